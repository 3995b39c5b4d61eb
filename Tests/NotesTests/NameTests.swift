import Notes
import Testing

/// When two names mean one thing (C1).
@Suite struct NameTests {
  @Test(arguments: [
    ("S3", "s3"), ("Dynamo DB", "DynamoDB"), ("AWS Config", "Config"), ("Amazon S3", "AWS S3"), ("1. S3", "S3"),
    ("6-3-11. S3 CORS", "S3 CORS"), ("2) 규정 준수 모드", "규정준수 모드"),
    ("거버넌스 모드 (Governance Mode)", "Governance Mode"), ("Governance Mode（거버넌스 모드）", "거버넌스 모드"),
    ("1. 보존 모드 (Retention Mode)", "retention mode"), ("ALB(Application LB)", "ALB"),
    ("`S3`", "S3"), ("S3-IA", "S3 IA"), ("\u{1109}\u{1161}", "사"), ("Cafe\u{301}", "Café"),
    ("C#", "c#"),
  ])
  func equal(_ left: String, _ right: String) {
    #expect(Name(left).equals(Name(right)))
    #expect(Name(right).equals(Name(left)))
  }

  @Test(arguments: [
    ("S3", "S3 CORS"), ("Config", "CloudTrail"), ("C", "C#"), ("C++", "C"), ("Route 53", "Route"), ("EC2", "EC"),
    ("", ""), ("()", "()"), ("S3 ()", "()"), ("AWS", "Amazon"), ("1", "2"), ("1. A", "2. B"),
  ])
  func different(_ left: String, _ right: String) {
    #expect(!Name(left).equals(Name(right)))
    #expect(!Name(right).equals(Name(left)))
  }

  @Test(arguments: [
    ("Governance", "Governance Mode", true), ("Retention", "1. 보존 모드 (Retention Mode)", true),
    ("클러스터", "클러스터 배치 방식(Cluster)", true), ("AWS Config", "Config Rules", true),
    ("Config Rules", "Config", false), ("Gov", "Governance Mode", false), ("Mode", "Governance Mode", false),
    ("Dynamo", "DynamoDB", false), ("", "S3", false),
  ])
  func opening(_ part: String, _ whole: String, _ expected: Bool) {
    #expect(Name(part).opens(Name(whole)) == expected)
  }

  @Test(arguments: [
    ("SQS(Simple Queue Service)", ["Simple Queue Service"]), ("A (B) C (D)", ["B", "D"]), ("A（나）", ["나"]),
    ("A ( )", []),
    ("A ()", []), ("A", []), ("A (B", []), ("A )B(", []),
  ])
  func otherNamesInParentheses(_ text: String, _ expected: [String]) {
    #expect(Name.parenthesized(text) == expected)
  }
}
