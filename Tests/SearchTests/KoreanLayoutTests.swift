import Search
import Testing

@Suite struct KoreanLayoutTests {
  @Test(arguments: [
    ("스토리지", "tmxhflwl"), ("ㅓ", "j"), ("ㅏ", "k"), ("ㅗ", "h"), ("ㅣ", "l"), ("ㅂ", "q"), ("ㅃ", "Q"), ("ㅖ", "P"),
    ("ㅀ", "fg"),
    ("값", "rkqt"), ("왜", "dho"), ("의", "dml"), ("뷁", "qnpfr"), ("꽈", "Rhk"), ("가힣", "rkglg"), ("않", "dksg"),
    ("ㄳ", "rt"),
    ("읽", "dlfr"), ("ㅒ", "O"),
  ])
  func keystrokes(_ text: String, _ expected: String) {
    #expect(text.compactMap(KoreanLayout.keystrokes).flatMap { $0 } == Array(expected))
  }

  @Test(arguments: ["a", "1", " ", "漢", "ア", "🆚", "\u{3164}", "é"] as [Character])
  func othersAreTypedByThemselves(_ character: Character) {
    #expect(KoreanLayout.keystrokes(for: character) == nil)
  }

  /// The 33 keys of the layout type the 51 letters, each in its own way.
  @Test func lettersDiffer() {
    let letters = (0x3131...0x3163).compactMap { Unicode.Scalar($0).map(Character.init) }
    let strokes = letters.compactMap { KoreanLayout.keystrokes(for: $0) }.map { String($0) }
    #expect(strokes.count == 51)
    #expect(Set(strokes).count == 51)
    #expect(Set(strokes.filter { $0.count == 1 }).count == 33)
  }

  @Test func syllablesAreTheKeysOfTheirLetters() {
    #expect(String(KoreanLayout.keystrokes(for: "가") ?? []) == "rk")
    #expect(String(KoreanLayout.keystrokes(for: "힣") ?? []) == "glg")
  }
}
