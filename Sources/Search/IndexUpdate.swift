import Notes

/// Makes the shards of a notebook, as much as possible from those of its state before.
struct IndexUpdate {
  private let notebook: Notebook
  private let old: [Shard]
  /// Where each old entry is, by what names it best.
  private let places: [Place: (shard: Int, entry: Int)]

  private struct Place: Hashable {
    var path: String
    var line: Int
    var name: String

    init(_ entry: Shard.Entry) {
      path = entry.origin.path
      line = entry.origin.lines.lowerBound
      name = entry.origin.path.isEmpty ? entry.origin.names.first ?? "" : ""
    }
  }

  init(_ notebook: Notebook, old: [Shard]) {
    self.notebook = notebook
    self.old = old
    var places: [Place: (shard: Int, entry: Int)] = [:]
    for (shard, content) in old.enumerated() {
      for (entry, made) in content.entries.enumerated() { places[Place(made)] = (shard, entry) }
    }
    self.places = places
  }

  /// Shards for entries in their order, made on all cores.
  func shards(for entries: [Shard.Entry], size: Int, isCancelled: @Sendable () -> Bool) -> [Shard] {
    runs(of: entries, size: size).mapAtOnce(runs: 1...1) { shard(for: entries[$0], isCancelled) }
  }

  /// Cuts entries into runs of about a size, where the sources' sizes say so: the same entries are cut at the same
  /// places wherever they stand.
  private func runs(of entries: [Shard.Entry], size: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, entry) in entries.enumerated() {
      bytes += entry.sourceBytes
      if bytes >= size {
        runs.append(start..<index + 1)
        start = index + 1
        bytes = 0
      }
    }
    if start < entries.count { runs.append(start..<entries.count) }
    return runs
  }

  private func shard(for entries: ArraySlice<Shard.Entry>, _ isCancelled: () -> Bool) -> Shard {
    if let first = entries.first, let place = places[Place(first)], place.entry == 0,
      old[place.shard].entries.elementsEqual(entries, by: { $0.target == $1.target && $0.origin == $1.origin })
    {
      return old[place.shard]
    }
    var builder = ShardBuilder(sourceBytes: entries.reduce(0) { $0 + $1.sourceBytes })
    for entry in entries {
      if isCancelled() { break }
      if let place = places[Place(entry)], old[place.shard].entries[place.entry].origin == entry.origin {
        builder.copy(place.entry, of: old[place.shard], as: entry)
      } else {
        builder.add(NoteFields(entry, of: notebook), as: entry)
      }
    }
    return builder.finished()
  }
}

extension NoteFields {
  /// What of an entry's target can be found.
  init(_ entry: Shard.Entry, of notebook: Notebook) {
    switch entry.target {
    case .category(let category): self.init(category: category, of: notebook)
    case .note(let id): self.init(id, of: notebook, compared: entry.origin.compared)
    }
  }
}
