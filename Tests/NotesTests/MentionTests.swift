import TestSupport
import Testing

@testable import Notes

@Suite struct MentionTests {
  /// Services whose titles show every kind of name.
  private static let titles = [
    "S3(Simple Storage Service)", "S3 Glacier Deep Archive", "Dynamo DB", "CloudFront", "KMS(Key Management Service)",
    "AWS Lake Formation", "AWS Batch", "Amazon EMR", "보안 그룹(Stateful)", "버스트 크레딧", "비용", "스토리지", "X", "53",
    "EC2 🆚 Fargate", "CIDR(Classless Routing) 블록", "IAM", "AD(Active Directory)", "Route53",
    "Overview", "네트워크 ACL(Stateful)", "게이트웨이", "C++", "Café",
  ]

  private static let notebook = Notebook.read(texts: [
    (
      "notes.md",
      "# 제목\n\n# 분류\n\n" + titles.map { "## \($0)\n\n글\n" }.joined(separator: "\n") + "\n# 끝\n\n## 여기\n\n글\n"
    )
  ])

  /// The words by which a text speaks of services.
  private func mentions(_ text: String) -> [String] {
    ServiceNames(Self.notebook).mentions(in: text, of: .introduction(category: 0)).map { text.part($0.range) }
  }

  @Test(arguments: [
    // Particles may follow a name, other Hangul only a Latin one.
    ("KMS로 암호화한다", ["KMS"]), ("S3에 둔다", ["S3"]), ("S3버킷", ["S3"]), ("CloudFront에서만은", ["CloudFront"]),
    ("보안 그룹은", ["보안 그룹"]), ("보안그룹에서의", ["보안그룹"]), ("버스트 크레딧이다", ["버스트 크레딧"]), ("버스트 크레딧량", []),
    ("게이트웨이를", ["게이트웨이"]), ("게이트웨이형", ["게이트웨이"]), ("게이트웨이들", ["게이트웨이"]), ("내부게이트웨이", []), ("게이트웨이엔드포인트", []),
    // Case, width and spaces.
    ("kms", ["kms"]), ("dynamodb", ["dynamodb"]), ("DynamoDB", ["DynamoDB"]), ("Dynamo DB", ["Dynamo DB"]),
    ("DYNAMO-DB", ["DYNAMO-DB"]), ("dyna modb", []), ("cloud front", ["cloud front"]), ("Cloud-Front", ["Cloud-Front"]),
    ("ＫＭＳ", ["ＫＭＳ"]), ("route 53", ["route 53"]), ("Route53", ["Route53"]), ("I am", []), ("I AM", []), ("S 3", []),
    ("보 안그룹", []), ("CAFÉ", ["CAFÉ"]), ("Cafe", []),
    // Not inside words or longer names.
    ("S3X", []), ("AS3", []), ("MyS3", []), ("S3-IA", []), ("my_s3", []), ("s3.amazonaws.com", []),
    ("s3:GetObject", []),
    ("S3/KMS", ["S3", "KMS"]), ("(S3)", ["S3"]), ("S3.", ["S3"]), ("S3, KMS", ["S3", "KMS"]), ("S3:", ["S3"]),
    ("그S3", ["S3"]),
    ("S3 Glacier Deep Archive에", ["S3 Glacier Deep Archive"]), ("S3 Glacier", ["S3"]),
    ("S3 Glacier Deep Archives", ["S3"]), ("Simple Storage Service", ["Simple Storage Service"]), ("KMSS3", []),
    // With and without the maker; in parentheses; abbreviations before them.
    ("AWS Lake Formation", ["AWS Lake Formation"]), ("Lake Formation", ["Lake Formation"]), ("EMR", ["EMR"]),
    ("Amazon S3", ["S3"]), ("CIDR", ["CIDR"]), ("CIDR 블록", ["CIDR 블록"]), ("Active Directory", ["Active Directory"]),
    // Ordinary words, remarks, what several services share.
    ("Batch", ["Batch"]), ("batch", []), ("aws batch", ["aws batch"]), ("AD", ["AD"]), ("ad", []), ("Stateful", []),
    ("비용", []), ("스토리지", []), ("X", []), ("53", []), ("overview", []), ("EC2 🆚 Fargate", []), ("C++", []),
    // Decomposed Hangul and accents.
    ("보안 그룹은".decomposed, ["보안 그룹".decomposed]), ("cafe\u{301}", ["cafe\u{301}"]), ("KMS로".decomposed, ["KMS"]),
    ("S3 Batch", ["S3"]), ("S3, Batch", ["S3", "Batch"]), ("①S3", ["S3"]),
    ("", []), (" ", []), ("🪣", []),
  ]) func namesInText(text: String, expected: [String]) {
    #expect(mentions(text) == expected)
  }

  /// The tree finds what trying every name at every place finds.
  @Test(arguments: 0..<40) func theTreeFindsWhatTryingFinds(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "S", "3", "a", "b", "AB", " ", " ", "-", "가", "나", "가나", "다라마", "은", "에서", ".", "_", "é", "e\u{301}", "🪣",
    ]
    let bearers = (0..<150).compactMap { index in
      SpokenName(generator.text(of: parts, upTo: 6)).map {
        NameTree.Bearer(owner: index / 3, name: $0, isTitle: index % 3 != 0)
      }
    }
    let tree = NameTree(bearers)
    var count = 0
    for _ in 0..<200 {
      let text = generator.text(of: parts, upTo: 30)
      let found = tree.names(in: text)
      let tried = Self.tryingEveryName(of: bearers, in: text)
      #expect(found.map(\.range) == tried.map(\.range), "\(text)")
      #expect(found.map(\.titled) == tried.map { $0.bearers.first(where: \.isTitle)?.owner }, "\(text)")
      let owners = tried.map { Set($0.bearers.map(\.owner)) }
      #expect(found.map(\.sole) == owners.map { $0.count == 1 ? $0.first : nil }, "\(text)")
      count += found.count
    }
    #expect(count > 0)
  }

  private static func tryingEveryName(
    of bearers: [NameTree.Bearer], in text: String
  ) -> [(range: Range<Int>, bearers: [NameTree.Bearer])] {
    let passage = FoldedPassage(text)
    var found: [(range: Range<Int>, bearers: [NameTree.Bearer])] = []
    var start = 0
    while start < passage.bytes.count {
      let fitting = bearers.filter { bearer in
        let end = start + bearer.name.folded.count
        return passage.canStart(at: start) && passage.bytes[start...].starts(with: bearer.name.folded)
          && passage.canEnd(at: end) && bearer.name.isSpelled(in: passage, at: start..<end)
      }
      let length = fitting.map(\.name.folded.count).max() ?? 0
      if length > 0 {
        let longest = fitting.filter { $0.name.folded.count == length }
        found.append((passage.origin(of: start..<start + length), longest))
      }
      start += max(1, length)
    }
    return found
  }
}

extension String {
  /// Hangul syllables as conjoining jamo, as file systems of Apple write them.
  fileprivate var decomposed: String {
    var text = ""
    for scalar in unicodeScalars {
      let index = scalar.value &- 0xAC00
      guard index < 11172 else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let jamo = [0x1100 + index / 588, 0x1161 + index % 588 / 28] + (index % 28 > 0 ? [0x11A7 + index % 28] : [])
      text.unicodeScalars.append(contentsOf: jamo.compactMap(Unicode.Scalar.init))
    }
    return text
  }

  /// A range of its UTF-8 bytes.
  fileprivate func part(_ range: Range<Int>) -> String { String(decoding: Array(utf8)[range], as: UTF8.self) }
}
