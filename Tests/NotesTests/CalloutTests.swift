import Testing

@testable import Notes

/// Blockquotes as callouts (R6).
@Suite struct CalloutTests {
  /// The callouts of a note: lines, kind and what a list shows, titles in quotation marks.
  private func callouts(_ text: String) -> [String] {
    Notebook.read(texts: [("n.md", text)]).allCallouts.map { callout in
      let label = callout.title == nil ? callout.label : "“\(callout.label)”"
      let marks = (callout.alert.map { " [\($0)]" } ?? "") + (callout.isCue ? " cue" : "")
      return "\(callout.lines.lowerBound)–\(callout.lines.upperBound) \(label)\(marks)"
    }
  }

  @Test(arguments: [
    ("> text", ["1–1 text"]), ("> one\n> two", ["1–2 one two"]), (">text", ["1–1 text"]),
    ("> ### Title\n> text", ["1–2 “Title”"]), (">### Title", ["1–1 “Title”"]), ("> ### *A* `b`", ["1–1 “A b”"]),
    // A writer drops the `>` behind the first line.
    ("> one\ntwo", ["1–2 one two"]), ("> ### Title\ntext", ["1–2 “Title”"]), ("> ### Title\n- a\n- b", ["1–3 “Title”"]),
    ("> ### Title\n>\ntext\n>\nmore", ["1–5 “Title”"]), (">\n- a\n- b", ["1–3 a"]),
    ("> ### Title\n1. a\n2. b\n>\n-> c", ["1–5 “Title”"]),
    ("> ### Title\n```\ncode\n```\ntext", ["1–5 “Title”"]),
    ("> ### Title\n| a | b |\n|---|---|\n| c | d |", ["1–4 “Title”"]),
    // What belongs to it goes on in the same block, blank lines or not.
    ("> ### Title\n- a\n\n- b\n\ntext", ["1–4 “Title”"]),
    // Lists do not count the blank lines behind them.
    ("> ### Title\n- a\n\n\ntext", ["1–2 “Title”"]), ("> ### A\n- a\n\n> ### B\n- b\n\n\n", ["1–2 “A”", "4–5 “B”"]),
    // A blank line, a heading and a rule end it.
    ("> one\n\ntwo", ["1–1 one"]), ("> ### Title\n\ntext", ["1–1 “Title”"]), ("> one\n## S\ntext", ["1–1 one"]),
    ("> ### Title\n---\ntext", ["1–1 “Title”"]), ("> ### Title\n- a\n***\ntext", ["1–2 “Title”"]),
    // A heading opens a new one.
    ("> ### A\ntext\n> ### B\ntext", ["1–2 “A”", "3–4 “B”"]), ("> ### A\n- a\n> ### B\n- b", ["1–2 “A”", "3–4 “B”"]),
    ("> ### A\n- a\n> more", ["1–3 “A”"]), ("> a\n\n> b", ["1–1 a", "3–3 b"]),
    // Inside one quote a later heading is text.
    ("> ### A\n> text\n> ### B\n> text", ["1–4 “A”"]), ("> text\n> ### B", ["1–2 text"]),
    // Quotes inside other blocks belong to those.
    ("> a\n> > b", ["1–2 a"]), ("> > ### A\n> > b", ["1–2 A"]), ("- > a\n- b", []), ("text\n> a", ["2–2 a"]),
    // Nothing to say.
    (">", ["1–1 "]), ("> ###\n> text", ["1–2 text"]), (">\n>\n", ["1–2 "]),
  ])
  func linesAndTitles(_ text: String, _ expected: [String]) {
    #expect(callouts(text) == expected)
  }

  @Test(arguments: [
    ("> One. Two.", "One"), ("> One! Two", "One"), ("> 하나입니다. 둘", "하나입니다"), ("> One", "One"), ("> One.", "One"),
    ("> v1.2 is out", "v1.2 is out"), ("> **Bold** and `code`", "Bold and code"), ("> - item\n> - more", "item"),
    ("> ![name](a.png)", "name a.png"), ("> ```\n> code\n> more\n> ```", "code"), ("> | a | b |\n> |---|---|", "a"),
    ("> 정말? 그렇다", "정말"), ("> 끝。다음", "끝。다음"),
  ])
  func theFirstSentenceIsTheLabel(_ text: String, _ expected: String) {
    let callouts = Notebook.read(texts: [("n.md", text)]).allCallouts
    #expect(callouts.map(\.label) == [expected])
    #expect(callouts.allSatisfy { $0.title == nil })
  }

  @Test(arguments: [
    ("> [!NOTE]\n> text", ["1–2 text [note]"]), ("> [!tip] text", ["1–1 text [tip]"]),
    ("> [!Important]\n> a", ["1–2 a [important]"]),
    ("> [!WARNING]\n> ### T\n> a", ["1–3 T [warning]"]), ("> [!CAUTION]\ntext", ["1–2 text [caution]"]),
    ("> [!NOTE]\n>\n> - a", ["1–3 a [note]"]),
    // Another kind is text, and odd.
    ("> [!FOO]\n> text", ["1–2 [!FOO] text"]), ("> [NOTE]\n> text", ["1–2 [NOTE] text"]),
    ("> text [!NOTE]", ["1–1 text [!NOTE]"]),
  ])
  func alerts(_ text: String, _ expected: [String]) {
    #expect(callouts(text) == expected)
  }

  @Test func unknownAlertsAreReported() {
    let notebook = Notebook.read(texts: [("n.md", "# A\n\n> [!FOO]\n> text\n\n> [!NOTE]\n> text\n")])
    #expect(notebook.diagnostics == [Diagnostic(path: "n.md", line: 3, oddity: .unknownAlert(kind: "FOO"))])
  }

  @Test(arguments: [
    "대용량이 나오면 DX", "“통합” 멘트가 있으면 데이터 레이크", "키워드: 실시간", "정답은 NLB", "고려 ‼️", "고려‼", "**고려 ‼️**", "Exam tip: read",
    "EXAM TIP",
    "(exam tip)",
  ])
  func cueWords(_ text: String) {
    #expect(callouts("> \(text)").map { $0.hasSuffix(" cue") } == [true])
    // Wherever in the callout they stand.
    #expect(callouts("> ### Title\n- a\n- \(text)\n").map { $0.hasSuffix(" cue") } == [true])
    // Nowhere else.
    #expect(callouts("\(text)\n\n> other").map { $0.hasSuffix(" cue") } == [false])
  }

  @Test(arguments: ["매우 중요 ‼️", "나오는 것", "고려한다", "example tips", "NLB를 고려"])
  func wordsThatAreNoCues(_ text: String) {
    #expect(callouts("> \(text)").map { $0.hasSuffix(" cue") } == [false])
  }
}
