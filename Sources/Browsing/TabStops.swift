import Screen

enum TabStops {
  /// CommonMark's tab stop, in columns.
  private static let distance = 4

  /// A text with spaces for its tabs.
  static func expanded(_ text: String) -> String {
    guard text.contains("\t") else { return text }
    var expanded = ""
    var column = 0
    for character in text {
      if character == "\t" {
        let spaces = distance - column % distance
        expanded += String(repeating: " ", count: spaces)
        column += spaces
      } else {
        expanded.append(character)
        column += CellWidth.columns(of: String(character))
      }
    }
    return expanded
  }
}
