import Foundation
import Notes

@testable import Search

extension SearchIndex {
  /// All places that answer what is typed.
  func hits(_ text: String) -> [Hit] { hits(for: findings(for: Query(text)) ?? .none) }
}

extension Findings {
  /// What answers, by which rank and in which order.
  var summary: [String] {
    answers.map { "\($0.target) \($0.rule) \($0.rank.bits)" } + ["\(total) \(query.isForgiving)"]
  }
}

extension AnswerRank {
  /// As `PlainSearch` ranks.
  var parts: [Int] {
    [9, 6, 4, 3, 1].map { Int(bits >> UInt32($0)) }.enumerated().map { $1 & [127, 7, 3, 1, 3][$0] }
  }
}

extension Notebook {
  /// What an answer is called.
  func name(of target: Answer.Target) -> String {
    switch target {
    case .category(let category): "[\(categories[category].title.plain)]"
    case .note(let id): title(of: id).plain
    }
  }
}

/// Notes that are read where they stand.
enum RealNotes {
  private static func path(_ path: String) -> String {
    URL(filePath: #filePath).appending(path: "../../../" + path).standardized.path
  }

  /// The notes that come with the program.
  static let shipped = try? index(path("notes"))
  /// A real user's notes, where they stand beside the repository.
  static let sample = try? index(path("../shared/samples/aws-saa-ko.md"))

  private static func index(_ path: String) throws -> SearchIndex? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return SearchIndex(try Notebook.read([path]))
  }
}
