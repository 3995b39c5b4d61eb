/// For every service the notes that speak of it and the comparisons it takes part in (C3).
package struct Mentions: Sendable {
  package let names: ServiceNames
  package let resolver: LinkResolver
  /// What each note says that has been read.
  private var saying: [NoteID: Saying] = [:]
  /// Whether every note has been read.
  package private(set) var isComplete = true
  /// For each service the notes that speak of it, in order, each once.
  private var speaking: [NoteID: [Mention]] = [:]
  /// For each service the comparisons it takes part in, as they count in `Notebook.comparisons`.
  private var comparisons: [NoteID: [Int]] = [:]

  /// A note that speaks of a service.
  package struct Mention: Equatable, Sendable {
    package var note: NoteID
    /// Where it does so first.
    package var line: Int
  }

  /// What a note says of services, and what tells whether it still does.
  private struct Saying {
    var source: Source
    var lines: Range<Int>
    /// Links within the notebook: where they lead depends on other files.
    var hasLinks: Bool
    /// Services as they count in `ServiceNames.services`, and where they are spoken of first.
    var spoken: [(service: Int32, line: Int32)]
  }

  /// Reads every note once, its code blocks left out, but for those that stand unchanged in `old`. `isCancelled` is asked
  /// before each; what it ends mentions nothing, and is good for `old` only.
  package init(_ notebook: Notebook, reusing old: Mentions? = nil, isCancelled: () -> Bool = { false }) {
    names = ServiceNames(notebook)
    resolver = LinkResolver(notebook)
    let old = old?.names == names ? old : nil
    let reader = NoteReader(notebook, names: names, resolver: resolver)
    let notes = notebook.noteIDs
    saying.reserveCapacity(notes.count)
    for id in notes {
      guard let note = notebook.note(id) else { continue }
      let source = notebook.source(of: note)
      if let known = old?.saying[id], known.source === source, known.lines == note.lines, !known.hasLinks {
        saying[id] = known
      } else if isCancelled() {
        isComplete = false
        return
      } else {
        let read = reader.read(id)
        saying[id] = Saying(source: source, lines: note.lines, hasLinks: read.hasLinks, spoken: read.spoken)
      }
    }
    for note in notes {
      for place in saying[note]?.spoken ?? [] {
        speaking[names.services[Int(place.service)], default: []].append(Mention(note: note, line: Int(place.line)))
      }
    }
    let targets = SideTargets(notebook)
    for (index, comparison) in notebook.comparisons.enumerated() {
      for target in Set(comparison.sides.compactMap({ targets.target(of: $0, in: comparison) })) {
        comparisons[target, default: []].append(index)
      }
    }
  }

  /// The notes that speak of a service or link to it, in the order of the notebook.
  package func mentions(of id: NoteID) -> [Mention] { speaking[id] ?? [] }

  /// The comparisons with a side that names a service, as they count in `Notebook.comparisons`.
  package func comparisons(with id: NoteID) -> [Int] { comparisons[id] ?? [] }
}

/// Finds what one note speaks of.
private struct NoteReader {
  private let notebook: Notebook
  private let names: ServiceNames
  private let resolver: LinkResolver
  private let ordinals: [NoteID: Int]

  init(_ notebook: Notebook, names: ServiceNames, resolver: LinkResolver) {
    self.notebook = notebook
    self.names = names
    self.resolver = resolver
    ordinals = Dictionary(uniqueKeysWithValues: names.services.enumerated().map { ($1, $0) })
  }

  /// The services that a note names or links to, each once, in the order of the text, and whether it has links
  /// within the notebook.
  func read(_ id: NoteID) -> (spoken: [(service: Int32, line: Int32)], hasLinks: Bool) {
    guard let note = notebook.note(id) else { return ([], false) }
    var spoken: [(service: Int32, line: Int32)] = []
    var hasLinks = false
    var seen: Set<Int> = []
    func add(_ service: Int, line: Int) {
      if seen.insert(service).inserted { spoken.append((Int32(service), Int32(line))) }
    }
    for part in note.parts {
      Passage.forEach(in: notebook.blocks(of: note, lines: part)) { passage in
        for mention in names.mentions(in: passage.text, of: id) {
          add(mention.service, line: passage.line(at: mention.range.lowerBound))
        }
        for link in passage.links {
          let destination = resolver.target(of: link.destination, in: note.source)
          if case .address = destination { continue }
          hasLinks = true
          guard case .note(let target, _) = destination, target != id, let service = ordinals[target] else { continue }
          add(service, line: link.line)
        }
      }
    }
    return (spoken, hasLinks)
  }
}
