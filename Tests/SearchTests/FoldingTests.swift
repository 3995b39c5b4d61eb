import TestSupport
import Testing

@testable import Search

/// How texts are compared (S2).
@Suite struct FoldingTests {
  @Test(arguments: [
    ("Dynamo DB", "dynamodb"), ("ＤｙｎａｍｏＤＢ", "DynamoDB"), ("\u{1100}\u{1161}\u{1102}\u{1161}", "가나"), ("가용 영역", "가용영역"),
    ("Cafe\u{301}", "CAFÉ"), ("a\u{A0}b\u{3000}c\td\u{200B}e", "abcde"), ("🛡️ 보안", "🛡보안"), ("‼️", "‼"), ("１２：３", "12:3"),
    ("ﾡﾢ", "ㄱㄲ"), ("ﾰ", "ㅀ"), ("ÄÖ", "äö"), ("Straße", "straße"), ("Ω", "ω"), ("한\u{1112}\u{1161}\u{11AB}", "한한"),
    ("co\u{AD}op", "coop"), ("Multi-AZ", "multi az"), ("a\u{2011}b", "ab"), ("가\u{200B}\u{11A8}", "가ㄱ"),
    ("\u{1100}\u{FE0F}\u{1161}", "ㄱㅏ"), ("\u{1100}b", "ㄱB"), ("\u{1100} 나", "ㄱ나"), ("\u{FEFF}x", "x"),
    ("a\u{0}b\u{7F}", "ab"), ("\u{212B}", "å"),
  ])
  func equal(_ left: String, _ right: String) {
    #expect(Folding.bytes(of: left) == Folding.bytes(of: right))
    #expect(FoldedText(left).bytes == Folding.bytes(of: left))
  }

  @Test(arguments: [("a", "b"), ("가", "나"), ("e", "é"), ("ㄱ", "가"), ("c", "c#"), ("ss", "ß"), ("0", "o")])
  func different(_ left: String, _ right: String) {
    #expect(Folding.bytes(of: left) != Folding.bytes(of: right))
  }

  @Test(arguments: ["", " ", "\u{3000}\t\n", "\u{200B}\u{FE0F}", "\r\n"])
  func nothing(_ text: String) { #expect(Folding.bytes(of: text).isEmpty) }

  /// Texts are folded into memory of that size without looking.
  @Test func nothingFoldsToMoreThanItsRoom() {
    for value: UInt32 in 0...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let count = Folding.bytes(of: text).count
      guard count > Folding.room(for: text.utf8.count) - Folding.room(for: 0) else { continue }
      Issue.record("U+\(String(scalar.value, radix: 16)) folds to \(count) bytes")
    }
  }

  /// A text with what a query finds in brackets.
  private func marked(_ query: String, in text: String) -> String {
    let bytes = Array(text.utf8)
    var marked = ""
    var position = 0
    for range in Query(query).ranges(in: text) {
      marked += String(decoding: bytes[position..<range.lowerBound], as: UTF8.self)
      marked += "[" + String(decoding: bytes[range], as: UTF8.self) + "]"
      position = range.upperBound
    }
    return marked + String(decoding: bytes[position...], as: UTF8.self)
  }

  @Test(arguments: [
    ("dynamodb", "Amazon Dynamo DB 표", "Amazon [Dynamo DB] 표"), ("가용영역", "가용 영역과 가용영역", "[가용 영역]과 [가용영역]"),
    ("s3", "S3와 Ｓ３", "[S3]와 [Ｓ３]"), ("가", "\u{1100}\u{1161}나", "[\u{1100}\u{1161}]나"), ("aa", "aaaaa", "[aaaa]a"),
    ("db dynamo", "Dynamo DB", "[Dynamo] [DB]"), ("ab bc", "abc", "[abc]"), ("없음", "text", "text"),
    ("", "text", "text"),
    // A match inside a character takes all of it.
    ("x", "x\u{302}\u{323}y", "[x\u{302}\u{323}]y"), ("e", "e\u{301}", "[e\u{301}]"),
    ("é", "cafe\u{301} é e", "caf[e\u{301}] [é] e"), ("보안", "🛡️ 보안", "🛡️ [보안]"),
    ("🛡", "a🛡️b", "a[🛡️]b"),
    ("👩", "👩‍💻", "[👩‍💻]"),
  ])
  func ranges(_ query: String, _ text: String, _ expected: String) {
    #expect(marked(query, in: text) == expected)
  }

  private static let pieces = [
    "a", "B", "s3", "가", "나", "\u{1100}\u{1161}", "\u{11AB}", "e\u{301}", "\u{302}", "Ａ", "１", "🛡️", "👩‍💻", "👍🏽", " ",
    "\u{3000}",
    "\u{200B}", "\u{FE0F}", "ﾡ", "‼️", "\r\n", "ß", "İ",
  ]

  @Test(arguments: 0..<30)
  func rangesNeverCutACharacter(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let text = random.text(of: Self.pieces, upTo: 20)
      let query = Query(random.text(of: Self.pieces, upTo: 2))
      let boundaries = Set(
        [0] + text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count])
      let ranges = query.ranges(in: text)
      for range in ranges {
        try #require(!range.isEmpty && boundaries.isSuperset(of: [range.lowerBound, range.upperBound]))
      }
      for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.upperBound < next.lowerBound) }
    }
  }
}
