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

  /// What stands at the end while somebody types there, and may become something else.
  package private(set) var openEnd: OpenEnd?

  /// A word or a phrase to look for.
  package struct Term: Hashable, Sendable {
    package var text: String
    /// Whether it was written in quotes: the words as they are.
    package var isPhrase: Bool
    /// Whether the last word of a phrase may go on.
    package var isOpen = false
  }

  /// What kind of place to look in.
  package enum Filter: Hashable, Sendable {
    case callouts, cues, comparisons
    /// Notes whose front matter has a tag.
    case tag(String)
  }

  package enum OpenEnd: Hashable, Sendable {
    /// With what is typed of the name, perhaps nothing.
    case filter(String), scope(String)
    case exclusion, phrase
  }

  /// Reads `term`, `"a phrase"`, `-word`, `#callout`, `#cue`, `#vs`, `#tag` and `in:category`; a sign with nothing
  /// behind it asks for nothing. `isOpen` says that somebody may go on typing at the end.
  package init(_ text: String, isOpen: Bool = false) {
    self.text = text
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { break }
      if first == "#" {
        let name = String(Self.takeWord(from: &rest).dropFirst())
        if !name.isEmpty { filters.append(Filter(name)) }
        if isOpen, rest.isEmpty { openEnd = .filter(name) }
      } else if first == "-", rest.dropFirst().first.map(Self.opensTerm) ?? true {
        rest.removeFirst()
        if let term = Self.takeTerm(from: &rest) {
          excluded.append(term)
          if isOpen, rest.isEmpty { openEnd = .exclusion }
        }
      } else if let sign = Self.scopeSigns.first(where: { rest.prefix($0.count).lowercased() == $0 }) {
        rest.removeFirst(sign.count)
        let term = Self.takeTerm(from: &rest)
        if let term { scopes.append(term) }
        if isOpen, rest.isEmpty { openEnd = .scope(term?.text ?? "") }
      } else if let term = Self.takeTerm(from: &rest, isOpen: isOpen) {
        if term.isOpen { openEnd = .phrase }
        terms.append(term)
      }
    }
  }

  /// The query without what is being typed at its end; nil where there is nothing to leave out.
  var shortened: Query? {
    var query = self
    query.openEnd = nil
    switch openEnd {
    case nil, .filter(""), .scope(""): return nil
    case .filter: query.filters.removeLast()
    case .scope: query.scopes.removeLast()
    case .exclusion: query.excluded.removeLast()
    case .phrase: query.terms.removeLast()
    }
    return query
  }

  /// Whether it asks for nothing in particular.
  package var isEmpty: Bool { terms.isEmpty && filters.isEmpty && scopes.isEmpty }

  /// Whether a term to leave out starts like this: `->` is an arrow.
  private static func opensTerm(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character.isWhitespace || quotes.contains(character)
  }

  /// Also as it comes out while the Korean input method is on.
  private static let scopeSigns = ["in:", "ㅑㅜ:"]

  private static let quotes: Set<Character> = ["\"", "“", "”"]

  private static func takeWord(from text: inout Substring) -> Substring {
    let word = text.prefix { !$0.isWhitespace }
    text = text[word.endIndex...]
    return word
  }

  /// A word, or what stands between quotes; a quote that nothing closes goes on to the end, and is open where
  /// `isOpen` says that more may come. Nil for what folds to nothing.
  private static func takeTerm(from text: inout Substring, isOpen: Bool = false) -> Term? {
    let isPhrase = text.first.map(quotes.contains) ?? false
    let word: Substring
    var isUnclosed = false
    if isPhrase {
      text.removeFirst()
      word = text.prefix { !quotes.contains($0) }
      isUnclosed = word.endIndex == text.endIndex
      text = text[word.endIndex...].dropFirst()
    } else {
      word = takeWord(from: &text)
    }
    guard !Folding.bytes(of: String(word)).isEmpty else { return nil }
    return Term(text: String(word), isPhrase: isPhrase, isOpen: isOpen && isUnclosed)
  }
}

extension Query.Filter {
  /// What filters that are no tags are called.
  static let names: [(filter: Self, english: [String], korean: [String])] = [
    (.callouts, ["callout", "callouts"], ["콜아웃"]), (.cues, ["cue", "cues"], ["단서"]), (.comparisons, ["vs"], ["비교"]),
  ]

  /// The beginning of a name is enough.
  init(_ name: String) {
    let pattern = TermPattern(word: name)
    let known = Self.names.first { ($0.english + $0.korean).contains(where: pattern.opens) }
    self = known?.filter ?? .tag(name)
  }
}
