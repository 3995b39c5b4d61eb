import CNcurses
import Curses
import Screen
import Testing

@Suite struct KeyDecoderTests {
  /// The keys of a text that arrives at once, up to the moment when nothing more is waiting.
  private func keys(_ text: String, then code: Int32? = nil) -> [Key] {
    var inputs = text.unicodeScalars.map { KeyDecoder.Input.scalar($0) }
    if let code { inputs.append(.code(code)) }
    return keys(inputs + [.dry])
  }

  private func keys(_ inputs: [KeyDecoder.Input]) -> [Key] {
    var decoder = KeyDecoder()
    return inputs.flatMap { decoder.keys(from: $0) }
  }

  @Test(arguments: [
    ("j", [Key.character("j")]),
    ("가나", [.character("가"), .character("나")]),
    ("ㅓ", [.character("ㅓ")]),
    (" ", [.character(" ")]),
    ("\r\n", [.enter, .enter]),
    ("\t", [.tab]),
    ("\u{08}\u{7F}", [.backspace, .backspace]),
    ("\u{04}\u{0C}\u{15}\u{1A}", [.control("d"), .control("l"), .control("u"), .control("z")]),
    ("\u{00}\u{1C}\u{9B}", []),
  ])
  func plainText(_ text: String, _ expected: [Key]) {
    #expect(keys(text) == expected)
  }

  /// What stands between the ends of a paste is text, whatever keys it would be.
  @Test func pastedTextIsOneKey() {
    let ends = [KeyDecoder.Input.code(KeyDecoder.pasteStart), .code(KeyDecoder.pasteEnd)]
    func pasted(_ text: String) -> [Key] {
      var inputs = [ends[0]] + text.unicodeScalars.map { KeyDecoder.Input.scalar($0) }
      inputs.insert(.dry, at: min(2, inputs.count))
      return keys([.scalar("a")] + inputs + [ends[1], .scalar("j"), .dry])
    }
    #expect(pasted("q\r가\u{1B}나\t") == [.character("a"), .paste("q 가 나 "), .character("j")])
    #expect(pasted("e\u{301}") == [.character("a"), .paste("e\u{301}"), .character("j")])
    #expect(pasted("") == [.character("a"), .character("j")])
    guard case .paste(let long) = pasted(String(repeating: "x", count: 100_000))[1] else { return #expect(Bool(false)) }
    #expect(long.count == 4096)
  }

  @Test(arguments: [
    // Decomposed text and marks arrive as the characters that were typed.
    ("e\u{301}x", ["e\u{301}", "x"]),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", ["한", "글"]),
    ("\u{1F469}\u{200D}\u{1F4BB}", ["👩‍💻"]),
    ("\u{301}", ["\u{301}"]),
  ])
  func graphemes(_ text: String, _ expected: [Character]) {
    #expect(keys(text) == expected.map(Key.character))
  }

  @Test func aTowerOfMarksEndsSomewhere() {
    let typed = keys("a" + String(repeating: "\u{301}", count: 1000))
    #expect(typed.count > 1)
    for case .character(let character) in typed { #expect(character.unicodeScalars.count <= 16) }
  }

  @Test(arguments: [
    ("\u{1B}", [Key.escape]),
    ("\u{1B}\u{1B}", [.escape, .escape]),
    // Held with Alt.
    ("\u{1B}j", []),
    ("\u{1B}가k", [.character("k")]),
    // Function keys that terminfo does not know, a paste's brackets, answers to questions nobody asked.
    ("\u{1B}[25;5~j", [.character("j")]),
    ("\u{1B}[200~q\u{1B}[201~", [.character("q")]),
    ("\u{1B}[?1;2cj", [.character("j")]),
    ("\u{1B}OZj", [.character("j")]),
    ("\u{1B}]11;rgb:0/0/0\u{07}j", [.character("j")]),
    ("\u{1B}]11;rgb:0/0/0\u{1B}\\j", [.character("j")]),
    ("\u{1B}P1$r0m\u{1B}\\j", [.character("j")]),
    // A sequence breaks off at what cannot belong to it.
    ("\u{1B}[1가", [.character("가")]),
    ("j\u{1B}", [.character("j"), .escape]),
  ])
  func escapeSequences(_ text: String, _ expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func aLateSequenceDoesNotLeak() {
    let start: [KeyDecoder.Input] = [.scalar("\u{1B}"), .scalar("["), .dry]
    #expect(keys(start + [.scalar("5"), .dry, .scalar("q"), .dry, .scalar("j"), .dry]) == [.character("j")])
  }

  @Test func anUnfinishedStringDoesNotSwallowLaterKeys() {
    #expect(keys([.scalar("\u{1B}"), .scalar("]"), .dry, .scalar("q"), .dry]) == [.character("q")])
  }

  @Test func escapeIsPromptBeforeLaterKeys() {
    #expect(keys([.scalar("\u{1B}"), .dry, .scalar("j"), .dry]) == [.escape, .character("j")])
  }

  @Test(arguments: [
    (KEY_UP, Key.up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right), (KEY_HOME, .home), (KEY_END, .end),
    (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown), (KEY_ENTER, .enter), (KEY_BACKSPACE, .backspace),
    (KEY_DC, .delete), (KEY_BTAB, .backTab), (KEY_RESIZE, nil), (KEY_IC, nil), (KEY_MAX + 40, nil),
  ])
  func functionKeys(_ code: Int32, _ expected: Key?) {
    #expect(keys("", then: code) == (expected.map { [$0] } ?? []))
    #expect(keys("a", then: code) == [.character("a")] + (expected.map { [$0] } ?? []))
    // Held with Alt.
    #expect(keys("\u{1B}", then: code) == [])
  }

  @Test func mouse() {
    let point = Point(column: 3, row: 4)
    #expect(keys([.scalar("a"), .mouse(.press, point), .dry]) == [.character("a"), .mouse(.press, point)])
  }
}
