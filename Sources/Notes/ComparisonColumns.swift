import Markdown

/// A comparison taken apart: what speaks of each side, aligned in rows, and what speaks of all or none (C1, C2). Every
/// block of the text stands in it once.
package struct ComparisonColumns: Sendable {
  /// What stands over a side's column.
  package struct Head: Equatable, Sendable {
    /// As the comparison's title names the side.
    package var name: String
    /// The name, or what the text calls the side where that says more.
    package var title: [Inline]
    /// Where the text first names it; nil where it never does.
    package var line: Int?
  }

  /// Something that is laid out by itself.
  package enum Piece: Equatable, Sendable {
    case block(Block)
    /// A callout that stays one; `index` counts in the note's callouts.
    case callout(index: Int, blocks: [Block])
  }

  /// What is said of each side on one point.
  package struct Row: Equatable, Sendable {
    /// Nil where nothing names the point.
    package var label: String?
    /// Where the label first stands.
    package var labelLine: Int?
    /// One for each side, empty where nothing is said of it.
    package var cells: [[Piece]]
  }

  package enum Part: Equatable, Sendable {
    case shared([Piece])
    case row(Row)
  }

  /// One for each side.
  package var heads: [Head]
  /// In the order of the text.
  package var parts: [Part]

  /// Whether there is something to set side by side: two sides at least are spoken of.
  package var isDivided: Bool {
    heads.indices.count { side in rows.contains { !$0.cells[side].isEmpty } } > 1
  }

  /// Some of the sides only; what is shared goes with the first.
  package func showing(_ sides: Range<Int>) -> ComparisonColumns {
    let parts = parts.compactMap { part -> Part? in
      switch part {
      case .shared: return sides.lowerBound == 0 ? part : nil
      case .row(var row):
        row.cells = Array(row.cells[sides])
        return .row(row)
      }
    }
    return ComparisonColumns(heads: Array(heads[sides]), parts: parts)
  }

  package var rows: [Row] {
    parts.compactMap { part in
      switch part {
      case .row(let row): row
      case .shared: nil
      }
    }
  }
}

extension Notebook {
  /// Takes a comparison apart. Reads its text, so it takes as long as showing the note does. Whoever takes many apart
  /// hands over `targets`, so that not each looks at all services.
  package func columns(of comparison: Comparison, targets: SideTargets? = nil) -> ComparisonColumns {
    let body = ComparisonBody(comparison, in: self)
    var columns = ColumnSplitter.columns(of: body, sides: comparison.sides, aliases: [])
    // Looking up what else the sides are called takes a walk over all services: only where it may help.
    if columns.heads.contains(where: { $0.line == nil }), let aliases = aliases(of: comparison, targets) {
      columns = ColumnSplitter.columns(of: body, sides: comparison.sides, aliases: aliases)
    }
    if columns.isDivided { return columns }
    let heads = comparison.sides.map { ComparisonColumns.Head(name: $0.name, title: [.text($0.name)], line: nil) }
    return ComparisonColumns(heads: heads, parts: body.elements.isEmpty ? [] : [.shared(body.elements.map(\.piece))])
  }

  /// More names of the sides, those of their services; nil where there are none.
  private func aliases(of comparison: Comparison, _ targets: SideTargets?) -> [[String]]? {
    let aliases = comparison.sides.map { side in
      (targets.map { $0.target(of: side, in: comparison) } ?? target(of: side, in: comparison)).flatMap(service).map {
        [$0.title.plain] + $0.aliases
      } ?? []
    }
    return aliases.contains { !$0.isEmpty } ? aliases : nil
  }

  /// Whether a comparison is small enough to be laid out as one.
  package func canDivide(_ comparison: Comparison) -> Bool {
    note(comparison.note)?.cuts.allSatisfy { !comparison.lines.contains($0) } ?? false
  }

  /// What reading found, and what only a closer look at the comparisons finds.
  package var allDiagnostics: [Diagnostic] { diagnostics + undividedComparisons }

  /// The comparisons whose text does not say what belongs to which side. Reads all of them.
  private var undividedComparisons: [Diagnostic] {
    let targets = SideTargets(self)
    return comparisons.compactMap { comparison in
      guard let note = note(comparison.note), canDivide(comparison) else { return nil }
      let columns = columns(of: comparison, targets: targets)
      // Where there is no text yet, there is nothing to write differently.
      guard !columns.isDivided, !columns.parts.isEmpty else { return nil }
      return Diagnostic(
        path: path(of: note), line: comparison.line,
        oddity: .undividedComparison(sides: comparison.sides.map(\.name)))
    }
  }
}
