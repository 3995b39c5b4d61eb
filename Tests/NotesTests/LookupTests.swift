import Notes
import Testing

/// Which notes a name stands for.
@Suite struct LookupTests {
  private static let notebook = Notebook.read(texts: [
    ("1.md", "# 스토리지\nwords\n## S3\n## S3 CORS\n## EBS(Elastic Block Store)\n## Config"),
    ("2.md", "---\naliases: [망]\n---\n# 네트워크\n## S3\n## Route 53\n## Route 53 라우팅 정책"),
  ])

  @Test(arguments: [
    ("S3", ["S3", "S3"]), ("s3 cors", ["S3 CORS"]), ("Elastic Block Store", ["EBS(Elastic Block Store)"]),
    ("EBS", ["EBS(Elastic Block Store)"]),
    ("AWS Config", ["Config"]), ("Route", ["Route 53", "Route 53 라우팅 정책"]), ("route53", ["Route 53"]),
    ("Elastic", ["EBS(Elastic Block Store)"]),
    ("스토리지", ["스토리지", "S3", "S3 CORS", "EBS(Elastic Block Store)", "Config"]),
    ("없음", []), ("", []),
  ])
  func names(_ name: String, _ expected: [String]) {
    #expect(Self.notebook.notes(named: name).map { Self.notebook.title(of: $0).plain } == expected)
  }
}
