import ArgumentParser
import Browsing
import Notes

/// Prints the callouts of all notes.
struct CalloutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.callouts)

  @Flag(help: .text(.cues)) var cues = false
  @Flag(help: .text(.json)) var json = false
  @OptionGroup var notes: NotesArguments

  private struct Report: Encodable {
    struct Entry: Encodable {
      var category, service, path, label: String
      var callout: CalloutReport

      private enum CodingKeys: CodingKey { case category, service, path, label }

      func encode(to encoder: any Encoder) throws {
        try callout.encode(to: encoder)
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(category, forKey: .category)
        try object.encode(service, forKey: .service)
        try object.encode(path, forKey: .path)
        try object.encode(label, forKey: .label)
      }
    }

    var callouts: [Entry]
  }

  func run() throws {
    let notebook = try notes.read()
    let found = notebook.callouts.filter { !cues || $0.callout.isCue }
    if json {
      try Output.print(
        json: Report(
          callouts: found.map { note, callout in
            Report.Entry(
              category: note.category.map { notebook.categories[$0].title.plain } ?? "",
              service: notebook.service(note)?.title.plain ?? "",
              path: notebook.note(note).map(notebook.path) ?? "", label: callout.label,
              callout: CalloutReport(callout))
          }))
    } else if !found.isEmpty {
      Output.print(
        found.map { note, callout in
          let path = notebook.note(note).map(notebook.path) ?? ""
          let mark = callout.isCue ? "★ " : "┃ "
          return "\(path):\(callout.lines.lowerBound): \(notebook.title(of: note).plain) › \(mark)\(callout.label)"
        }.joined(separator: "\n"))
    }
    guard !found.isEmpty else { throw json ? Failure.silent(.nothingFound) : .of(.noCallouts, .nothingFound) }
  }
}
