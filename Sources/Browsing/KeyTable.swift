import Screen

/// The table of commands as text, for the manual and the README.
package enum KeyTable {
  /// Groups with one aligned line a command.
  package static func text(_ phrases: Phrases) -> String {
    HelpPanel.rows(phrases).map(\.text).joined(separator: "\n")
  }

  /// A Markdown table of two columns.
  package static func markdown(_ phrases: Phrases) -> String {
    let rows = Command.Group.allCases.flatMap { group in
      ["| **\(phrases(.group(group)))** | |"]
        + Command.allCases.filter { $0.entry.group == group }.map { command in
          "| \(keys(of: command)) | \(phrases.summary(of: command)) |"
        }
    }
    return (["| Keys | |", "|---|---|"] + rows).joined(separator: "\n")
  }

  private static func keys(of command: Command) -> String {
    command.keysForHelp.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
  }
}
