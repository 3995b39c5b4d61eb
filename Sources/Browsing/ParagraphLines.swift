import Markdown
import Screen

/// Which of a writer's line ends stay (T3).
enum ParagraphLines {
  /// Lines of hard-wrapped prose are this many columns wide.
  private static let proseColumns = 60...100

  /// The lines to show. A soft line end stays unless the paragraph is hard-wrapped prose; before an arrow it always
  /// stays. Hard ones stay anyway.
  static func lines(of inlines: [Inline], from line: Int) -> [TextLine] {
    let lines = TextLine.lines(of: inlines, from: line)
    guard lines.count > 1 else { return lines }
    let isProse = lines.dropLast().allSatisfy { proseColumns.contains(CellWidth.columns(of: $0.text)) }
    guard isProse else { return lines }
    return lines.reduce(into: []) { joined, line in
      guard let last = joined.last, last.end == .soft, !opensWithArrow(line.text) else { return joined.append(line) }
      joined[joined.count - 1].runs.append(InlineRun(text: " "))
      joined[joined.count - 1].runs += line.runs
      joined[joined.count - 1].end = line.end
    }
  }

  /// How far rows after the first are set in: behind an arrow that opens the line.
  static func hang(of text: String) -> Int {
    guard let arrow = Arrow.spellings.first(where: { text.hasPrefix($0) }) else { return 0 }
    return CellWidth.columns(of: arrow) + 1
  }

  private static func opensWithArrow(_ text: String) -> Bool { Arrow.spellings.contains { text.hasPrefix($0) } }
}
