import Notes
import Testing

@testable import Search

/// What is found while a query is being typed: what cannot be a filter yet is not there yet.
@Suite struct HalfTypedTests {
  private static let index = SearchIndex(
    Notebook.read(texts: [
      ("n.md", "---\ntags: [cost, 데이터]\n---\n# 스토리지\n## S3\n객체 저장\n> ### 보안 설정\n> s3 키\n\n## EBS 🆚 EFS\nblock s3\n"),
      ("m.md", "# 보안\n## KMS\n> s3 나오면 정답\n\n## IAM\n보안 그룹 s3"),
    ]))

  private func names(_ query: Query) -> [String] {
    (Self.index.findings(for: query) ?? .none).answers.map { Self.index.notebook.name(of: $0.target) }
  }

  @Test(arguments: [
    // The beginning of a filter's name is the filter; what is none's is not there yet.
    ("s3 #", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]), ("s3 #c", ["S3", "KMS"]), ("s3 #ca", ["S3", "KMS"]),
    ("s3 #callout", ["S3", "KMS"]), ("s3 #callouts", ["S3", "KMS"]), ("s3 #cu", ["KMS"]), ("s3 #cue", ["KMS"]),
    ("s3 #v", ["EBS 🆚 EFS"]), ("s3 #비", ["EBS 🆚 EFS"]), ("s3 #ㅂ", ["EBS 🆚 EFS"]), ("s3 #콜", ["S3", "KMS"]),
    ("s3 #ㅍㄴ", ["EBS 🆚 EFS"]), ("s3 #cos", ["S3", "EBS 🆚 EFS"]), ("s3 #데", ["S3", "EBS 🆚 EFS"]),
    ("s3 #x", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]), ("s3 #cux", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]),
    // Scopes.
    ("s3 in:", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]), ("s3 in:보", ["KMS", "IAM"]), ("s3 in:ㅂㅇ", ["KMS", "IAM"]),
    ("s3 ㅑㅜ:보", ["KMS", "IAM"]), ("s3 in:x", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]),
    // What is left out.
    ("s3 -", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]), ("s3 -객", ["EBS 🆚 EFS", "KMS", "IAM"]),
    ("s3 -s", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]), ("s3 -s3", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]),
    // A phrase goes on.
    ("\"", []), ("\"보안 ㄱ", ["IAM"]), ("\"보안 글", ["IAM"]), ("\"보안 그", ["IAM"]), ("\"보안 그룹", ["IAM"]),
    ("\"bloc", ["EBS 🆚 EFS"]), ("s3 \"보안 x", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]),
  ])
  func whileItIsTyped(_ text: String, _ expected: [String]) {
    #expect(Set(names(Query(text, isOpen: true))) == Set(expected))
  }

  /// What is typed to the end is meant.
  @Test(arguments: [
    ("s3 #x", []), ("s3 #x ", []), ("s3 in:x", []), ("s3 -s3", []), ("\"보안 그", ["IAM"]), ("\"보안 글", []), ("\"bloc", []),
    ("\"보안 그룹", ["IAM"]),
    ("s3 #c", ["S3", "KMS"]), ("s3 #", ["S3", "EBS 🆚 EFS", "KMS", "IAM"]),
  ])
  func onceItIsTyped(_ text: String, _ expected: [String]) {
    #expect(Set(names(Query(text))) == Set(expected))
    if text.hasSuffix(" ") { #expect(names(Query(text, isOpen: true)) == expected) }
  }

  @Test(arguments: [
    ("s3 #", ["#callout", "#cue", "#vs", "#cost", "#데이터"]), ("#c", ["#callout", "#cue", "#cost"]), ("#cu", ["#cue"]),
    ("#비", ["#비교"]), ("#x", []), ("#cue ", nil), ("s3", nil), ("in:", ["스토리지", "보안"]), ("in:ㅂ", ["보안"]),
    ("in:x", []),
  ])
  func completions(_ text: String, _ expected: [String]?) {
    #expect(Self.index.completions(of: Query(text, isOpen: true), prefersKorean: false) == expected)
  }

  @Test func completionsInKorean() {
    let names = Self.index.completions(of: Query("#", isOpen: true), prefersKorean: true)
    #expect(names?.prefix(3) == ["#콜아웃", "#단서", "#비교"])
  }
}
