import Foundation
import Notes
import Screen
import Search
import TestSupport
import Testing

@testable import Browsing

/// Comparisons in columns: places are kept whatever is switched, scrolled or resized.
@Suite struct ComparingTests {
  private static let shipped = Story.folder.appending(path: "../../notes").standardized.path(percentEncoded: false)

  private func browser(_ notebook: Notebook, _ size: Size) -> Browser {
    var browser = Browser(size: size, phrases: Phrases(.english))
    browser.receive(.read(notebook))
    return browser
  }

  private func press(_ keys: String, _ browser: inout Browser) {
    for key in keys.split(separator: " ") {
      if let key = Key(spelling: String(key)) { _ = browser.receive(key) }
      browser.runSearches()
    }
  }

  private func text(_ browser: Browser) -> String {
    var canvas = Canvas(size: browser.size)
    browser.draw(on: &canvas)
    return canvas.text
  }

  @Test(arguments: [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func switchingKeepsTheSpot(size: Size) throws {
    let notebook = try Notebook.read([Self.shipped])
    var browser = browser(notebook, size)
    press("l l", &browser)
    for comparison in notebook.comparisons {
      press("]", &browser)
      #expect(browser.page.columns != nil, "\(comparison.title.plain)")
      #expect(browser.shownTitle().text == comparison.title.plain)
      press("Ctrl-D", &browser)
      let line = browser.page.columnsLine(atRow: browser.topRow)
      // What is near the end of one may not reach the top of the other.
      var wasAtEnd = isAtEnd(browser)
      let pane = browser.place.pane
      press("=", &browser)
      #expect(browser.page.columns == nil && browser.place.pane == pane)
      wasAtEnd = wasAtEnd || isAtEnd(browser)
      press("=", &browser)
      #expect(browser.page.columns != nil)
      let again = browser.page.columnsLine(atRow: browser.topRow)
      #expect(again == line || wasAtEnd, "\(comparison.title.plain) \(line ?? 0) \(again ?? 0)")
    }
  }

  private func isAtEnd(_ browser: Browser) -> Bool {
    browser.topRow == browser.page.lastTop(height: browser.noteHeight)
  }

  @Test func tabSwitchesWhereTheNoteHasTheKeys() throws {
    let notes = "# C\n## S\ntext\n### A vs B\n- A: 1\n- B: 2\n## C 🆚 D\n- C: 1\n- D: 2\n"
    var browser = browser(Notebook.read(texts: [("n.md", notes)]), Size(columns: 80, rows: 24))
    press("l Tab", &browser)
    #expect(browser.place.pane == .categories)
    press("] l Tab", &browser)
    #expect(browser.place.isWritten && browser.place.pane == .note)
    press("Tab", &browser)
    #expect(browser.place.view == .comparison(line: 4) && browser.place.pane == .note)
    press("] Tab", &browser)
    #expect(browser.place.isWritten)
    press("Tab h Tab", &browser)
    #expect(browser.place.view == .usual && browser.place.pane != .services)
  }

  @Test(arguments: ["S3", "비용", "Lambda"]) func hitsShowInColumns(word: String) throws {
    let notebook = try Notebook.read([Self.shipped])
    var browser = browser(notebook, Size(columns: 80, rows: 24))
    browser.receive(.indexed(SearchIndex(notebook)))
    press("/ \(word.map(String.init).joined(separator: " ")) Enter l", &browser)
    let count = browser.walk?.findings.total ?? 0
    #expect(count > 0)
    var inColumns = 0
    for _ in 0..<min(count, 80) {
      press("n", &browser)
      guard let columns = browser.page.columns, let walk = browser.walk else { continue }
      inColumns += 1
      let hit = walk.hits[walk.hit]
      let isShown = browser.page.rows.dropFirst(browser.topRow).prefix(browser.noteHeight)
        .contains { $0.line.runs.contains { $0.style.traits.contains(.match) } }
      let isHead = (browser.page.heads + [browser.shownTitle(marking: walk.query)])
        .contains { $0.runs.contains { $0.style.traits.contains(.match) } }
      #expect(isShown || isHead, "\(hit.line) \(hit.snippet) \(columns.shown)")
    }
    #expect(inColumns > 0)
  }

  @Test func aComparisonInsideANoteOpensAndIsLeft() {
    let notes = "# C\n## S\ntext\n### A vs B\n- A: 1\n- B: 2\n\n> ### P 🆚 Q\n> - P: 3\n> - Q: 4\n## B\n"
    var browser = browser(Notebook.read(texts: [("n.md", notes)]), Size(columns: 100, rows: 20))
    press("]", &browser)
    #expect(text(browser).contains("B [2]"))
    press("2", &browser)
    #expect(browser.shownTitle().text == "B")
    press("H", &browser)
    #expect(browser.shownTitle().text == "A vs B")
    press("]", &browser)
    #expect(browser.shownTitle().text == "P 🆚 Q")
    press("[", &browser)
    #expect(browser.shownTitle().text == "A vs B")
    // Other ways into the note show it as it is.
    press("}", &browser)
    #expect(browser.page.columns == nil && browser.shownTitle().text == "S")
  }

  @Test func resizingKeepsThePlace() throws {
    let notebook = try Notebook.read([Self.shipped])
    var browser = browser(notebook, Size(columns: 80, rows: 24))
    press("v", &browser)
    for character in "스토리지 클래스" { _ = browser.receive(.character(character)) }
    press("Enter l Ctrl-D Ctrl-D", &browser)
    let (place, screen) = (browser.place, text(browser))
    for size in [Size(columns: 120, rows: 30), Size(columns: 45, rows: 9), Size(columns: 80, rows: 24)] {
      browser.resize(to: size)
    }
    #expect(browser.place == place)
    #expect(text(browser) == screen)
  }

  @Test func whatCannotBeToldApartShowsAsWritten() {
    let notes = "# C\n## A 🆚 B\nboth are one\n## Next\n"
    var browser = browser(Notebook.read(texts: [("n.md", notes)]), Size(columns: 80, rows: 24))
    press("]", &browser)
    #expect(text(browser).contains("both are one"))
    press("=", &browser)
    #expect(text(browser).contains(String(Phrases(.english)(.undivided).prefix(40))))
    press("x", &browser)
    #expect(browser.cover == nil && text(browser).contains("both are one"))
    press("j =", &browser)
    #expect(text(browser).contains(Phrases(.english)(.noComparisonHere)))
  }

  @Test func coveredCellsShowNoneOfTheirText() {
    let notes = "# C\n## A 🆚 B\nshared words\n- A: secret `one`\n- B: [secret](https://two.example)\n"
    var browser = browser(Notebook.read(texts: [("n.md", notes)]), Size(columns: 80, rows: 24))
    press("] x", &browser)
    #expect(
      !text(browser).contains("secret") && !text(browser).contains("two") && text(browser).contains("shared words"))
    press("Space", &browser)
    #expect(text(browser).contains("one") && !text(browser).contains("two"))
    press("Space", &browser)
    #expect(browser.cover == nil && text(browser).contains("two"))
    press("x", &browser)
    browser.resize(to: Size(columns: 40, rows: 12))
    #expect(browser.cover != nil && !text(browser).contains("secret"))
    press("j k x", &browser)
    #expect(browser.cover == nil)
  }

  @Test(arguments: [(2, 45, 0..<2), (7, 45, 0..<2), (7, 78, 0..<3), (7, 118, 0..<4), (3, 200, 0..<3), (2, 38, 0..<2)])
  func asManySidesAsFit(sides: Int, width: Int, shown: Range<Int>) {
    let layout = ColumnsLayout(sides: sides, first: 0, width: width)
    #expect(layout.shown == shown && layout.width <= width)
    #expect(layout.isStacked == (width < 39))
    #expect(ColumnsLayout(sides: sides, first: 99, width: width).shown.upperBound == sides)
  }
}
