import Screen
import Testing

@Suite struct CanvasTests {
  private func canvas(_ text: String = "", columns: Int = 8, rows: Int = 1) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    canvas.write(text, at: Point(column: 0, row: 0))
    return canvas
  }

  @Test(arguments: [
    // What is overwritten in part is blanked.
    ("가나다", 0, "x", "x 나다"), ("가나다", 1, "x", " x나다"), ("가나다", 2, "x", "가x 다"), ("가나다", 3, "x", "가 x다"),
    ("가나다", 1, "라", " 라 다"), ("가나다", 1, "xy", " xy 다"), ("가나다", 2, "라", "가라다"),
    ("abcdef", 2, "라", "ab라ef"),
  ])
  func overwritingHalfOfAWideCharacter(_ before: String, _ column: Int, _ written: String, _ after: String) {
    var canvas = canvas(before)
    canvas.write(written, at: Point(column: column, row: 0))
    #expect(canvas.text == after)
    #expect(canvas.isSound)
  }

  @Test(arguments: [
    ("abcdef", 6, Int.max, "      ab", 2), ("가나", 5, .max, "     가", 2), ("가", 7, .max, "", 0), ("abc", 8, .max, "", 0),
    ("abc", 99, .max, "", 0), ("abc", 0, 2, "ab", 2), ("가나", 0, 3, "가", 2), ("abc", 0, 0, "", 0), ("abc", 0, -1, "", 0),
    ("abc", -1, .max, "", 0),
  ])
  func writingStaysInside(_ text: String, _ column: Int, _ columns: Int, _ expected: String, _ used: Int) {
    var canvas = canvas()
    #expect(canvas.write(text, at: Point(column: column, row: 0), columns: columns) == used)
    #expect(canvas.text == expected)
  }

  @Test(arguments: [-1, 1, 99])
  func rowsThatAreNotThere(_ row: Int) {
    var canvas = canvas("abc")
    canvas.write("xyz", at: Point(column: 0, row: row))
    #expect(canvas.text == "abc")
  }

  @Test(arguments: [
    (Rect(column: 1, row: 0, columns: 2, rows: 1), "a##def\nghijkl"),
    (Rect(column: 4, row: 1, columns: 9, rows: 9), "abcdef\nghij##"),
    (Rect(column: -2, row: -1, columns: 3, rows: 2), "#bcdef\nghijkl"),
    (Rect(column: 0, row: 2, columns: 6, rows: 1), "abcdef\nghijkl"),
    (Rect(column: 0, row: 7, columns: 6, rows: 3), "abcdef\nghijkl"),
    (Rect(column: 6, row: 0, columns: 2, rows: 1), "abcdef\nghijkl"),
    (Rect(column: 9, row: 0, columns: 2, rows: 1), "abcdef\nghijkl"),
    (Rect(column: -9, row: -9, columns: 2, rows: 2), "abcdef\nghijkl"),
    (Rect(column: 2, row: 0, columns: 0, rows: 2), "abcdef\nghijkl"),
  ])
  func filling(_ rect: Rect, _ expected: String) {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.write("abcdef", at: Point(column: 0, row: 0))
    canvas.write("ghijkl", at: Point(column: 0, row: 1))
    var restyled = canvas
    canvas.fill(rect, with: "#")
    #expect(canvas.text == expected)

    restyled.restyle(rect, adding: .selected)
    #expect(restyled.text == "abcdef\nghijkl")
    let selected = restyled.cells.map { $0.style.traits.contains(.selected) }
    #expect(selected == canvas.cells.map { $0.text == "#" })
  }

  @Test func fillingHalfOfAWideCharacter() {
    var canvas = canvas("가나다")
    canvas.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), with: "-")
    #expect(canvas.text == " -- 다")
    #expect(canvas.isSound)
  }

  @Test func aScreenWithoutCells() {
    var canvas = Canvas(size: Size(columns: 0, rows: -3))
    canvas.write("abc", at: Point(column: 0, row: 0))
    canvas.fill(Rect(column: 0, row: 0, columns: 5, rows: 5))
    #expect(canvas.text == "")
  }

  @Test func textIsWhatStandsOnTheRows() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.write(StyledLine("가\u{1B}", .dim), at: Point(column: 1, row: 1))
    #expect(canvas.text == "\n 가␛\n")
    #expect(canvas.row(1).map(\.isContinuation) == [false, false, true, false, false, false])
    #expect(canvas.row(1).map(\.style) == [.text, .dim, .dim, .dim, .text, .text])
  }
}

extension Canvas {
  /// Every wide character has its second cell, and no other cell is empty.
  fileprivate var isSound: Bool {
    (0..<size.rows).allSatisfy { row in
      let cells = Array(self.row(row))
      return cells.indices.allSatisfy { index in
        let isWide = CellWidth.columns(of: cells[index].text) == 2
        let next = index + 1 < cells.count && cells[index + 1].isContinuation
        return isWide == next && (index > 0 || !cells[index].isContinuation)
      }
    }
  }
}
