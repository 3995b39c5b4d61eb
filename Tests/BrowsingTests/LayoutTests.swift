import Screen
import Testing

@testable import Browsing

@Suite struct LayoutTests {
  private static let wishes = Layout.Wishes(categories: 30, services: 40, callouts: 3)

  @Test(arguments: [
    (120, 36, Pane.services, [Pane.categories, .services, .callouts, .note]),
    (100, 20, .categories, [.categories, .services, .callouts, .note]),
    (99, 20, .services, [.services, .callouts, .note]),
    (80, 24, .categories, [.categories, .services]),
    (60, 10, .note, [.services, .callouts, .note]),
    (59, 10, .note, [.note]), (40, 12, .categories, [.categories]), (20, 5, .callouts, [.callouts]),
    (19, 5, .note, []), (20, 4, .note, []), (0, 0, .note, []),
  ])
  func panesThatShow(columns: Int, rows: Int, focus: Pane, panes: [Pane]) {
    let layout = Layout(size: Size(columns: columns, rows: rows), focus: focus, wishes: Self.wishes)
    #expect(layout.areas.all.map(\.pane) == panes)
    #expect(layout.isUsable == !panes.isEmpty)
  }

  @Test(arguments: 20...220) func panesNeitherOverlapNorLeaveAGap(columns: Int) {
    for focus in Pane.allCases {
      let layout = Layout(size: Size(columns: columns, rows: 24), focus: focus, wishes: Self.wishes)
      var cover = [Int](repeating: 0, count: columns * 24)
      for (_, area) in layout.areas.all {
        for row in area.origin.row..<area.endRow {
          for column in area.origin.column..<area.endColumn { cover[row * columns + column] += 1 }
        }
      }
      for column in layout.rules { for row in 0..<23 { cover[row * columns + column] += 1 } }
      for column in 0..<columns { cover[23 * columns + column] += 1 }
      #expect(cover.allSatisfy { $0 == 1 })
    }
  }

  @Test func aPaneIsNoWiderThanItNeeds() {
    let wishes = Layout.Wishes(categories: 16, services: 20, callouts: 0)
    let layout = Layout(size: Size(columns: 200, rows: 24), focus: .note, wishes: wishes)
    #expect(layout.areas[.categories]?.columns == 16)
    #expect(layout.areas[.services]?.columns == 20)
  }
}
