/// Which of some paths stand among others: nearly all of them do, in the same order.
package enum Alignment {
  /// For each path where it stands among the others; of several places the first.
  package static func indices(of paths: [String], in others: [String]) -> [Int?] {
    let shorter = min(paths.count, others.count)
    let opening = zip(paths, others).prefix(while: isSame).count
    let ending = zip(paths.reversed(), others.reversed()).prefix(shorter - opening).prefix(while: isSame).count
    let middle = opening..<paths.count - ending
    var places: [PathBytes: Int] = [:]
    for index in opening..<others.count - ending { places[PathBytes(others[index]), default: index] = index }
    return paths.indices.map { index in
      if middle.contains(index) { return places[PathBytes(paths[index])] }
      return index < opening ? index : index + others.count - paths.count
    }
  }

  private static func isSame(_ path: String, _ other: String) -> Bool { path.utf8.elementsEqual(other.utf8) }
}
