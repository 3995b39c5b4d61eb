import ArgumentParser
import Browsing
import Notes
import Search

/// Prints the places that answer a query.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.search)

  @Argument(help: .text(.query)) var query: String
  @Option(help: .text(.limit)) var limit = 50
  @Flag(help: .text(.json)) var json = false
  @OptionGroup var notes: NotesArguments

  func validate() throws {
    if limit < 1 { throw ValidationError(.limitRange) }
  }

  func run() throws {
    let notebook = try notes.read()
    let index = SearchIndex(notebook)
    let query = Query(query)
    let start = ContinuousClock.now
    let findings = index.findings(for: query) ?? .none
    let elapsed = start.duration(to: .now) / Duration.microseconds(1)
    let hits = index.hits(for: findings)
    let highlighter = Highlighter(findings.query)
    let shown = hits.prefix(limit)
    if json {
      try Output.print(
        json: SearchReport(
          query: query.text, elapsedMicroseconds: Int(elapsed.rounded()), total: hits.count,
          hits: shown.map { SearchReport.Hit($0, highlighter, in: notebook) }))
    } else if !hits.isEmpty {
      Output.print(
        shown.map { hit in
          let place = notebook.note(hit.note).map { "\(notebook.path(of: $0)):\(hit.line): " } ?? ""
          let title = hit.title(in: notebook)
          return place + (hit.kind == .body || title != hit.snippet ? title + " › " : "") + hit.snippet
        }.joined(separator: "\n"))
    }
    guard !hits.isEmpty else {
      throw json ? Failure.silent(.nothingFound) : .of(.nothingFound(query.text), .nothingFound)
    }
  }
}

/// The JSON of `search`.
struct SearchReport: Encodable {
  struct Hit: Encodable {
    var kind, category, service, title, path: String
    var line: Int
    var snippet: String
    /// Pairs of start and end, counted in characters of the snippet.
    var ranges: [[Int]]
    var rule: String

    init(_ hit: Search.Hit, _ highlighter: Highlighter, in notebook: Notebook) {
      kind = hit.kind.rawValue
      category = hit.note.category.map { notebook.categories[$0].title.plain } ?? ""
      service = hit.kind == .category ? "" : notebook.service(hit.note)?.title.plain ?? ""
      title = hit.title(in: notebook)
      path = notebook.note(hit.note).map(notebook.path) ?? ""
      line = hit.line
      snippet = hit.snippet
      ranges = highlighter.ranges(in: hit.snippet).map { range in
        [range.lowerBound, range.upperBound].map { hit.snippet.characterOffset(ofUTF8: $0) }
      }
      rule = hit.rule.rawValue
    }
  }

  var query: String
  var elapsedMicroseconds: Int
  var total: Int
  var hits: [Hit]
}

extension Search.Hit {
  /// What the place is called: the note's text goes by its title, and so does the note where another name of it answers.
  fileprivate func title(in notebook: Notebook) -> String {
    let isNote = kind == .body || kind == .service || line == notebook.service(note)?.line
    return isNote ? notebook.title(of: note).plain : snippet
  }
}

extension String {
  /// How many characters stand before a UTF-8 offset.
  fileprivate func characterOffset(ofUTF8 offset: Int) -> Int {
    distance(from: startIndex, to: utf8.index(startIndex, offsetBy: offset))
  }
}
