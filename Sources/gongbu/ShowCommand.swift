import ArgumentParser
import Browsing
import Notes
import Search

/// Prints notes as the note pane shows them.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.show)

  @Argument(help: .text(.noteTitle)) var title: String?
  @Flag(help: .text(.allNotes)) var all = false
  @Option(help: .text(.width)) var width: Int?
  @Flag(help: .text(.json)) var json = false
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
    guard all || title != nil else { throw ValidationError(.titleOrAll) }
    if let width, !(1...1024).contains(width) { throw ValidationError(.widthRange) }
  }

  func run() throws {
    // `show --all PATH` has no title: what stands in its place is a path.
    var notes = notes
    if all, let first = title { notes.paths.insert(first, at: 0) }
    let notebook = try notes.read()
    let ids = all ? notebook.noteIDs : notebook.notes(named: title ?? "")
    guard all || !ids.isEmpty else { throw Failure.of(.noSuchTitle(title ?? ""), .nothingFound) }
    if json { try Output.print(json: Report(notes: ids.map { report($0, of: notebook) })) }
    guard !ids.isEmpty else { throw json ? Failure.silent(.nothingFound) : .of(.nothingToShow, .nothingFound) }
    if json { return }
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
