/// The second level, what a reader looks up.
package struct Service: Sendable {
  /// The folders between the category's and the note, outermost first.
  package var group: [String]
  package var note: Note
  private let heading: Heading

  /// In one piece, since there are many services and every one is copied again and again.
  private final class Heading: Sendable {
    let title: Title
    let aliases: [String]
    let tags: [String]
    let line: Int
    let compared: [String]?

    init(title: Title, aliases: [String], tags: [String], line: Int) {
      self.title = title
      compared = Comparison.sides(ifComparing: title.plain)
      self.aliases = aliases
      self.tags = tags
      self.line = line
    }
  }

  init(title: Title, aliases: [String], tags: [String], group: [String], line: Int, note: Note) {
    heading = Heading(title: title, aliases: aliases, tags: tags, line: line)
    self.group = group
    self.note = note
  }

  package var title: Title { heading.title }
  /// Other names: text in parentheses of the title, and those of the front matter.
  package var aliases: [String] { heading.aliases }
  package var tags: [String] { heading.tags }
  /// The line of the heading, or the first line of the file.
  package var line: Int { heading.line }
  /// What the title names to compare, fewer than two where it only announces that; nil where it does neither.
  var compared: [String]? { heading.compared }

  fileprivate func isTitled(as other: Service) -> Bool {
    heading === other.heading || title.plain == other.title.plain
  }
}

extension Category {
  /// Which services have other titles than those that stand in their places in another category, as they count in both.
  package func retitledServices(since old: Category) -> [Int] {
    services.withUnsafeBufferPointer { now in
      old.services.withUnsafeBufferPointer { before in
        (0..<min(now.count, before.count)).filter { !now[$0].isTitled(as: before[$0]) }
      }
    }
  }
}
