/// Names as a tree of their folded bytes, so that one walk over a text finds all of them, the longest at each place. It
/// branches only as far as names differ; what is left of a name is compared as a whole.
struct NameTree: Equatable, Sendable {
  /// Who bears a name, and how that one spells it.
  struct Bearer: Equatable, Sendable {
    /// Counts in a table of whoever made the tree.
    var owner: Int
    var name: SpokenName
    var isTitle: Bool
  }

  /// A place where a text speaks of something by name.
  struct Found {
    /// In UTF-8 bytes of the text.
    var range: Range<Int>
    /// All who bear the name, however they spell it, in the order of their owners.
    var bearers: ArraySlice<Bearer>
    /// Of the ways in which it is spelled those of the text, one at least.
    fileprivate var ways: [Way]

    /// The first owner whose title is spelled like that.
    var titled: Int? { ways.compactMap(\.titled).min() }

    /// The one owner who spells the name like that; nil where several do.
    var sole: Int? {
      guard let owner = ways.first?.owner else { return nil }
      return ways.allSatisfy { $0.owner == owner && !$0.isShared } ? owner : nil
    }
  }

  /// A way in which a name is spelled. Very many may bear a name, but few are its ways.
  fileprivate struct Way: Equatable {
    let name: SpokenName
    /// The first owner who spells it like that.
    let owner: Int
    /// Whether others do too.
    var isShared = false
    /// The first of them whose title it is.
    var titled: Int?

    init(_ bearer: Bearer) {
      name = bearer.name
      owner = bearer.owner
      add(bearer)
    }

    mutating func add(_ bearer: Bearer) {
      if bearer.owner != owner { isShared = true }
      if bearer.isTitle { titled = titled ?? bearer.owner }
    }
  }

  /// In the order of their names.
  private let bearers: [Bearer]
  /// For each name its bearers.
  private var names: [Range<Int>] = []
  /// The ways in which each name is spelled.
  private var ways: [[Way]] = []
  /// From a node and a byte to the next node: open addressing, 0 for an empty slot. The root is node 1.
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var nodes: [UInt32] = Array(repeating: 0, count: 64)
  /// The name that ends at each node, or goes on from there without branching; -1 where there is none.
  private var nameOfNode: [Int32] = [-1, -1]

  /// The bearers come in the order of their owners.
  init(_ bearers: [Bearer]) {
    self.bearers = bearers.enumerated().sorted {
      $0.element.name.folded == $1.element.name.folded
        ? $0.offset < $1.offset : $0.element.name.folded.lexicographicallyPrecedes($1.element.name.folded)
    }.map(\.element)
    for index in self.bearers.indices {
      if let last = names.last, self.bearers[last.lowerBound].name.folded == self.bearers[index].name.folded {
        names[names.count - 1] = last.lowerBound..<index + 1
      } else {
        names.append(index..<index + 1)
      }
    }
    for name in names {
      var ways: [Way] = []
      for bearer in self.bearers[name] {
        if let way = ways.firstIndex(where: { $0.name == bearer.name }) {
          ways[way].add(bearer)
        } else {
          ways.append(Way(bearer))
        }
      }
      self.ways.append(ways)
    }
    var shared = 0
    for name in names.indices {
      let next = name + 1 < names.count ? Self.commonCount(letters(of: name), letters(of: name + 1)) : 0
      add(name, depth: max(shared, next) + 1)
      shared = next
    }
  }

  /// All names in a text, from left to right, the longest at each place, none inside another.
  func names(in text: String) -> [Found] {
    let passage = FoldedPassage(text)
    var found: [Found] = []
    var start = 0
    while start < passage.bytes.count {
      if passage.canStart(at: start), let longest = longestName(in: passage, from: start) {
        found.append(longest.found)
        start = longest.end
      } else {
        start += 1
      }
    }
    return found
  }

  private func longestName(in passage: FoldedPassage, from start: Int) -> (found: Found, end: Int)? {
    var longest: (found: Found, end: Int)?
    var node: UInt32 = 1
    var index = start
    while index < passage.bytes.count, let next = child(of: node, passage.bytes[index]) {
      node = next
      index += 1
      let name = Int(nameOfNode[Int(node)])
      guard name >= 0 else { continue }
      let end = start + letters(of: name).count
      guard end <= passage.bytes.count, passage.bytes[index..<end] == letters(of: name)[(index - start)...] else {
        break
      }
      if let found = self.found(name, in: passage, at: start..<end) { longest = (found, end) }
    }
    return longest
  }

  /// The name at a place where its letters stand; nil inside a word, or where nobody spells it like that.
  private func found(_ name: Int, in passage: FoldedPassage, at range: Range<Int>) -> Found? {
    guard passage.canEnd(at: range.upperBound) else { return nil }
    let ways = ways[name].filter { $0.name.isSpelled(in: passage, at: range) }
    guard !ways.isEmpty else { return nil }
    return Found(range: passage.origin(of: range), bearers: bearers[names[name]], ways: ways)
  }

  private func letters(of name: Int) -> [UInt8] { bearers[names[name].lowerBound].name.folded }

  private static func commonCount(_ left: [UInt8], _ right: [UInt8]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
  }

  // MARK: The table of nodes

  /// Makes nodes for a name's first letters, where they are not there yet.
  private mutating func add(_ name: Int, depth: Int) {
    var node: UInt32 = 1
    for byte in letters(of: name).prefix(depth) { node = child(of: node, byte) ?? addChild(of: node, byte) }
    nameOfNode[Int(node)] = Int32(name)
  }

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
    if nameOfNode.count * 2 >= keys.count { grow() }
    let child = UInt32(nameOfNode.count)
    nameOfNode.append(-1)
    insert(UInt64(node) << 8 | UInt64(byte), child)
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
