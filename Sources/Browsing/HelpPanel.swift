import Screen

/// All keys, made from the command table.
enum HelpPanel {
  /// Below this many columns the sentences stand under their keys.
  private static let twoColumns = 60

  /// Group titles and what each command does, within a number of columns.
  static func rows(_ phrases: Phrases, columns: Int = .max) -> [StyledLine] {
    let keyColumns = 4 + (Command.allCases.map { CellWidth.columns(of: $0.keysForHelp) }.max() ?? 0)
    return Command.Group.allCases.flatMap { group in
      let commands = Command.allCases.filter { $0.entry.group == group }
      let rows = commands.flatMap { command in
        let keys = StyledLine("  ") + StyledLine(command.keysForHelp, Style(.code, .strong))
        let summary = StyledLine(phrases.summary(of: command))
        guard columns < twoColumns else { return [keys.padded(to: keyColumns) + summary] }
        return [keys] + summary.wrapped(to: max(1, columns - 4)).map { StyledLine("    ") + $0.line }
      }
      return [StyledLine(phrases(.group(group)), Style(.heading, .strong))] + rows + [StyledLine()]
    }.dropLast()
  }

  /// The last row at which the list may start.
  static func lastTop(_ browser: Browser) -> Int {
    max(0, rows(browser.phrases, columns: browser.size.columns - 2).count - max(1, browser.size.rows - 2))
  }

  static func draw(_ browser: Browser, top: Int, on canvas: inout Canvas) {
    let size = browser.size
    let rows = rows(browser.phrases, columns: size.columns - 2)
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
