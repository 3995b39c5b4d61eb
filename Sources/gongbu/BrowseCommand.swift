import ArgumentParser
import Browsing
import Curses
import Glibc
import Notes
import Screen
import Search

/// Opens the notes in panes.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the notes in panes (the default).")

  @OptionGroup var notes: NotesArguments

  func run() throws {
    guard isatty(STDOUT_FILENO) == 1 else { throw Failure.of(.noTerminal, .usage) }
    let browser = Browser(size: Size(columns: 80, rows: 24), phrases: Output.phrases)
    let notes = notes
    do {
      try Loop.run(browser) { mailbox in
        let notebook = try notes.read { progress in
          mailbox.post(.reading(progress))
          return !mailbox.isCancelled
        }
        guard !mailbox.isCancelled else { return }
        mailbox.post(.read(notebook))
        mailbox.post(.indexed(SearchIndex(notebook) { mailbox.isCancelled }))
      }
    } catch let error as TerminalError {
      throw Failure.of(.terminalFailed("\(error)"), .usage)
    }
  }
}
