import Notes

extension SearchIndex {
  /// The places of an answer: the best first, then its title where that answers, headings, and lines of text, each
  /// in the order of the note. Where some place has all terms, those that have only some are left out.
  package func hits(of answer: Answer, in findings: Findings) -> [Hit] {
    var reader = PlaceReader(answer, in: self)
    return places(of: answer, in: findings).map { reader.hit($0) }
  }

  /// The first of `hits`: what a list shows of an answer. Only text of the body has to be read for it.
  package func firstHit(of answer: Answer, in findings: Findings) -> Hit? {
    var reader = PlaceReader(answer, in: self)
    let first =
      nameHolding(all: findings.pattern.terms, of: answer, in: findings) ?? places(of: answer, in: findings).first
    return first.map { reader.hit($0) }
  }

  /// How many places an answer has.
  package func hitCount(of answer: Answer, in findings: Findings) -> Int { places(of: answer, in: findings).count }

  /// All places of all answers that are in order.
  package func hits(for findings: Findings) -> [Hit] {
    findings.answers.flatMap { hits(of: $0, in: findings) }
  }
}

/// A place that answers, before its text is looked up.
private enum Place {
  case stretch(Stretch)
  /// The note as a whole.
  case note
  case text(Shard.FoundText)
}

extension SearchIndex {
  /// The place that comes first wherever a single name of the note has all terms and nothing inside the note is asked
  /// for.
  private func nameHolding(all terms: [TermPattern], of answer: Answer, in findings: Findings) -> Place? {
    guard answer.isTitle, !terms.isEmpty else { return nil }
    let names = shards[answer.shard].texts(
      ofEntry: answer.entry, inNames: true, with: terms, forgiving: findings.query.isForgiving)
    return Self.name(of: names, among: names.filter { $0.terms == Self.bits(terms.count) })
  }

  private func places(of answer: Answer, in findings: Findings) -> [Place] {
    let shard = shards[answer.shard]
    let target = shard.entries[answer.entry].target
    let terms = findings.pattern.terms
    let texts = shard.texts(ofEntry: answer.entry, with: terms, forgiving: findings.query.isForgiving)
    if case .note(let id) = target {
      let stretches = stretches(in: id, findings.query.filters)
      if !stretches.isEmpty {
        return stretches.filter { $0.isAnswered(by: texts, termCount: terms.count) }.map(Place.stretch)
      }
    }
    // A query without terms asks for whole notes.
    guard !terms.isEmpty else { return [.note] }
    let whole = texts.filter { $0.terms == Self.bits(terms.count) }
    let shown = whole.isEmpty ? texts : whole
    // A title and its other names are one place, and all of a category is; what is bold stands in the body too.
    let isCategory = if case .category = target { true } else { false }
    let name = Self.name(of: texts, among: shown.filter { $0.region.isName || isCategory })
    var places = name.map { [$0] } ?? []
    if isCategory { return places }
    let named = texts.filter(\.region.isName).reduce(0) { $0 | $1.terms }
    var best: Int?
    // What is bold is shown by itself only where its line does not answer: where it is bold from inside a word on.
    let lines = Set(shown.filter { $0.region == .body }.map(\.line))
    for text in shown where !text.region.isName && (text.region != .strong || !lines.contains(text.line)) {
      if !answer.isTitle, best == nil, !whole.isEmpty || text.terms & ~named != 0 { best = places.count }
      places.append(.text(text))
    }
    // Where the title does not say all, the first place is one that says what the title does not.
    if let best { places.insert(places.remove(at: best), at: 0) }
    return places
  }

  /// The name to show of those that answer: the title itself, unless only another name does.
  private static func name(of texts: [Shard.FoundText], among names: [Shard.FoundText]) -> Place? {
    guard var best = names.min(by: { $0.rank < $1.rank }) else { return nil }
    if let title = texts.first, title.index == 0, title.terms == best.terms { best.index = 0 }
    return .text(best)
  }

  /// A bit for each of the terms that count.
  private static func bits(_ termCount: Int) -> UInt64 {
    termCount >= UInt64.bitWidth ? .max : (1 << UInt64(termCount)) - 1
  }
}

/// Looks up the texts of an answer's places.
private struct PlaceReader {
  private let answer: Answer
  private let entry: Shard.Entry
  private let index: SearchIndex
  private var notebook: Notebook { index.notebook }
  /// Read once they are needed.
  private var fields: NoteFields?

  init(_ answer: Answer, in index: SearchIndex) {
    self.answer = answer
    entry = index.shards[answer.shard].entries[answer.entry]
    self.index = index
  }

  mutating func hit(_ place: Place) -> Hit {
    switch place {
    case .stretch(let stretch):
      return Hit(
        kind: stretch.kind, note: note, line: stretch.line, snippet: index.label(of: stretch, in: note),
        rule: answer.rule)
    case .note: return hit(title, answer.rule)
    case .text(let text):
      return hit(field(text) ?? title, Hit.Rule(text.rank.rule, text.position))
    }
  }

  private func hit(_ field: NoteFields.Field, _ rule: Hit.Rule) -> Hit {
    Hit(kind: field.kind, note: note, line: field.line, snippet: field.snippet, rule: rule)
  }

  private mutating func field(_ text: Shard.FoundText) -> NoteFields.Field? {
    // Most of what a list shows are titles, for which no note has to be read.
    if text.index == 0, text.region == .title { return title }
    let read = fields ?? NoteFields(entry, of: notebook)
    fields = read
    return read.field(at: text.index)
  }

  /// What the answer is called.
  private var title: NoteFields.Field {
    switch entry.target {
    case .category(let category):
      return NoteFields.Field(
        notebook.categories[category].title.plain, .category, line: notebook.note(note)?.lines.lowerBound ?? 1)
    case .note(let id):
      let line = notebook.service(id)?.line ?? notebook.note(id)?.lines.lowerBound ?? 1
      let kind: Hit.Kind =
        notebook.service(id) == nil ? .category : entry.origin.compared.contains(line) ? .comparison : .service
      return NoteFields.Field(notebook.title(of: id).plain, kind, line: line)
    }
  }

  private var note: NoteID {
    switch entry.target {
    case .category(let category):
      notebook.noteIDs(inCategory: category).first ?? .introduction(category: category)
    case .note(let id): id
    }
  }
}
