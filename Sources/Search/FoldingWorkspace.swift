/// Memory in which texts are folded before they go into a buffer: whether there is room for a byte need not be asked for
/// each of them.
struct FoldingWorkspace: ~Copyable {
  /// For how many bytes each track has room.
  private var room = 0
  private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)
  private var spaced = UnsafeMutablePointer<Int32>.allocate(capacity: 0)

  deinit {
    bytes.deallocate()
    spaced.deallocate()
  }

  /// A text as it is folded and its initials, both with a text end; valid until the next one.
  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) -> FoldedTracks {
    let needed = Folding.room(for: text.count) + FoldedTracks.excess
    if room < needed {
      bytes.deallocate()
      spaced.deallocate()
      room = needed
      bytes = .allocate(capacity: 2 * room)
      spaced = .allocate(capacity: 2 * room)
    }
    var tracks = FoldedTracks(
      all: FoldedTracks.Track(bytes, spaced), initials: FoldedTracks.Track(bytes + room, spaced + room))
    Folding.fold(text, into: &tracks)
    tracks.end()
    return tracks
  }
}

/// A folded text and its initials, in memory that others own, with room for all that comes.
struct FoldedTracks: FoldedOutput {
  private(set) var all: Track
  /// A byte for each syllable, its leading consonant; for whatever is between syllables one byte.
  private(set) var initials: Track
  /// Whether something other than a syllable stands before the next one.
  private var isInterrupted = false

  /// How many bytes more than those of the text a track needs room for: for its end, and because all bytes of a
  /// syllable are written as one word.
  static let excess = 16

  /// Stands for whatever is between syllables.
  private static let gap: UInt8 = 0x01

  fileprivate init(all: Track, initials: Track) {
    self.all = all
    self.initials = initials
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, isSpaced: Bool) {
    all.append(byte, isSpaced: isSpaced)
    if FoldedByte.goesOn(byte) { return }
    if FoldedByte.isLeading(byte) { append(initial: byte, isSpaced: isSpaced) } else { isInterrupted = true }
  }

  @inline(__always)
  mutating func append(_ syllable: HangulLetters.Syllable, isSpaced: Bool) {
    all.append(syllable.bytes, count: syllable.count, isSpaced: isSpaced)
    append(initial: UInt8(truncatingIfNeeded: syllable.bytes), isSpaced: isSpaced)
  }

  @inline(__always)
  private mutating func append(initial: UInt8, isSpaced: Bool) {
    if isInterrupted { initials.append(Self.gap, isSpaced: false) }
    initials.append(initial, isSpaced: isSpaced)
    isInterrupted = false
  }

  fileprivate mutating func end() {
    if isInterrupted, initials.count > 0 { initials.append(Self.gap, isSpaced: false) }
    all.append(FoldedByte.textEnd, isSpaced: false)
    initials.append(FoldedByte.textEnd, isSpaced: false)
  }

  /// Folded bytes, and where among them white space stands before a character.
  struct Track {
    private let start: UnsafeMutablePointer<UInt8>
    private let places: UnsafeMutablePointer<Int32>
    private(set) var count = 0
    private var spacedCount = 0

    fileprivate init(_ start: UnsafeMutablePointer<UInt8>, _ places: UnsafeMutablePointer<Int32>) {
      self.start = start
      self.places = places
    }

    @inline(__always)
    fileprivate mutating func append(_ byte: UInt8, isSpaced: Bool) {
      start[count] = byte
      note(isSpaced)
      count += 1
    }

    /// Appends the lowest bytes of a word.
    @inline(__always)
    fileprivate mutating func append(_ word: UInt64, count more: Int, isSpaced: Bool) {
      UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
      note(isSpaced)
      count += more
    }

    @inline(__always)
    private mutating func note(_ isSpaced: Bool) {
      // Written in any case, and kept only if it counts: hardly anything is as hard to foretell as a space.
      places[spacedCount] = Int32(truncatingIfNeeded: count)
      spacedCount += isSpaced ? 1 : 0
    }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// The places of bytes with white space before them.
    var spaced: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(start: places, count: spacedCount) }
  }
}
