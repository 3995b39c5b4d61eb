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

  /// The heading of a name that GitHub makes from its title, the second of one title with `-1` behind it. Where there
  /// is none, the first whose letters and digits alone are the same.
  func place(of name: String, in source: Int) -> Place? {
    let wanted = name.lowercased()
    let alike = headings(like: wanted, in: source)
    if let found = alike.first(where: { Self.slug(of: $0.title) == wanted }) { return found.place }
    if let hyphen = wanted.lastIndex(of: "-"), let number = Int(wanted[wanted.index(after: hyphen)...]), number > 0 {
      let title = String(wanted[..<hyphen])
      let same = headings(like: title, in: source).filter { Self.slug(of: $0.title) == title }
      if number < same.count { return same[number].place }
    }
    return alike.first?.place
  }

  /// The headings that consist of the same letters and digits. Compares no further than the first that differs, for
  /// files with very many headings and links to them.
  private func headings(like name: String, in source: Int) -> [Heading] {
    let letters = name.unicodeScalars.filter(Self.isLetter)
    guard !letters.isEmpty else { return [] }
    return headings[source].filter { heading in
      let title = heading.title.isDecomposed ? heading.title.composed : heading.title
      return title.unicodeScalars.lazy.filter(Self.isLetter).map(Self.lowercased).elementsEqual(letters)
    }
  }

  /// In lower case, spaces as hyphens, other signs left out.
  private static func slug(of title: String) -> String {
    var slug = ""
    for scalar in title.composed.unicodeScalars {
      if scalar == " " {
        slug += "-"
      } else if scalar == "-" || scalar == "_" || isLetter(scalar) {
        slug.unicodeScalars.append(lowercased(scalar))
      }
    }
    return slug
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAC00...0xD7A3: true
    case 0...0x7F: false
    case _: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
    }
  }

  /// A letter that becomes several in lower case stays as it is.
  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value &- 0x41 < 26 { return Unicode.Scalar(scalar.value | 0x20) ?? scalar }
    guard scalar.value > 0x7F, !(0xAC00...0xD7A3).contains(scalar.value) else { return scalar }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }
}
