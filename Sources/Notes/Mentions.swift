/// For every service the notes that speak of it and the comparisons it takes part in (C3).
package struct Mentions: Sendable {
  package let names: ServiceNames
  package let resolver: LinkResolver
  private let notes: [NoteID]
  /// What each of `notes` speaks of, apart from the others, so that a changed one alone can be read again.
  private let spoken: [[Spoken]]
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

  /// A service that a note speaks of, and where first.
  private struct Spoken {
    /// Counts in `ServiceNames.services`.
    var service: Int32
    var line: Int32
  }

  /// Reads every note once, its code blocks left out. `isCancelled` is asked before each; what is left out then mentions
  /// nothing.
  package init(_ notebook: Notebook, isCancelled: () -> Bool = { false }) {
    names = ServiceNames(notebook)
    resolver = LinkResolver(notebook)
    notes = notebook.noteIDs
    let reader = NoteReader(notebook, names: names, resolver: resolver)
    spoken = notes.map { id in
      isCancelled() ? [] : reader.spoken(in: id).map { Spoken(service: Int32($0.service), line: Int32($0.line)) }
    }
    for (note, spoken) in zip(notes, spoken) {
      for place in spoken {
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

  /// The services that a note names or links to, each once, in the order of the text.
  func spoken(in id: NoteID) -> [(service: Int, line: Int)] {
    guard let note = notebook.note(id) else { return [] }
    var spoken: [(service: Int, line: Int)] = []
    var seen: Set<Int> = []
    func add(_ service: Int, line: Int) {
      if seen.insert(service).inserted { spoken.append((service, line)) }
    }
    for part in note.parts {
      Passage.forEach(in: notebook.blocks(of: note, lines: part)) { passage in
        for mention in names.mentions(in: passage.text, of: id) {
          add(mention.service, line: passage.line(at: mention.range.lowerBound))
        }
        for link in passage.links {
          guard case .note(let target, _) = resolver.target(of: link.destination, in: note.source), target != id,
            let service = ordinals[target]
          else { continue }
          add(service, line: link.line)
        }
      }
    }
    return spoken
  }
}
