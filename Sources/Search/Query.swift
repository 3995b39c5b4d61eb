import Notes

/// What is searched for: terms that must all stand in a note, and what narrows the notes to look in (S1).
package struct Query: Hashable, Sendable {
  package let text: String
  /// None is empty.
  package private(set) var terms: [Term] = []
  /// What must not stand in a note.
  package private(set) var excluded: [Term] = []
  package private(set) var filters: [Filter] = []
  /// What the category or a folder above the note must be called.
  package private(set) var scopes: [Term] = []
  /// Whether typing errors are forgiven, because nothing answers as it was typed.
  package var isForgiving = false

  /// A word or a phrase to look for.
  package struct Term: Hashable, Sendable {
    package var text: String
    /// Whether it was written in quotes: the words as they are.
    package var isPhrase: Bool
  }

  /// What kind of place to look in.
  package enum Filter: Hashable, Sendable {
    case callouts, cues, comparisons
    /// Notes whose front matter has a tag.
    case tag(String)

    init(_ name: String) {
      switch name.lowercased() {
      case "callout", "callouts", "콜아웃": self = .callouts
      case "cue", "cues", "단서": self = .cues
      case "vs", "비교": self = .comparisons
      case let tag: self = .tag(tag)
      }
    }
  }

  /// Reads `term`, `"a phrase"`, `-word`, `#callout`, `#cue`, `#vs`, `#tag` and `in:category`; a sign with nothing
  /// behind it asks for nothing.
  package init(_ text: String) {
    self.text = text
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { break }
      if first == "#" {
        let name = Self.takeWord(from: &rest).dropFirst()
        if !name.isEmpty { filters.append(Filter(String(name))) }
      } else if first == "-", rest.dropFirst().first.map(Self.opensTerm) ?? true {
        rest.removeFirst()
        if let term = Self.takeTerm(from: &rest) { excluded.append(term) }
      } else if rest.prefix(3).lowercased() == "in:" {
        rest.removeFirst(3)
        if let term = Self.takeTerm(from: &rest) { scopes.append(term) }
      } else if let term = Self.takeTerm(from: &rest) {
        terms.append(term)
      }
    }
  }

  /// Whether it asks for nothing in particular.
  package var isEmpty: Bool { terms.isEmpty && filters.isEmpty && scopes.isEmpty }

  /// Whether a term to leave out starts like this: `->` is an arrow.
  private static func opensTerm(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character.isWhitespace || quotes.contains(character)
  }

  private static let quotes: Set<Character> = ["\"", "“", "”"]

  private static func takeWord(from text: inout Substring) -> Substring {
    let word = text.prefix { !$0.isWhitespace }
    text = text[word.endIndex...]
    return word
  }

  /// A word, or what stands between quotes; a quote that nothing closes goes on to the end. Nil for what folds to
  /// nothing.
  private static func takeTerm(from text: inout Substring) -> Term? {
    let isPhrase = text.first.map(quotes.contains) ?? false
    let word: Substring
    if isPhrase {
      text.removeFirst()
      word = text.prefix { !quotes.contains($0) }
      text = text[word.endIndex...].dropFirst()
    } else {
      word = takeWord(from: &text)
    }
    return Folding.bytes(of: word).isEmpty ? nil : Term(text: String(word), isPhrase: isPhrase)
  }
}
