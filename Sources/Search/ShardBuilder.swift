/// Makes a shard, from notes or from entries of another.
struct ShardBuilder {
  private var entries: [Shard.Entry] = []
  private var buffer = Shard.Buffer()
  private var initials = Shard.Buffer()
  private var lines: [Int32] = []
  private var firstTexts: [Int32] = []
  private var workspace = Workspace()

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

  /// Stands for whatever is between syllables.
  private static let gap: UInt8 = 0x01

  /// Folds a text, and ends it.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var workspace = Workspace()
    swap(&workspace, &self.workspace)
    defer { swap(&workspace, &self.workspace) }
    workspace.withTracks(room: Folding.room(for: text.count) + 2) { all, initials in
      // Whether something other than a syllable stands before the next one.
      var isInterrupted = false
      Folding.fold(text) { byte, isSpaced in
        all.append(byte, isSpaced: isSpaced)
        if FoldedByte.goesOn(byte) { return }
        if FoldedByte.isLeading(byte) {
          if isInterrupted { initials.append(Self.gap, isSpaced: false) }
          initials.append(byte, isSpaced: isSpaced)
          isInterrupted = false
        } else {
          isInterrupted = true
        }
      }
      if isInterrupted, initials.count > 0 { initials.append(Self.gap, isSpaced: false) }
      all.append(FoldedByte.textEnd, isSpaced: false)
      initials.append(FoldedByte.textEnd, isSpaced: false)
      buffer.append(all.bytes, spaced: all.spaced)
      self.initials.append(initials.bytes, spaced: initials.spaced)
    }
  }
}

/// Memory in which texts are folded before they go into a buffer: whether there is room for a byte need not be asked for
/// each of them.
private struct Workspace {
  private var bytes: [UInt8] = []
  private var spaced: [Int32] = []

  /// Lends two tracks with room for so many bytes each.
  mutating func withTracks(room: Int, _ body: (inout Track, inout Track) -> Void) {
    if bytes.count < 2 * room {
      bytes = Array(repeating: 0, count: 2 * room)
      spaced = Array(repeating: 0, count: 2 * room)
    }
    bytes.withUnsafeMutableBufferPointer { bytes in
      spaced.withUnsafeMutableBufferPointer { spaced in
        guard let bytes = bytes.baseAddress, let spaced = spaced.baseAddress else { return }
        var first = Track(bytes, spaced)
        var second = Track(bytes + room, spaced + room)
        body(&first, &second)
      }
    }
  }
}

/// Folded bytes in memory that others own, with room for all that comes.
private struct Track {
  private let start: UnsafeMutablePointer<UInt8>
  private let places: UnsafeMutablePointer<Int32>
  private(set) var count = 0
  private var spacedCount = 0

  init(_ start: UnsafeMutablePointer<UInt8>, _ places: UnsafeMutablePointer<Int32>) {
    self.start = start
    self.places = places
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, isSpaced: Bool) {
    start[count] = byte
    // Written in any case, and kept only if it counts: hardly anything is as hard to foretell as a space.
    places[spacedCount] = Int32(truncatingIfNeeded: count)
    spacedCount += isSpaced ? 1 : 0
    count += 1
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The places of bytes with white space before them.
  var spaced: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(start: places, count: spacedCount) }
}
