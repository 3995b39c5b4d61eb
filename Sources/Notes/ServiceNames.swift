/// The names of a notebook's services, to be found in texts. A service whose heading is a comparison has none: nobody
/// speaks of `A 🆚 B`.
package struct ServiceNames: Equatable, Sendable {
  /// The services that names stand for, in the order of the notebook; what `Mention.service` counts in.
  package let services: [NoteID]
  private let tree: NameTree

  /// A place where a text speaks of a service.
  package struct Mention: Equatable, Sendable {
    /// In UTF-8 bytes of the text.
    package var range: Range<Int>
    /// Counts in `ServiceNames.services`.
    package var service: Int
  }

  package init(_ notebook: Notebook) {
    var bearers: [NameTree.Bearer] = []
    let compared = notebook.comparedNotes
    services = notebook.noteIDs.filter { notebook.service($0) != nil && !compared.contains($0) }
    for (index, id) in services.enumerated() {
      guard let service = notebook.service(id) else { continue }
      let names = SpokenName.names(of: service)
      bearers += names.titles.map { NameTree.Bearer(owner: index, name: $0, isTitle: true) }
      bearers += names.aliases.map { NameTree.Bearer(owner: index, name: $0, isTitle: false) }
    }
    tree = NameTree(bearers)
  }

  /// The services that a text of a note speaks of, from left to right; never the note itself.
  package func mentions(in text: String, of note: NoteID) -> [Mention] {
    tree.names(in: text).compactMap { found in
      service(meantBy: found, in: note).map { Mention(range: found.range, service: $0) }
    }
  }

  /// Of several services with one title the first is meant, as by the side of a comparison; an alias that several bear
  /// names none of them. Where the note bears the name itself, it speaks of itself.
  private func service(meantBy found: NameTree.Found, in note: NoteID) -> Int? {
    // Very many services may bear one name.
    let own = found.bearers.boundary { services[$0.owner] >= note }
    guard own == found.bearers.endIndex || services[found.bearers[own].owner] != note else { return nil }
    return found.titled ?? found.sole
  }
}

extension Notebook {
  /// The services whose heading is a comparison.
  var comparedNotes: Set<NoteID> { Set(comparisons.lazy.filter { $0.kind == .service }.map(\.note)) }
}
