import ArgumentParser
import Browsing
import Notes

/// Prints what is odd in the notes.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.check)

  @Flag(help: .text(.json)) var json = false
  @OptionGroup var notes: NotesArguments

  private struct Report: Encodable {
    var diagnostics: [DiagnosticReport]
  }

  func run() throws {
    let notebook = try notes.read()
    let diagnostics = notebook.allDiagnostics + notebook.deadLinks()
    if json {
      try Output.print(json: Report(diagnostics: diagnostics.map(DiagnosticReport.init)))
    } else if !diagnostics.isEmpty {
      Output.print(
        diagnostics.map { "\($0.path):\($0.line): \(Output.phrases(.oddity($0.oddity)))" }.joined(separator: "\n"))
    }
    if !diagnostics.isEmpty { throw Failure.silent(.nothingFound) }
  }
}
