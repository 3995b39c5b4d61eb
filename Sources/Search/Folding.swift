import Notes

/// Makes of a text what it is compared by (S2): without case, width, normal form and spaces. A hyphen is a space:
/// `Multi-AZ`, `Multi AZ` and `MultiAZ` are one name.
struct Folding {
  /// A leading consonant that waits for its vowel.
  private var consonant: UInt8?
  /// Whether the last byte is the vowel of a syllable that a final consonant may close.
  private var isOpen = false
  /// Whether white space stands before the next byte.
  private var isSpaced = false

  /// Hands on the folded bytes of UTF-8. `emit` gets a byte, and whether white space stands before its character; the
  /// answer is whether white space stands at the end.
  /// Text that is handed over in pieces folds as the whole where no piece ends inside a grapheme.
  @discardableResult
  static func fold(_ text: some Sequence<UInt8>, _ emit: Emit) -> Bool {
    var folding = Folding()
    let hangul = HangulLetters.bytes
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      if byte < 0x80 {
        folding.endSyllable(emit)
        if byte <= 0x20 || byte == UInt8(ascii: "-") {
          folding.isSpaced = true
        } else if byte != 0x7F {
          folding.put(byte &- 0x41 < 26 ? byte | 0x20 : byte, emit)
        }
        continue
      }
      guard let scalar = Self.scalar(from: byte, &bytes) else { continue }
      let syllable = scalar &- 0xAC00
      if syllable < 11172 {
        folding.endSyllable(emit)
        let isOpen = hangul.put(syllable: Int(syllable)) { folding.put($0, emit) }
        folding.isOpen = isOpen
      } else if !folding.take(conjoining: scalar, emit) {
        if Self.isSpace(scalar) {
          folding.endSyllable(emit)
          folding.isSpaced = true
        } else {
          folding.put(other: scalar, emit)
        }
      }
    }
    folding.endSyllable(emit)
    return folding.isSpaced
  }

  typealias Emit = (UInt8, Bool) -> Void

  @inline(__always)
  private mutating func put(_ byte: UInt8, _ emit: Emit) {
    emit(byte, isSpaced)
    isSpaced = false
  }

  /// No text of so many bytes folds to more bytes: the longest are letters with marks, of which each is spelled out
  /// (U+0390 is two bytes and twelve when folded).
  static func room(for count: Int) -> Int { 8 * count + 8 }

  /// The folded bytes of a text alone.
  static func bytes(of text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    fold(text.utf8) { byte, _ in bytes.append(byte) }
    return bytes
  }

  // MARK: Hangul

  private mutating func put(vowel: Int, _ base: UInt8, _ emit: Emit) {
    let letters = HangulLetters.vowels[vowel]
    put(base + letters.first, emit)
    if let second = letters.second { put(base + second, emit) }
  }

  private mutating func put(final: Int, _ emit: Emit) {
    let letters = HangulLetters.finals[final]
    put(FoldedByte.trailing.lowerBound + letters.first, emit)
    if let second = letters.second { put(FoldedByte.trailing.lowerBound + second, emit) }
  }

  private mutating func putLone(_ letters: (first: UInt8, second: UInt8?), _ emit: Emit) {
    put(FoldedByte.loneConsonants.lowerBound + letters.first, emit)
    if let second = letters.second { put(FoldedByte.loneConsonants.lowerBound + second, emit) }
  }

  @inline(__always)
  private mutating func endSyllable(_ emit: Emit) {
    if let consonant { put(FoldedByte.loneConsonants.lowerBound + consonant, emit) }
    consonant = nil
    isOpen = false
  }

  /// Takes a letter of decomposed Hangul (Unicode block "Hangul Jamo"); answers false for any other scalar.
  private mutating func take(conjoining scalar: UInt32, _ emit: Emit) -> Bool {
    switch scalar {
    case 0x1100...0x1112:
      endSyllable(emit)
      consonant = UInt8(scalar - 0x1100)
    case 0x1161...0x1175:
      if let consonant {
        put(FoldedByte.leading.lowerBound + consonant, emit)
        put(vowel: Int(scalar - 0x1161), FoldedByte.vowels.lowerBound, emit)
      } else {
        put(vowel: Int(scalar - 0x1161), FoldedByte.loneVowels.lowerBound, emit)
      }
      isOpen = consonant != nil
      consonant = nil
    case 0x11A8...0x11C2:
      let wasOpen = isOpen
      endSyllable(emit)
      if wasOpen {
        put(final: Int(scalar - 0x11A8), emit)
      } else {
        putLone(HangulLetters.finals[Int(scalar - 0x11A8)], emit)
      }
    case _: return false
    }
    return true
  }

  // MARK: Everything else

  private mutating func put(other scalar: UInt32, _ emit: Emit) {
    let scalar = Self.narrow(scalar)
    switch scalar {
    case 0..<0x80:
      endSyllable(emit)
      put(scalar &- 0x41 < 26 ? UInt8(scalar) | 0x20 : UInt8(scalar), emit)
    case 0x3131...0x314E:
      endSyllable(emit)
      putLone(HangulLetters.loneConsonants[Int(scalar - 0x3131)], emit)
    case 0x314F...0x3163:
      endSyllable(emit)
      put(vowel: Int(scalar - 0x314F), FoldedByte.loneVowels.lowerBound, emit)
    // Arrows, boxes and most emoji, which are frequent in notes and stay as they are.
    case 0x2190...0x2199, 0x2500...0x25FF, 0x1F300...0x1F6FF:
      endSyllable(emit)
      FoldedByte.append(scalar) { put($0, emit) }
    case _:
      endSyllable(emit)
      guard let scalar = Unicode.Scalar(scalar), !scalar.properties.isDefaultIgnorableCodePoint,
        scalar.properties.generalCategory != .control
      else { return }
      for part in scalar.decomposed {
        for lower in part.properties.lowercaseMapping.unicodeScalars {
          if lower.isASCII { put(UInt8(lower.value), emit) } else { FoldedByte.append(lower.value) { put($0, emit) } }
        }
      }
    }
  }

  /// Full-width forms as their ASCII letters, half-width Hangul as the letters of the compatibility block (Unicode
  /// block "Halfwidth and Fullwidth Forms").
  private static func narrow(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0xFFA1...0xFFBE: scalar - 0xFFA1 + 0x3131
    case 0xFFC2...0xFFC7: scalar - 0xFFC2 + 0x314F
    case 0xFFCA...0xFFCF: scalar - 0xFFCA + 0x3155
    case 0xFFD2...0xFFD7: scalar - 0xFFD2 + 0x315B
    case 0xFFDA...0xFFDC: scalar - 0xFFDA + 0x3161
    case _: scalar
    }
  }

  /// White space and hyphens beyond ASCII.
  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2010, 0x2011, 0xFF0D, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    case _: false
    }
  }

  /// The scalar that a byte of valid UTF-8 opens; nil for a byte that opens none.
  @inline(__always)
  private static func scalar(from first: UInt8, _ rest: inout some IteratorProtocol<UInt8>) -> UInt32? {
    func next() -> UInt32 { UInt32(rest.next() ?? 0x80) & 0x3F }
    switch first {
    case 0xC0..<0xE0: return UInt32(first & 0x1F) << 6 | next()
    case 0xE0..<0xF0: return UInt32(first & 0x0F) << 12 | next() << 6 | next()
    case 0xF0...: return UInt32(first & 0x07) << 18 | next() << 12 | next() << 6 | next()
    case _: return nil
    }
  }
}
