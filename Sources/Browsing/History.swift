/// The places left by jumps, for going back and forward again.
package struct History: Sendable {
  /// Older places are forgotten.
  private static let limit = 200

  private var earlier: [Place] = []
  private var later: [Place] = []

  package init() {}

  /// Remembers the place that a jump leaves.
  mutating func leave(_ place: Place) {
    later = []
    guard earlier.last != place else { return }
    earlier.append(place)
    if earlier.count > Self.limit { earlier.removeFirst() }
  }

  /// Gives the places visited their new places, and forgets those that have none.
  mutating func replacePlaces(_ newPlace: (Place) -> Place?) {
    earlier = earlier.compactMap(newPlace)
    later = later.compactMap(newPlace)
  }

  /// The place to go back to from `place`; nil when there is none.
  mutating func back(from place: Place) -> Place? {
    guard let previous = earlier.popLast() else { return nil }
    later.append(place)
    return previous
  }

  /// The place to go forward to from `place`; nil when there is none.
  mutating func forward(from place: Place) -> Place? {
    guard let next = later.popLast() else { return nil }
    earlier.append(place)
    return next
  }
}
