/// Searches through bytes by comparing many places at once: what every keystroke does with all of a notebook.
struct ByteScan {
  typealias Block = SIMD32<UInt8>

  let bytes: UnsafeBufferPointer<UInt8>

  /// Where `needle` stands first in a range of places to start at. Asks of 32 places at a time whether two of the
  /// needle's bytes stand there: few places have both.
  func firstIndex(of needle: UnsafeBufferPointer<UInt8>, from start: Int, through last: Int) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress), let sought = needle.baseAddress else { return nil }
    let (early, late) = (0, needle.count - 1)
    let (first, second) = (Block(repeating: needle[early]), Block(repeating: needle[late]))
    var index = start
    // A block may be read as far as the bytes go; what is found behind the last place does not count.
    let lastBlock = bytes.count - needle.count - Block.scalarCount + 1
    while index <= min(last, lastBlock) {
      var lanes = Lanes(
        (base.loadUnaligned(fromByteOffset: index + early, as: Block.self) .== first)
          .& (base.loadUnaligned(fromByteOffset: index + late, as: Block.self) .== second))
      while let lane = lanes.popFirst() {
        let found = index + lane
        if found > last { return nil }
        if needle.count == 2 || equal(base + found, UnsafeRawPointer(sought), needle.count) { return found }
      }
      index += Block.scalarCount
    }
    while index <= last {
      if equal(base + index, UnsafeRawPointer(sought), needle.count) { return index }
      index += 1
    }
    return nil
  }

  private func equal(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    for offset in 0..<count {
      if left.load(fromByteOffset: offset, as: UInt8.self) != right.load(fromByteOffset: offset, as: UInt8.self) {
        return false
      }
    }
    return true
  }

  /// Hands over every place in a range where, with one error at most, a word may start that is typed with keys of which
  /// these are the first three, until `body` answers false.
  func forEachTypo(of keys: (UInt8, UInt8, UInt8), in range: Range<Int>, _ body: (Int) -> Bool) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    let (first, second, third) = (KeyBlocks(keys.0), KeyBlocks(keys.1), KeyBlocks(keys.2))
    var index = range.lowerBound
    while index < range.upperBound, index + 2 + Block.scalarCount <= bytes.count {
      let one = base.loadUnaligned(fromByteOffset: index, as: Block.self)
      let two = base.loadUnaligned(fromByteOffset: index + 1, as: Block.self)
      let three = base.loadUnaligned(fromByteOffset: index + 2, as: Block.self)
      let (twoIsFirst, twoIsSecond, twoIsThird) = (first.stand(in: two), second.stand(in: two), third.stand(in: two))
      let (threeIsSecond, threeIsThird) = (second.stand(in: three), third.stand(in: three))
      // Two of the keys are in place, or would be but for one that is missing, too much or on the other side.
      let places =
        (first.stand(in: one) .& (twoIsSecond .| twoIsThird .| threeIsSecond .| threeIsThird))
        .| (second.stand(in: one) .& (twoIsThird .| twoIsFirst))
        .| (twoIsSecond .& threeIsThird) .| (twoIsFirst .& threeIsSecond)
      var lanes = Lanes(places)
      while let lane = lanes.popFirst() {
        guard index + lane < range.upperBound, body(index + lane) else { return }
      }
      index += Block.scalarCount
    }
    while index < range.upperBound {
      guard body(index) else { return }
      index += 1
    }
  }

  /// The bytes that a key types: three at most, some of them perhaps the same.
  private struct KeyBlocks {
    private let blocks: (Block, Block, Block)

    init(_ key: UInt8) {
      let bytes = FoldedByte.bytes(typedWith: key)
      blocks = (Block(repeating: bytes.0), Block(repeating: bytes.1), Block(repeating: bytes.2))
    }

    @inline(__always)
    func stand(in block: Block) -> SIMDMask<SIMD32<Int8>> {
      (block .== blocks.0) .| (block .== blocks.1) .| (block .== blocks.2)
    }
  }

  /// The lanes of a block in which something holds.
  private struct Lanes {
    private var words: SIMD4<UInt64>

    init(_ mask: SIMDMask<SIMD32<Int8>>) { words = unsafeBitCast(mask, to: SIMD4<UInt64>.self) }

    /// Nearly always none is left at once.
    mutating func popFirst() -> Int? {
      if words[0] | words[1] | words[2] | words[3] == 0 { return nil }
      for word in 0..<4 where words[word] != 0 {
        let lane = words[word].trailingZeroBitCount >> 3
        words[word] &= ~(0xFF << UInt64(lane << 3))
        return word << 3 + lane
      }
      return nil
    }
  }
}
