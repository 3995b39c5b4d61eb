import Markdown

extension Notebook {
  /// The links that lead to files or headings that are not there. Reads every note: only for who asks what is odd.
  package func deadLinks() -> [Diagnostic] {
    let resolver = LinkResolver(self)
    var found: [Diagnostic] = []
    for id in noteIDs {
      guard let note = note(id) else { continue }
      for part in note.parts {
        Passage.forEach(in: blocks(of: note, lines: part)) { passage in
          for link in passage.links {
            let oddity: Diagnostic.Oddity
            switch resolver.target(of: link.destination, in: note.source) {
            case .noFile(let destination): oddity = .deadLink(destination: destination)
            case .noHeading(let destination): oddity = .deadHeading(destination: destination)
            case .address, .note, .elsewhere: continue
            }
            found.append(Diagnostic(path: path(of: note), line: link.line, oddity: oddity))
          }
        }
      }
    }
    return found
  }
}
