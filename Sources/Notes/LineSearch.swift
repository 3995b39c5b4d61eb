import Markdown

extension Array {
  /// The elements whose line lies in a range; the array is in the order of its lines. Takes logarithmic time.
  func slice(in lines: Range<Int>, line: (Element) -> Int) -> ArraySlice<Element> {
    let start = firstIndex(from: lines.lowerBound, line: line)
    return self[start..<Swift.max(start, firstIndex(from: lines.upperBound, line: line))]
  }

  /// The first element on or behind a line.
  private func firstIndex(from wanted: Int, line: (Element) -> Int) -> Int {
    boundary { line($0) >= wanted }
  }
}
