import Browsing
import Notes
import Screen
import Search
import TestSupport
import Testing

/// When the notes change, the user stays where he is.
@Suite struct RenewingTests {
  private typealias Files = [(name: String, text: String)]

  private static let text = """
    # 하나
    ## 가
    글 하나
    > ### 콜
    > 말
    ## 나
    글 둘
    ## 다 🆚 라
    글 셋
    # 둘
    ## 마
    """ + "\n" + (1...60).map { "- 항목 \($0)\n" }.joined()

  private static func browser(_ files: Files, keys: String) -> Browser {
    var browser = Browser(size: Size(columns: 100, rows: 14), phrases: Phrases(.english))
    show(files, in: &browser)
    press(keys, on: &browser)
    return browser
  }

  private static func show(_ files: Files, in browser: inout Browser) {
    let notebook = Notebook.read(texts: files)
    browser.receive(.read(notebook))
    browser.receive(.indexed(SearchIndex(notebook)))
    browser.runSearches()
  }

  private static func press(_ keys: String, on browser: inout Browser) {
    for word in keys.split(separator: " ") {
      if let key = Key(spelling: String(word)) { _ = browser.receive(key) }
      browser.runSearches()
    }
  }

  private static func screen(_ browser: Browser) -> String {
    var canvas = Canvas(size: browser.size)
    browser.draw(on: &canvas)
    return canvas.text
  }

  private static func title(_ browser: Browser) -> String { browser.notebook.title(of: browser.place.note).plain }

  /// What becomes of the text, and the title of the note that then shows to someone who was at `나`.
  @Test(arguments: [
    ("## 가\n", "## 새것\n글\n## 가\n", "나"), ("# 하나\n", "# 앞\n## 앞\n글\n# 하나\n", "나"),
    ("## 나\n글 둘", "## 나\n바뀐 글", "나"), ("## 나\n", "## 이름을 바꿈\n", "이름을 바꿈"), ("글 하나\n", "", "나"),
    ("글 하나\n> ### 콜\n> 말\n## 나", "하나\n## 나", "나"),
    // What is gone shows its neighbour, and says so.
    ("## 나\n글 둘\n", "", "다 🆚 라"),
  ])
  func theNoteStays(old: String, new: String, title: String) {
    var browser = Self.browser([("n.md", Self.text)], keys: "j")
    #expect(Self.title(browser) == "나")
    Self.show([("n.md", Self.text.replacing(old, with: new))], in: &browser)
    #expect(Self.title(browser) == title)
    #expect(Self.screen(browser).contains("is gone") == (title == "다 🆚 라"))
  }

  /// What the files are in the middle of a save that takes long.
  @Test(arguments: [
    [("n.md", "")], [("n.md", "# 하나\n## 가\n글 하나\n")], [("a.md", "# 앞\n## 앞\n글")],
    [("n.md", "# 하나\n"), ("z.md", "# 뒤\n## 뒤")],
  ])
  func aNoteThatComesBackIsShownAgain(files: [(name: String, text: String)]) {
    var browser = Self.browser([("n.md", Self.text)], keys: "j ] j / 마 Enter G")
    let before = Self.screen(browser)
    #expect(Self.title(browser) == "마")
    var left = browser
    Self.show(files, in: &browser)
    #expect(Self.screen(browser).contains("마 is gone"))
    Self.show(files + [("y.md", "# 끝\n## 끝\n글")], in: &browser)
    Self.show([("n.md", Self.text)], in: &browser)
    #expect(Self.screen(browser) == before)
    Self.press("H", on: &browser)
    #expect(Self.title(browser) == "다 🆚 라")
    // Whoever has gone on from there is where he wants to be.
    Self.show(files, in: &left)
    Self.press("g", on: &left)
    Self.show([("n.md", Self.text)], in: &left)
    #expect(Self.title(left) != "마")
  }

  @Test func theScrolledLineStays() {
    var browser = Self.browser([("n.md", Self.text)], keys: "Tab Tab j l 2 0 j")
    Self.press("h h j l l 2 0 j", on: &browser)
    let before = Self.screen(browser).split(separator: "\n")[3].split(separator: "│").last
    #expect(before?.contains("항목") == true)
    Self.show([("n.md", Self.text.replacing("글 둘\n", with: "글 둘\n\n더\n\n더\n"))], in: &browser)
    #expect(Self.screen(browser).split(separator: "\n")[3].split(separator: "│").last == before)
    #expect(browser.place.pane == .note)
  }

