import ArgumentParser
import Browsing
import FoundationEssentials
import Notes
import Search

/// Prints comparisons: a list of all, or the columns of those that a title names.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.compare)

  @Argument(help: .text(.comparisonTitle)) var title: String?
  @Option(help: .text(.width)) var width: Int?
  @Flag(help: .text(.json)) var json = false
  @Flag(help: .text(.markdown)) var markdown = false
  @OptionGroup var notes: NotesArguments

  func validate() throws {
    if let width, !(1...1024).contains(width) { throw ValidationError(.widthRange) }
    if json, markdown { throw ValidationError(.jsonOrMarkdown) }
  }

  func run() throws {
    var (title, notes) = (title, notes)
    // `compare PATH` lists: what stands in the title's place is a path.
    if let first = title, isPath(first) {
      notes.paths.insert(first, at: 0)
      title = nil
    }
    let notebook = try notes.read()
    let found = title.map(notebook.comparisons(named:)) ?? notebook.comparisons
    if json {
      try Output.print(json: ComparisonsReport(found, of: notebook))
      if found.isEmpty { throw Failure.silent(.nothingFound) }
      return
    }
    guard !found.isEmpty else {
      throw Failure.of(title.map(Phrase.noSuchComparison) ?? .noComparisons, .nothingFound)
    }
    if markdown {
      Output.print(found.map { notebook.columns(of: $0).markdown(titled: $0.title) }.joined(separator: "\n\n"))
    } else if title == nil {
      Output.print(found.map { line(of: $0, in: notebook) }.joined(separator: "\n"))
    } else {
      Output.print(found.map { text(of: $0, in: notebook) }.joined(separator: "\n\n"))
    }
  }

  /// Whether it is there or called like a note, so that a file that cannot be read is not taken for a title.
  private func isPath(_ text: String) -> Bool {
    text == Notebook.standardInput || text.hasSuffix(".md") || text.hasSuffix(".markdown")
      || FileManager.default.fileExists(atPath: text)
  }

  private func line(of comparison: Comparison, in notebook: Notebook) -> String {
    let path = notebook.note(comparison.note).map(notebook.path) ?? ""
    let note = comparison.kind == .service ? "" : notebook.title(of: comparison.note).plain + " › "
    return "\(path):\(comparison.line): \(note)\(comparison.title.plain)"
  }

  /// All sides, as many beside each other as fit, the others below.
  private func text(of comparison: Comparison, in notebook: Notebook) -> String {
    let columns = notebook.columns(of: comparison)
    let context = ColumnsContext(
      comparison.note, query: Query(""), linked: [], uncovered: nil, phrases: Output.phrases)
    let width = width ?? Output.columns
    let pages = Page.pages(columns, of: notebook, context: context, width: width)
    return comparison.title.plain + "\n" + pages.map(\.text).joined(separator: "\n\n")
  }
}

/// The JSON of `compare`.
private struct ComparisonsReport: Encodable {
  struct Target: Encodable {
    var category, service: String
    var line: Int
  }

  struct Side: Encodable {
    var name, text: String
    var target: Target?

    private enum CodingKeys: CodingKey { case name, text, target }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: CodingKeys.self)
      try object.encode(name, forKey: .name)
      try object.encode(text, forKey: .text)
      // Written even when there is none, so that every side has the same keys.
      try object.encode(target, forKey: .target)
    }
  }

  struct Row: Encodable {
    var label: String
    var cells: [String]
  }

  struct Entry: Encodable {
    var title, category, service, path: String
    var line: Int
    var sides: [Side]
    var rows: [Row]
    var shared: String
  }

  var comparisons: [Entry]

  init(_ comparisons: [Comparison], of notebook: Notebook) {
    let targets = SideTargets(notebook)
    self.comparisons = comparisons.map { comparison in
      let columns = notebook.columns(of: comparison, targets: targets)
      return Entry(
        title: comparison.title.plain,
        category: comparison.note.category.map { notebook.categories[$0].title.plain } ?? "",
        service: notebook.service(comparison.note)?.title.plain ?? "",
        path: notebook.note(comparison.note).map(notebook.path) ?? "", line: comparison.line,
        sides: comparison.sides.enumerated().map { index, side in
          Side(
            name: side.name, text: columns.text(ofSide: index),
            target: targets.target(of: side, in: comparison).flatMap { id in
              guard let category = id.category, let service = notebook.service(id) else { return nil }
              return Target(
                category: notebook.categories[category].title.plain, service: service.title.plain, line: service.line)
            })
        },
        rows: columns.rows.map { row in
          Row(label: row.label ?? "", cells: row.cells.map(ComparisonColumns.text))
        },
        shared: columns.sharedText)
    }
  }
}
