import Notes

/// All texts of a notebook, folded into one buffer, so that a query is a scan over contiguous bytes.
package struct SearchIndex: Sendable {
  private var fields: [Field] = []
  /// The folded fields, each followed by a line end, which no folded text or term holds.
  private var folded: [UInt8] = []
  /// Where each field starts in `folded`, and where the last one ends.
  private var starts: [Int] = [0]

  /// `isCancelled` is asked before each note; what is left out then cannot be found.
  package init(_ notebook: Notebook, isCancelled: () -> Bool = { false }) {
    let comparedLines = Dictionary(grouping: notebook.comparisons, by: \.note).mapValues { Set($0.map(\.line)) }
    for category in notebook.categories.indices {
      addTitle(of: category, in: notebook)
      for id in notebook.noteIDs(inCategory: category) {
        guard !isCancelled() else { return }
        add(id, of: notebook, compared: comparedLines[id] ?? [])
      }
    }
    if notebook.preface != nil { add(.preface, of: notebook, compared: comparedLines[.preface] ?? []) }
  }

  /// The places that answer a query, best first: exact titles, then titles that it opens, then words in titles and
  /// aliases, then headings inside notes, then bodies; equals in the order of the notebook.
  package func hits(for query: Query) -> [Hit] {
    guard !query.isEmpty else { return [] }
    var masks = [UInt64](repeating: 0, count: fields.count)
    let terms = query.terms.prefix(UInt64.bitWidth)
    for (bit, term) in terms.enumerated() {
      forEachField(with: term) { masks[$0] |= 1 << UInt64(bit) }
    }
    let all: UInt64 = terms.count == UInt64.bitWidth ? .max : (1 << UInt64(terms.count)) - 1
    var found: [(rank: Int, field: Int)] = []
    for range in noteRanges {
      guard masks[range].reduce(0, |) == all else { continue }
      // Where some field answers the whole query, those that answer a part of it add nothing.
      let needsAll = masks[range].contains(all)
      // A title and its aliases are one place, for which the best of them answers.
      var title: (rank: Int, field: Int)?
      for field in range where needsAll ? masks[field] == all : masks[field] != 0 {
        let answer = (rank: rank(of: field, query: query, isWhole: masks[field] == all), field: field)
        if !fields[field].isTitle {
          found.append(answer)
        } else if title.map({ answer.rank < $0.rank }) ?? true {
          title = answer
        }
      }
      if let title { found.append(title) }
    }
    found.sort { ($0.rank, $0.field) < ($1.rank, $1.field) }
    return found.map { hit(for: $0.field, query: query) }
  }

  /// A text that can be found.
  private struct Field {
    var kind: Hit.Kind
    /// Category and service titles rank before headings inside notes.
    var isTitle: Bool
    var note: NoteID
    var line: Int
    var text: String
  }

  /// The fields of each note, which stand together.
  private var noteRanges: [Range<Int>] = []

  private mutating func addTitle(of category: Int, in notebook: Notebook) {
    let start = fields.count
    let first = notebook.noteIDs(inCategory: category).first ?? .introduction(category: category)
    let line = notebook.note(first)?.lines.lowerBound ?? 1
    for text in [notebook.categories[category].title.plain] + notebook.categories[category].aliases {
      add(Field(kind: .category, isTitle: true, note: first, line: line, text: text))
    }
    noteRanges.append(start..<fields.count)
  }

  /// `compared` holds the lines of the note at which comparisons stand.
  private mutating func add(_ id: NoteID, of notebook: Notebook, compared: Set<Int>) {
    guard let note = notebook.note(id) else { return }
    let start = fields.count
    if let service = notebook.service(id) {
      let kind = compared.contains(service.line) ? Hit.Kind.comparison : .service
      for text in [service.title.plain] + service.aliases {
        add(Field(kind: kind, isTitle: true, note: id, line: service.line, text: text))
      }
    }
    var titles: [Int: Field] = [:]
    for section in note.sections {
      titles[section.line] = Field(
        kind: compared.contains(section.line) ? .comparison : .section, isTitle: false, note: id, line: section.line,
        text: section.title.plain)
    }
    for callout in note.callouts {
      guard let title = callout.title, let titleLine = callout.titleLine else { continue }
      let line = callout.lines.lowerBound
      titles[titleLine] = Field(
        kind: compared.contains(line) ? .comparison : .callout, isTitle: false, note: id, line: line, text: title.plain)
    }
    for line in NoteText.lines(of: note, in: notebook) {
      if let title = titles.removeValue(forKey: line.line) {
        add(title)
      } else {
        add(Field(kind: .body, isTitle: false, note: id, line: line.line, text: line.text))
      }
    }
    noteRanges.append(start..<fields.count)
  }

  private mutating func add(_ field: Field) {
    fields.append(field)
    Folding.append(field.text, to: &folded)
    folded.append(0x0A)
    starts.append(folded.count)
  }

  /// Calls back for each field that holds a term, once, in order.
  private func forEachField(with term: [UInt8], _ body: (Int) -> Void) {
    folded.withUnsafeBufferPointer { folded in
      var position = 0
      var field = 0
      while let index = folded.firstIndex(of: term, from: position) {
        while starts[field + 1] <= index { field += 1 }
        body(field)
        position = starts[field + 1]
      }
    }
  }

  private func rule(of field: Int, query: Query) -> Hit.Rule {
    let text = folded[starts[field]..<starts[field + 1] - 1]
    let needle = query.terms.joined()
    guard text.starts(with: needle) else { return .substring }
    return text.count == needle.count ? .exact : .prefix
  }

  private func rank(of field: Int, query: Query, isWhole: Bool) -> Int {
    let kind = fields[field].kind
    let place = fields[field].isTitle ? 0 : kind == .body ? 2 : 1
    let rule = place == 0 ? Hit.Rule.allCases.firstIndex(of: rule(of: field, query: query)) ?? 0 : 0
    return (isWhole ? 0 : 100) + place * 10 + rule
  }

  private func hit(for field: Int, query: Query) -> Hit {
    let place = fields[field]
    return Hit(
      kind: place.kind, note: place.note, line: place.line, snippet: place.text, rule: rule(of: field, query: query))
  }
}
