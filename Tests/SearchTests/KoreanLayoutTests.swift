import Search
import Testing

@Suite struct KoreanLayoutTests {
  @Test(arguments: [
    ("스토리지", "tmxhflwl"), ("ㅓ", "j"), ("ㅏ", "k"), ("ㅗ", "h"), ("ㅣ", "l"), ("ㅂ", "q"), ("ㅃ", "Q"), ("ㅖ", "P"),
    ("ㅀ", "fg"),
    ("값", "rkqt"), ("왜", "dho"), ("의", "dml"), ("뷁", "qnpfr"), ("꽈", "Rhk"), ("가힣", "rkglg"), ("않", "dksg"),
    ("ㄳ", "rt"),
    ("읽", "dlfr"), ("ㅒ", "O"), ("ㅈ", "w"), ("ㅉ", "W"), ("저장", "wjwkd"), ("짜", "Wk"),
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

  /// What the input method makes of Latin keys.
  @Test(arguments: [
    ("tmxhflwl", "스토리지"), ("dkssud", "안녕"), ("rkqt", "값"), ("rkqtdl", "값이"), ("rkqtl", "갑시"), ("cidr", "챵ㄱ"),
    ("s3", "ㄴ3"),
    ("emr", "득"), ("vpc", "펯"), ("sqs", "ㄴㅂㄴ"), ("sns", "눈"), ("kms", "ㅏㅡㄴ"), ("ec2", "ㄷㅊ2"), ("Tkd", "쌍"),
    ("wjwkd", "저장"),
    ("Wkwmd", "짜증"), ("rds", "ㄱㅇㄴ"), ("iam", "ㅑ므"), ("waf", "ㅈㅁㄹ"), ("alb", "미ㅠ"), ("ebs", "듄"), ("efs", "ㄷㄹㄴ"),
    ("ecs", "ㄷㅊㄴ"),
    ("lambda", "ㅣ므ㅠㅇㅁ"), ("qjtmxm", "버스트"), ("qjtmx", "버슽"), ("tmxhf", "스톨"), ("ekfr", "닭"), ("ekfrl", "달기"),
    ("ekfrdl", "닭이"),
    ("rhk", "과"), ("rhkd", "광"), ("dml", "의"), ("dnl", "위"), ("hk", "ㅘ"), ("hkk", "ㅘㅏ"), ("kk", "ㅏㅏ"), ("rr", "ㄱㄱ"),
    ("rrk", "ㄱ가"),
    ("Rk", "까"), ("rkR", "갂"), ("rkRl", "가끼"), ("rkE", "가ㄸ"), ("rkEk", "가따"), ("rkQ", "가ㅃ"), ("rkW", "가ㅉ"),
    ("dlTek", "있다"),
    ("AWS", "ㅁㅉㄴ"), ("S3", "ㄴ3"), ("EC2", "ㄸㅊ2"), ("DB", "유"), ("rksk ek", "가나 다"), ("Oh", "ㅒㅗ"), ("dO", "얘"),
    ("dP", "예"),
    ("", ""), ("123", "123"), ("가a", "가ㅁ"), ("é", "é"),
  ])
  func composed(_ keys: String, _ expected: String) {
    #expect(KoreanLayout.composed(keys) == expected)
  }

  /// Any Korean text is what its own keys type, if the input method cuts it into the same syllables.
  @Test func typingTheKeysOfAWordTypesTheWord() {
    for word in ["스토리지", "가용성", "값이", "닭을", "읽기 전용 복제본", "암호화", "꽃", "뷁", "얽히고설킨", "왜곡", "의원", "없다"] {
      let keys = word.map { KoreanLayout.keystrokes(for: $0).map { String($0) } ?? String($0) }.joined()
      #expect(KoreanLayout.composed(keys) == word)
    }
  }
}
