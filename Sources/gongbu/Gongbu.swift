import ArgumentParser
import Browsing
import Glibc

/// The command line: browsing, and a subcommand for everything that can be had without a screen.
@main
struct Gongbu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongbu",
    abstract: Output.phrases(.commandLine(.program)),
    usage: """
      gongbu [PATH ...]
      gongbu COMMAND [OPTIONS] [PATH ...]
      """,
    discussion: Output.phrases(.commandLine(.discussion)),
    version: "gongbu 0.1.0",
    subcommands: [
      BrowseCommand.self, OutlineCommand.self, SearchCommand.self, CalloutsCommand.self, ShowCommand.self,
      CompareCommand.self, CheckCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  static func main() {
    do {
      try checkSpelling()
      if let paths = plainPaths {
        try BrowseCommand.browse(paths)
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch let failure as Failure {
      if !failure.message.isEmpty { Output.complain(failure.message) }
      Glibc.exit(failure.status.rawValue)
    } catch {
      leave(with: error)
    }
  }
}

extension Gongbu {
  /// Ends with what the parser says: help and version on standard output, what is wrong with the arguments on standard
  /// error and under the program's name.
  private static func leave(with error: any Error) -> Never {
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    let words = ParserText(Output.phrases)
    if code.isSuccess {
      Output.print(words.help(text))
    } else {
      Output.complain(words.error(text))
    }
    Glibc.exit(code.rawValue)
  }

  /// The arguments when they are nothing but paths to browse, so that the first frame need not wait for the parser,
  /// which takes longer to set up than reading a notebook does.
  private static var plainPaths: [String]? {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let first = arguments.first, !arguments.contains(where: { $0.hasPrefix("-") }) else { return nil }
    // No command has these in its name; asking for the names takes time too.
    if first.utf8.contains(UInt8(ascii: "/")) || first.utf8.contains(UInt8(ascii: ".")) { return arguments }
    return first == "help" || Subcommand(rawValue: first) != nil ? nil : arguments
  }

  /// Throws where the first argument is neither a path nor a command, but nearly one.
  private static func checkSpelling() throws {
    guard let first = CommandLine.arguments.dropFirst().first, first.count > 3, !first.hasPrefix("-"),
      Subcommand(rawValue: first) == nil, access(first, F_OK) != 0
    else { return }
    if let command = Subcommand.allCases.first(where: { $0.isNearly(first) }) {
      throw Failure.of(.commandLine(.misspelt(first, command: command)), .usage)
    }
  }
}

/// Why a command ends without having done what was asked.
struct Failure: Error {
  /// The statuses of the manual; those above 2 are of `sysexits.h`.
  enum Status: Int32 {
    case nothingFound = 1
    case usage = 64
    case noInput = 66
    case software = 70
  }

  var message: String
  var status: Status

  static func of(_ phrase: Phrase, _ status: Status) -> Failure {
    Failure(message: Output.phrases(phrase), status: status)
  }
}

extension Failure {
  /// Ends with a status and no message, because the output itself has said it.
  static func silent(_ status: Status) -> Failure { Failure(message: "", status: status) }
}

extension CommandConfiguration {
  init(_ command: Subcommand) {
    self.init(commandName: command.rawValue, abstract: Output.phrases(.commandLine(.abstract(command))))
  }
}

extension ArgumentHelp {
  static func text(_ phrase: CommandLinePhrase) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Output.phrases(.commandLine(phrase)))
  }
}

extension ValidationError {
  init(_ phrase: CommandLinePhrase) { self.init(Output.phrases(.commandLine(phrase))) }
}

extension Subcommand {
  /// Whether one letter, or two letters that stand side by side, make the difference.
  fileprivate func isNearly(_ word: String) -> Bool {
    let (name, word) = (Array(rawValue), Array(word.lowercased()))
    let same = zip(name, word).prefix { $0 == $1 }.count
    let (left, right) = (name[same...], word[same...])
    return left.dropFirst() == right || left == right.dropFirst() || left.dropFirst() == right.dropFirst()
      || (left.dropFirst(2) == right.dropFirst(2) && left.prefix(2).reversed() == Array(right.prefix(2)))
  }
}
