import Notes

/// The folded texts of a run of notes, in one buffer: each entry's regions one behind the other, each text
/// followed by a text end.
final class Shard: Sendable {
  struct Entry: Sendable {
    var target: Answer.Target
    /// What the entry was made from: an entry made from the same is the same.
    var origin: Origin
  }

  /// What a note's entry depends on.
  struct Origin: Equatable, Sendable {
    var path = ""
    /// The whole file's bytes; comparing them costs nothing where both are one buffer.
    var bytes: [UInt8] = []
    var lines = 0..<0
    var names: [String] = []
    /// The lines at which comparisons stand.
    var compared: Set<Int> = []
  }

  static let regionsPerEntry = Region.allCases.count

  let entries: [Entry]
  let buffer: Buffer
  /// One byte for each syllable, its leading consonant; for anything between syllables one byte.
  let initials: Buffer
  /// The source line of each text.
  let lines: [Int32]
  /// For each entry where its texts start in `lines`; one more for the end.
  let firstTexts: [Int32]

  struct Buffer: Sendable {
    var bytes: [UInt8] = [FoldedByte.textEnd]
    var spaces = Bits()
    /// Where each region of each entry starts; one more for the end.
    var regions: [Int32] = []

    init() { spaces.append(false) }

    mutating func append(_ byte: UInt8, isSpaced: Bool) {
      bytes.append(byte)
      spaces.append(isSpaced)
    }

    mutating func startRegion() { regions.append(Int32(bytes.count)) }

    func withHaystack<Result>(_ body: (Haystack) -> Result) -> Result {
      bytes.withUnsafeBufferPointer { bytes in
        spaces.words.withUnsafeBufferPointer { body(Haystack(bytes: bytes, spaces: $0)) }
      }
    }

  }

  fileprivate init(_ builder: ShardBuilder) {
    entries = builder.entries
    buffer = builder.buffer
    initials = builder.initials
    lines = builder.lines
    firstTexts = builder.firstTexts
  }
}

/// Makes a shard, from notes or from entries of another.
struct ShardBuilder {
  fileprivate var entries: [Shard.Entry] = []
  fileprivate var buffer = Shard.Buffer()
  fileprivate var initials = Shard.Buffer()
  fileprivate var lines: [Int32] = []
  fileprivate var firstTexts: [Int32] = []
  /// Whether something other than a syllable stands before the next one.
  private var isInterrupted = false

  /// How much folded text it holds, in bytes.
  var count: Int { buffer.bytes.count }

  mutating func add(_ fields: NoteFields, as entry: Shard.Entry) {
    start(entry)
    for region in fields.all {
      startRegion()
      for field in region {
        lines.append(Int32(clamping: field.line))
        var text = field.text
        text.withUTF8 { text in _ = Folding.fold(text) { append($0, isSpaced: $1) } }
        append(FoldedByte.textEnd, isSpaced: false)
      }
    }
  }

  /// Adds an entry of another shard, which is now for `entry.target`.
  mutating func copy(_ index: Int, of shard: Shard, as entry: Shard.Entry) {
    start(entry)
    lines += shard.lines[Int(shard.firstTexts[index])..<Int(shard.firstTexts[index + 1])]
    for region in index * Shard.regionsPerEntry..<(index + 1) * Shard.regionsPerEntry {
      startRegion()
      for byte in Int(shard.buffer.regions[region])..<Int(shard.buffer.regions[region + 1]) {
        append(shard.buffer.bytes[byte], isSpaced: shard.buffer.spaces[byte])
      }
    }
  }

  /// The shard, which takes no more.
  consuming func finished() -> Shard {
    startRegion()
    firstTexts.append(Int32(lines.count))
    return Shard(self)
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

  private mutating func append(_ byte: UInt8, isSpaced: Bool) {
    buffer.append(byte, isSpaced: isSpaced)
    if FoldedByte.goesOn(byte) { return }
    if FoldedByte.isLeading(byte) || byte == FoldedByte.textEnd {
      if isInterrupted, byte != FoldedByte.textEnd || initials.bytes.last != FoldedByte.textEnd {
        initials.append(Self.gap, isSpaced: false)
      }
      initials.append(byte, isSpaced: isSpaced)
      isInterrupted = false
    } else {
      isInterrupted = true
    }
  }
}
