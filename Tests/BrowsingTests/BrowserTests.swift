import Browsing
import Notes
import Screen
import Search
import TestSupport
import Testing

@Suite struct BrowserTests {
  /// A notebook with long notes in two categories.
  private static let notebook = Notebook.read(
    texts: [
      (
        "n.md",
        (1...2).map { category in
          "# 분류 \(category)\n"
            + (1...3).map { service in
              "## 서비스 \(category)-\(service)\n"
                + (1...60).map { "- 항목 \($0)은 조금 긴 글이라서 좁은 칸에서는 두 줄이 된다" }.joined(separator: "\n")
            }.joined(separator: "\n")
            + "\n### 절\n> ### 갑 🆚 을\n> 글\n"
        }.joined(separator: "\n")
      )
    ])

  private static func browser(_ columns: Int = 100, _ rows: Int = 20) -> Browser {
    var browser = Browser(size: Size(columns: columns, rows: rows), phrases: Phrases(.english))
    browser.receive(.read(notebook))
    browser.receive(.indexed(SearchIndex(notebook)))
    return browser
  }

  private static func screen(_ browser: Browser) -> String {
    var canvas = Canvas(size: browser.size)
    browser.draw(on: &canvas)
    return canvas.text
  }

  private static func press(_ keys: String, on browser: inout Browser) {
    for word in keys.split(separator: " ") {
      guard let key = Key(spelling: String(word)) else { continue }
      _ = browser.receive(key)
      browser.runSearches()
    }
  }

  /// The row at the top of the note.
  private static func topLine(_ browser: Browser) -> String {
    browser.size.columns < 60
      ? String(screen(browser).split(separator: "\n")[1])
      : String(screen(browser).split(separator: "\n")[1].split(separator: "│").last ?? "")
  }

  @Test(arguments: ["v", "c", "o", ":", "/", "?"]) func escLeadsBackToExactlyTheSameScreen(opener: String) {
    var browser = Self.browser()
    Self.press("j j l 1 3 j", on: &browser)
    let before = Self.screen(browser)
    Self.press(opener, on: &browser)
    Self.press("x ↓ ↓ Esc Esc", on: &browser)
    if opener != "?" { Self.press(opener + " Esc", on: &browser) }
    #expect(Self.screen(browser) == before)
  }

  @Test func backAndForwardFindTheExactPlace() {
    var browser = Self.browser()
    Self.press("j l 2 0 j", on: &browser)
    let left = browser.place
    Self.press("/ 2 - 3 Enter", on: &browser)
    let arrived = browser.place
    #expect(arrived != left)
    Self.press("H", on: &browser)
    #expect(browser.place == left)
    Self.press("L", on: &browser)
    #expect(browser.place == arrived)
  }

  @Test func resizingKeepsWhatStandsAtTheTop() {
    var browser = Self.browser()
    Self.press("l 1 7 j", on: &browser)
    #expect(Self.topLine(browser).contains("항목 18"))
    for size in [(64, 15), (40, 9), (200, 30), (100, 20)] {
      browser.resize(to: Size(columns: size.0, rows: size.1))
      #expect(Self.topLine(browser).contains("항목 18"), "\(size)")
    }
  }

  @Test func everySizeDraws() {
    var browser = Self.browser()
    for keys in ["", "v", "Esc ?", "Esc /", "Esc Tab Tab Tab"] {
      Self.press(keys, on: &browser)
      for columns in 0...70 {
        for rows in [0, 1, 2, 4, 5, 9, 24] {
          browser.resize(to: Size(columns: columns, rows: rows))
          #expect(Self.screen(browser).split(separator: "\n").count <= rows)
        }
      }
    }
  }

  @Test(arguments: [
    ("5 j", "항목 6"), ("1 0 j 3 k", "항목 8"), ("G", "항목 43"), ("G g", "항목 1"), ("1 2 G", "항목 12"), ("9 9 9 9 j", "항목 43"),
    ("Ctrl-D", "항목 10"), ("PgDn", "항목 18"), ("PgDn PgUp", "항목 1"),
  ])
  func movingInTheNote(keys: String, top: String) {
    var browser = Self.browser(200)
    Self.press("l " + keys, on: &browser)
    #expect(Self.topLine(browser).contains(top + "은"), "\(Self.topLine(browser))")
  }

  @Test func theMouseSelectsAndScrolls() {
    var browser = Self.browser()
    _ = browser.receive(.mouse(.press, Point(column: 3, row: 2)))
    #expect(browser.place.note.category == 1)
    _ = browser.receive(.mouse(.wheelDown, Point(column: 90, row: 10)))
    #expect(Self.topLine(browser).contains("항목 4"))
  }

