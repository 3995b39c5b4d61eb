/// Which of some files stand among others, by their paths: nearly all of them do, in the same order.
enum Alignment {
  /// For each item its place among the others; no place is given twice. `isSame` may tell more cheaply than the paths
  /// do that two items have the same.
  static func indices<Item>(
    of items: [Item], in others: [Item], path: (Item) -> String, isSame: (Item, Item) -> Bool = { _, _ in false }
  ) -> [Int?] {
    func match(_ index: Int, _ other: Int) -> Bool {
      isSame(items[index], others[other]) || path(items[index]).utf8.elementsEqual(path(others[other]).utf8)
    }
    let shorter = min(items.count, others.count)
    var opening = 0
    while opening < shorter, match(opening, opening) { opening += 1 }
    var ending = 0
    while ending < shorter - opening, match(items.count - 1 - ending, others.count - 1 - ending) { ending += 1 }
    var indices: [Int?] = items.indices.map { $0 < opening ? $0 : $0 + others.count - items.count }
    // What stands in between is looked up, by the shorter of both lists.
    let middle = opening..<items.count - ending
    let otherMiddle = opening..<others.count - ending
    for index in middle { indices[index] = nil }
    if middle.count < otherMiddle.count {
      var places = Places(of: items[middle].map(path), from: middle.lowerBound)
      for other in otherMiddle { if let index = places.take(path(others[other])) { indices[index] = other } }
    } else {
      var places = Places(of: others[otherMiddle].map(path), from: otherMiddle.lowerBound)
      for index in middle { indices[index] = places.take(path(items[index])) }
    }
    return indices
  }

  /// Where each path of a few stands.
  private struct Places {
    /// The last one first.
    private var places: [PathBytes: [Int]] = [:]
    /// Most others differ from all in length, which costs nothing to ask.
    private var lengths: Set<Int> = []

    /// The first of the paths counts as told.
    init(of paths: [String], from start: Int) {
      for (offset, path) in paths.enumerated().reversed() {
        places[PathBytes(path), default: []].append(start + offset)
        lengths.insert(path.utf8.count)
      }
    }

    /// The first place of a path that has not been taken.
    mutating func take(_ path: String) -> Int? {
      lengths.contains(path.utf8.count) ? places[PathBytes(path)]?.popLast() : nil
    }
  }
}
