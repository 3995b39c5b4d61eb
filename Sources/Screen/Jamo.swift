/// Arithmetic composition of conjoining jamo, after chapter 3.12 of the Unicode Standard.
enum Jamo {
  private static let leadingBase: UInt32 = 0x1100
  private static let vowelBase: UInt32 = 0x1161
  private static let trailingBase: UInt32 = 0x11A7
  private static let syllableBase: UInt32 = 0xAC00
  private static let leadingCount: UInt32 = 19
  private static let vowelCount: UInt32 = 21
  private static let trailingCount: UInt32 = 28

  /// The final consonants as letters of the compatibility block, U+11A8 to U+11C2.
  private static let trailingLetters = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)

  static func composed(leading: Unicode.Scalar, vowel: Unicode.Scalar) -> Unicode.Scalar? {
    let l = leading.value &- leadingBase
    let v = vowel.value &- vowelBase
    guard l < leadingCount, v < vowelCount else { return nil }
    return Unicode.Scalar(syllableBase + (l * vowelCount + v) * trailingCount)
  }

  static func composed(syllable: Unicode.Scalar, trailing: Unicode.Scalar) -> Unicode.Scalar? {
    let s = syllable.value &- syllableBase
    let t = trailing.value &- trailingBase
    guard s < leadingCount * vowelCount * trailingCount, s % trailingCount == 0, t > 0, t < trailingCount else {
      return nil
    }
    return Unicode.Scalar(syllable.value + t)
  }

  /// Whether a scalar opens syllables that modern Hangul has no code for, whose vowels and finals stay marks.
  static func isOldLeading(_ scalar: Unicode.Scalar) -> Bool {
    (0x1113...0x115F).contains(scalar.value) || (0xA960...0xA97C).contains(scalar.value)
  }

  /// A vowel or final consonant that nothing precedes, as the letter that takes cells; anything else as it is.
  static func standalone(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let v = scalar.value &- vowelBase
    if v < vowelCount { return Unicode.Scalar(0x314F + v) ?? scalar }
    let t = scalar.value &- trailingBase
    if t > 0, t < trailingCount { return trailingLetters[Int(t) - 1] }
    return scalar
  }
}
