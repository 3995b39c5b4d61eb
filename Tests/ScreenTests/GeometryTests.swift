import Screen
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(column: 2, row: 3, columns: 10, rows: 4)

  @Test(arguments: [
    (2, 3, true), (11, 6, true), (12, 6, false), (11, 7, false), (1, 3, false), (2, 2, false),
  ])
  func containing(_ column: Int, _ row: Int, _ expected: Bool) {
    #expect(rect.contains(Point(column: column, row: row)) == expected)
  }

  @Test func anEmptyAreaContainsNothing() {
    #expect(!Rect(column: 2, row: 3, columns: 0, rows: 4).contains(Point(column: 2, row: 3)))
    #expect(!Rect(column: 2, row: 3, columns: -5, rows: 4).contains(Point(column: 2, row: 3)))
  }

  @Test func ends() {
    #expect(rect.endColumn == 12)
    #expect(rect.endRow == 7)
    #expect(Rect(Size(columns: 80, rows: 24)) == Rect(column: 0, row: 0, columns: 80, rows: 24))
  }

  @Test func insets() {
    #expect(rect.inset(top: 1, leading: 2, bottom: 1, trailing: 3) == Rect(column: 4, row: 4, columns: 5, rows: 2))
    let empty = rect.inset(top: 9, leading: 99)
    #expect(empty == Rect(column: 12, row: 7, columns: 0, rows: 0))
    #expect(rect.inset(leading: 6, trailing: 6).columns == 0)
  }
}
