import Markdown
import Notes

/// What of a note can be found, in the order in which it counts.
struct NoteFields {
  struct Field {
    var text: String
    var kind: Hit.Kind
    /// Where it stands in the file, from 1.
    var line: Int
    /// What is shown of it.
    var snippet: String

    init(_ text: String, _ kind: Hit.Kind, line: Int, snippet: String? = nil) {
      self.text = text
      self.kind = kind
      self.line = line
      self.snippet = snippet ?? text
    }
  }

  /// The service's title as written, then ways of writing it shorter.
  private(set) var titles: [Field] = []
  /// The service's other names.
  private(set) var aliases: [Field] = []
  /// Titles of sections and callouts, or what a category is filed under.
  private(set) var headings: [Field] = []
  /// Bold and code terms, counting in `text.terms`.
  private var strong: [Int] = []
  /// The date that the note is filed under: behind the text, the first line of which counts more.
  private var filed: [Field] = []
  /// All lines of text that are no heading, counting in `text.lines`.
  private var body: [Int] = []
  private var text = FlatText()

  /// `compared` holds the lines of the note at which comparisons stand.
  init(_ id: NoteID, of notebook: Notebook, compared: Set<Int>) {
    guard let note = notebook.note(id) else { return }
    if let service = notebook.service(id) {
      let kind = compared.contains(service.line) ? Hit.Kind.comparison : .service
      setNames(service.title.plain, service.aliases, kind, line: service.line)
    }
    // What its file is filed under counts like a heading of it.
    if let filing = note.filing {
      let kind: Hit.Kind = notebook.service(id) == nil ? .category : .service
      headings = filing.tags.map { Field($0, kind, line: note.filingLine, snippet: Filing.marked($0)) }
      filed = filing.date.map { [Field($0, .body, line: note.filingLine)] } ?? []
    }
    let lines: Range<Int>
    (text, lines) = notebook.text(of: note)
    let atLine = Self.headings(of: note, compared)
    var next = 0
    var terms = text.terms(of: lines)[...]
    body.reserveCapacity(lines.count)
    strong.reserveCapacity(terms.count)
    for line in lines {
      let number = text.lines[line].number
      while next < atLine.count, atLine[next].line < number { next += 1 }
      if next < atLine.count, atLine[next].line == number {
        headings.append(atLine[next].field)
        next += 1
        while let term = terms.first, text.terms[term].line == line { terms.removeFirst() }
      } else {
        body.append(line)
        while let term = terms.first, text.terms[term].line == line { strong.append(terms.removeFirst()) }
      }
    }
  }

  /// The headings of a note by the lines that they stand on, each line once, ascending.
  private static func headings(of note: Note, _ compared: Set<Int>) -> [(line: Int, field: Field)] {
    let (sections, callouts) = (note.sections, note.callouts)
    var headings: [(line: Int, field: Field)] = []
    headings.reserveCapacity(sections.count + callouts.count)
    for index in sections.indices {
      let line = sections[index].line
      let kind = compared.contains(line) ? Hit.Kind.comparison : .section
      headings.append((line, Field(sections[index].title.plain, kind, line: line)))
    }
    // By their indices, since callouts are costly to copy.
    for index in callouts.indices {
      guard let title = callouts[index].title, let titleLine = callouts[index].titleLine else { continue }
      let line = callouts[index].lines.lowerBound
      headings.append((titleLine, Field(title.plain, compared.contains(line) ? .comparison : .callout, line: line)))
    }
    if headings.count > sections.count { headings.sort { $0.line < $1.line } }
    return headings
  }

  // MARK: All of them, in the order of the index

  /// How many fields a region has.
  func count(of region: Region) -> Int {
    switch region {
    case .title: titles.count
    case .alias: aliases.count
    case .heading: headings.count
    case .strong: strong.count
    case .body: body.count + filed.count
    }
  }

  /// A field by its place among all, in the order of the regions.
  func field(at place: Int) -> Field? {
    var index = place
    for region in Region.allCases {
      if index < count(of: region) { return field(index, of: region) }
      index -= count(of: region)
    }
    return nil
  }

  func fields(of region: Region) -> [Field] { (0..<count(of: region)).map { field($0, of: region) } }

  private func field(_ index: Int, of region: Region) -> Field {
    switch region {
    case .title: return titles[index]
    case .alias: return aliases[index]
    case .heading: return headings[index]
    case .strong:
      let term = text.terms[strong[index]]
      return Field(text.text(in: term.extent), .body, line: text.lines[term.line].number)
    case .body:
      guard index < body.count else { return filed[index - body.count] }
      let line = text.lines[body[index]]
      return Field(text.text(in: line.extent), .body, line: line.number)
    }
  }

  /// Lends the UTF-8 of each field of a region, with the line it stands on.
  func forEachText(of region: Region, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    func lend(_ fields: [Field]) {
      for field in fields {
        var text = field.text
        text.withUTF8 { body($0, field.line) }
      }
    }
    switch region {
    case .title: lend(titles)
    case .alias: lend(aliases)
    case .heading: lend(headings)
    case .strong:
      text.withBytes { bytes in
        for index in strong {
          let term = text.terms[index]
          body(bytes[term.extent], text.lines[term.line].number)
        }
      }
    case .body:
      text.withBytes { bytes in
        for index in self.body {
          let line = text.lines[index]
          body(bytes[line.extent], line.number)
        }
      }
      lend(filed)
    }
  }

  // MARK: Names