  /// A folder's name is its category's; the file's own name may be its title.
  @Test(arguments: ["Z/1.md", "A/Z.md", "Z/Z/2.md"]) func aFileThatHasMovedIsTheSameNote(name: String) {
    let text = "## 절\n" + (1...60).map { "- 항목 \($0)\n" }.joined()
    let notes: Files = [("A/1.md", text), ("A/2.md", "글"), ("B/3.md", "글"), ("Z/4.md", "글")]
    var browser = Self.browser(notes, keys: "l l Ctrl-D Ctrl-D")
    let (line, top) = (browser.place.top, Self.screen(browser).split(separator: "\n")[5].suffix(12))
    #expect(Self.title(browser) == "1" && line.line > 1)
    Self.show(notes.filter { $0.name != "A/1.md" } + [(name, text)], in: &browser)
    #expect(browser.place.top == line && !Self.screen(browser).contains("is gone"))
    #expect(Self.screen(browser).split(separator: "\n")[5].hasSuffix(top))
  }

  @Test func aFileThatIsRenamedIsTheSameNote() {
    let notes: Files = [("A/1.md", "# 하나\n글"), ("A/2.md", "# 둘\n글"), ("B/3.md", "# 셋\n글"), ("B/4.md", "# 넷\n글")]
    var browser = Self.browser(notes, keys: "j")
    #expect(Self.title(browser) == "둘")
    var renamed = notes
    renamed[1].name = "A/9.md"
    renamed.insert(("A/0.md", "# 영\n글"), at: 0)
    Self.show(renamed, in: &browser)
    #expect(Self.title(browser) == "둘")
    Self.show(Array(notes[2...]), in: &browser)
    #expect(Self.title(browser) == "셋" && Self.screen(browser).contains("둘 is gone"))
  }

  /// Files change places: what the user reads and what he has selected are still those.
  @Test(arguments: [["A/1.md", "A/3.md", "A/0.md"], ["A/2.md", "A/3.md", "A/4.md"], ["A/2.md", "A/1.md", "A/3.md"]])
  func filesMayChangeTheirNamesAllRound(names: [String]) {
    let texts = ["# 하나\n글", "# 둘\n글", "# 셋\n글"]
    let after = Files(zip(names, texts).map { ($0, $1) }) + [("B/9.md", "# 넷\n글")]
    let before = Files(zip(["A/1.md", "A/2.md", "A/3.md"], texts).map { ($0, $1) }) + [("B/9.md", "# 넷\n글")]
    var reading = Self.browser(before, keys: "j")
    var searching = Self.browser(before, keys: "/ 글 ↓")
    Self.show(after.sorted { $0.name < $1.name }, in: &reading)
    Self.show(after.sorted { $0.name < $1.name }, in: &searching)
    Self.press("Enter", on: &searching)
    #expect(Self.title(reading) == "둘" && Self.title(searching) == "둘")
  }

  /// Openers of lists, what is typed, and a text of the entry that stays selected.
  @Test(arguments: [("v", "↓", "다 🆚 라"), ("c", "", "콜"), ("/", "글 ↓ ↓", "글 셋"), ("/", "마", "마")])
  func anOpenListStays(opener: String, typed: String, entry: String) {
    var browser = Self.browser([("n.md", Self.text)], keys: opener + " " + typed)
    #expect(Self.selectedRow(browser)?.contains(entry) == true, "\(Self.screen(browser))")
    Self.show(
      [("n.md", Self.text.replacing("# 하나\n", with: "# 앞\n## 영 🆚 일\n> ### 앞 콜\n> 앞\n\n글\n# 하나\n"))], in: &browser)
    #expect(Self.selectedRow(browser)?.contains(entry) == true, "\(Self.screen(browser))")
  }

  /// The row of the selected entry, with the row under it where that belongs to it.
  private static func selectedRow(_ browser: Browser) -> String? {
    let rows = screen(browser).split(separator: "\n").filter { $0.contains("▌") }
    return rows.isEmpty ? nil : rows.joined(separator: "\n")
  }

