import Foundation
import Testing

@testable import Notes

/// The notes that come with the program.
@Suite struct ShippedNotesTests {
  private let notebook: Notebook

  init() throws {
    notebook = try Notebook.read([URL(filePath: #filePath).appending(path: "../../../notes").standardized.path])
  }

  @Test func theyReadWithoutDiagnostics() {
    #expect(notebook.diagnostics == [])
  }

  @Test func thereIsEnoughOfEverything() {
    let counts = notebook.counts
    #expect(counts.services >= 130)
    #expect(counts.callouts >= 110)
    #expect(counts.titledCallouts >= 60)
    #expect(counts.cues >= 40)
    #expect(counts.comparisons >= 40)
    #expect(notebook.comparisons.count { $0.sides.count >= 3 } >= 10)
    #expect(Set(notebook.comparisons.map(\.kind)) == [.service, .section, .callout])
  }

  @Test func oneFileACategoryInTheOrderOfTheSample() {
    #expect(
      notebook.categories.map { $0.title.icon ?? "none" } == [
        "📊", "💾", "🌐", "🛡️", "🗄️", "💻", "🛠️", "🚚", "🏛️", "🔄", "🤖",
      ])
    let numbers = notebook.sources.map { URL(filePath: $0.path).lastPathComponent.prefix(2) }
    #expect(numbers == ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"])
    for category in notebook.categories {
      #expect(category.introduction != nil, "\(category.title.plain)")
      #expect(category.services.allSatisfy { !$0.tags.isEmpty }, "\(category.title.plain)")
    }
  }

  @Test func titlesDiffer() {
    let services = notebook.categories.flatMap(\.services).map(\.title.plain)
    #expect(Set(services.filter { title in services.count { $0 == title } > 1 }) == [])
    #expect(Set(notebook.categories.map(\.title.plain)).count == notebook.categories.count)
  }

  @Test func headingsThatSetThingsAgainstEachOtherAreComparisons() {
    #expect(notebook.headingsThatCompareNothing == [])
  }

  @Test func servicesEndWithALinkToAWS() {
    #expect(notebook.servicesWithoutAnOfficialLink == [])
  }

  @Test func linksLeadSomewhere() {
    #expect(notebook.linksWithoutTarget == [])
  }

  /// What the sample compares.
  @Test(arguments: [
    ["ALB", "NLB"], ["인바운드", "아웃바운드"], ["서명 URL", "필드 수준 암호화"], ["장애 조치", "다중값 응답"], ["Inspector", "Macie"],
    ["Shield Advanced", "GuardDuty"], ["Network Firewall", "Firewall Manager"],
    ["Standard", "Intelligent-Tiering", "Standard-IA", "One Zone-IA", "Instant", "Flexible", "Deep Archive"],
    ["ECS", "EKS"], ["클러스터", "스프레드"], ["Config", "CloudTrail"], ["거버넌스", "규정 준수"], ["DMS", "DataSync"],
    ["ReceiveMessage", "ChangeMessageVisibility"],
  ])
  func comparisonsOfTheSampleHaveTheirLike(_ sides: [String]) {
    #expect(
      notebook.comparisons.contains { comparison in
        sides.allSatisfy { side in comparison.sides.contains { $0.name.contains(side) } }
      })
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: sample), "the sample is not here"))
  func wordsAreOurOwn() throws {
    #expect(notebook.linesSharing(with: try String(contentsOfFile: Self.sample, encoding: .utf8)) == [])
  }

  private static let sample = URL(filePath: #filePath).appending(path: "../../../../shared/samples/aws-saa-ko.md")
    .standardized.path
}

/// That the checks above can fail.
@Suite struct NotebookFaultsTests {
  private func notebook(_ text: String) -> Notebook {
    Notebook.read(texts: [("a.md", "# 🗄️ 스토리지\n" + text), ("b.md", "# 💻 컴퓨트\n## EC2\n### 요금\n글\n### 요금\n")])
  }

  @Test func headingsThatCompareNothing() {
    #expect(notebook("## 🆚 EFS\n글\n> ### S3 🆚\n").headingsThatCompareNothing.count == 2)
    #expect(notebook("## EBS 🆚 EFS\n글\n> ### S3 🆚 EFS\n").headingsThatCompareNothing == [])
  }

  @Test(arguments: [
    "글", "문서: [S3](https://example.com/https://aws.amazon.com/)", "문서: [S3](https://aws.amazon.com.example.com/)",
    "[S3](https://aws.amazon.com/s3/)\n\n끝", "`[S3](https://aws.amazon.com/s3/)`",
  ])
  func servicesWithoutAnOfficialLink(_ text: String) {
    #expect(notebook("## S3\n\(text)\n## EBS\n").servicesWithoutAnOfficialLink.count == 3)
  }

  @Test func servicesWithAnOfficialLink() {
    let found = notebook("## S3\n\n글\n\n문서: [S3](https://docs.aws.amazon.com/s3/)\n").servicesWithoutAnOfficialLink
    #expect(found == ["b.md:5: EC2"])
  }

  @Test(arguments: [
    ("b.md", true), ("./b.md#ec2", true), ("b.md#요금", false), ("b.md#s3", false), ("c.md", false), ("../b.md", false),
    ("#s3-standard--glacier", true), ("#s3%2Dstandard--glacier", true), ("#일관성", true), ("#s3-standard", false),
    ("https://example.com/c.md#s3", true), ("mailto:a@example.com", true),
  ])
  func linksWithoutTarget(_ destination: String, leads: Bool) {
    let found = notebook("## S3 Standard 🆚 Glacier\n> ### 일관성\n> - **글** | [글](\(destination))\n").linksWithoutTarget
    #expect(found == (leads ? [] : ["a.md: \(destination)"]))
  }

  @Test func linesSharingWords() {
    let text = "## S3\n- **하나 둘 셋 넷**\n  다섯 여섯 일곱 여덟 아홉 열 끝\n"
    #expect(notebook(text).linesSharing(16, with: "> 다섯 **여섯**\n일곱 `여덟` 아홉 열") == ["a.md:4"])
    #expect(notebook(text).linesSharing(16, with: "넷 다섯 여섯 일곱 여덟 아홉") == [])
    #expect(notebook(text).linesSharing(16, with: "짧다") == [])
  }
}
