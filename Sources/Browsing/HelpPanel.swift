import Screen

/// All keys, made from the command table.
enum HelpPanel {
  /// Group titles and one row a command.
  static func rows(_ phrases: Phrases) -> [StyledLine] {
    let keyColumns = Command.allCases.map { CellWidth.columns(of: $0.keysForHelp) }.max() ?? 0
    return Command.Group.allCases.flatMap { group in
      let commands = Command.allCases.filter { $0.entry.group == group }
      let rows = commands.map { command in
        StyledLine("  ") + StyledLine(command.keysForHelp, Style(.code, .strong)).padded(to: keyColumns + 2)
          + StyledLine(phrases.summary(of: command))
      }
      return [StyledLine(phrases(.group(group)), Style(.heading, .strong))] + rows + [StyledLine()]
    }.dropLast()
  }

  static func draw(_ browser: Browser, top: Int, on canvas: inout Canvas) {
    let size = browser.size
    let rows = rows(browser.phrases)
    let area = ListRows.header(
      StyledLine(browser.phrases(.help)),
      trailing: StyledLine(" \(min(rows.count, top + size.rows - 2))/\(rows.count)", .dim), hasKeys: true, on: &canvas,
      in: Rect(size).inset(bottom: 1))
    for line in 0..<max(0, min(area.rows, rows.count - top)) {
      canvas.write(
        rows[top + line].clipped(to: area.columns - 2), at: Point(column: 1, row: area.origin.row + line))
    }
    let hint = StyledLine(browser.phrases(.hintBack), .dim)
    canvas.write(hint.clipped(to: size.columns - 2), at: Point(column: 1, row: size.rows - 1))
  }
}
