import ArgumentParser
import Browsing
import Glibc

/// The command line: browsing, and a subcommand for everything that can be had without a screen.
@main
struct Gongbu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongbu",
    abstract: "Study Markdown notes in the terminal: categories, services, callouts and 🆚 comparisons.",
    usage: """
      gongbu [PATH ...]
      gongbu COMMAND [OPTIONS] [PATH ...]
      """,
    discussion: """
      Without a subcommand, gongbu opens the notes in panes; press ? there for the keys.
      Without a path it opens those of --notes, of GONGBU_NOTES, or the ones that came with it.
      """,
    version: "gongbu 0.1.0",
    subcommands: [
      BrowseCommand.self, OutlineCommand.self, SearchCommand.self, CalloutsCommand.self, ShowCommand.self,
      CompareCommand.self, CheckCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  static func main() {
    do {
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
    if code.isSuccess {
      Output.print(text)
    } else {
      Output.complain(text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text)
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
    let names = ["help"] + configuration.subcommands.compactMap { $0.configuration.commandName }
    if names.contains(first) { return nil }
    return arguments
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
