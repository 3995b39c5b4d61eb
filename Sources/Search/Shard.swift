import Notes

/// The folded texts of a run of notes, in one buffer: each entry's regions one behind the other, each text
/// followed by a text end.
final class Shard: Sendable {
  struct Entry: Sendable {
    var target: Answer.Target
    /// What the entry was made from: an entry made from the same is the same.
    var origin: Origin
    /// About how many bytes of source it stands for.
    var sourceBytes: Int
  }

  /// What a note's entry depends on.
  struct Origin: Equatable, Sendable {
    /// The whole file; nil for a category.
    var source: Source?
    var lines = 0..<0
    var names: [String] = []
    /// The lines at which comparisons stand.
    var compared: Set<Int> = []

    static func == (left: Origin, right: Origin) -> Bool {
      let isSameText =
        left.source === right.source
        || (left.source?.path == right.source?.path && left.source?.bytes == right.source?.bytes)
      return isSameText && left.lines == right.lines && left.names == right.names && left.compared == right.compared
    }
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

  struct Buffer: FoldedOutput, Sendable {
    var bytes: [UInt8] = [FoldedByte.textEnd]
    var spaces = Bits()
    /// Where each region of each entry starts; one more for the end.
    var regions: [Int32] = []

    /// Makes room for so many bytes.
    init(capacity: Int = 0) {
      bytes.reserveCapacity(capacity)
      spaces.reserve(capacity)
      spaces.append(false)
    }

    mutating func append(_ byte: UInt8, isSpaced: Bool) {
      bytes.append(byte)
      spaces.append(isSpaced)
    }

    /// Appends folded text, of which the bytes at some places have white space before them.
    mutating func append(_ folded: UnsafeBufferPointer<UInt8>, spaced: some Sequence<Int32>) {
      let start = bytes.count
      bytes.append(contentsOf: folded)
      spaces.append(zeros: folded.count)
      for place in spaced { spaces.set(start + Int(place)) }
    }

    /// Appends a region of another buffer.
    mutating func append(_ range: Range<Int>, of other: Buffer) {
      let spaced = range.lazy.filter { other.spaces[$0] }.map { Int32($0 - range.lowerBound) }
      other.bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range]), spaced: spaced) }
    }

    /// Where a region of an entry stands, both counted one behind the other.
    func range(ofRegion region: Int) -> Range<Int> { Int(regions[region])..<Int(regions[region + 1]) }

    mutating func startRegion() { regions.append(Int32(bytes.count)) }

    func withHaystack<Result>(_ body: (Haystack) -> Result) -> Result {
      bytes.withUnsafeBufferPointer { bytes in
        spaces.words.withUnsafeBufferPointer { body(Haystack(bytes: bytes, spaces: $0)) }
      }
    }
  }

  init(
    entries: [Entry], buffer: Buffer, initials: Buffer, lines: [Int32], firstTexts: [Int32]
  ) {
    self.entries = entries
    self.buffer = buffer
    self.initials = initials
    self.lines = lines
    self.firstTexts = firstTexts
  }
}
