import CLibc

/// Folded texts in memory that others own: valid only while it is lent. A text end stands before the first byte and
/// behind every text.
struct Haystack {
  let bytes: UnsafeBufferPointer<UInt8>
  /// A bit for each byte that has white space before it.
  let spaces: UnsafeBufferPointer<UInt64>

  func isSpaced(_ index: Int) -> Bool { spaces[index >> 6] >> UInt64(index & 63) & 1 != 0 }

  /// Whether a word starts at a byte: behind white space or punctuation, or where the script changes.
  func isWordStart(_ index: Int) -> Bool {
    let before = bytes[index - 1]
    if before == FoldedByte.textEnd || isSpaced(index) { return true }
    let byte = bytes[index]
    if FoldedByte.isLatin(byte) { return !FoldedByte.isLatin(before) }
    return FoldedByte.isSyllable(byte) ? !FoldedByte.isSyllable(before) : true
  }

  /// Whether a word ends in front of a byte.
  func isWordEnd(_ index: Int) -> Bool {
    bytes[index] == FoldedByte.textEnd || (!FoldedByte.goesOn(bytes[index]) && isWordStart(index))
  }

  /// Whether a word starts with the letter that the one before ends with, which are typed as one: "elastic cache".
  func isDoubled(_ index: Int) -> Bool { bytes[index] == bytes[index - 1] && isSpaced(index) }

  /// Where in its text a match stands.
  func position(of match: Range<Int>) -> MatchRank.Position {
    if bytes[match.lowerBound - 1] == FoldedByte.textEnd {
      return bytes[match.upperBound] == FoldedByte.textEnd ? .whole : .start
    }
    return isWordStart(match.lowerBound) ? .word : .part
  }

  /// Whether a match is a syllable or up to three Latin letters from the middle of a word.
  func isInside(_ match: Range<Int>) -> Bool {
    guard !isWordStart(match.lowerBound), !isWordEnd(match.upperBound) else { return false }
    let letters = bytes[match].filter { !FoldedByte.goesOn($0) }
    return letters.allSatisfy(FoldedByte.isLatin) ? letters.count <= 3 : letters.count == 1
  }

  /// Whether a match is all in a maker's name with a word behind it: in `AWS` of "AWS Config".
  func isInMaker(_ match: Range<Int>) -> Bool {
    Self.makers.contains { maker in
      // Of a match that goes beyond, the start may be anywhere.
      guard match.count <= maker.count else { return false }
      return (0...maker.count - match.count).contains { offset in
        let start = match.lowerBound - offset
        return start > 0 && isWordStart(start)
          && maker.indices.allSatisfy { bytes[start + $0] == maker[$0] }
          && isSpaced(start + maker.count) && bytes[start + maker.count] != FoldedByte.textEnd
      }
    }
  }

  private static let makers: [[UInt8]] = ["aws", "amazon"].map { Array($0.utf8) }

  /// Whether white space stands between the characters of a match.
  func hasSpace(inside match: Range<Int>) -> Bool {
    (match.lowerBound + 1..<max(match.lowerBound + 1, match.upperBound)).contains(where: isSpaced)
  }

  /// Where the text that a byte belongs to starts.
  func startOfText(around index: Int) -> Int {
    var start = index
    while bytes[start - 1] != FoldedByte.textEnd { start -= 1 }
    return start
  }

  /// Where the text that a byte belongs to ends.
  func endOfText(from index: Int) -> Int {
    guard let base = bytes.baseAddress,
      let end = memchr(base + index, Int32(FoldedByte.textEnd), bytes.count - index)
    else { return bytes.count }
    return UnsafeRawPointer(end) - UnsafeRawPointer(base)
  }

  /// Where `needle` stands first in a range; nil for an empty needle.
  func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
    needle.withUnsafeBufferPointer { firstIndex(of: $0, in: range) }
  }

  /// As above, for a needle that is looked for again and again.
  func firstIndex(of needle: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = needle.first, needle.count <= range.count else { return nil }
    if needle.count == 1 {
      return bytes.baseAddress.flatMap { base in
        memchr(base + range.lowerBound, Int32(first), range.count).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      }
    }
    return ByteScan(bytes: bytes).firstIndex(
      of: needle, from: range.lowerBound, through: range.upperBound - needle.count)
  }
}

/// A growing row of bits.
struct Bits: Sendable {
  private(set) var words: [UInt64] = []
  private(set) var count = 0

  /// Makes room for so many bits.
  mutating func reserve(_ count: Int) { words.reserveCapacity((count + 63) >> 6) }

  mutating func append(_ bit: Bool) {
    append(zeros: 1)
    if bit { set(count - 1) }
  }

  mutating func append(zeros: Int) {
    count += zeros
    let missing = (count + 63) >> 6 - words.count
    if missing == 1 { words.append(0) } else if missing > 1 { words += repeatElement(0, count: missing) }
  }

  mutating func set(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

  subscript(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 != 0 }
}
