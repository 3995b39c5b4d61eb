import Screen
import Testing

@testable import Browsing

@Suite struct TextFieldTests {
  /// Keys, the text and the column of the cursor.
  @Test(arguments: [
    ("가 용", "가용", 4), ("a b ← c", "acb", 2), ("가 용 Backspace", "가", 2), ("a b Home Delete", "b", 0),
    ("a b Home x", "xab", 1), ("a Space b c Ctrl-W", "a ", 2), ("a b c ← Ctrl-U", "c", 0),
    ("가 나 Ctrl-A Ctrl-E 다", "가나다", 6), ("Backspace ← → Delete", "", 0), ("👨‍👩‍👧 ←", "👨‍👩‍👧", 0),
  ])
  func editing(keys: String, text: String, column: Int) {
    var field = TextField()
    for word in keys.split(separator: " ") {
      if let key = Key(spelling: String(word)) { _ = field.receive(key) }
    }
    #expect(field.text == text)
    #expect(field.cursorColumn == column)
  }
}
