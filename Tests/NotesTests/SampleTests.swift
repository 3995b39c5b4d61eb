import Foundation
import Testing

@testable import Notes

/// A real user's notes, where they stand beside the repository.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Sample.path), "the sample is not here"))
struct SampleTests {
  private let notebook: Notebook

  init() throws { notebook = try Notebook.read([Sample.path]) }

  @Test func counts() {
    let counts = notebook.counts
    #expect(counts.categories == 11)
    #expect(counts.services == 76)
    #expect(counts.sections == 13)
    #expect(counts.callouts == 49)
    #expect(counts.titledCallouts == 35)
    #expect(counts.cues == 4)
    #expect(counts.comparisons == 14)
    #expect(notebook.comparisons.count { $0.title.plain.contains("🆚") } == 12)
    #expect(notebook.preface != nil)
    #expect(notebook.diagnostics == [])
  }

  @Test func nothingIsMissing() {
    // What only a tag says, or TeX: the width of an image and the names of commands.
    #expect(Set(notebook.missingWords).isSubset(of: ["img", "src", "width", "text"]))
  }

  @Test func categoriesHaveIcons() {
    #expect(
      notebook.categories.map { $0.title.icon ?? "none" } == [
        "📊", "💾", "🌐", "🛡️", "🗄️", "💻", "🛠️", "🚚", "🏛️", "🔄", "🤖",
      ])
    #expect(notebook.categories.map(\.services.count) == [7, 3, 15, 9, 10, 8, 8, 5, 4, 4, 3])
  }

  @Test(arguments: [54...59, 80...84, 126...129, 156...160, 221...224, 573...576])
  func linesOfCallouts(_ lines: ClosedRange<Int>) {
    #expect(notebook.callouts.map(\.callout.lines).filter { $0.overlaps(lines) } == [lines])
  }

  @Test func cues() {
    let cues = notebook.callouts.map(\.callout).filter(\.isCue)
    #expect(cues.map(\.lines.lowerBound) == [37, 156, 257, 482])
    #expect(cues.allSatisfy { $0.title == nil })
  }

  @Test func comparisons() {
    // The notes are not ours to quote: how a name begins is enough to know it by.
    let found = notebook.comparisons.map { "\($0.line) " + $0.sides.map { $0.name.prefix(9) }.joined(separator: " | ") }
    #expect(
      found == [
        "143 Applicati | Network",
        "166 인바운드 | 아웃바운드",
        "192 CloudFron | CloudFron",
        "265 활성-수동 장애  | 다중값 응답 라우",
        "292 AWS Inspe | Macie",
        "298 AWS Shiel | GuardDuty",
        "307 Network F | Firewall ",
        "344 S3 Standa | S3 Intell | S3 Standa | S3 One Zo | S3 Glacie | S3 Glacie | S3 Glacie",
        "470 AWS ECS | EKS",
        "498 클러스터 | 스프레드",
        "547 AWS Confi | CloudTrai",
        "565 Governanc | Complianc",
        "606 DMS(Datab | DataSync",
        "657 ReceiveMe | ChangeMes",
      ])
    #expect(notebook.comparisons.filter { $0.kind == .callout }.map(\.line) == [192])
  }

  @Test func onlyTwoSidesAreServicesElsewhere() {
    let linked = notebook.comparisons.flatMap { comparison in
      comparison.sides.compactMap { side in
        notebook.target(of: side, in: comparison).flatMap(notebook.service).map { "\(side.name) \($0.line)" }
      }
    }
    #expect(linked == ["CloudTrail 527", "DataSync 601"])
  }
}

private enum Sample {
  static let path = URL(filePath: #filePath).appending(path: "../../../../shared/samples/aws-saa-ko.md").standardized
    .path
}
