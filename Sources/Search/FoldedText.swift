/// A text as it is compared, in bytes that know which characters they come from.
struct FoldedText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Which bytes have white space before them.
  private(set) var spaced: [Bool] = []
  /// For each folded byte the character it comes from, as UTF-8 offsets of the text.
  private(set) var origins: [Range<Int>] = []

  init(_ text: String) {
    var offset = 0
    var isSpaced = false
    for character in text {
      let length = character.utf8.count
      let start = bytes.count
      let endsInSpace = Folding.fold(character.utf8, into: &self)
      let isEmpty = bytes.count == start
      if isSpaced, !isEmpty { spaced[start] = true }
      isSpaced = endsInSpace || (isEmpty && isSpaced)
      origins += repeatElement(offset..<offset + length, count: bytes.count - start)
      offset += length
    }
  }

  /// Lends the text as matching wants it, a text end at either side: byte 1 there is byte 0 here.
  func withHaystack<Result>(_ body: (Haystack) -> Result) -> Result {
    var bits = Bits()
    for isSpaced in [false] + spaced + [false] { bits.append(isSpaced) }
    return ([FoldedByte.textEnd] + bytes + [FoldedByte.textEnd]).withUnsafeBufferPointer { bytes in
      bits.words.withUnsafeBufferPointer { body(Haystack(bytes: bytes, spaces: $0)) }
    }
  }
}

extension FoldedText: FoldedOutput {
  mutating func append(_ byte: UInt8, isSpaced: Bool) {
    bytes.append(byte)
    spaced.append(isSpaced)
  }
}
