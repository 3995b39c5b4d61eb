import Testing

@testable import Notes

/// What links lead to.
@Suite struct LinkResolverTests {
  private static let notebook = Notebook.read(texts: [
    (name: "README.md", text: "# 공부\n\n머리말"),
    (
      name: "cloud.md",
      text:
        "# 📊 데이터 분석\n\n소개\n\n## `S3` (객체 저장)!\n글\n\n### 수명 주기\n글\n\n### 수명 주기\n글\n\n> ### 버전 관리\n> 글\n\n# 둘\n\n## EBS\n글"
    ),
    (name: "net/README.md", text: "# 네트워크\n\n소개"),
    (name: "net/vpc peering.md", text: "# VPC 피어링\n\n글"),
    (name: "net/cafe\u{301}.md", text: "# Café\n\n글"),
    (name: "dns/route53.markdown", text: "# Route 53\n\n글"),
    (name: "dns/other.md", text: "# Other\n\n글"),
  ])

  /// Where a link of `net/vpc peering.md` leads, as `note:line` or the case's name.
  private func target(_ destination: String, from path: String = "net/vpc peering.md") throws -> String {
    let source = try #require(Self.notebook.sources.firstIndex { $0.path == path })
    switch LinkResolver(Self.notebook).target(of: destination, in: source) {
    case .note(let id, let line): return "\(Self.notebook.title(of: id).plain):\(line)"
    case .address: return "address"
    case .elsewhere: return "elsewhere"
    case .noFile: return "no file"
    case .noHeading: return "no heading"
    }
  }

  @Test(arguments: [
    // Files: relative, with escapes, in either normal form, without their extension, folders.
    ("../cloud.md", "데이터 분석:3"), ("vpc%20peering.md", "VPC 피어링:1"), ("./vpc peering.md", "VPC 피어링:1"),
    ("caf\u{E9}.md", "Café:1"), ("caf%C3%A9.md", "Café:1"), ("../dns/route53", "Route 53:1"),
    ("../dns/./x/../route53.markdown?plain=1", "Route 53:1"), ("../net/", "네트워크:3"), ("../net", "네트워크:3"),
    ("../dns/", "Route 53:1"), ("/cloud.md", "데이터 분석:3"), ("../README.md", "공부:3"),
    // Headings, by the names that GitHub gives them and a little more.
    ("../cloud.md#s3-객체-저장", "S3 (객체 저장)!:5"),
    ("../cloud.md#S3-%EA%B0%9D%EC%B2%B4-%EC%A0%80%EC%9E%A5", "S3 (객체 저장)!:5"),
    ("../cloud.md#수명-주기", "S3 (객체 저장)!:8"), ("../cloud.md#수명-주기-1", "S3 (객체 저장)!:11"),
    ("../cloud.md#수명주기", "S3 (객체 저장)!:8"), ("../cloud.md#버전-관리", "S3 (객체 저장)!:14"),
    ("../cloud.md#-데이터-분석", "데이터 분석:3"), ("../cloud.md#둘", "EBS:19"), ("#vpc-피어링", "VPC 피어링:1"),
    ("#", "VPC 피어링:1"), ("#top", "VPC 피어링:1"), ("../cloud.md#없음", "no heading"), ("#수명-주기", "no heading"),
    // Everything else.
    ("none.md", "no file"), ("../../cloud.md", "no file"), ("", "VPC 피어링:1"), ("https://example.com/#x", "address"),
    ("HTTP://example.com", "address"), ("mailto:a@b.c", "address"), ("javascript:alert(1)", "elsewhere"),
    ("file:///etc/passwd", "elsewhere"), ("//example.com/x", "elsewhere"), ("/etc/passwd", "elsewhere"),
    ("%", "no file"),
    ("%zz.md", "no file"), ("..", "공부:3"),
  ]) func destinations(_ destination: String, _ expected: String) throws {
    #expect(try target(destination) == expected)
  }

  @Test func deadLinksAreReportedWithTheirLines() {
    let notebook = Notebook.read(texts: [
      (
        name: "a.md",
        text:
          "# A\n\n## S\n[x](b.md) 글\n글 [y](#none)\n\n[ref]\n\n[ref]: c.md#d\n\n[ok](#s) <https://x.y> [p](/etc/passwd)\n\n```\n[z](z.md)\n```"
      )
    ])
    #expect(
      notebook.deadLinks() == [
        Diagnostic(path: "a.md", line: 4, oddity: .deadLink(destination: "b.md")),
        Diagnostic(path: "a.md", line: 5, oddity: .deadHeading(destination: "#none")),
        Diagnostic(path: "a.md", line: 7, oddity: .deadLink(destination: "c.md#d")),
      ])
  }
}
