import Browsing
import Screen

/// What the library that takes the arguments apart says, in the words of the program. It offers no way to say something
/// else, and its errors are not of a public type, so that its texts are taken apart where they are known; what is not
/// stays as it is.
struct ParserText {
  private let phrases: Phrases

  init(_ phrases: Phrases) { self.phrases = phrases }

  private func callAsFunction(_ phrase: CommandLinePhrase) -> String { phrases(.commandLine(phrase)) }

  /// An error's text: the message, what its option is for, and the usage.
  func error(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    let isFurniture = { (line: String) in line.hasPrefix("Help:  ") || line.hasPrefix("Usage: ") }
    var message = lines.prefix { !isFurniture($0) }.joined(separator: "\n")
    lines = lines.drop { !isFurniture($0) }
    if message.hasPrefix(Self.errorPrefix) { message.removeFirst(Self.errorPrefix.count) }
    var said = [self.message(message)]
    while let line = lines.popFirst() {
      if let help = line.behind("Help:  ") {
        said.append("\(self(.help)): \(help)")
      } else if let usage = line.behind("Usage: ") {
        said += self.usage(self(.usage), usage, &lines)
      } else if let command = line.between("  See '", "' for more information.") {
        said.append("  " + self(.seeHelp(command)))
      } else {
        said.append(line)
      }
    }
    return said.joined(separator: "\n")
  }

  /// The text of `--help`; other texts, such as the version, are left alone.
  func help(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    guard lines.first?.hasPrefix("OVERVIEW: ") ?? false else { return text }
    var said: [String] = []
    while let line = lines.popFirst() {
      if let overview = line.behind("OVERVIEW: ") {
        said.append("\(self(.overviewHeading)): \(overview)")
      } else if let usage = line.behind("USAGE: ") {
        said += self.usage(self(.usageHeading), usage, &lines)
      } else if let heading = Self.headings[line] {
        said.append("\(self(heading)):")
      } else if let command = line.between("  See '", "' for detailed help.") {
        said.append("  " + self(.seeCommandHelp(command)))
      } else {
        said.append(entry(line))
      }
    }
    return said.joined(separator: "\n")
  }

  private static let errorPrefix = "Error: "

  private static let headings: [String: CommandLinePhrase] = [
    "ARGUMENTS:": .argumentsHeading, "OPTIONS:": .optionsHeading, "SUBCOMMANDS:": .commandsHeading,
  ]

  /// Takes the lines that go on with a usage, and wraps it where it is longer than a line.
  private func usage(_ heading: String, _ first: String, _ lines: inout ArraySlice<String>) -> [String] {
    let indent = String(repeating: " ", count: "Usage: ".count)
    var usages = [first]
    while let more = lines.first?.behind(indent) {
      usages.append(more)
      lines.removeFirst()
    }
    let margin = StyledLine("\(heading): ").columns
    // An option stays beside its value.
    let rows = usages.map { StyledLine($0.replacing(" <", with: "\u{A0}<")) }.flatMap { line in
      line.wrapped(to: max(20, Output.columns - margin), hang: 2)
    }
    return rows.enumerated().map { index, row in
      let text = row.line.text.replacing("\u{A0}", with: " ")
      return (index == 0 ? "\(heading): " : String(repeating: " ", count: margin)) + text
    }
  }

  /// A line about an option or a command.
  private func entry(_ line: String) -> String {
    if let start = line.before("Show the version.") { return start + self(.showsVersion) }
    if let start = line.before("Show help information.") { return start + self(.showsHelp) }
    if let (start, rest) = line.cut(at: "(default: "), let value = rest.before(")") {
      return start + self(.defaultValue(value))
    }
    if let (start, rest) = line.cut(at: " (default)") {
      // What stands behind stays in its column.
      let mark = StyledLine(self(.isDefault)).padded(to: "(default)".count).text
      return start + " " + mark + rest
    }
    return line
  }

  private func message(_ text: String) -> String {
    for (template, phrase) in Self.templates {
      if let holes = text.holes(of: template) { return self(phrase(holes)) }
    }
    return text
  }

  /// The errors that the arguments of this program can cause; a hole is marked by `{}`.
  private static let templates: [(template: String, phrase: @Sendable ([String]) -> CommandLinePhrase)] = [
    ("Unknown option '{}'. Did you mean '{}'?", { .similarOption($0[0], known: $0[1]) }),
    ("Unknown option '{}'", { .unknownOption($0[0]) }),
    ("Invalid option: {}", { .unknownOption($0[0]) }),
    ("Missing value for '{}'", { .missingValue(option: $0[0]) }),
    (
      "The option '{}' does not take any value, but '{}' was specified.",
      { .needlessValue(option: $0[0], value: $0[1]) }
    ),
    ("The value '{}' is invalid for '{}'", { .invalidValue($0[0], option: $0[1]) }),
    ("Missing expected argument '{}'", { .missingArgument($0[0]) }),
    ("Unexpected argument '{}'", { .unexpected($0[0]) }),
    ("{} unexpected arguments: '{}'", { .unexpected($0[1].replacing("', '", with: " ")) }),
    (
      "Can't generate completion scripts for '{}'.\nPlease use --generate-completion-script=<shell> with one of:\n    {}",
      { .unknownShell($0[0], known: $0[1]) }
    ),
  ]
}

extension String {
  fileprivate func behind(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }

  fileprivate func before(_ suffix: String) -> String? { hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil }

  fileprivate func between(_ prefix: String, _ suffix: String) -> String? { behind(prefix)?.before(suffix) }

  fileprivate func cut(at mark: String) -> (String, String)? {
    firstRange(of: mark).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
  }

  /// What stands in the holes of a template that the whole text fits.
  fileprivate func holes(of template: String) -> [String]? {
    var pieces: [String] = []
    var open = template
    while let (piece, rest) = open.cut(at: "{}") {
      pieces.append(piece)
      open = rest
    }
    guard var rest = behind(pieces.removeFirst()) else { return nil }
    var holes: [String] = []
    for piece in pieces {
      guard let (hole, tail) = rest.cut(at: piece) else { return nil }
      holes.append(hole)
      rest = tail
    }
    guard let last = open.isEmpty ? rest : rest.before(open) else { return nil }
    return holes + [last]
  }
}
