/// The bytes that folded text is made of. ASCII stands for itself in lower case; Hangul is written out in the letters
/// that are typed for it, a consonant differently where it opens a syllable, closes one or stands alone. So a syllable
/// that is typed halfway is the beginning of the whole one, and no character is a part of another.
enum FoldedByte {
  /// Ends every text of an index; nothing folds to it.
  static let textEnd: UInt8 = 0x0A

  /// The 19 consonants that open syllables, in the order of the Unicode Standard's chapter 3.12.
  static let leading: Range<UInt8> = 0x80..<0x93
  /// The 14 vowels that have a key; the other seven are two of them.
  static let vowels: Range<UInt8> = 0x93..<0xA1
  /// The consonants that close syllables, counted as the leading ones; eleven more are two of them.
  static let trailing: Range<UInt8> = 0xA1..<0xB4
  /// Consonants that stand alone, counted as the leading ones.
  static let loneConsonants: Range<UInt8> = 0xB4..<0xC7
  /// Vowels that stand alone, counted as the others.
  static let loneVowels: Range<UInt8> = 0xC7..<0xD5

  /// What is not typed with keys of its own starts here.
  static let keyless: UInt8 = 0xD5

  /// Whether a byte goes on with a syllable that another has opened.
  static func goesOn(_ byte: UInt8) -> Bool { byte &- vowels.lowerBound < trailing.upperBound - vowels.lowerBound }

  static func isLeading(_ byte: UInt8) -> Bool { leading.contains(byte) }

  /// Whether a byte belongs to a syllable.
  static func isSyllable(_ byte: UInt8) -> Bool {
    byte &- leading.lowerBound < trailing.upperBound - leading.lowerBound
  }

  /// Whether a byte is an ASCII letter or digit.
  static func isLatin(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// The consonant of a byte, counted as the leading ones; nil for anything else.
  static func consonant(_ byte: UInt8) -> UInt8? {
    if leading.contains(byte) { return byte - leading.lowerBound }
    if trailing.contains(byte) { return byte - trailing.lowerBound }
    if loneConsonants.contains(byte) { return byte - loneConsonants.lowerBound }
    return nil
  }

  /// The byte without what tells where in a syllable a letter stands: what the key alone says.
  static func key(_ byte: UInt8) -> UInt8 {
    if let consonant = consonant(byte) { return leading.lowerBound + consonant }
    return loneVowels.contains(byte) ? byte - loneVowels.lowerBound + vowels.lowerBound : byte
  }

  /// The bytes of which this is the `key`, the last ones the same where there are fewer than three.
  static func bytes(typedWith key: UInt8) -> (UInt8, UInt8, UInt8) {
    if leading.contains(key) {
      let consonant = key - leading.lowerBound
      return (key, trailing.lowerBound + consonant, loneConsonants.lowerBound + consonant)
    }
    guard vowels.contains(key) else { return (key, key, key) }
    let lone = key - vowels.lowerBound + loneVowels.lowerBound
    return (key, lone, lone)
  }

  /// Appends any other scalar: a byte for its plane, then five bits a byte, so that none stands inside another.
  static func append(_ scalar: UInt32, _ emit: (UInt8) -> Void) {
    let isAstral = scalar > 0xFFFF
    emit(isAstral ? keyless + 2 : keyless + UInt8(scalar >> 15))
    let rest = isAstral ? scalar - 0x10000 : scalar
    for shift in (isAstral ? [15, 10, 5, 0] : [10, 5, 0]) as [UInt32] { emit(0xE0 | UInt8(rest >> shift & 0x1F)) }
  }
}

/// Hangul taken apart into the letters that have keys, in the orders of the Unicode Standard's chapter 3.12.
enum HangulLetters {
  /// For each of the 21 vowels one or two of those that have a key.
  static let vowels: [(first: UInt8, second: UInt8?)] = [
    (0, nil), (1, nil), (2, nil), (3, nil), (4, nil), (5, nil), (6, nil), (7, nil), (8, nil), (8, 0), (8, 1), (8, 13),
    (9, nil), (10, nil), (10, 4), (10, 5), (10, 13), (11, nil), (12, nil), (12, 13), (13, nil),
  ]

  /// For each of the 27 final consonants one or two consonants, counted as the leading ones.
  static let finals: [(first: UInt8, second: UInt8?)] = [
    (0, nil), (1, nil), (0, 9), (2, nil), (2, 12), (2, 18), (3, nil), (5, nil), (5, 0), (5, 6), (5, 7), (5, 9), (5, 16),
    (5, 17), (5, 18), (6, nil), (7, nil), (7, 9), (9, nil), (10, nil), (11, nil), (12, nil), (14, nil), (15, nil),
    (16, nil), (17, nil), (18, nil),
  ]

  /// For each of the 30 consonants of the compatibility block, from U+3131 on, one or two leading ones.
  static let loneConsonants: [(first: UInt8, second: UInt8?)] = [
    (0, nil), (1, nil), (0, 9), (2, nil), (2, 12), (2, 18), (3, nil), (4, nil), (5, nil), (5, 0), (5, 6), (5, 7),
    (5, 9),
    (5, 16), (5, 17), (5, 18), (6, nil), (7, nil), (8, nil), (7, 9), (9, nil), (10, nil), (11, nil), (12, nil),
    (13, nil), (14, nil), (15, nil), (16, nil), (17, nil), (18, nil),
  ]

  /// All syllables, by their numbers from U+AC00 on.
  static let syllables = Syllables()

  /// The folded bytes of a syllable: two to five, the first lowest.
  struct Syllable {
    let bytes: UInt64
    let count: Int
    /// Whether a final consonant may still close it.
    let isOpen: Bool
  }

  /// Tables of up to three bytes in one number, the first lowest, and how many there are, highest: they are asked for
  /// every syllable.
  struct Syllables: Sendable {
    /// For each leading consonant with each vowel.
    private let openings: [UInt32]
    /// For each final consonant; none first.
    private let endings: [UInt32]

    fileprivate init() {
      func packed(_ bytes: [UInt8]) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(bytes.count) << 24
      }
      openings = FoldedByte.leading.flatMap { leading in
        HangulLetters.vowels.map { packed([leading] + FoldedByte.bytes($0, from: FoldedByte.vowels)) }
      }
      endings = [0] + HangulLetters.finals.map { packed(FoldedByte.bytes($0, from: FoldedByte.trailing)) }
    }

    /// A syllable, counted from U+AC00.
    subscript(_ number: Int) -> Syllable {
      let (opening, ending) = (openings[number / 28], endings[number % 28])
      let count = opening >> 24
      return Syllable(
        bytes: UInt64(opening & 0xFFFFFF) | UInt64(ending & 0xFFFFFF) << UInt64(8 * count),
        count: Int(count + ending >> 24), isOpen: ending == 0)
    }
  }
}

extension FoldedByte {
  fileprivate static func bytes(_ letters: (first: UInt8, second: UInt8?), from range: Range<UInt8>) -> [UInt8] {
    [letters.first, letters.second].compactMap(\.self).map { range.lowerBound + $0 }
  }
}
