/// A line of text as the writer broke it.
package struct TextLine: Equatable, Sendable {
  package var runs: [InlineRun] = []
  /// Where it stands in the file, from 1.
  package var line: Int
  /// What ends it.
  package var end: End

  package enum End: Sendable {
    /// A line end that CommonMark reads as a space.
    case soft
    /// A line end that must stay, and that of the last line.
    case hard
  }

  package var text: String { runs.reduce(into: "") { $0 += $1.text } }

  /// Cuts inlines at their breaks; `line` is where they start.
  package static func lines(of inlines: [Inline], from line: Int) -> [TextLine] {
    var lines = [TextLine(line: line, end: .hard)]
    var line = line
    func end(_ end: End, endsSourceLine: Bool = true) {
      if endsSourceLine { line += 1 }
      lines[lines.count - 1].end = end
      lines.append(TextLine(line: line, end: .hard))
    }
    for piece in inlines.pieces {
      switch piece {
      case .run(let run): lines[lines.count - 1].runs.append(run)
      case .softBreak: end(.soft)
      case .lineBreak: end(.hard)
      case .tagBreak: end(.hard, endsSourceLine: false)
      }
    }
    return lines
  }
}
