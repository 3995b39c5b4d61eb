import Markdown

/// Everything that was read: one file, several, or a folder.
package struct Notebook: Sendable {
  package var title: Title
  /// The text in front of the first category, if any.
  package var preface: Note?
  package var categories: [Category]
  /// In the order in which they stand in the notebook.
  package var comparisons: [Comparison]
  package var diagnostics: [Diagnostic]
  /// The files that were read, and what was found in them.
  var contents: [FileContent]

  package init(title: Title) {
    self.title = title
    categories = []
    comparisons = []
    diagnostics = []
    contents = []
  }

  /// The texts of the files that were read; `Note.source` counts in here.
  package var sources: Sources { Sources(contents: contents) }

  package struct Sources: RandomAccessCollection, Sendable {
    fileprivate let contents: [FileContent]

    package var startIndex: Int { 0 }
    package var endIndex: Int { contents.count }
    package subscript(index: Int) -> Source { contents[index].source }
  }
}

/// The first of the three levels.
package struct Category: Sendable {
  package var title: Title
  /// Other names: text in parentheses of the title, and those of the front matter.
  package var aliases: [String]
  package var services: [Service]
  /// The text before the first service.
  package var introduction: Note?
}

/// The second level, what a reader looks up.
package struct Service: Sendable {
  /// The folders between the category's and the note, outermost first.
  package var group: [String]
  package var note: Note
  private let heading: Heading

  /// In one piece, since there are many services and every one is copied again and again.
  private final class Heading: Sendable {
    let title: Title
    let aliases: [String]
    let tags: [String]
    let line: Int
    let compared: [String]?

    init(title: Title, aliases: [String], tags: [String], line: Int) {
      self.title = title
      compared = Comparison.sides(ifComparing: title.plain)
      self.aliases = aliases
      self.tags = tags
      self.line = line
    }
  }

  init(title: Title, aliases: [String], tags: [String], group: [String], line: Int, note: Note) {
    heading = Heading(title: title, aliases: aliases, tags: tags, line: line)
    self.group = group
    self.note = note
  }

  package var title: Title { heading.title }
  /// Other names: text in parentheses of the title, and those of the front matter.
  package var aliases: [String] { heading.aliases }
  package var tags: [String] { heading.tags }
  /// The line of the heading, or the first line of the file.
  package var line: Int { heading.line }
  /// What the title names to compare, fewer than two where it only announces that; nil where it does neither.
  var compared: [String]? { heading.compared }
}

/// A stretch of one file that is shown together.
package struct Note: Sendable {
  /// Counts in `Notebook.sources`.
  package var source: Int
  /// That of its file, if the file begins here.
  package var filing: Filing?
  private let content: Content

  /// In one piece, for the same reason.
  private final class Content: Sendable {
    let lines: Range<Int>
    let sections: [Section]
    let callouts: [Callout]
    let comparing: [FileOutline.Comparing]
    let cuts: [Int]

    init(_ outline: FileOutline, lines: Range<Int>) {
      self.lines = lines
      sections = outline.headings(in: lines).map {
        Section(title: $0.title, level: $0.level, line: $0.lines.lowerBound)
      }
      callouts = Array(outline.callouts.slice(in: lines) { $0.lines.lowerBound })
      comparing = Array(outline.comparing.slice(in: lines, line: \.line))
      cuts = Array(outline.cuts.slice(in: min(lines.lowerBound + 1, lines.upperBound)..<lines.upperBound) { $0 })
    }
  }

  /// What stands on some lines of a file, which counts in `Notebook.sources` as told.
  init(_ outline: FileOutline, source: Int, lines: Range<Int>) {
    self.source = source
    content = Content(outline, lines: lines)
  }

  /// Source lines from 1; empty for a heading without text.
  package var lines: Range<Int> { content.lines }
  package var sections: [Section] { content.sections }
  package var callouts: [Callout] { content.callouts }
  /// Which titles in it compare things.
  var comparing: [FileOutline.Comparing] { content.comparing }
  /// Lines at which a note too large to be shown as one is cut, ascending; nearly always none.
  var cuts: [Int] { content.cuts }
}

extension Note {
  /// The line that the filing stands on: the one before the text, which is never part of a note.
  package var filingLine: Int { max(1, lines.lowerBound - 1) }

  /// The lines to show together with a line: the whole note unless it is very large.
  package func part(around line: Int) -> Range<Int> {
    let start = cuts.last { $0 <= line } ?? lines.lowerBound
    let end = cuts.first { $0 > line } ?? lines.upperBound
    return start..<end
  }

  package var partCount: Int { cuts.count + 1 }

  /// All its lines, cut where it is too large to be shown as one; never empty.
  package var parts: [Range<Int>] {
    zip([lines.lowerBound] + cuts, cuts + [lines.upperBound]).map { $0..<$1 }
  }

  /// Counted from 1.
  package func partNumber(around line: Int) -> Int { cuts.count { $0 <= line } + 1 }
}

