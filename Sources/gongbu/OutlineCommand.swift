import ArgumentParser
import Browsing
import Notes

/// Prints what a notebook holds.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.outline)

  @Flag(help: .text(.json)) var json = false
  @OptionGroup var notes: NotesArguments

  func run() throws {
    let notebook = try notes.read()
    if json { return try Output.print(json: OutlineReport(notebook)) }
    Output.print(text(notebook))
  }

  private func text(_ notebook: Notebook) -> String {
    var lines = [notebook.title.plain, Output.phrases(.countSummary(notebook.counts))]
    for category in notebook.categories {
      lines.append("")
      lines.append([category.title.icon, category.title.plain].compactMap { $0 }.joined(separator: " "))
      for service in category.services {
        lines.append("  " + (service.group + [service.title.plain]).joined(separator: " › "))
        let sections = service.note.sections.map { ($0.line, "    § " + $0.title.plain) }
        let callouts = service.note.callouts.map {
          ($0.lines.lowerBound, "    " + ($0.isCue ? "★ " : "┃ ") + $0.label)
        }
        lines += (sections + callouts).sorted { $0.0 < $1.0 }.map(\.1)
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// The JSON of `outline`.
struct OutlineReport: Encodable {
  struct Counts: Encodable {
    var categories, services, sections, callouts, titledCallouts, cues, comparisons: Int
  }

  struct Category: Encodable {
    var icon: String
    var title: String
    var services: [Service]
  }

  struct Service: Encodable {
    var title: String
    var group: [String]
    var path: String
    var line: Int
    var sections: [Section]
    var callouts: [CalloutReport]
  }

  struct Section: Encodable {
    var title: String
    var level: Int
    var line: Int
  }

  struct Comparison: Encodable {
    var title: String
    var line: Int
  }

  var title: String
  var counts: Counts
  var categories: [Category]
  var comparisons: [Comparison]
  var diagnostics: [DiagnosticReport]

  init(_ notebook: Notebook) {
    let count = notebook.counts
    title = notebook.title.plain
    counts = Counts(
      categories: count.categories, services: count.services, sections: count.sections, callouts: count.callouts,
      titledCallouts: count.titledCallouts, cues: count.cues, comparisons: count.comparisons)
    categories = notebook.categories.map { category in
      Category(
        icon: category.title.icon ?? "", title: category.title.plain,
        services: category.services.map { service in
          Service(
            title: service.title.plain, group: service.group, path: notebook.path(of: service.note), line: service.line,
            sections: service.note.sections.map { Section(title: $0.title.plain, level: $0.level, line: $0.line) },
            callouts: service.note.callouts.map(CalloutReport.init))
        })
    }
    comparisons = notebook.comparisons.map { Comparison(title: $0.title.plain, line: $0.line) }
    diagnostics = notebook.allDiagnostics.map(DiagnosticReport.init)
  }
}

/// A callout in JSON: the title is null for an untitled one, the kind empty for one that is no alert.
struct CalloutReport: Encodable {
  var title: String?
  var kind: String
  var cue: Bool
  var line: Int
  var endLine: Int

  init(_ callout: Callout) {
    title = callout.title?.plain
    kind = callout.alert?.rawValue ?? ""
    cue = callout.isCue
    line = callout.lines.lowerBound
    endLine = callout.lines.upperBound
  }

  private enum CodingKeys: CodingKey { case title, kind, cue, line, endLine }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    // Written even when there is none, so that every callout has the same keys.
    try object.encode(title, forKey: .title)
    try object.encode(kind, forKey: .kind)
    try object.encode(cue, forKey: .cue)
    try object.encode(line, forKey: .line)
    try object.encode(endLine, forKey: .endLine)
  }
}

/// A diagnostic in JSON.
struct DiagnosticReport: Encodable {
  var path: String
  var line: Int
  var message: String

  init(_ diagnostic: Diagnostic) {
    path = diagnostic.path
    line = diagnostic.line
    message = Output.phrases(.oddity(diagnostic.oddity))
  }
}
