/// Makes a shard, from notes or from entries of another.
struct ShardBuilder: ~Copyable {
  private var entries: [Shard.Entry] = []
  private var buffer: Shard.Buffer
  private var initials: Shard.Buffer
  private var lines: [Int32] = []
  private var firstTexts: [Int32] = []
  private var workspace = FoldingWorkspace()

  /// `sourceBytes` tells about how much is going to be added.
  init(sourceBytes: Int) {
    // Terms are in it twice.
    buffer = Shard.Buffer(capacity: sourceBytes + sourceBytes / 4)
    initials = Shard.Buffer(capacity: sourceBytes / 2)
  }

  mutating func add(_ fields: NoteFields, as entry: Shard.Entry) {
    start(entry)
    for region in Region.allCases {
      startRegion()
      fields.forEachText(of: region) { text, line in
        lines.append(Int32(clamping: line))
        add(text)
      }
    }
  }

  /// Adds an entry of another shard, which is now for `entry.target`.
  mutating func copy(_ index: Int, of shard: Shard, as entry: Shard.Entry) {
    start(entry)
    lines += shard.lines[Int(shard.firstTexts[index])..<Int(shard.firstTexts[index + 1])]
    for region in index * Shard.regionsPerEntry..<(index + 1) * Shard.regionsPerEntry {
      startRegion()
      buffer.append(shard.buffer.range(ofRegion: region), of: shard.buffer)
      initials.append(shard.initials.range(ofRegion: region), of: shard.initials)
    }
  }

  /// The shard, which takes no more.
  consuming func finished() -> Shard {
    startRegion()
    firstTexts.append(Int32(lines.count))
    return Shard(entries: entries, buffer: buffer, initials: initials, lines: lines, firstTexts: firstTexts)
  }

  private mutating func start(_ entry: Shard.Entry) {
    entries.append(entry)
    firstTexts.append(Int32(lines.count))
  }

  private mutating func startRegion() {
    buffer.startRegion()
    initials.startRegion()
  }

  /// Folds a text, and ends it.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let folded = workspace.fold(text)
    buffer.append(folded.all.bytes, spaced: folded.all.spaced)
    initials.append(folded.initials.bytes, spaced: folded.initials.spaced)
  }
}
