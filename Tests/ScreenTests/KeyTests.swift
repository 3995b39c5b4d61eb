import Screen
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.character("j"), "j"), (.character("ㅓ"), "ㅓ"), (.character("가"), "가"), (.character("🆚"), "🆚"),
    (.character("/"), "/"), (.character(" "), "Space"), (.character("J"), "J"), (.control("d"), "Ctrl-D"),
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ])
  func spellingIsReadBack(_ key: Key, _ spelling: String) {
    #expect(key.spelling == spelling)
    #expect(Key(spelling: spelling) == key)
  }

  @Test(arguments: ["", "jj", "Ctrl-", "Ctrl-가", "Ctrl-DD", "enter", "F1"])
  func otherSpellingsAreNone(_ spelling: String) {
    #expect(Key(spelling: spelling) == nil)
  }

  @Test func everyPrintableASCIICharacterIsAKey() {
    for value in UInt8(0x20)...0x7E {
      let key = Key.character(Character(Unicode.Scalar(value)))
      #expect(Key(spelling: key.spelling) == key)
    }
  }
}
