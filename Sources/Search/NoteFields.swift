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
  var titles: [Field] = []
  /// The service's other names.
  var aliases: [Field] = []
  /// Titles of sections and callouts, or what a category is filed under.
  var headings: [Field] = []
  /// Bold and code terms.
  var strong: [Field] = []
  /// All lines of text that are no heading.
  var body: [Field] = []

  /// In the order of `Region`.
  var all: [[Field]] { [titles, aliases, headings, strong, body] }

  /// `compared` holds the lines of the note at which comparisons stand.
  init(_ id: NoteID, of notebook: Notebook, compared: Set<Int>) {
    guard let note = notebook.note(id) else { return }
    if let service = notebook.service(id) {
      let kind = compared.contains(service.line) ? Hit.Kind.comparison : .service
      setNames(service.title.plain, service.aliases, kind, line: service.line)
    }
    var atLine: [Int: Field] = [:]
    for section in note.sections {
      atLine[section.line] = Field(
        section.title.plain, compared.contains(section.line) ? .comparison : .section, line: section.line)
    }
    for callout in note.callouts {
      guard let title = callout.title, let titleLine = callout.titleLine else { continue }
      let line = callout.lines.lowerBound
      atLine[titleLine] = Field(title.plain, compared.contains(line) ? .comparison : .callout, line: line)
    }
    // What its file is filed under counts like a heading of it.
    if let filing = note.filing {
      let kind: Hit.Kind = notebook.service(id) == nil ? .category : .service
      headings = filing.tags.map { Field($0, kind, line: note.filingLine, snippet: Filing.marked($0)) }
    }
    for line in NoteText.lines(of: note, in: notebook) {
      if let heading = atLine.removeValue(forKey: line.line) {
        headings.append(heading)
      } else {
        strong += line.terms.map { Field($0, .body, line: line.line) }
        body.append(Field(line.text, .body, line: line.line))
      }
    }
    // Behind the text, the first line of which counts more than a date.
    if let date = note.filing?.date { body.append(Field(date, .body, line: note.filingLine)) }
  }

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
  mutating func setNames(_ title: String, _ aliases: [String], _ kind: Hit.Kind, line: Int) {
    let plain = Self.withoutOrnament(title)
    var bare = plain
    if let open = bare.firstIndex(where: { $0 == "(" || $0 == "（" }), open > bare.startIndex {
      bare = String(bare[..<open]).trimmingSpaces
    }
    var known: Set<String> = ["", title]
    func fields(_ names: [String]) -> [Field] {
      let new = names.filter { known.insert($0).inserted }
      return new.map { Field($0, kind, line: line) }
        + (names + [title]).map(Self.withoutMaker).compactMap { name in
          Self.merged(name).flatMap { known.insert($0).inserted ? Field($0, kind, line: line, snippet: name) : nil }
        }
    }
    titles = [Field(title, kind, line: line)] + fields([plain, bare, Self.withoutMaker(bare)])
    let names = aliases + aliases.map(Self.withoutMaker)
    self.aliases = fields(names + ([Self.withoutMaker(bare)] + names).compactMap(Acronym.of))
  }

  /// A title without an emoji, a bullet or a number in front: what somebody calls it who does not see it.
  private static func withoutOrnament(_ title: String) -> String {
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
    let words = name.split(separator: " ")
    let isMerged = zip(words, words.dropFirst()).contains { $0.last?.lowercased() == $1.first?.lowercased() }
    guard isMerged else { return nil }
    return words.reduce(into: "") { merged, word in
      let isDoubled = merged.last.map { $0.lowercased() == word.first?.lowercased() } ?? false
      merged += isDoubled ? String(word.dropFirst()) : (merged.isEmpty ? "" : " ") + word
    }
  }

  private static func withoutMaker(_ name: String) -> String {
    for maker in ["AWS ", "Amazon "] where name.hasPrefix(maker) {
      return String(name.dropFirst(maker.count)).trimmingSpaces
    }
    return name
  }
}
