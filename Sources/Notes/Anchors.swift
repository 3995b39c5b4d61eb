/// The headings of a notebook's files by the names that links give them.
struct Anchors: Sendable {
  struct Place: Sendable {
    var note: NoteID
    var line: Int
  }

  private struct Heading: Sendable {
    var title: String
    var place: Place
  }

  /// The headings of each source, in the order of their lines; counts as in `Notebook.sources`.
  private var headings: [[Heading]]
  /// The first note of each source.
  private var firsts: [Place?]

  init(_ notebook: Notebook) {
    headings = Array(repeating: [], count: notebook.sources.count)
    firsts = Array(repeating: nil, count: notebook.sources.count)
    var category: Int?
    for id in notebook.noteIDs {
      guard let note = notebook.note(id) else { continue }
      let first = Place(note: id, line: notebook.service(id)?.line ?? note.lines.lowerBound)
      if firsts[note.source] == nil { firsts[note.source] = first }
      // The heading of a category, and that of the notebook, lead to the first note under it.
      if id == .preface { add(notebook.title.plain, first, in: note) }
      if let own = id.category, own != category { add(notebook.categories[own].title.plain, first, in: note) }
      category = id.category
      if notebook.service(id) != nil { add(notebook.title(of: id).plain, first, in: note) }
      let callouts = note.callouts.compactMap { callout in
        callout.title.map { (title: $0.plain, line: callout.lines.lowerBound) }
      }
      for heading in (note.sections.map { (title: $0.title.plain, line: $0.line) } + callouts).sorted(by: {
        $0.line < $1.line
      }) {
        add(heading.title, Place(note: id, line: heading.line), in: note)
      }
    }
  }

  private mutating func add(_ title: String, _ place: Place, in note: Note) {
    headings[note.source].append(Heading(title: title, place: place))
  }

  /// Where a source opens; nil where it holds no note.
  func first(in source: Int) -> Place? { firsts[source] }

  /// Where the first file in or below a folder opens.
  func first(below folder: String, paths: [String]) -> Place? {
    paths.indices.lazy.filter { paths[$0].hasPrefix(folder) }.compactMap { firsts[$0] }.first
  }

  /// The heading of a name that GitHub makes from its title, the second of one title with `-1` behind it. Where there
  /// is none, the first whose letters and digits alone are the same.
  func place(of name: String, in source: Int) -> Place? {
    let wanted = name.lowercased()
    var counts: [String: Int] = [:]
    for heading in headings[source] {
      let slug = Self.slug(of: heading.title)
      let count = counts[slug, default: 0]
      counts[slug] = count + 1
      if (count == 0 ? slug : "\(slug)-\(count)") == wanted { return heading.place }
    }
    let letters = Self.letters(of: wanted)
    guard !letters.isEmpty else { return nil }
    return headings[source].first { Self.letters(of: $0.title) == letters }?.place
  }

  /// In lower case, spaces as hyphens, other signs left out.
  static func slug(of title: String) -> String {
    var slug = ""
    for scalar in title.composed.lowercased().unicodeScalars {
      if scalar == " " {
        slug += "-"
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        slug.unicodeScalars.append(scalar)
      }
    }
    return slug
  }

  private static func letters(of text: String) -> String {
    String(text.composed.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
