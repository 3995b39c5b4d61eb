import Screen

/// One line of text being typed.
package struct TextField: Equatable, Sendable {
  private var characters: [Character] = []
  /// How many characters stand before the cursor.
  private var cursor = 0

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// The columns before the cursor.
  package var cursorColumn: Int { CellWidth.columns(of: String(characters[..<cursor])) }

  /// Edits the text; answers false for a key that means nothing here.
  mutating func receive(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      characters.insert(character, at: cursor)
      cursor += 1
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .control("a"), .home: cursor = 0
    case .control("e"), .end: cursor = characters.count
    case .control("u"):
      characters.removeSubrange(..<cursor)
      cursor = 0
    case .control("w"):
      let start = wordStart
      characters.removeSubrange(start..<cursor)
      cursor = start
    case .backspace, .delete: break
    case .control, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .mouse: return false
    }
    return true
  }

  /// Where the word before the cursor starts.
  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }
}
