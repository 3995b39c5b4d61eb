import TestSupport
import Testing

@testable import Notes

/// Where paths stand among others.
@Suite struct AlignmentTests {
  @Test(arguments: [
    ("", "", ""), ("a b c", "a b c", "0 1 2"), ("a b c", "a c", "0 - 1"), ("a c", "a b c", "0 2"), ("a b", "", "- -"),
    ("a b c d", "d a b c", "1 2 3 0"), ("a b", "b x a", "2 0"), ("a a", "a", "0 -"), ("a", "a a", "0"),
    ("x a y a z", "a w a", "- 0 - 2 -"), ("a w a", "x a y a z", "1 - 3"),
    // Two spellings of one syllable are two names.
    ("가", "\u{1100}\u{1161}", "-"),
  ])
  func indices(paths: String, others: String, expected: String) {
    #expect(aligned(paths.split(separator: " "), others.split(separator: " ")) == expected)
  }

  @Test func everyPathIsFoundWhereverItStands() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let all = (0..<8).map { Substring("\($0)") }
      var (paths, others) = (all, all)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        paths.remove(at: Int.random(in: 0..<paths.count, using: &random))
      }
      for _ in 0..<Int.random(in: 0...3, using: &random) { others.swapAt(Int.random(in: 0..<8, using: &random), 3) }
      others.removeFirst(Int.random(in: 0...2, using: &random))
      let expected = paths.map { others.firstIndex(of: $0).map(String.init) ?? "-" }
      #expect(aligned(paths, others) == expected.joined(separator: " "), "\(paths) \(others)")
    }
  }

  /// What is known to be the same need have no path in common.
  @Test func whatIsTheSameIsNotCompared() {
    let indices = Alignment.indices(of: ["a", "B", "c"], in: ["A", "b", "x", "C"]) {
      $0
    } isSame: { left, right in
      left.lowercased() == right.lowercased()
    }
    #expect(indices == [0, 1, 3])
  }

  private func aligned(_ paths: [Substring], _ others: [Substring]) -> String {
    let indices = Alignment.indices(of: paths, in: others) { String($0) }
    return indices.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
  }
}
