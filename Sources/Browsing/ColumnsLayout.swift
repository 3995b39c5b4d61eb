/// How many sides stand side by side, and how wide they are.
struct ColumnsLayout: Equatable {
  /// The sides that show; all of them where they are stacked.
  var shown: Range<Int>
  /// One for each side that shows; empty where the sides stand one below the other.
  var widths: [Int]

  static let gap = " │ "
  private static let gapColumns = 3
  /// What reads well, what still does, and what is wide enough.
  private static let readable = 24
  private static let least = 18
  private static let widest = 60

  var isStacked: Bool { widths.isEmpty }

  /// `first` is the side to start with, as far as that leaves no room unused.
  init(sides: Int, first: Int, width: Int) {
    var count = min(sides, (width + Self.gapColumns) / (Self.readable + Self.gapColumns))
    if count < 2, width >= 2 * Self.least + Self.gapColumns { count = min(sides, 2) }
    guard count > 1 || (count == 1 && sides == 1) else {
      shown = 0..<sides
      widths = []
      return
    }
    let start = max(0, min(first, sides - count))
    shown = start..<start + count
    let room = min(width - Self.gapColumns * (count - 1), count * Self.widest)
    widths = (0..<count).map { room / count + ($0 < room % count ? 1 : 0) }
  }

  /// Whether all sides can stand side by side with room to spare.
  static func isEasy(sides: Int, width: Int) -> Bool { (width + gapColumns) / (30 + gapColumns) >= sides }

  /// The columns from the first side's left edge to the last one's right edge.
  var width: Int { widths.reduce(0, +) + Self.gapColumns * max(0, widths.count - 1) }
}
