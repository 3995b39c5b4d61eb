import Markdown
import Notes
import Testing

/// Icons and plain titles (R5).
@Suite struct TitleTests {
  @Test(
    arguments: [
      ("📊 데이터 분석", "📊", "데이터 분석"), ("🛡️ 보안", "🛡️", "보안"), ("🗄 스토리지", "🗄", "스토리지"), ("☁ 개요", "☁", "개요"),
      ("📊데이터", "📊", "데이터"), ("👩‍💻 개발", "👩‍💻", "개발"), ("🇰🇷 한국", "🇰🇷", "한국"),
      ("데이터 📊", nil, "데이터 📊"), ("데이터", nil, "데이터"), ("", nil, ""),
      // Characters that emoji are made of are text on their own.
      ("1. 개요", nil, "1. 개요"), ("# 태그", nil, "# 태그"), ("3", nil, "3"), ("* 별", nil, "* 별"),
      // An emoji alone is the title.
      ("📊", nil, "📊"),
      ("→ 화살표", nil, "→ 화살표"), ("• 점", nil, "• 점"),
    ] as [(String, String?, String)])
  func iconsOfCategories(_ heading: String, _ icon: String?, _ plain: String) {
    let title = Title([.text(heading)], cutsIcon: true)
    #expect(title.icon == icon)
    #expect(title.plain == plain)
    #expect(title.inlines.plainText == plain)
    // Other headings keep theirs.
    #expect(Title(heading).icon == nil)
    #expect(Title(heading).plain == heading)
  }

  @Test func markupStaysForDisplay() {
    let title = Title([.text("📊 "), .strong([.text("빅")]), .text("데이터  "), .code("x")], cutsIcon: true)
    #expect(title.icon == "📊")
    #expect(title.plain == "빅데이터 x")
    #expect(title.inlines.contains(.strong([.text("빅")])))
    #expect(title.inlines.plainText.hasPrefix("빅"))
  }

  @Test func lineBreaksAreSpaces() {
    #expect(Title([.text("A"), .softBreak, .text(" B\u{A0}C")]).plain == "A B C")
  }
}
