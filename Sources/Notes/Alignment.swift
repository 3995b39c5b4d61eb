/// Which of some paths stand among others: nearly all of them do, in the same order.
package enum Alignment {
  /// For each path its place among the others; no place is given twice.
  package static func indices(of paths: [String], in others: [String]) -> [Int?] {
    let shorter = min(paths.count, others.count)
    let opening = zip(paths, others).prefix(while: isSame).count
    let ending = zip(paths.reversed(), others.reversed()).prefix(shorter - opening).prefix(while: isSame).count
    var indices: [Int?] = paths.indices.map { $0 < opening ? $0 : $0 + others.count - paths.count }
    // What stands in between is looked up, by the shorter of both lists.
    let middle = opening..<paths.count - ending
    let otherMiddle = opening..<others.count - ending
    for index in middle { indices[index] = nil }
    if middle.count < otherMiddle.count {
      var places = Places(of: paths, in: middle)
      for other in otherMiddle { if let index = places.take(others[other]) { indices[index] = other } }
    } else {
      var places = Places(of: others, in: otherMiddle)
      for index in middle { indices[index] = places.take(paths[index]) }
    }
    return indices
  }

  private static func isSame(_ path: String, _ other: String) -> Bool { path.utf8.elementsEqual(other.utf8) }

  /// Where each path of a few stands.
  private struct Places {
    /// The last one first.
    private var places: [PathBytes: [Int]] = [:]
    /// Most others differ from all in length, which costs nothing to ask.
    private var lengths: Set<Int> = []

    init(of paths: [String], in range: Range<Int>) {
      for index in range.reversed() {
        places[PathBytes(paths[index]), default: []].append(index)
        lengths.insert(paths[index].utf8.count)
      }
    }

    /// The first place of a path that has not been taken.
    mutating func take(_ path: String) -> Int? {
      lengths.contains(path.utf8.count) ? places[PathBytes(path)]?.popLast() : nil
    }
  }
}