  /// The names of a category.
  init(category: Int, of notebook: Notebook) {
    let first = notebook.noteIDs(inCategory: category).first ?? .introduction(category: category)
    let line = notebook.note(first)?.lines.lowerBound ?? 1
    let (title, aliases) = (notebook.categories[category].title.plain, notebook.categories[category].aliases)
    let inTitle = Name.parenthesized(title)
    setNames(title, inTitle, .category, line: line)
    // The front matter of a category lists what its services are about: who asks for one of these wants the service.
    headings = aliases.filter { !inTitle.contains($0) }.map { Field($0, .category, line: line) }
  }

  /// The title and what is left of it without ornament, maker and parentheses; the aliases as they are and without
  /// their makers; each once.
  private mutating func setNames(_ title: String, _ aliases: [String], _ kind: Hit.Kind, line: Int) {
    // Names are made of every title before anything can be found, and most have one.
    if Self.isSimple(title), aliases.allSatisfy(Self.isSimple) {
      titles = [Field(title, kind, line: line)]
      var known = [title]
      for alias in aliases where !known.contains(alias) {
        self.aliases.append(Field(alias, kind, line: line))
        known.append(alias)
      }
      return
    }
    let plain = Self.withoutOrnament(title)
    var bare = plain
    if let open = bare.unicodeScalars.firstIndex(where: { $0 == "(" || $0 == "（" }), open > bare.startIndex {
      bare = String(bare[..<open]).trimmingSpaces
    }
    var known = ["", title]
    func isNew(_ name: String) -> Bool {
      guard !known.contains(name) else { return false }
      known.append(name)
      return true
    }
    func fields(_ names: [String]) -> [Field] {
      let new = names.filter(isNew)
      return new.map { Field($0, kind, line: line) }
        + (names + [title]).map(Self.withoutMaker).compactMap { name in
          Self.merged(name).flatMap { isNew($0) ? Field($0, kind, line: line, snippet: name) : nil }
        }
    }
    titles = [Field(title, kind, line: line)] + fields([plain, bare, Self.withoutMaker(bare)])
    let names = aliases + aliases.map(Self.withoutMaker)
    self.aliases = fields(names + ([Self.withoutMaker(bare)] + names).compactMap(Acronym.of))
  }

  /// A title without an emoji, a bullet or a number in front: what somebody calls it who does not see it.
  private static func withoutOrnament(_ title: String) -> String {
    // Nearly all titles open with a Latin letter or with Hangul, or else Yi.
    if let first = title.utf8.first, (first | 0x20) &- 0x61 < 26 || (0xEA...0xED).contains(first) { return title }
    func isName(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    var name = title.drop { !isName($0) }
    let number = name.prefix(while: \.isNumber)
    if let mark = name.dropFirst(number.count).first, !number.isEmpty, mark == "." || mark == ")" {
      let rest = name.dropFirst(number.count + 1)
      if rest.first?.isWhitespace ?? false { name = rest.drop { !isName($0) } }
    }
    return name.isEmpty ? title : String(name)
  }

  /// A name in which a word starts with the letter that the one before ends with, as those write it who know it as one
  /// word: `Elastic Cache` as `Elasticache`.
  private static func merged(_ name: String) -> String? {
    let words = name.utf8.split(separator: 0x20).map(Substring.init)
    guard zip(words, words.dropFirst()).contains(where: meet) else { return nil }
    return words.indices.reduce(into: "") { merged, index in
      let isDoubled = index > 0 && meet(words[index - 1], words[index])
      merged += isDoubled ? words[index].dropFirst() : (merged.isEmpty ? "" : " ") + words[index]
    }
  }

  /// Whether a word starts with the letter that the one before ends with.
  private static func meet(_ word: Substring, _ next: Substring) -> Bool {
    guard let last = word.utf8.last, let first = next.utf8.first else { return false }
    if last < 0x80, first < 0x80 {
      return last == first || (last | 0x20 == first | 0x20 && (last | 0x20) &- 0x61 < 26)
    }
    return word.last?.lowercased() == next.first?.lowercased()
  }

  /// Whether bytes tell that a name has no other one: it is ASCII and Hangul, opens with a letter and no maker, holds no
  /// parenthesis, is a single word or has no acronym, and no word in it starts with the letter that the one before ends
  /// with.
  private static func isSimple(_ name: String) -> Bool {
    if name.hasPrefix("AWS ") || name.hasPrefix("Amazon ") { return false }
    var name = name
    return name.withUTF8 { bytes in
      guard let first = bytes.first, first >= 0x80 || (0x61...0x7A).contains(first | 0x20) else { return false }
      var (isLatin, isWord) = (true, true)
      for (index, byte) in bytes.enumerated() {
        if byte >= 0x80 { isLatin = false }
        if byte == 0x20 || byte == UInt8(ascii: "-") { isWord = false }
        // Of three bytes with one of these leads all are Hangul, or Yi, which is as simple.
        if byte >= 0xC0 && !(0xEA...0xED).contains(byte) || byte == UInt8(ascii: "(") { return false }
        guard byte == 0x20, index > 0, index + 1 < bytes.count else { continue }
        let (before, after) = (bytes[index - 1], bytes[index + 1])
        if before >= 0x80 && after >= 0x80 {
          if index >= 3, index + 3 < bytes.count, (0..<3).allSatisfy({ bytes[index - 3 + $0] == bytes[index + 1 + $0] })
          {
            return false
          }
        } else if before | 0x20 == after | 0x20 {
          return false
        }
      }
      return isWord || !isLatin
    }
  }

  private static func withoutMaker(_ name: String) -> String {
    for maker in ["AWS ", "Amazon "] where name.hasPrefix(maker) {
      return String(name.dropFirst(maker.count)).trimmingSpaces
    }
    return name
  }
}
