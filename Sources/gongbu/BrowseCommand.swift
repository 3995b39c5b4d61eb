import ArgumentParser
import Browsing
import Curses
import Glibc
import Notes
import Screen

/// Opens the notes in panes.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.browse)

  @OptionGroup var notes: NotesArguments

  func run() throws {
    try Self.browse(notes.sources)
  }

  /// Browses until the user quits; throws a `Failure` for what cannot be read or drawn on.
  static func browse(_ paths: [String]) throws {
    guard isatty(STDOUT_FILENO) == 1 else { throw Failure.of(.noTerminal, .usage) }
    let browser = Browser(size: Size(columns: 80, rows: 24), phrases: Output.phrases)
    let glimpse = Notebook.glimpse(paths)
    do {
      try Loop.run(browser, glimpse: glimpse) { [isShown = glimpse != nil] mailbox in
        try NotesWorker(paths: paths, isBeginningShown: isShown, mailbox: mailbox).run()
      }
    } catch let error as UnreadablePath {
      throw Failure(error)
    } catch let error as Signals.Failure {
      throw Failure(message: "\(error)", status: .software)
    } catch let error as TerminalError {
      throw Failure.of(error.phrase, .usage)
    }
  }
}

extension TerminalError {
  fileprivate var phrase: Phrase {
    switch self {
    case .noTerminal: .noTerminal
    case .noType: .noTerminalType
    case .unknownType(let type): .unknownTerminalType(type)
    case .incapable(let type): .incapableTerminal(type)
    }
  }
}
