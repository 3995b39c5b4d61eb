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

  /// Folds valid UTF-8; the answer is whether white space stands at the end. Text that is handed over in pieces folds
  /// as the whole where no piece ends inside a grapheme.
  @discardableResult
  static func fold<Output: FoldedOutput>(_ text: UnsafeBufferPointer<UInt8>, into output: inout Output) -> Bool {
    let hangul = HangulLetters.syllables
    // Nearly all text is ASCII and syllables, for which everything stays in registers: what is handed on by reference is
    // another variable.
    var folding = Folding()
    var plain = consume output
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80, folding.consonant == nil {
        index &+= 1
        folding.isOpen = false
        if byte <= 0x20 || byte == UInt8(ascii: "-") {
          folding.isSpaced = true
        } else if byte != 0x7F {
          folding.put(byte &- 0x41 < 26 ? byte | 0x20 : byte, &plain)
        }
        continue
      }
      if byte & 0xF0 == 0xE0, folding.consonant == nil, index &+ 2 < text.count {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(text[index &+ 1] & 0x3F) << 6 | UInt32(text[index &+ 2] & 0x3F)
        let number = scalar &- 0xAC00
        if number < 11172 {
          index &+= 3
          let syllable = hangul[Int(number)]
          plain.append(syllable, isSpaced: folding.isSpaced)
          folding.isSpaced = false
          folding.isOpen = syllable.isOpen
          continue
        }
      }
      var rare = (folding: folding, output: consume plain)
      index = rare.folding.takeScalar(at: index, of: text, &rare.output)
      folding = rare.folding
      plain = rare.output
    }
    output = plain
    folding.endSyllable(&output)
    return folding.isSpaced
  }

  /// Folds the scalar at an index and answers where to go on.
  @inline(never)
  private mutating func takeScalar(
    at index: Int, of text: UnsafeBufferPointer<UInt8>, _ output: inout some FoldedOutput
  ) -> Int {
    // Only a consonant that waits for its vowel brings ASCII here.
    if text[index] < 0x80 {
      endSyllable(&output)
      return index
    }
    var next = index
    let scalar = Self.scalar(at: &next, in: text)
    let number = scalar &- 0xAC00
    if number < 11172 {
      endSyllable(&output)
      let syllable = HangulLetters.syllables[Int(number)]
      output.append(syllable, isSpaced: isSpaced)
      isSpaced = false
      isOpen = syllable.isOpen
    } else if !take(conjoining: scalar, &output) {
      if Self.isSpace(scalar) {
        endSyllable(&output)
        isSpaced = true
      } else {
        put(other: scalar, &output)
      }
    }
    return next
  }

  @discardableResult
  static func fold(_ text: String.UTF8View, into output: inout some FoldedOutput) -> Bool {
    text.withContiguousStorageIfAvailable { fold($0, into: &output) }
      ?? Array(text).withUnsafeBufferPointer { fold($0, into: &output) }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8, _ output: inout some FoldedOutput) {
    output.append(byte, isSpaced: isSpaced)
    isSpaced = false
  }

  /// No text of so many bytes folds to more bytes: the longest are letters with marks, of which each is spelled out
  /// (U+0390 is two bytes and twelve when folded).
  static func room(for count: Int) -> Int { 8 * count + 8 }

  /// The folded bytes of a text alone.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    fold(text.utf8, into: &bytes)
    return bytes
  }

  // MARK: Hangul

  private mutating func put(vowel: Int, _ base: UInt8, _ output: inout some FoldedOutput) {
    let letters = HangulLetters.vowels[vowel]
    put(base + letters.first, &output)
    if let second = letters.second { put(base + second, &output) }
  }

  private mutating func put(final: Int, _ output: inout some FoldedOutput) {
    let letters = HangulLetters.finals[final]
    put(FoldedByte.trailing.lowerBound + letters.first, &output)
    if let second = letters.second { put(FoldedByte.trailing.lowerBound + second, &output) }
  }

  private mutating func putLone(_ letters: (first: UInt8, second: UInt8?), _ output: inout some FoldedOutput) {
    put(FoldedByte.loneConsonants.lowerBound + letters.first, &output)
    if let second = letters.second { put(FoldedByte.loneConsonants.lowerBound + second, &output) }
  }

  @inline(__always)
  private mutating func endSyllable(_ output: inout some FoldedOutput) {
    if let consonant { put(FoldedByte.loneConsonants.lowerBound + consonant, &output) }
    consonant = nil
    isOpen = false
  }

  /// Takes a letter of decomposed Hangul (Unicode block "Hangul Jamo"); answers false for any other scalar.
  private mutating func take(conjoining scalar: UInt32, _ output: inout some FoldedOutput) -> Bool {
    switch scalar {
    case 0x1100...0x1112:
      endSyllable(&output)
      consonant = UInt8(scalar - 0x1100)
    case 0x1161...0x1175:
      if let consonant {
        put(FoldedByte.leading.lowerBound + consonant, &output)
        put(vowel: Int(scalar - 0x1161), FoldedByte.vowels.lowerBound, &output)
      } else {
        put(vowel: Int(scalar - 0x1161), FoldedByte.loneVowels.lowerBound, &output)
      }
      isOpen = consonant != nil
      consonant = nil
    case 0x11A8...0x11C2:
      let wasOpen = isOpen
      endSyllable(&output)
      if wasOpen {
        put(final: Int(scalar - 0x11A8), &output)
      } else {
        putLone(HangulLetters.finals[Int(scalar - 0x11A8)], &output)
      }
    case _: return false
    }
    return true
  }

  // MARK: Everything else

  private mutating func put(other scalar: UInt32, _ output: inout some FoldedOutput) {
    let scalar = Self.narrow(scalar)
    switch scalar {
    case 0..<0x80:
      endSyllable(&output)
      put(scalar &- 0x41 < 26 ? UInt8(scalar) | 0x20 : UInt8(scalar), &output)
    case 0x3131...0x314E:
      endSyllable(&output)
      putLone(HangulLetters.loneConsonants[Int(scalar - 0x3131)], &output)
    case 0x314F...0x3163:
      endSyllable(&output)
      put(vowel: Int(scalar - 0x314F), FoldedByte.loneVowels.lowerBound, &output)
    // Arrows, boxes and most emoji, which are frequent in notes and stay as they are.
    case 0x2190...0x2199, 0x2500...0x25FF, 0x1F300...0x1F6FF:
      endSyllable(&output)
      FoldedByte.append(scalar) { put($0, &output) }
    case _:
      endSyllable(&output)
      guard let scalar = Unicode.Scalar(scalar), !scalar.properties.isDefaultIgnorableCodePoint,
        scalar.properties.generalCategory != .control
      else { return }
      for part in scalar.decomposed {
        for lower in part.properties.lowercaseMapping.unicodeScalars {
          if lower.isASCII {
            put(UInt8(lower.value), &output)
          } else {
            FoldedByte.append(lower.value) { put($0, &output) }
          }
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

  /// The scalar of which the first byte, beyond ASCII, stands at an index; that is moved behind it.
  @inline(__always)
  private static func scalar(at index: inout Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let first = text[index]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(index + length, text.count)
    var scalar = UInt32(first & (0x7F >> UInt8(length)))
    for place in index + 1..<end { scalar = scalar << 6 | UInt32(text[place] & 0x3F) }
    index = end
    return scalar
  }
}

/// What takes folded text.
protocol FoldedOutput {
  /// Takes a byte, and whether white space stands before its character.
  mutating func append(_ byte: UInt8, isSpaced: Bool)

  /// Takes all bytes of a syllable.
  mutating func append(_ syllable: HangulLetters.Syllable, isSpaced: Bool)
}

extension FoldedOutput {
  mutating func append(_ syllable: HangulLetters.Syllable, isSpaced: Bool) {
    for place in 0..<syllable.count {
      append(UInt8(truncatingIfNeeded: syllable.bytes >> UInt64(8 * place)), isSpaced: isSpaced && place == 0)
    }
  }
}

extension [UInt8]: FoldedOutput {
  mutating func append(_ byte: UInt8, isSpaced: Bool) { append(byte) }
}
