import Notes
import Screen
import Search

/// The search over the panes: what is typed, what has been found, and which answer is selected.
struct SearchList: Sendable {
  var field: TextField
  private(set) var findings = Findings.none
  /// The first place of each answer that is shown or has been.
  private(set) var hits: [Int: Hit] = [:]
  /// The query that has been answered.
  private var answered: String?
  /// What was selected when the notes changed.
  private var kept: Answer.Target?
  /// Which of the browser's indexes has answered; nil before the first answer.
  private(set) var answeredBy: Int?
  /// How long the search took; nil where nobody measured.
  private(set) var elapsed: Duration?
  /// Counts in the answers; 0 where there are none.
  var selection = 0
  /// The first row that shows.
  var top = 0
  /// For each answer its first row, then how many rows there are.
  private var starts = [0]
  /// Which of the queries before is in the field, counted from the last one; nil once it has been edited.
  private var recent: Int?

  /// `text` can be edited, or is replaced by what is typed.
  init(_ text: String) { field = TextField(text, isSelected: true) }

  var query: Query { Query(field.text, isOpen: true) }

  /// Whether what has been found answers what is typed.
  var isAnswered: Bool { answeredBy != nil && findings.query.text == field.text }

  /// The same, from the index with a number.
  func isAnswered(by index: Int) -> Bool { answeredBy == index && isAnswered }

  var selected: Answer? { findings.answers.indices.contains(selection) ? findings.answers[selection] : nil }

  /// The target of what is selected, or of what is to be selected when it is found again.
  var chosen: Answer.Target? { kept ?? selected?.target }

  /// The place to go to, known once the answer has been shown.
  var selectedHit: Hit? { hits[selection] }

  mutating func move(by steps: Int) {
    selection = max(0, min(selection + steps, findings.answers.count - 1))
  }

  /// Takes in what an index has found; the selected answer stays where only the index is another.
  mutating func receive(_ findings: Findings, from index: Int, elapsed: Duration?) {
    let before = self
    let isSameQuery = findings.query.text == answered
    answered = findings.query.text
    self.findings = findings
    self.elapsed = elapsed
    answeredBy = index
    hits = [:]
    let selected = kept ?? (isSameQuery ? before.selected?.target : nil)
    selection = findings.answers.firstIndex { $0.target == selected } ?? 0
    kept = nil
    if !isSameQuery { top = 0 }
    // What does not stand in a title is shown under it.
    starts = findings.answers.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.isTitle ? 1 : 2)) }
  }

  /// Drops what has been found: it is of notes that are no more. `target` is to be selected when it is found again.
  mutating func forget(keeping target: Answer.Target?) {
    kept = target
    findings = .none
    hits = [:]
    starts = [0]
    answeredBy = nil
  }

  // MARK: Rows

  var rowCount: Int { starts[starts.count - 1] }

  func rows(ofAnswer answer: Int) -> Range<Int> {
    findings.answers.indices.contains(answer) ? starts[answer]..<starts[answer + 1] : 0..<0
  }

  /// The answer that a row belongs to; nil behind the last.
  func answer(atRow row: Int) -> Int? {
    row >= 0 && row < rowCount ? starts.lastIndex { $0 <= row } : nil
  }

  /// Moves the first row as little as shows the selected answer whole, and looks up the places of what then shows.
  mutating func arrange(height: Int, in index: SearchIndex?) {
    let height = max(1, height)
    let selected = rows(ofAnswer: selection)
    top = min(max(top, selected.upperBound - height), selected.lowerBound)
    top = max(0, min(top, rowCount - height))
    guard let index, let first = answer(atRow: top) else { return }
    let last = answer(atRow: min(top + height, rowCount) - 1) ?? first
    for answer in first...last where hits[answer] == nil {
      hits[answer] = index.firstHit(of: findings.answers[answer], in: findings)
    }
  }

  // MARK: Queries before

  /// Puts the query before the one in the field there, or with -1 the one after it; answers false where the field
  /// holds something of its own.
  mutating func recall(_ step: Int, of queries: [String]) -> Bool {
    guard recent != nil || field.text.isEmpty else { return false }
    let wanted = (recent ?? -1) + step
    guard wanted < queries.count else { return true }
    recent = wanted < 0 ? nil : wanted
    field = TextField(wanted < 0 ? "" : queries[queries.count - 1 - wanted])
    return true
  }

  /// Edits the field; answers false for a key that means nothing there.
  mutating func edit(_ key: Key) -> Bool {
    guard field.receive(key) else { return false }
    recent = nil
    return true
  }
}
