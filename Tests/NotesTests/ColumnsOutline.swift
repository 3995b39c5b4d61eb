import Markdown

@testable import Notes

extension Notebook {
  /// A comparison's columns by the lines of its text: what each side's head is and where it stands, the rows with the
  /// lines of their cells, and the lines that are shared. Names are cut to `limit` characters.
  func outline(of comparison: Comparison, limit: Int = .max) -> String {
    let columns = columns(of: comparison)
    var lines = ["\(comparison.line) \(comparison.title.plain.prefix(limit))"]
    lines.append(
      columns.heads.map { "\($0.title.plainText.prefix(limit)) @\($0.line.map(String.init) ?? "-")" }
        .joined(separator: " | "))
    for part in columns.parts {
      switch part {
      case .shared(let pieces): lines.append("shared " + Self.lines(pieces))
      case .row(let row):
        lines.append("\(row.label?.prefix(limit) ?? "·"): " + row.cells.map(Self.lines).joined(separator: " | "))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ pieces: [ComparisonColumns.Piece]) -> String {
    pieces.isEmpty ? "-" : pieces.map { Self.lines($0.lines) }.joined(separator: ",")
  }

  private static func lines(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}

extension ComparisonColumns.Piece {
  /// The source lines that it stands on.
  var lines: ClosedRange<Int> {
    (blocks.first?.lines.lowerBound ?? 0)...(blocks.last?.lines.upperBound ?? 0)
  }
}
