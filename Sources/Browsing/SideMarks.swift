import Markdown
import Notes
import Screen

/// Finds the labels that name a side of a comparison, so that they stand out in the note.
struct SideMarks {
  private struct Marked {
    var lines: Range<Int>
    var sides: [Name]
  }

  private let marked: [Marked]

  init(_ comparisons: [Comparison]) {
    marked = comparisons.map { comparison in
      Marked(lines: comparison.lines, sides: comparison.sides.map { Name($0.name) })
    }
  }

  /// The styled line with its leading label shown as a side where it names one; `line` is where it stands.
  func marking(_ runs: [InlineRun], in styled: StyledLine, at line: Int) -> StyledLine {
    let sides = marked.filter { $0.lines.contains(line) }.flatMap(\.sides)
    guard !sides.isEmpty, let label = Self.label(of: runs) else { return styled }
    let name = Name(label)
    guard sides.contains(where: { $0.equals(name) || $0.opens(name) }) else { return styled }
    return styled.changing([0..<label.utf8.count]) { Style(.side, $0.traits.union(.strong)) }
  }

  /// What a line opens with: code or bold text, the words before a colon, or a short line as a whole.
  private static func label(of runs: [InlineRun]) -> String? {
    guard let first = runs.first else { return nil }
    if first.marks.contains(.code) || first.marks.contains(.strong) { return first.text }
    let text = runs.reduce(into: "") { $0 += $1.text }
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) { return String(text[..<colon]) }
    return text
  }
}
