/// A keystroke or a mouse action, free of any terminal's encoding.
package enum Key: Hashable, Sendable {
  /// A printable character as typed or composed by an input method.
  case character(Character)
  /// A letter in lower case, held with Ctrl.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case mouse(MouseAction, Point)
  /// Text pasted into the terminal, its line ends and other controls as spaces.
  case paste(String)

  package enum MouseAction: Hashable, Sendable { case press, wheelUp, wheelDown }
}

extension Key {
  /// Keys with a name, as help and stories spell them.
  private static let named: [(key: Key, spelling: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.character(" "), "Space"),
  ]

  /// How the key is written for people: `j`, `Ctrl-D`, `PgDn`, `↑`.
  package var spelling: String {
    if let name = Self.named.first(where: { $0.key == self }) { return name.spelling }
    switch self {
    case .character(let character): return String(character)
    case .control(let letter): return "Ctrl-" + letter.uppercased()
    case .paste: return "paste"
    case .mouse(let action, let point): return "mouse-\(action)(\(point.column),\(point.row))"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown:
      return ""
    }
  }

  /// Reads what `spelling` writes; nil for anything else.
  package init?(spelling: String) {
    if let name = Self.named.first(where: { $0.spelling == spelling }) {
      self = name.key
    } else if spelling.count == 1, let character = spelling.first {
      self = .character(character)
    } else if spelling.hasPrefix("Ctrl-"), spelling.count == 6, let letter = spelling.last, letter.isASCII {
      self = .control(Character(letter.lowercased()))
    } else {
      return nil
    }
  }
}
