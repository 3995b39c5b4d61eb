import Notes

/// Makes of a text what it is compared by (S2): without case, width, normal form and spaces. A hyphen is a space:
/// `Multi-AZ`, `Multi AZ` and `MultiAZ` are one name.
struct Folding {
  /// A leading consonant that waits for its vowel.
  private var consonant: UInt8?
  /// Whether the last byte is the vowel of a syllable that a final consonant may close.
  private var isOpen = false

  /// Hands on the folded bytes of UTF-8. `emit` gets a byte, and whether white space stands before its character; the
  /// answer is whether white space stands at the end.
  /// Text that is handed over in pieces folds as the whole where no piece ends inside a grapheme.
  @discardableResult
  static func fold(_ text: some Sequence<UInt8>, _ emit: (UInt8, Bool) -> Void) -> Bool {
    var folding = Folding()
    let hangul = HangulLetters.bytes
    var isSpaced = false
    var bytes = text.makeIterator()
    func put(_ byte: UInt8) {
      emit(byte, isSpaced)
      isSpaced = false
    }
    while let byte = bytes.next() {
      if byte < 0x80 {
        folding.endSyllable(put)
        if byte <= 0x20 || byte == UInt8(ascii: "-") {
          isSpaced = true
        } else if byte != 0x7F {
          put(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        continue
      }
      guard let scalar = Self.scalar(from: byte, &bytes) else { continue }
      let syllable = scalar &- 0xAC00
      if syllable < 11172 {
        folding.endSyllable(put)
        folding.isOpen = hangul.put(syllable: Int(syllable), put)
      } else if !folding.take(conjoining: scalar, put) {
        if Self.isSpace(scalar) {
          folding.endSyllable(put)
          isSpaced = true
        } else {
          folding.put(other: scalar, put)
        }
      }
    }
    folding.endSyllable(put)
    return isSpaced
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

  private func put(vowel: Int, _ base: UInt8, _ emit: (UInt8) -> Void) {
    let letters = HangulLetters.vowels[vowel]
    emit(base + letters.first)
    if let second = letters.second { emit(base + second) }
  }

  private func put(final: Int, _ emit: (UInt8) -> Void) {
    let letters = HangulLetters.finals[final]
    emit(FoldedByte.trailing.lowerBound + letters.first)
    if let second = letters.second { emit(FoldedByte.trailing.lowerBound + second) }
  }

  private func putLone(_ letters: (first: UInt8, second: UInt8?), _ emit: (UInt8) -> Void) {
    emit(FoldedByte.loneConsonants.lowerBound + letters.first)
    if let second = letters.second { emit(FoldedByte.loneConsonants.lowerBound + second) }
  }

  private mutating func endSyllable(_ emit: (UInt8) -> Void) {
    if let consonant { emit(FoldedByte.loneConsonants.lowerBound + consonant) }
    consonant = nil
    isOpen = false
  }

  /// Takes a letter of decomposed Hangul (Unicode block "Hangul Jamo"); answers false for any other scalar.
  private mutating func take(conjoining scalar: UInt32, _ emit: (UInt8) -> Void) -> Bool {
    switch scalar {
    case 0x1100...0x1112:
      endSyllable(emit)
      consonant = UInt8(scalar - 0x1100)
    case 0x1161...0x1175:
      if let consonant {
        emit(FoldedByte.leading.lowerBound + consonant)
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

  private mutating func put(other scalar: UInt32, _ emit: (UInt8) -> Void) {
    let scalar = Self.narrow(scalar)
    switch scalar {
    case 0..<0x80:
      endSyllable(emit)
      emit(scalar &- 0x41 < 26 ? UInt8(scalar) | 0x20 : UInt8(scalar))
    case 0x3131...0x314E:
      endSyllable(emit)
      putLone(HangulLetters.loneConsonants[Int(scalar - 0x3131)], emit)
    case 0x314F...0x3163:
      endSyllable(emit)
      put(vowel: Int(scalar - 0x314F), FoldedByte.loneVowels.lowerBound, emit)
    case _:
      endSyllable(emit)
      guard let scalar = Unicode.Scalar(scalar), !scalar.properties.isDefaultIgnorableCodePoint,
        scalar.properties.generalCategory != .control
      else { return }
      for part in scalar.decomposed {
        for lower in part.properties.lowercaseMapping.unicodeScalars {
          if lower.isASCII { emit(UInt8(lower.value)) } else { FoldedByte.append(lower.value, emit) }
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
