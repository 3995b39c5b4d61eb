import Notes

/// All texts of a notebook, folded into contiguous buffers, so that a query is a scan over bytes.
package struct SearchIndex: Sendable {
  package let notebook: Notebook
  let shards: [Shard]
  /// Where each note's comparisons are in `Notebook.comparisons`, which has them in the order of the notes.
  let comparisons: [NoteID: Range<Int>]

  /// How much text a shard stands for before the next one is begun, in bytes.
  private static let shardSize = 1 << 20

  /// Whether every search of it is over in a moment.
  package var isSmall: Bool { shards.count <= 2 }

  /// Reads the notes, but for those that stand unchanged in `old`. `isCancelled` is asked before each note; what is
  /// left out then cannot be found.
  package init(_ notebook: Notebook, reusing old: SearchIndex? = nil, isCancelled: @Sendable () -> Bool = { false }) {
    self.init(notebook, reusing: old, shardSize: Self.shardSize, isCancelled: isCancelled)
  }

  /// As above, with shards of about a size, in bytes of source.
  init(
    _ notebook: Notebook, reusing old: SearchIndex? = nil, shardSize: Int, isCancelled: @Sendable () -> Bool = { false }
  ) {
    self.notebook = notebook
    comparisons = notebook.comparisons.enumerated().reduce(into: [:]) { ranges, comparison in
      let (index, note) = (comparison.offset, comparison.element.note)
      ranges[note] = (ranges[note]?.lowerBound ?? index)..<index + 1
    }
    shards = IndexUpdate(notebook, Self.plan(notebook, comparisons), old: old?.shards ?? []).shards(
      size: shardSize, isCancelled: isCancelled)
  }

  /// All that gets an entry, in the order of the notebook: the preface last.
  private static func plan(_ notebook: Notebook, _ comparisons: [NoteID: Range<Int>]) -> [Shard.Entry] {
    var targets: [Answer.Target] = []
    targets.reserveCapacity(notebook.sources.count + notebook.categories.count)
    for index in notebook.categories.indices {
      targets.append(.category(index))
      targets += notebook.noteIDs(inCategory: index).map { .note($0) }
    }
    if notebook.preface != nil { targets.append(.note(.preface)) }
    return targets.mapAtOnce(runs: 64...256) { target in
      switch target {
      case .category(let index):
        let category = notebook.categories[index]
        return Shard.Entry(
          target: target, origin: Shard.Origin(names: [category.title.plain] + category.aliases), sourceBytes: 64)
      case .note(let id): return entry(for: id, of: notebook, compared: comparisons[id] ?? 0..<0)
      }
    }
  }

  /// `compared` tells where the note's comparisons are.
  private static func entry(for id: NoteID, of notebook: Notebook, compared: Range<Int>) -> Shard.Entry {
    // Every identifier of the notebook stands for a note.
    guard let note = notebook.note(id) else {
      return Shard.Entry(target: .note(id), origin: Shard.Origin(), sourceBytes: 0)
    }
    let source = notebook.source(of: note)
    return Shard.Entry(
      target: .note(id),
      origin: Shard.Origin(
        source: source, lines: note.lines,
        names: notebook.service(id).map { [$0.title.plain] + $0.aliases } ?? [],
        compared: compared.isEmpty ? [] : Set(notebook.comparisons[compared].map(\.line))),
      sourceBytes: source.byteCount(ofLines: note.lines))
  }
}
