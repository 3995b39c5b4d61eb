/// The standard Korean keyboard (두벌식, KS X 5002) on a Latin one.
package enum KoreanLayout {
  /// What each letter of the compatibility block, U+3131 to U+3163, is typed with.
  private static let letterKeys =
    "r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g k o i O j p u P h hk ho hl y n nj np nl b m ml l"
    .split(separator: " ").map(Array.init)

  /// The letters of a syllable's parts, in the order of the Unicode Standard's chapter 3.12.
  private static let leading = letters("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  private static let trailing = letters("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
  private static let firstVowel: UInt32 = 0x314F

  /// The Latin keys that type a Korean letter or syllable, in order; nil for any other character.
  package static func keystrokes(for character: Character) -> [Character]? {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return nil }
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return keys(ofLetter: scalar.value) }
    let index = scalar.value - 0xAC00
    var keys = keys(ofLetter: leading[Int(index / 588)]) ?? []
    keys += Self.keys(ofLetter: firstVowel + index % 588 / 28) ?? []
    if index % 28 > 0 { keys += Self.keys(ofLetter: trailing[Int(index % 28) - 1]) ?? [] }
    return keys
  }

  private static func keys(ofLetter letter: UInt32) -> [Character]? {
    guard (0x3131...0x3163).contains(letter) else { return nil }
    return letterKeys[Int(letter - 0x3131)]
  }

  private static func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
