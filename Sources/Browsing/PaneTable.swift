/// Something for each of some panes. Unlike a dictionary it needs no look-up of how panes hash, which the runtime does
/// among all that the program holds, before the first frame.
package struct PaneTable<Value: Equatable & Sendable>: Equatable, Sendable {
  /// By the number of the pane.
  private var values = [Value?](repeating: nil, count: Pane.allCases.count)

  package subscript(pane: Pane) -> Value? {
    get { values[pane.rawValue] }
    set { values[pane.rawValue] = newValue }
  }

  /// From left to right.
  package var all: [(pane: Pane, value: Value)] { Pane.allCases.compactMap { pane in self[pane].map { (pane, $0) } } }
}
