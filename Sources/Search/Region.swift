/// The parts of a note that count differently, in the order in which the index holds them.
enum Region: Int, CaseIterable {
  /// The title, as written and without what goes before its name.
  case title
  /// The other names (S1).
  case alias
  /// Titles of sections and callouts; for a category, what it is filed under.
  case heading
  /// Bold and code terms.
  case strong
  case body

  /// Whether it names the note.
  var isName: Bool { self == .title || self == .alias }

  /// Whether it is running text.
  var isText: Bool { self == .strong || self == .body }
}
