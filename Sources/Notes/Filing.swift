/// What the front matter of a file says about it that is no name: it stands with the first note of the file.
package struct Filing: Equatable, Sendable {
  /// As written.
  package var date: String?
  package var tags: [String]

  /// Nil where nothing is said.
  init?(_ frontMatter: FrontMatter) {
    guard frontMatter.date != nil || !frontMatter.tags.isEmpty else { return nil }
    date = frontMatter.date
    tags = frontMatter.tags
  }

  /// One line: the date, and the tags as they are asked for.
  package var text: String { ([date].compactMap(\.self) + tags.map(Self.marked)).joined(separator: " ") }

  /// A tag as it shows.
  package static func marked(_ tag: String) -> String { "#" + tag.drop { $0 == "#" } }
}
