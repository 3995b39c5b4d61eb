import Screen
import Testing

/// What becomes of text on its way into cells (T7, T8).
@Suite struct GlyphTests {
  private func shown(_ text: String) -> [String] { Glyphs(text).map(\.text) }

  @Test(arguments: [
    ("abc", ["a", "b", "c"], 3),
    ("가나", ["가", "나"], 4),
    ("\u{A0}", ["\u{A0}"], 1),
    ("📊", ["📊"], 2),
    ("→", ["→"], 1),
    ("｢ａ", ["｢", "ａ"], 3),
    ("", [], 0),
  ])
  func plain(_ text: String, _ glyphs: [String], _ columns: Int) {
    #expect(shown(text) == glyphs)
    #expect(CellWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("\u{0}", "␀"), ("\u{7}", "␇"), ("\u{1B}[31m", "␛[31m"), ("\u{1F}", "␟"), ("\u{7F}", "␡"),
    ("\t", " "), ("\r\n", "␍␊"), ("\u{2028}\u{2029}", "  "),
    // C1 controls, as the two-byte sequences that mean the same.
    ("\u{80}", "␛@"), ("\u{84}", "␛D"), ("\u{9B}2J", "␛[2J"), ("\u{9D}0;title", "␛]0;title"), ("\u{9F}", "␛_"),
  ])
  func controlsShowAsPictures(_ text: String, _ expected: String) {
    #expect(shown(text).joined() == expected)
    #expect(Glyphs(text).allSatisfy { $0.columns == 1 })
  }

  @Test func noControlSurvivesAnywhere() {
    let controls = (UInt32(0)..<0x20).map { $0 } + (0x7F..<0xA0).map { $0 }
    for value in controls {
      let text = String(Character(Unicode.Scalar(value)!))
      for context in ["a\(text)b", "가\(text)", "\(text)\u{301}", "1\u{FE0F}\(text)"] {
        let output = shown(context).joined().unicodeScalars
        #expect(output.allSatisfy { $0.properties.generalCategory != .control }, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    // Bidi controls and isolates.
    ("a\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}b", "ab"), ("a\u{2066}\u{2067}\u{2068}\u{2069}b", "ab"),
    ("a\u{200E}\u{200F}\u{61C}b", "ab"),
    // Zero-width characters.
    ("a\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{AD}b", "ab"),
    // Selectors, skin tones, tags.
    ("🛡️", "🛡"), ("‼️", "‼"), ("☀\u{FE0E}", "☀"), ("👍🏽", "👍"), ("a\u{E0100}", "a"),
    ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴"),
    ("\u{202E}", ""),
  ])
  func charactersWithoutAnImageVanish(_ text: String, _ expected: String) {
    #expect(shown(text).joined() == expected)
  }

  @Test(arguments: [
    ("👨‍👩‍👧", ["👨", "👩", "👧"], 6), ("👩🏽‍💻", ["👩", "💻"], 4), ("🇰🇷", ["🇰", "🇷"], 2), ("1️⃣", ["1\u{20E3}"], 1),
  ])
  func sequencesOfEmojiFallApart(_ text: String, _ glyphs: [String], _ columns: Int) {
    #expect(shown(text) == glyphs)
    #expect(CellWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("e\u{301}", ["e\u{301}"]),
    ("\u{301}", ["◌\u{301}"]),
    ("x\u{200D}\u{301}y", ["x\u{301}", "y"]),
    ("Z" + String(repeating: "\u{335}", count: 40) + "algo", ["Z\u{335}\u{335}\u{335}", "a", "l", "g", "o"]),
    ("가\u{301}", ["가\u{301}"]),
  ])
  func marksStandOnTheCharacterBefore(_ text: String, _ glyphs: [String]) {
    #expect(shown(text).map { Array($0.unicodeScalars) } == glyphs.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", ["한", "글"], 4),
    ("\u{1100}\u{1161}", ["가"], 2),
    // A precomposed open syllable takes a final, but only one.
    ("가\u{11A8}", ["각"], 2),
    ("가\u{11A8}\u{11AB}", ["각", "ㄴ"], 4),
    // Jamo on their own show as letters that take cells.
    ("\u{1100}", ["\u{1100}"], 2), ("\u{1161}", ["ㅏ"], 2), ("\u{11AB}", ["ㄴ"], 2),
    ("ㄱㅏ", ["ㄱ", "ㅏ"], 4),
    ("a\u{1161}\u{11AB}", ["a", "ㅏ", "ㄴ"], 5), ("각\u{1161}", ["각", "ㅏ"], 4),
    // A syllable of old Hangul stays together.
    ("\u{1140}\u{1161}\u{11AB}", ["\u{1140}\u{1161}\u{11AB}"], 2),
  ])
  func decomposedHangulIsComposed(_ text: String, _ glyphs: [String], _ columns: Int) {
    #expect(shown(text).map { Array($0.unicodeScalars) } == glyphs.map { Array($0.unicodeScalars) })
    #expect(CellWidth.columns(of: text) == columns)
  }

  @Test(arguments: ["\u{378}", "\u{FFFE}", "\u{10FFFF}", "\u{E1000}"])
  func unassignedCodePointsShowAsTheReplacementCharacter(_ text: String) {
    #expect(Glyphs(text).map { $0 } == [Glyph("\u{FFFD}", 1)])
  }

  /// Whatever there is in Unicode comes out as cells that libc and ncurses count alike.
  @Test func everyScalarTakesTheCellsThatItSays() {
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in Glyphs(String(Character(scalar))) {
        let isSound = glyph.columns == 1 || glyph.columns == 2
        let hasBase =
          glyph.text.unicodeScalars.first.map { CellWidth.columns(of: String($0)) == glyph.columns } ?? false
        if !isSound || !hasBase { wrong.append(String(value, radix: 16)) }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20))")
  }

  /// What is on the screen already can be written to the screen again.
  @Test func glyphsOfGlyphsAreTheSame() {
    let text = "한\u{1112}\u{1161}\u{11AB}e\u{301}\u{302}\u{303}\u{304}👨‍👩‍👧\u{9B}\u{1B}\u{202E}\u{1161}1️⃣\u{378}"
    let once = shown(text).joined()
    #expect(shown(once).joined().unicodeScalars.elementsEqual(once.unicodeScalars))
  }
}

extension Glyph {
  fileprivate init(_ text: String, _ columns: Int) {
    self = Array(Glyphs(text))[0]
    precondition(self.columns == columns)
  }
}
