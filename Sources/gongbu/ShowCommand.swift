import ArgumentParser
import Browsing
import Notes
import Search

/// Prints notes as the note pane shows them.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the note of a service, laid out as in the note pane.")

  @Argument(help: "The service's title or one of its other names; spaces and case do not matter.") var title: String?
  @Flag(help: "Print every note.") var all = false
  @Option(help: "How many columns to use; those of the terminal when not given.") var width: Int?
  @Flag(help: "Print one JSON object.") var json = false
  @OptionGroup var notes: NotesArguments

  private struct Report: Encodable {
    struct Note: Encodable {
      var category, service, path: String
      var line: Int
      var text: String
    }

    var notes: [Note]
  }

  func validate() throws {
    if let width, !(1...1024).contains(width) { throw ValidationError("--width takes a number from 1 to 1024.") }
  }

  func run() throws {
    // `show --all PATH` has no title: what stands in its place is a path.
    var notes = notes
    if all, let first = title { notes.paths.insert(first, at: 0) }
    guard all || title != nil else { throw ValidationError("Give the TITLE of a note, or --all.") }
    let notebook = try notes.read()
    let ids = all ? notebook.noteIDs : notebook.notes(named: title ?? "")
    guard !ids.isEmpty else { throw Failure.of(.noSuchTitle(title ?? ""), .nothingFound) }
    if json { return try Output.print(json: Report(notes: ids.map { report($0, of: notebook) })) }
    for (index, id) in ids.enumerated() {
      if index > 0 { Output.print("") }
      Output.print(heading(of: id, in: notebook) + "\n" + text(of: id, in: notebook))
    }
  }

  private func heading(of id: NoteID, in notebook: Notebook) -> String {
    let title = notebook.title(of: id).plain
    guard case .service(let category, _) = id, all else { return title }
    return notebook.categories[category].title.plain + " › " + title
  }

  /// All parts of a note.
  private func text(of id: NoteID, in notebook: Notebook) -> String {
    guard let note = notebook.note(id) else { return "" }
    return note.parts.map { part in
      Page(
        id, around: part.lowerBound, of: notebook, width: width ?? Output.columns, query: Query(""),
        phrases: Output.phrases
      ).text
    }.joined(separator: "\n")
  }

  private func report(_ id: NoteID, of notebook: Notebook) -> Report.Note {
    Report.Note(
      category: id.category.map { notebook.categories[$0].title.plain } ?? "",
      service: notebook.service(id)?.title.plain ?? "", path: notebook.note(id).map(notebook.path) ?? "",
      line: notebook.service(id)?.line ?? notebook.note(id)?.lines.lowerBound ?? 1, text: text(of: id, in: notebook))
  }
}
