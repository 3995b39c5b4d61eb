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
  var isStale = false

  /// Begins at a place of an answer, which is one of the findings', unless there are none: nothing is walked then until
  /// the notes have changed.
  init(_ findings: Findings, in index: SearchIndex, number: Int, from answer: Int, hit: Int = 0) {
    self.findings = findings
    self.index = index
    self.answer = answer
    indexNumber = number
    hits = findings.answers.isEmpty ? [] : index.hits(of: findings.answers[answer], in: findings)
    self.hit = hits.isEmpty ? hit : min(hit, hits.count - 1)
    starts = findings.answers.reduce(into: [0]) { starts, answer in
      starts.append(starts[starts.count - 1] + index.hitCount(of: answer, in: findings))
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
