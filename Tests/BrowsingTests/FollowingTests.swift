import Notes
import Screen
import Search
import TestSupport
import Testing

@testable import Browsing

/// Following mentions and links, and coming back.
@Suite struct FollowingTests {
  private static let lines = (1...60).map { "줄 \($0)\n" }.joined(separator: "\n")
  private static let notes = Notebook.read(texts: [
    (
      "a.md",
      "# 분류\n\n## 하나\n\n\(lines)\nKMS와 [둘째](b/c.md#둘째), [밖](https://example.com)\n\n## KMS\n\n글\n\n## 링크 없음\n\n글"
    ),
    ("b/c.md", "# C\n\n글\n\n## 첫째\n\n\(lines)\n## 둘째\n\n\(lines)"),
    ("b/d.md", "# D\n\n글"),
  ])

  private func browser(_ notebook: Notebook = notes, size: Size = Size(columns: 120, rows: 20)) -> Browser {
    var browser = Browser(size: size, phrases: Phrases(.english))
    browser.receive(.read(notebook))
    browser.receive(.indexed(SearchIndex(notebook)))
    browser.receive(.mentioned(Mentions(notebook)))
    return browser
  }

  private func press(_ keys: String, _ browser: inout Browser) -> [Effect] {
    keys.flatMap { browser.receive(.character($0)) }
  }

  @Test func comingBackRestoresTheExactPlace() {
    var browser = browser()
    #expect(press("llG", &browser) == [])
    let left = browser.place
    #expect(press("fs", &browser) == [])
    #expect(browser.notebook.title(of: browser.place.note).plain == "C")
    #expect(browser.page.rows[browser.topRow].line.text == "둘째")
    _ = press("H", &browser)
    #expect(browser.place == left)
    _ = press("fa", &browser)
    #expect(browser.notebook.title(of: browser.place.note).plain == "KMS")
    _ = press("H", &browser)
    #expect(browser.place == left)
  }

  @Test func anAddressIsForTheOutside() {
    var browser = browser()
    #expect(press("llGfd", &browser) == [.open("https://example.com")])
    #expect(browser.message == "Opening https://example.com")
    browser.receive(.notOpened("https://example.com"))
    #expect(browser.message == "Nothing here opens https://example.com")
  }

  @Test func aMentionIsShownWithinThePane() {
    var browser = browser()
    _ = press("j", &browser)
    let left = browser.place
    _ = press("m", &browser)
    _ = browser.receive(.enter)
    let rows = browser.page.rows[browser.topRow...].prefix(browser.noteHeight)
    let marked = rows.flatMap(\.line.runs).filter { $0.style.traits.contains(.match) }
    #expect(marked.map(\.text) == ["KMS"])
    _ = browser.receive(.escape)
    #expect(!browser.page.rows.flatMap(\.line.runs).contains { $0.style.traits.contains(.match) })
    _ = press("H", &browser)
    #expect(browser.place == left)
  }

  @Test(arguments: [
    Key.escape, .character("z"), .enter, .down, .mouse(.press, Point(column: 0, row: 0)), .control("l"),
  ])
  func anyOtherKeyOnlyTakesTheLabelsAway(key: Key) {
    var browser = browser()
    _ = press("llG", &browser)
    let place = browser.place
    _ = press("f", &browser)
    guard case .labels = browser.overlay else {
      Issue.record("no labels")
      return
    }
    #expect(browser.receive(key) == [])
    #expect(browser.overlay == nil)
    #expect(browser.place == place)
  }

  @Test func whereNothingLeadsAnywhereItSaysSo() {
    var browser = browser()
    _ = press("jjf", &browser)
    #expect(browser.message == "Nothing to follow on this screen.")
    #expect(browser.overlay == nil)
    _ = press("m", &browser)
    #expect(browser.message == "No other note mentions this one.")
  }

  @Test func beforeTheMentionsAreKnownLinksCanBeFollowed() {
    var browser = Browser(size: Size(columns: 120, rows: 20), phrases: Phrases(.english))
    browser.receive(.read(Self.notes))
    _ = press("m", &browser)
    #expect(browser.message == "Still looking for mentions.")
    _ = press("llGfa", &browser)
    #expect(browser.notebook.title(of: browser.place.note).plain == "C")
  }

  @Test func labelsAreLettersThenPairsNoneTheBeginningOfAnother() {
    #expect(LabelLetters.labels(0) == [])
    #expect(LabelLetters.labels(4) == ["a", "s", "d", "f"])
    #expect(LabelLetters.labels(26).allSatisfy { $0.count == 1 })
    #expect(LabelLetters.labels(27).prefix(3) == ["aa", "as", "ad"])
    #expect(Set(LabelLetters.labels(676)).count == 676)
  }

  @Test func aLinkThatGoesOnInTheNextRowHasOneLabel() {
    let notebook = Notebook.read(texts: [
      ("a.md", "# 분류\n\n## 하나\n\n글 [아주 긴 링크의 글이 여러 줄에 걸쳐 이어진다](b.md) [아주 긴](b.md) [둘](c.md)")
    ])
    var browser = browser(notebook, size: Size(columns: 24, rows: 12))
    _ = press("ll", &browser)
    #expect(browser.page.rows.count > 2)
    #expect(browser.labelled.filter { !$0.isContinued }.map(\.label) == ["a", "a", "s"])
    #expect(browser.labelled.count > 3)
  }
}
