import Markdown
import Screen

/// The bullets or numbers of a list, all equally wide.
struct ListMarkers {
  private let markers: [String]
  private let columns: Int

  /// `depth` counts the lists around this one.
  init(_ list: Block.List, depth: Int) {
    let bullets = ["•", "◦", "▪"]
    markers = list.items.enumerated().map { index, item in
      if let isDone = item.isDone { return isDone ? "☑" : "☐" }
      switch list.marker {
      case .bullet: return bullets[depth % bullets.count]
      case .ordered(let start, let delimiter): return "\(start + index)\(delimiter)"
      }
    }
    columns = markers.map { CellWidth.columns(of: $0) }.max() ?? 0
  }

  /// A marker with its space behind it, numbers set to the right.
  func marker(at index: Int) -> StyledLine {
    let free = columns - CellWidth.columns(of: markers[index])
    return StyledLine(String(repeating: " ", count: free) + markers[index] + " ", .dim)
  }
}
