/// Names as a tree of their folded bytes, so that one walk over a text finds all of them, the longest at each place.
struct NameTree: Sendable {
  /// Who bears a name, and how that one spells it.
  struct Bearer: Sendable {
    /// Counts in a table of whoever made the tree.
    var owner: Int
    var name: SpokenName
    var isTitle: Bool
  }

  /// A place where a text speaks of something by name.
  struct Found: Equatable {
    /// In UTF-8 bytes of the text.
    var range: Range<Int>
    /// Counts in `bearers`.
    var name: Int
    /// Of the name's bearers those whose spelling the text keeps to; never empty.
    var bearers: [Int]
  }

  /// The bearers of each name.
  private(set) var bearers: [[Bearer]] = []
  /// From a node and a byte to the next node: open addressing, 0 for an empty slot. The root is node 1.
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var nodes: [UInt32] = Array(repeating: 0, count: 1024)
  private var used = 0
  /// The name that ends at each node, or -1.
  private var ends: [Int32] = [-1, -1]

  mutating func add(_ name: SpokenName, owner: Int, isTitle: Bool) {
    var node: UInt32 = 1
    for byte in name.folded { node = child(of: node, byte) ?? addChild(of: node, byte) }
    if ends[Int(node)] < 0 {
      ends[Int(node)] = Int32(bearers.count)
      bearers.append([])
    }
    bearers[Int(ends[Int(node)])].append(Bearer(owner: owner, name: name, isTitle: isTitle))
  }

  /// All names in a text, from left to right, the longest at each place, none inside another.
  func names(in text: String) -> [Found] {
    let passage = FoldedPassage(text)
    var found: [Found] = []
    var start = 0
    while start < passage.bytes.count {
      if passage.canStart(at: start), let longest = longestName(in: passage, from: start) {
        found.append(
          Found(range: passage.origin(of: start..<longest.end), name: longest.name, bearers: longest.bearers))
        start = longest.end
      } else {
        start += 1
      }
    }
    return found
  }

  private func longestName(in passage: FoldedPassage, from start: Int) -> (name: Int, bearers: [Int], end: Int)? {
    var longest: (name: Int, bearers: [Int], end: Int)?
    var gaps: [Int] = []
    var node: UInt32 = 1
    var index = start
    while index < passage.bytes.count, let next = child(of: node, passage.bytes[index]) {
      if index > start, passage.hasGap(before: index) { gaps.append(index - start) }
      node = next
      index += 1
      let name = Int(ends[Int(node)])
      guard name >= 0, passage.canEnd(at: index) else { continue }
      let spelled = bearers[name].indices.filter { bearer in
        bearers[name][bearer].name.allows(gaps: gaps) { passage.isCapital(start + $0) }
      }
      if !spelled.isEmpty { longest = (name, spelled, index) }
    }
    return longest
  }

  // MARK: The table of nodes

  private func child(of node: UInt32, _ byte: UInt8) -> UInt32? {
    let key = UInt64(node) << 8 | UInt64(byte)
    var slot = Self.slot(of: key, in: keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return nodes[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func addChild(of node: UInt32, _ byte: UInt8) -> UInt32 {
    if used * 2 >= keys.count { grow() }
    let child = UInt32(ends.count)
    ends.append(-1)
    insert(UInt64(node) << 8 | UInt64(byte), child)
    used += 1
    return child
  }

  private mutating func insert(_ key: UInt64, _ node: UInt32) {
    var slot = Self.slot(of: key, in: keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    nodes[slot] = node
  }

  private mutating func grow() {
    let old = zip(keys, nodes)
    let count = keys.count * 2
    keys = Array(repeating: 0, count: count)
    nodes = Array(repeating: 0, count: count)
    for (key, node) in old where key != 0 { insert(key, node) }
  }

  /// Fibonacci hashing; `count` is a power of two.
  private static func slot(of key: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}
