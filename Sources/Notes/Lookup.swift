extension Notebook {
  /// The service of its own that a side of a comparison names, if there is one elsewhere in the notebook (C3). Compares
  /// with every service.
  package func target(of side: Side, in comparison: Comparison) -> NoteID? {
    let name = Name(side.name)
    let compared = Set(comparisons.lazy.filter { $0.kind == .service }.map(\.note))
    return noteIDs.first { id in
      guard let service = service(id), id != comparison.note, !compared.contains(id) else { return false }
      return ([service.title.plain] + service.aliases).contains { Name($0).equals(name) }
    }
  }

  /// The comparisons that a name stands for: those whose title equals it; where there are none, those that stand in the
  /// notes of that name, then those whose title it opens, then those in whose title it stands.
  package func comparisons(named text: String) -> [Comparison] {
    let name = Name(text)
    let exact = comparisons.filter { $0.title.plain == text || Name($0.title.plain).equals(name) }
    if !exact.isEmpty { return exact }
    let notes = Set(notes(named: text))
    let inNotes = comparisons.filter { notes.contains($0.note) }
    if !inNotes.isEmpty { return inNotes }
    let opened = comparisons.filter { name.opens(Name($0.title.plain)) }
    if !opened.isEmpty { return opened }
    return comparisons.filter { name.stands(in: Name($0.title.plain)) }
  }

  /// The notes that a name stands for: services whose title or alias equals it; where there are none, services whose
  /// title it opens, then categories by their title.
  package func notes(named text: String) -> [NoteID] {
    let name = Name(text)
    let services = noteIDs.compactMap { id in service(id).map { (id: id, service: $0) } }
    let exact = services.filter { entry in
      ([entry.service.title.plain] + entry.service.aliases).contains { $0 == text || Name($0).equals(name) }
    }
    if !exact.isEmpty { return exact.map(\.id) }
    let opened = services.filter { name.opens(Name($0.service.title.plain)) }
    if !opened.isEmpty { return opened.map(\.id) }
    return categories.indices.filter { Name(categories[$0].title.plain).equals(name) }.flatMap(noteIDs(inCategory:))
  }
}
