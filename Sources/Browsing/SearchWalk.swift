import Notes
import Search

/// A search that was finished by going to one of its answers: a walk over the places of all of them.
struct SearchWalk: Sendable {
  let findings: Findings
  /// The index that the findings are of, and which of the browser's it is.
  private let index: SearchIndex
  let indexNumber: Int
  /// Counts in the answers.
  private(set) var answer: Int
  /// The places of that answer, and which of them is the current one.
  private(set) var hits: [Hit]
  private(set) var hit: Int
  /// For each answer how many places those before it have; one more for all of them.
  private let starts: [Int]
  /// Whether the notes have changed so much that only a new search can go on.
  private(set) var isStale = false
  /// Where the current place is in the notes as they are now; nil where it has gone, or none was gone to.
  private(set) var place: (note: NoteID, line: Int)?

  /// Which of an answer's places a walk begins at.
  enum Start {
    case first
    case nearest(line: Int)
    /// None yet: the first one is the next.
    case inFront
  }

  /// Begins at an answer, unless there are none: nothing is walked then until the notes have changed.
  init(_ findings: Findings, in index: SearchIndex, number: Int, from answer: Int, at start: Start = .first) {
    self.findings = findings
    self.index = index
    self.answer = answer
    indexNumber = number
    let hits = findings.answers.isEmpty ? [] : index.hits(of: findings.answers[answer], in: findings)
    self.hits = hits
    switch start {
    case .first: hit = 0
    case .nearest(let line): hit = hits.indices.min { abs(hits[$0].line - line) < abs(hits[$1].line - line) } ?? 0
    case .inFront: hit = -1
    }
    starts = findings.answers.reduce(into: [0]) { starts, answer in
      starts.append(starts[starts.count - 1] + index.hitCount(of: answer, in: findings))
    }
    place = current.map { ($0.note, $0.line) }
  }

  /// Goes along with the notes, until a search tells what there is in them.
  mutating func follow(_ relocation: inout Relocation) {
    isStale = isStale || !relocation.keepsIdentifiers
    place = place.flatMap { place in
      relocation.note(place.note).map { ($0, relocation.line(place.line, of: place.note)) }
    }
  }

  var query: Query { findings.query }

  var current: Hit? { hits.indices.contains(hit) ? hits[hit] : nil }

  /// Which of all places is the current one, from 1, of how many; with a plus sign where there are more, of notes that
  /// answer less well.
  var count: String {
    guard !findings.answers.isEmpty else { return "0/0" }
    let more = findings.total > findings.answers.count ? "+" : ""
    return "\(starts[answer] + hit + 1)/\(starts[starts.count - 1])\(more)"
  }

  /// The next place in either direction, round at the ends; answers whether it went round.
  mutating func step(forward: Bool) -> Bool {
    defer { place = current.map { ($0.note, $0.line) } }
    let inside = hit + (forward ? 1 : -1)
    if hits.indices.contains(inside) {
      hit = inside
      return false
    }
    let count = findings.answers.count
    let next = answer + (forward ? 1 : -1)
    answer = (next + count) % count
    hits = index.hits(of: findings.answers[answer], in: findings)
    hit = forward ? 0 : max(0, hits.count - 1)
    return next != answer
  }
}
