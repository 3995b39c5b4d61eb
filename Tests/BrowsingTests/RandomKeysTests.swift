import Browsing
import Notes
import Screen
import Search
import TestSupport
import Testing

/// Whatever is pressed, clicked and resized in whatever order, the browser goes on and draws within its screen.
@Suite struct RandomKeysTests {
  private static let notebooks: [[(name: String, text: String)]] = [
    [("empty.md", "")],
    [("heading.md", "# 분류\n")],
    [("odd.md", "## \n\n# 🆚\n\n## A 🆚\n\n## 🆚 B\n> \n\n# \n## C vs D\n### C\n### D\n> ### \n")],
    [
      (
        "columns.md",
        "# 하나\n\n## 가 🆚 나 🆚 다 🆚 라\n> 모두\n\n### 가\n- 값: 1\n- 일\n### 나\n- 값: 2\n### 다\n- 값: 3\n### 라\n- 값: 4\n\n## 나\n### A vs B\n| | A | B |\n|-|-|-|\n| 값 | 1 | 2 |\n\n> ### C 🆚 D\n> - C: 나\n> - D: 4\n\n## E 🆚 F\nnone\n"
      )
    ],
    [("preface.md", "# 제목\n\n> 머리말\n\n# 하나\n\n소개\n\n## 가 🆚 나\n- 가: 1\n- 나: 2\n\n## 나\n> ### 콜\n\n# 둘\n\n# 셋\n## 다\n")],
    [
      ("README.md", "# R"), ("a/README.md", "# A"), ("a/b.md", "# B 🆚 C\n> 나오면"), ("a/c/d.md", "글"),
      ("e.md", "## X\n## Y"),
    ],
  ]

  @Test(arguments: notebooks.indices, 0..<6) func nothingStopsTheBrowser(notebook: Int, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(notebook * 100 + seed))
    let notes = Notebook.read(texts: Self.notebooks[notebook])
    let keys =
      Command.allCases.flatMap(\.entry.keys).compactMap(Key.init(spelling:)) + [
        .enter, .escape, .delete, .character("가"),
      ]
    var size = Size(columns: 80, rows: 24)
    var browser = Browser(size: size, phrases: Phrases(.korean))
    // The beginning of a file may look different from the whole.
    let other = Notebook.read(texts: Self.notebooks[(notebook + seed) % Self.notebooks.count])
    browser.receive(seed % 2 == 0 ? .glimpse(other) : .read(notes))
    for step in 0..<600 {
      if step == 200 {
        browser.receive(.read(notes))
        browser.receive(.indexed(SearchIndex(notes)))
      }
      switch Int.random(in: 0..<20, using: &generator) {
      case 0:
        size = Size(columns: .random(in: 0...130, using: &generator), rows: .random(in: 0...30, using: &generator))
        browser.resize(to: size)
      case 1:
        let actions: [Key.MouseAction] = [.press, .wheelUp, .wheelDown]
        let point = Point(column: .random(in: 0...130, using: &generator), row: .random(in: 0...30, using: &generator))
        _ = browser.receive(.mouse(actions[step % 3], point))
      case _:
        if let key = keys.randomElement(using: &generator) { _ = browser.receive(key) }
        // Searches end when they end.
        if step % 3 > 0 { browser.runSearches() }
      }
      var canvas = Canvas(size: size)
      browser.draw(on: &canvas)
      if let cursor = canvas.cursor { #expect(cursor.column < size.columns && cursor.row < size.rows) }
    }
  }
}
