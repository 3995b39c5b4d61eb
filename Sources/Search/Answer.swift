import Notes

/// A note or a category that answers a query.
package struct Answer: Equatable, Sendable {
  package enum Target: Hashable, Sendable {
    /// Counts in `Notebook.categories`.
    case category(Int)
    case note(NoteID)
  }

  package var target: Target
  package var rule: Hit.Rule
  /// Where the index holds it.
  var shard: Int
  var entry: Int
  var rank: AnswerRank

  /// Whether all that was asked for stands in the title, and nothing inside the note was asked for.
  package var isTitle: Bool { rank.isTitle && !isInside }
  /// Whether a filter asks for a place inside the note.
  var isInside = false
}

/// What a query has found.
package struct Findings: Sendable {
  /// As it was asked; forgiving where nothing answers as it was typed.
  package let query: Query
  let pattern: QueryPattern
  /// The best, best first: `Findings.limit` at most.
  package let answers: [Answer]
  /// How many notes and categories answer.
  package let total: Int
  /// What the next query of the same index can go on from.
  let memo: [ShardFindings]

  /// How many answers are put in order.
  package static let limit = 1000

  package static let none = Findings(
    query: Query(""), pattern: QueryPattern(Query("")), answers: [], total: 0, memo: [])
}

/// What one shard answers.
struct ShardFindings: Sendable {
  /// The shard's own ranks for a term, an entry each.
  struct TermRanks: Sendable {
    /// By all rules but the keyboard layout and typing errors: a longer term can only stand where the shorter one did.
    var direct: [UInt16]
    /// By all rules but those that forgive.
    var all: [UInt16]
    /// With a typing error; nil where none was looked for.
    var typos: [UInt16]?
  }

  let shard: Shard
  var terms: [TermRanks]
  /// An `AnswerRank` for each entry.
  var ranks: [UInt32]
  /// How many entries have each rank that is one.
  var counts: [UInt32: Int]
}
