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

  /// By which rule it answers: the first three say where in the text the query stands as it was typed.
  package enum Rule: String, CaseIterable, Sendable {
    case exact, prefix, substring
    /// The last syllable is typed halfway.
    case partial
    /// The consonants that open syllables (초성).
    case initials
    /// Typed with the keyboard set to the other language.
    case layout
    /// With one typing error.
    case typo
  }
}
