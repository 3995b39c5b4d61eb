/// The services that sides of comparisons name, as `Notebook.target(of:in:)` finds them, for asking about all
/// comparisons: the services are gone through once.
package struct SideTargets: Sendable {
  /// For each form of a name the services that bear it, in the order of the notebook.
  private var services: [[UInt8]: [(order: Int, id: NoteID)]] = [:]

  package init(_ notebook: Notebook) {
    guard !notebook.comparisons.isEmpty else { return }
    let compared = notebook.comparedNotes
    for (order, id) in notebook.noteIDs.enumerated() {
      guard let service = notebook.service(id), !compared.contains(id) else { continue }
      for name in [service.title.plain] + service.aliases {
        for form in Name(name).forms where services[form.letters]?.last?.id != id {
          services[form.letters, default: []].append((order, id))
        }
      }
    }
  }

  /// The service of its own that a side names, if there is one elsewhere in the notebook.
  package func target(of side: Side, in comparison: Comparison) -> NoteID? {
    Name(side.name).forms
      .compactMap { form in services[form.letters]?.first { $0.id != comparison.note } }
      .min { $0.order < $1.order }?.id
  }
}
