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

  /// Where the elements begin for which a condition holds; it holds for none before the first of them and for all
  /// behind. Takes logarithmic time.
  package func boundary(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
