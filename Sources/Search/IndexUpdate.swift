import Notes

/// Makes the shards of a notebook, as much as possible from those of its state before.
struct IndexUpdate {
  private let notebook: Notebook
  private let old: [Shard]
  /// What is to be in the shards, in order.
  private let entries: [Shard.Entry]
  /// For each of them the old one that was made from the same, if any.
  private let known: [Place?]

  /// Where an old entry is.
  private struct Place: Equatable {
    var shard: Int
    var entry: Int
  }

  init(_ notebook: Notebook, _ entries: [Shard.Entry], old: [Shard]) {
    self.notebook = notebook
    self.entries = entries
    self.old = old
    known = Self.places(of: entries, in: old)
  }

  private static func places(of entries: [Shard.Entry], in old: [Shard]) -> [Place?] {
    let places = old.indices.flatMap { shard in
      old[shard].entries.indices.map { Place(shard: shard, entry: $0) }
    }
    func origin(_ place: Place) -> Shard.Origin { old[place.shard].entries[place.entry].origin }
    let indices = Alignment.indices(
      of: entries.count, in: places.count, isSame: { entries[$0].origin == origin(places[$1]) },
      key: { Name(entries[$0].origin) }, otherKey: { Name(origin(places[$0])) })
    return indices.map { $0.map { places[$0] } }
  }

  /// What names an entry best.
  private struct Name: Hashable {
    var path: String?
    var line: Int
    var name: String?

    init(_ origin: Shard.Origin) {
      path = origin.source?.path
      line = origin.lines.lowerBound
      name = origin.source == nil ? origin.names.first : nil
    }
  }

  /// The shards, made on all cores.
  func shards(size: Int, isCancelled: @Sendable () -> Bool) -> [Shard] {
    runs(size: size).mapAtOnce(runs: 1...1) { shard(for: $0, isCancelled) }
  }

  /// Cuts the entries into runs of about a size, where the sources' sizes say so: the same entries are cut at the same
  /// places wherever they stand.
  private func runs(size: Int) -> [Range<Int>] {
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

  private func shard(for run: Range<Int>, _ isCancelled: () -> Bool) -> Shard {
    if let same = oldShard(for: run) { return same }
    var builder = ShardBuilder(sourceBytes: entries[run].reduce(0) { $0 + $1.sourceBytes })
    for index in run {
      if isCancelled() { break }
      if let place = known[index] {
        builder.copy(place.entry, of: old[place.shard], as: entries[index])
      } else {
        builder.add(NoteFields(entries[index], of: notebook), as: entries[index])
      }
    }
    return builder.finished()
  }

  /// The old shard that holds those entries and no others, for the same targets.
  private func oldShard(for run: Range<Int>) -> Shard? {
    guard let first = known[run.lowerBound], first.entry == 0, old[first.shard].entries.count == run.count else {
      return nil
    }
    let shard = old[first.shard]
    let isSame = zip(run, shard.entries.indices).allSatisfy { index, entry in
      known[index] == Place(shard: first.shard, entry: entry) && shard.entries[entry].target == entries[index].target
    }
    return isSame ? shard : nil
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
