import ArgumentParser
import Browsing

/// The manual page in the form of man(7), made from the table of sentences and the table of keys.
enum ManualPage {
  static var text: String {
    let phrases = Phrases(.english)
    var lines = [
      #".TH GONGBU 1 "" "gongbu" "User Commands""#, ".SH NAME", #"gongbu \- study Markdown notes in the terminal"#,
      ".SH SYNOPSIS", ".B gongbu", "[PATH...]", ".br", ".B gongbu", "COMMAND [OPTIONS] [PATH...]",
      ".SH DESCRIPTION", escaped(phrases(.commandLine(.program))), escaped(phrases(.commandLine(.discussion))),
      ".SH COMMANDS",
    ]
    for command in Subcommand.allCases {
      lines += [".TP", ".B " + escaped(command.rawValue), escaped(phrases(.commandLine(.abstract(command))))]
    }
    lines.append(".SH KEYS")
    for group in Command.Group.allCases {
      lines.append(".SS " + escaped(phrases(.group(group))))
      for command in Command.allCases where command.entry.group == group {
        lines += [".TP", ".B " + escaped(command.keysForHelp), escaped(phrases.summary(of: command))]
      }
    }
    lines += [
      ".SH EXIT STATUS", "0 done, 1 nothing found, 64 usage, 66 a path that cannot be read, 70 a fault of the program.",
      ".SH ENVIRONMENT", ".TP", ".B GONGBU_NOTES", "The notes to open when no path is given.",
      ".TP", ".B NO_COLOR", "Not empty: no colours.",
    ]
    return lines.joined(separator: "\n")
  }

  /// Roff reads a backslash, a leading dot and a hyphen in its own way.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let escaped = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : String(escaped)
    }.joined(separator: "\n")
  }
}
