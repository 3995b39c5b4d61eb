/// Where things of which there are many stand among others: nearly all of them do, in the same order.
package enum Alignment {
  /// For each of so many items its place among the others; no place is given twice. Items are told by their indices:
  /// `isSame` compares one with one of the others. Those that do not stand as far from either end are looked up by keys,
  /// which those have in common that are the same.
  package static func indices<Key: Hashable>(
    of count: Int, in otherCount: Int, isSame: (Int, Int) -> Bool, key: (Int) -> Key, otherKey: (Int) -> Key
  ) -> [Int?] {
    let shorter = min(count, otherCount)
    var opening = 0
    while opening < shorter, isSame(opening, opening) { opening += 1 }
    var ending = 0
    while ending < shorter - opening, isSame(count - 1 - ending, otherCount - 1 - ending) { ending += 1 }
    let middle = opening..<count - ending
    let otherMiddle = opening..<otherCount - ending
    var indices: [Int?] = (0..<count).map { $0 < opening ? $0 : $0 + otherCount - count }
    for index in middle { indices[index] = nil }
    guard !middle.isEmpty, !otherMiddle.isEmpty else { return indices }
    // The first place of each key comes last.
    var places: [Key: [Int]] = [:]
    for other in otherMiddle.reversed() { places[otherKey(other), default: []].append(other) }
    for index in middle {
      let key = key(index)
      guard let place = places[key]?.last, isSame(index, place) else { continue }
      places[key]?.removeLast()
      indices[index] = place
    }
    return indices
  }

  /// As above, for items that are told by their paths; `isSame` may tell more cheaply than those that two are the same.
  static func indices<Item>(
    of items: [Item], in others: [Item], path: (Item) -> String, isSame: (Item, Item) -> Bool = { _, _ in false }
  ) -> [Int?] {
    indices(
      of: items.count, in: others.count,
      isSame: { index, other in
        isSame(items[index], others[other]) || path(items[index]).utf8.elementsEqual(path(others[other]).utf8)
      }, key: { PathBytes(path(items[$0])) }, otherKey: { PathBytes(path(others[$0])) })
  }
}
