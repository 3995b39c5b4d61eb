import Screen

/// One line of text being typed.
package struct TextField: Equatable, Sendable {
  private var characters: [Character] = []
  /// How many characters stand before the cursor.
  private var cursor = 0
  /// Whether the text as a whole is replaced by what is typed.
  private(set) var isSelected = false

  package init(_ text: String = "", isSelected: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.isSelected = isSelected && !text.isEmpty
  }

  package var text: String { String(characters) }

  /// The columns before the cursor.
  package var cursorColumn: Int { CellWidth.columns(of: String(characters[..<cursor])) }

  /// Edits the text; answers false for a key that means nothing here.
  mutating func receive(_ key: Key) -> Bool {
    if isSelected, key.replacesSelection {
      characters = []
      cursor = 0
    }
    if key.edits { isSelected = false }
    switch key {
    case .character(let character):
      characters.insert(character, at: cursor)
      cursor += 1
    case .paste(let text):
      characters.insert(contentsOf: text, at: cursor)
      cursor += text.count
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

extension Key {
  /// Whether a key puts something in place of a selected text or takes it away.
  fileprivate var replacesSelection: Bool {
    switch self {
    case .character, .paste, .backspace, .delete, .control("w"), .control("u"): true
    case .control, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .mouse:
      false
    }
  }

  /// Whether a key changes a text or moves in it.
  fileprivate var edits: Bool {
    switch self {
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control("a"), .control("e"),
      .control("u"),
      .control("w"):
      true
    case .control, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .mouse: false
    }
  }
}
