import Notes

/// One place that answers a query.
package struct Hit: Equatable, Sendable {
  package var kind: Kind
  package var note: NoteID
  /// Where in the note's file, from 1.
  package var line: Int
  /// The text that answers: a title, an alias or a line of the body.
  package var snippet: String
  package var rule: Rule

  /// What kind of place answers.
  package enum Kind: String, CaseIterable, Sendable {
    case category, service, section, callout, comparison, body
  }

  /// By which rule it answers.
  package enum Rule: String, CaseIterable, Sendable {
    case exact, prefix, substring
  }
}