  @Test func aSearchWalksOnThroughWhatIsThere() {
    var browser = Self.browser([("n.md", Self.text)], keys: "/ 글 ↓ Enter")
    #expect(Self.title(browser) == "나")
    Self.show([("n.md", Self.text.replacing("글 하나", with: "글 하나\n\n글 새것"))], in: &browser)
    #expect(Self.title(browser) == "나" && Self.screen(browser).contains("3/4"))
    Self.press("n", on: &browser)
    #expect(Self.title(browser) == "다 🆚 라")
  }

  /// Of all that matches, in the note's title and in its text, one is what was gone to.
  @Test func theHitThatWasGoneToStandsOut() {
    var browser = Self.browser([("n.md", "# 하나\n## 글\n글 둘\n\n글 셋\n")], keys: "/ 글 Enter")
    for row in [0, 1, 3, 0] {
      var canvas = Canvas(size: browser.size)
      browser.draw(on: &canvas)
      let rows = (0..<browser.size.rows).filter { row in
        canvas.row(row).contains { $0.style.traits.isSuperset(of: [.match, .current]) }
      }
      #expect(rows == [row], "\(canvas.text)")
      Self.press("n", on: &browser)
    }
  }

  /// Lines come above the hit that was gone to, which is still that, in a note that has more of them now.
  @Test func aSearchWalksOnFromTheSameLine() {
    let text = "# 하나\n## 가\n글 둘\n\n말\n\n글 셋\n## 나\n글 넷\n"
    var browser = Self.browser([("n.md", text)], keys: "/ 글 Enter n")
    #expect(Self.screen(browser).contains("2/3"))
    Self.show([("n.md", text.replacing("## 가\n", with: "## 가\n글 영\n\n글 하나\n\n"))], in: &browser)
    #expect(Self.screen(browser).contains("4/5"))
    // Where that note has gone, none has been gone to.
    Self.show([("n.md", "# 하나\n## 다\n말\n## 나\n글 넷\n")], in: &browser)
    #expect(Self.title(browser) == "다" && Self.screen(browser).contains("0/1"))
    Self.press("n", on: &browser)
    #expect(Self.title(browser) == "나" && Self.screen(browser).contains("1/1"))
  }

  /// What is typed into a list does not tell that the user has gone on from where he was.
  @Test func escapeLeadsBackToANoteThatHasComeAgain() {
    var browser = Self.browser([("n.md", Self.text)], keys: "j /")
    let before = Self.title(browser)
    Self.show([("n.md", "# 둘\n## 마\n글")], in: &browser)
    var left = browser
    Self.press("글", on: &browser)
    Self.show([("n.md", Self.text)], in: &browser)
    Self.press("Esc", on: &browser)
    #expect(Self.title(browser) == before && !Self.screen(browser).contains("is gone"))
    // What has gone while a list covered the screen is told when it is closed.
    Self.press("글 Esc", on: &left)
    #expect(Self.title(left) == "마")
    #expect(Self.screen(left).contains("나 is gone; this is the nearest"))
    // Who goes elsewhere from the list is not at the nearest.
    browser = Self.browser([("n.md", Self.text)], keys: "j /")
    Self.show([("n.md", "# 둘\n## 마\n글\n## 바\n말")], in: &browser)
    Self.press("말 Enter", on: &browser)
    #expect(Self.title(browser) == "바" && !Self.screen(browser).contains("is gone"))
  }

  @Test func whatIsLostIsSaid() {
    var browser = Self.browser([("1.md", Self.text), ("2.md", "# 끝\n## 바\n글")], keys: "/ 바 Enter")
    Self.show([("1.md", Self.text)], in: &browser)
    #expect(Self.screen(browser).contains("is gone; this is the nearest"))
    browser.receive(.lost(["notes"]))
    #expect(Self.screen(browser).contains("notes is gone or has no notes now"))
    // What settles a moment later does not unsay it.
    Self.show([("1.md", Self.text)], in: &browser)
    #expect(Self.screen(browser).contains("notes is gone or has no notes now"))
    browser.receive(.lost([]))
    #expect(!Self.screen(browser).contains("is gone"))
  }