  @Test func whileReadingOnlyQuittingAndHelpAnswer() {
    var browser = Browser(size: Size(columns: 60, rows: 10), phrases: Phrases(.english))
    browser.receive(.reading(ReadingProgress(filesRead: 3, files: 90)))
    #expect(Self.screen(browser).contains("3 of 90"))
    Self.press("j l v / ] } n H Enter", on: &browser)
    #expect(Self.screen(browser).contains("3 of 90"))
    #expect(browser.receive(.character("q")) == [.quit])
  }

  @Test func aGlimpseIsReplacedWhereTheUserIs() {
    var browser = Browser(size: Size(columns: 100, rows: 20), phrases: Phrases(.english))
    browser.receive(.glimpse(Self.notebook))
    #expect(Self.screen(browser).contains("서비스 1-1"))
    let opened = browser.place
    browser.receive(.read(Self.notebook))
    #expect(browser.place == opened)

    browser.receive(.glimpse(Self.notebook))
    Self.press("j l 9 j", on: &browser)
    let moved = browser.place
    browser.receive(.read(Self.notebook))
    #expect(browser.place == moved)
  }

  @Test func aSearchBeforeTheIndexIsThereFindsOnceItIs() {
    var browser = Browser(size: Size(columns: 100, rows: 10), phrases: Phrases(.english))
    browser.receive(.read(Self.notebook))
    Self.press("/ 2 - 3", on: &browser)
    #expect(Self.screen(browser).contains("Indexing"))
    browser.receive(.indexed(SearchIndex(Self.notebook)))
    browser.runSearches()
    #expect(Self.screen(browser).contains("서비스 2-3"))
  }

  @Test func aNoteTooLargeToShowAtOnceGoesOnPartByPart() {
    let paragraph = String(repeating: "낱말 ", count: 200)
    let text = "# C\n## S\n" + (1...1000).map { "\($0)번 \(paragraph)" }.joined(separator: "\n\n")
    var browser = Browser(size: Size(columns: 80, rows: 20), phrases: Phrases(.english))
    browser.receive(.read(Notebook.read(texts: [("n.md", text)])))
    Self.press("l", on: &browser)
    var seen: Set<String> = []
    for _ in 0..<4000 {
      for line in Self.screen(browser).split(separator: "\n") {
        guard let word = line.split(separator: "│").last?.split(separator: " ").first, word.hasSuffix("번") else {
          continue
        }
        seen.insert(String(word))
      }
      Self.press("PgDn", on: &browser)
    }
    #expect(seen.count == 1000)
    Self.press("g", on: &browser)
    #expect(Self.topLine(browser).contains("1번"))
  }

  private static let pairs = Notebook.read(
    texts: [("p.md", "# C\n## A 🆚 B\n글\n## B\n글\n## X vs Y\n> ### 하나\n글\n\n> ### 둘\n글\n## D vs E\n글\n")])

  private static func pairsBrowser(_ keys: String) -> Browser {
    var browser = Browser(size: Size(columns: 100, rows: 20), phrases: Phrases(.english))
    browser.receive(.read(pairs))
    press(keys, on: &browser)
    return browser
  }

  /// Keys, and the service that they lead to.
  @Test(arguments: [
    // From a comparison on to the next, however one came to it; going nowhere leaves nothing to come back from.
    ("]", 2), ("j j ]", 3), ("] ] H", 2), ("2", 1), ("2 H", 0), ("G ] ] ] ] H", 3),
    // A side without a service of its own is no count.
    ("1 j", 1),
    // One syllable of the input method opens a list and leaves the panes alone.
    ("퍼 Esc", 0),
  ])
  func keysLeadTo(keys: String, service: Int) {
    #expect(Self.pairsBrowser(keys).place.note == .service(category: 0, service: service))
  }

  @Test func theFirstLineIsNoCalloutAnyMore() {
    let browser = Self.pairsBrowser("} } l g }")
    #expect(browser.place.target == 7)
  }

  @Test func helpSurvivesAScreenThatShrinksAndGrows() {
    var browser = Self.pairsBrowser("?")
    for size in [(120, 2), (40, 12), (20, 5), (100, 60)] {
      browser.resize(to: Size(columns: size.0, rows: size.1))
      Self.press("PgDn PgDn G", on: &browser)
      _ = Self.screen(browser)
    }
    #expect(Self.screen(browser).contains("quit"))
  }

  @Test func aGlimpseThatTheWholeBeliesIsForgotten() {
    var browser = Browser(size: Size(columns: 100, rows: 20), phrases: Phrases(.english))
    browser.receive(.glimpse(Self.pairs))
    Self.press("] ] v", on: &browser)
    browser.receive(.read(Notebook.read(texts: [("n.md", "# Only\n## One\n글")])))
    Self.press("Enter Esc H H", on: &browser)
    #expect(browser.place.note == .service(category: 0, service: 0))
    #expect(Self.screen(browser).contains("One"))
  }
}
