extension RandomAccessCollection where Index == Int {
  /// Where the elements begin for which a condition holds; it holds for none before the first of them and for all
  /// behind. Takes logarithmic time.
  @inlinable package func boundary(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
