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
  /// The files that were read.
  var files: [NoteFile]

  package init(title: Title) {
    self.title = title
    categories = []
    comparisons = []
    diagnostics = []
    files = []
  }

  /// The texts of the files that were read; `Note.source` counts in here.
  package var sources: Sources { Sources(files: files) }

  package struct Sources: RandomAccessCollection, Sendable {
    fileprivate let files: [NoteFile]

    package var startIndex: Int { 0 }
    package var endIndex: Int { files.count }
    package subscript(index: Int) -> Source { files[index].source }
  }
}

extension Notebook {
  /// For each of `sources` where its file stands among those of another notebook; nil where that does not have it.
  package func sourceIndices(in other: Notebook) -> [Int?] {
    Alignment.indices(of: files, in: other.files, path: \.source.path) { $0 === $1 }
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

  package func path(of note: Note) -> String { files[note.source].source.path }

  /// The file that a note stands in; costs less than to ask for it among `sources`.
  package func source(of note: Note) -> Source { files[note.source].source }

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