  /// A category, too, stays what is selected.
  @Test func aSelectedCategoryStays() {
    var browser = Self.browser([("n.md", Self.text)], keys: "/ 둘 ↓ ↑")
    let selected = Self.selectedRow(browser)
    Self.show([("a.md", "# 앞\n## 앞\n글"), ("n.md", Self.text)], in: &browser)
    #expect(selected?.contains("둘") == true && Self.selectedRow(browser) == selected)
  }

  @Test func historyLeadsToWhereThePlacesAreNow() {
    var browser = Self.browser([("n.md", Self.text)], keys: "] / 마 Enter")
    Self.show([("n.md", Self.text.replacing("# 하나\n", with: "# 앞\n## 앞\n글\n# 하나\n"))], in: &browser)
    Self.press("H", on: &browser)
    #expect(Self.title(browser) == "다 🆚 라")
    Self.press("H", on: &browser)
    #expect(Self.title(browser) == "가")
  }

  /// In the middle of a save that takes long a file is empty, half there or gone. When it is back, nothing has happened.
  @Test(arguments: 0..<50) func aSaveThatTakesLongChangesNothing(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let files: Files = [
      ("n.md", Self.text), ("p.md", "# 셋\n## 바 🆚 사\n> ### 바\n> 글 넷\n\n> ### 사\n> 글 다섯\n## 아\n글 여섯\n\n마"),
      ("q.md", "# 넷\n## 자\n### 절\n글 일곱\n### 마디\n> ### 콜\n> 글 여덟\n## 차\n글 아홉"),
    ]
    let keys = [
      "j", "k", "l", "h", "]", "[", "}", "v", "c", "o", "/", "글", "마", "ㅋ", "Enter", "Esc", "H", "L", "n", "N", "Tab",
      "G", "x",
      "Space", "↓", "Ctrl-D", "=", ":",
    ]
    var (calm, disturbed) = (Self.browser(files, keys: ""), Self.browser(files, keys: ""))
    for _ in 0..<25 {
      let pressed = (0..<Int.random(in: 1...4, using: &generator)).compactMap { _ in
        keys.randomElement(using: &generator)
      }
      for key in pressed {
        Self.press(key, on: &calm)
        Self.press(key, on: &disturbed)
      }
      #expect(Self.screen(disturbed) == Self.screen(calm), "after \(pressed)")
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        var part = files
        let index = Int.random(in: part.indices, using: &generator)
        part[index].text = String(part[index].text.prefix(Int.random(in: 0...60, using: &generator)))
        if Bool.random(using: &generator) { part.remove(at: index) }
        Self.show(part, in: &disturbed)
      }
      Self.show(files, in: &disturbed)
      Self.show(files, in: &calm)
      #expect(Self.screen(disturbed) == Self.screen(calm), "after \(pressed) and a save")
    }
  }

  /// Whatever the notes become, from whatever place, the browser goes on.
  @Test(arguments: 0..<40) func anyNotesMayFollowAnyOthers(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func files() -> Files {
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        let name =
          ["a.md", "b/c.md", "b/README.md", "README.md", "b/d/e.md"].randomElement(using: &generator) ?? "a.md"
        let lines = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          ["# 가", "# 나", "## 가", "## 나 🆚 다", "### 라", "> ### 콜", "> 글", "글", ""].randomElement(using: &generator) ?? ""
        }
        return (name, lines.joined(separator: "\n"))
      }
    }
    var browser = Self.browser(files(), keys: "")
    let keys = ["j", "k", "]", "}", "v", "c", "o", "/", "가", "Enter", "Esc", "H", "L", "n", "Tab", "G"]
    for _ in 0..<60 {
      for _ in 0..<4 { Self.press(keys.randomElement(using: &generator) ?? "j", on: &browser) }
      let notebook = Notebook.read(texts: files())
      browser.receive(Bool.random(using: &generator) ? .read(notebook) : .glimpse(notebook))
      if Bool.random(using: &generator) { browser.receive(.indexed(SearchIndex(notebook))) }
      _ = Self.screen(browser)
      #expect(notebook.holds(browser.place.note) || notebook.noteIDs.isEmpty)
    }
  }
}
