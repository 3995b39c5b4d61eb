import Notes

/// All texts of a notebook, folded into contiguous buffers, so that a query is a scan over bytes.
package struct SearchIndex: Sendable {
  package let notebook: Notebook
  let shards: [Shard]
  /// Where each note's comparisons are in `Notebook.comparisons`, which has them in the order of the notes.
  let comparisons: [NoteID: Range<Int>]

  /// How much folded text a shard holds before the next one is begun, in bytes.
  private static let shardSize = 1 << 20

  /// Whether every search of it is over in a moment.
  package var isSmall: Bool { shards.count <= 2 }

  /// Reads the notes, but for those that stand unchanged in `old`. `isCancelled` is asked before each note; what is
  /// left out then cannot be found.
  package init(_ notebook: Notebook, reusing old: SearchIndex? = nil, isCancelled: @Sendable () -> Bool = { false }) {
    self.notebook = notebook
    comparisons = notebook.comparisons.enumerated().reduce(into: [:]) { ranges, comparison in
      let (index, note) = (comparison.offset, comparison.element.note)
      ranges[note] = (ranges[note]?.lowerBound ?? index)..<index + 1
    }
    shards = IndexUpdate(notebook, old: old?.shards ?? []).shards(
      for: Self.plan(notebook, comparisons), size: Self.shardSize, isCancelled: isCancelled)
  }

  /// All that gets an entry, in the order of the notebook: the preface last.
  private static func plan(_ notebook: Notebook, _ comparisons: [NoteID: Range<Int>]) -> [Shard.Entry] {
    var entries: [Shard.Entry] = []
    func add(_ id: NoteID) {
      guard let note = notebook.note(id) else { return }
      let source = notebook.sources[note.source]
      let service = notebook.service(id)
      entries.append(
        Shard.Entry(
          target: .note(id),
          origin: Shard.Origin(
            path: source.path, bytes: source.bytes, lines: note.lines,
            names: service.map { [$0.title.plain] + $0.aliases } ?? [],
            compared: Set(notebook.comparisons[comparisons[id] ?? 0..<0].map(\.line)))))
    }
    for (index, category) in notebook.categories.enumerated() {
      entries.append(
        Shard.Entry(
          target: .category(index), origin: Shard.Origin(names: [category.title.plain] + category.aliases)))
      for id in notebook.noteIDs(inCategory: index) { add(id) }
    }
    add(.preface)
    return entries
  }
}