/// The third level: a heading inside a note.
package struct Section: Sendable {
  package var title: Title
  /// 1 to 6, as written.
  package var level: Int
  package var line: Int
}

/// Where a note stands in a notebook.
package enum NoteID: Hashable, Sendable {
  case preface
  case introduction(category: Int)
  case service(category: Int, service: Int)

  /// Counts in `Notebook.categories`; nil for the preface.
  package var category: Int? {
    switch self {
    case .preface: nil
    case .introduction(let category), .service(let category, _): category
    }
  }
}

extension NoteID: Comparable {
  /// Reading order.
  package static func < (left: NoteID, right: NoteID) -> Bool { left.order < right.order }

  private var order: (Int, Int) {
    switch self {
    case .preface: (-1, 0)
    case .introduction(let category): (category, -1)
    case .service(let category, let service): (category, service)
    }
  }
}

extension Notebook {
  /// All notes in reading order.
  package var noteIDs: [NoteID] {
    var ids: [NoteID] = preface == nil ? [] : [.preface]
    for category in categories.indices { ids += noteIDs(inCategory: category) }
    return ids
  }

  /// The introduction, if there is one, and the services of a category.
  package func noteIDs(inCategory category: Int) -> [NoteID] {
    let services = categories[category].services.indices.map { NoteID.service(category: category, service: $0) }
    return (categories[category].introduction == nil ? [] : [.introduction(category: category)]) + services
  }

  /// Whether an identifier, perhaps of another notebook, stands for something in this one.
  package func holds(_ id: NoteID) -> Bool {
    switch id {
    case .preface: preface != nil
    case .introduction(let category): categories.indices.contains(category)
    case .service(let category, let service):
      categories.indices.contains(category) && categories[category].services.indices.contains(service)
    }
  }

  /// The note that an identifier of this notebook stands for.
  package func note(_ id: NoteID) -> Note? {
    switch id {
    case .preface: preface
    case .introduction(let category): categories[category].introduction
    case .service(let category, let service): categories[category].services[service].note
    }
  }

  /// Where the file of a note counts in `sources`; costs less than to ask for the note.
  package func sourceIndex(of id: NoteID) -> Int? {
    switch id {
    case .preface: preface?.source
    case .introduction(let category): categories[category].introduction?.source
    case .service(let category, let service): categories[category].services[service].note.source
    }
  }

  /// The service that an identifier stands for; nil for a preface or an introduction.
  package func service(_ id: NoteID) -> Service? {
    switch id {
    case .preface, .introduction: nil
    case .service(let category, let service): categories[category].services[service]
    }
  }

  /// What a note is called: the service's title, else the category's or the notebook's.
  package func title(of id: NoteID) -> Title {
    switch id {
    case .preface: title
    case .introduction(let category): categories[category].title
    case .service(let category, let service): categories[category].services[service].title
    }
  }

  package func path(of note: Note) -> String { contents[note.source].source.path }

  /// The file that a note stands in; costs less than to ask for it among `sources`.
  package func source(of note: Note) -> Source { contents[note.source].source }

  /// The comparisons that stand in a note, in the order of their lines. Takes logarithmic time: it is asked of every row
  /// that is drawn.
  package func comparisons(in id: NoteID) -> [Comparison] {
    let start = comparisons.boundary { $0.note >= id }
    return Array(comparisons[start...].prefix { $0.note == id })
  }

  /// The callouts of all services, in the order of the notebook.
  package var callouts: [(note: NoteID, callout: Callout)] {
    calloutStops.compactMap { stop in note(stop.note).map { (stop.note, $0.callouts[stop.index]) } }
  }

  /// Where the callouts of all services stand, in the order of the notebook; `index` counts in `Note.callouts`.
  package var calloutStops: [(note: NoteID, index: Int, line: Int)] {
    var stops: [(note: NoteID, index: Int, line: Int)] = []
    for category in categories.indices {
      for service in categories[category].services.indices {
        let id = NoteID.service(category: category, service: service)
        for (index, callout) in categories[category].services[service].note.callouts.enumerated() {
          stops.append((id, index, callout.lines.lowerBound))
        }
      }
    }
    return stops
  }

  package var counts: Counts { Counts(of: self) }

  /// How much a notebook holds; callouts and sections are those of services.
  package struct Counts: Equatable, Sendable {
    package var categories = 0
    package var services = 0
    package var sections = 0
    package var callouts = 0
    package var titledCallouts = 0
    package var cues = 0
    package var comparisons = 0

    fileprivate init(of notebook: Notebook) {
      categories = notebook.categories.count
      comparisons = notebook.comparisons.count
      for service in notebook.categories.lazy.flatMap(\.services) {
        services += 1
        sections += service.note.sections.count
        callouts += service.note.callouts.count
        titledCallouts += service.note.callouts.count { $0.title != nil }
        cues += service.note.callouts.count { $0.isCue }
      }
    }
  }
}
