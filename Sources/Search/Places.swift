import Notes

extension SearchIndex {
  /// The places of an answer: the best first, then its title where that answers, headings, and lines of text, each
  /// in the order of the note. Where some place has all terms, those that have only some are left out.
  package func hits(of answer: Answer, in findings: Findings) -> [Hit] {
    let shard = shards[answer.shard]
    let entry = shard.entries[answer.entry]
    let pattern = findings.pattern
    let gate = EntryGate(pattern, self)
    let texts = shard.texts(ofEntry: answer.entry, with: pattern.terms, forgiving: findings.query.isForgiving)
    let (note, fields) = (noteID(of: entry.target), NoteFields(entry, of: notebook))
    if case .note(let id) = entry.target {
      let stretches = gate.stretches(in: id)
      if !stretches.isEmpty {
        return stretches.filter { gate.texts(texts, answer: pattern.terms.count, in: $0) }.map { stretch in
          Hit(kind: stretch.kind, note: id, line: stretch.line, snippet: stretch.label, rule: answer.rule)
        }
      }
    }
    // A query without terms asks for whole notes.
    guard !pattern.terms.isEmpty else {
      return fields.titles.prefix(1).map {
        Hit(kind: $0.kind, note: note, line: $0.line, snippet: $0.snippet, rule: answer.rule)
      }
    }
    let all: UInt64 = pattern.terms.count >= UInt64.bitWidth ? .max : (1 << UInt64(pattern.terms.count)) - 1
    let whole = texts.filter { $0.terms == all }
    let shown = whole.isEmpty ? texts : whole
    let flat = fields.all.flatMap(\.self)
    var hits: [Hit] = []
    // A title and its other names are one place, and all of a category is; what is bold stands in the body too.
    let isCategory = if case .category = entry.target { true } else { false }
    let names = shown.filter { $0.region.isName || isCategory }
    if let best = names.min(by: { $0.rank < $1.rank }) {
      // The title itself is shown, unless only another name answers.
      let standsInTitle = texts.first.map { $0.index == 0 && $0.terms == best.terms } ?? false
      let field = flat[standsInTitle ? 0 : best.index]
      hits.append(hit(field, note, best))
    }
    if isCategory { return hits }
    let named = texts.filter(\.region.isName).reduce(0) { $0 | $1.terms }
    var best: Int?
    // What is bold is shown by itself only where its line does not answer: where it is bold from inside a word on.
    let lines = Set(shown.filter { $0.region == .body }.map(\.line))
    for text in shown where !text.region.isName && (text.region != .strong || !lines.contains(text.line)) {
      if !answer.isTitle, best == nil, !whole.isEmpty || text.terms & ~named != 0 { best = hits.count }
      hits.append(hit(flat[text.index], note, text))
    }
    // Where the title does not say all, the first place is one that says what the title does not.
    if let best { hits.insert(hits.remove(at: best), at: 0) }
    return hits
  }

  private func hit(
    _ field: NoteFields.Field, _ note: NoteID, _ text: Shard.FoundText
  ) -> Hit {
    Hit(
      kind: field.kind, note: note, line: field.line, snippet: field.snippet,
      rule: Hit.Rule(text.rank.rule, text.position))
  }

  /// All places of all answers that are in order.
  package func hits(for findings: Findings) -> [Hit] {
    findings.answers.flatMap { hits(of: $0, in: findings) }
  }

  private func noteID(of target: Answer.Target) -> NoteID {
    switch target {
    case .category(let category):
      notebook.noteIDs(inCategory: category).first ?? .introduction(category: category)
    case .note(let id): id
    }
  }
}
