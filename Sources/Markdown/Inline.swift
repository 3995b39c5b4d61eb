/// Text inside a block as cmark-gfm read it.
package enum Inline: Equatable, Sendable {
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case struck([Inline])
  case link(destination: String, title: String, [Inline])
  case image(destination: String, title: String, [Inline])
  /// One raw tag, comment or processing instruction as written.
  case html(String)
  case footnoteReference(label: String)
  case softBreak
  case lineBreak
}
