/// The characters of the last private-use plane, which stand in what cmark reads for something else.
///
/// That plane rather than U+E000, which icon fonts fill and entities may spell.
enum PrivateUse {
  /// The byte that every character of the plane starts with, and no other does.
  static let leadingByte: UInt8 = 0xF4

  /// How many bytes each of them has in UTF-8.
  static let length = 4

  /// The character of such bytes; nil where they make none.
  static func scalar(_ bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == length else { return nil }
    return Unicode.Scalar(
      bytes.dropFirst().reduce(UInt32(leadingByte & 0b111)) { $0 << 6 | UInt32($1 & 0b11_1111) })
  }

  /// The first ones that a text lacks; fewer where it lacks fewer.
  static func scalars(_ count: Int, absentFrom bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    var used: Set<UInt32> = []
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while let index = bytes.index(of: leadingByte, from: start) {
        if let scalar = scalar(bytes[index...].prefix(length)) { used.insert(scalar.value) }
        start = index + 1
      }
    }
    let unused = (0x100000...0x10FFFD as ClosedRange<UInt32>).lazy.filter { !used.contains($0) }
    return unused.prefix(count).compactMap(Unicode.Scalar.init)
  }
}
