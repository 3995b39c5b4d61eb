/// The order in which a person would put names: numbers by their value, letters without case.
package enum NaturalOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    Key(left) < Key(right)
  }

  /// A name made ready for being sorted among many.
  struct Key: Comparable {
    let name: String
    /// Their order is that of the names: for a number a mark, how many digits it has without leading zeros, and those;
    /// for a text a mark, its letters, and an end that precedes every letter.
    private var bytes: [UInt8] = []

    private static let number: UInt8 = 1
    private static let text: UInt8 = 2
    private static let end: UInt8 = 0

    init(_ name: String) {
      self.name = name
      var plain = name
      let isPlain = plain.withUTF8(Self.isPlain)
      if !isPlain { plain = name.lowercased().composed }
      bytes.reserveCapacity(plain.utf8.count + 8)
      plain.withUTF8 { add($0) }
    }

    /// The first bytes as a number: where two differ in it, their order is that of the names.
    var head: UInt64 {
      (0..<8).reduce(0) { $0 << 8 | ($1 < bytes.count ? UInt64(bytes[$1]) : 0) }
    }

    private mutating func add(_ name: UnsafeBufferPointer<UInt8>) {
      var index = 0
      while index < name.count {
        let start = index
        let isNumber = Self.isDigit(name[index])
        while index < name.count, Self.isDigit(name[index]) == isNumber { index += 1 }
        if isNumber {
          let digits = name[start..<index].drop { $0 == UInt8(ascii: "0") }
          bytes += [Self.number, UInt8(truncatingIfNeeded: digits.count >> 8), UInt8(truncatingIfNeeded: digits.count)]
          bytes += digits
        } else {
          bytes.append(Self.text)
          for byte in name[start..<index] { bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
          bytes.append(Self.end)
        }
      }
    }

    /// Whether bytes hold nothing but ASCII and syllables of Hangul, which have no case and one form.
    private static func isPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
      name.allSatisfy { $0 < 0xC0 || (0xEA...0xED).contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether the names differ by case or zeros at most.
    func isLevel(with other: Key) -> Bool { bytes == other.bytes }

    static func < (left: Key, right: Key) -> Bool {
      // Names that differ by case or zeros alone still have one order.
      left.bytes == right.bytes ? left.name < right.name : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }
}
