extension [UInt8] {
  /// Whether the bytes are UTF-8, by table 3-7 of the Unicode Standard. Asked of every byte that is read, so that eight are
  /// looked at at once: which of them are letters of which script cannot be foretold.
  var isValidUTF8: Bool {
    withUnsafeBytes { bytes in
      var index = 0
      var before = Octet.Open()
      while index &+ 8 <= bytes.count {
        let octet = Octet(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if octet.mayHoldRareCharacters {
          // The character that was cut before it is looked at again.
          guard let end = Self.endOfCharacters(in: bytes, from: Self.start(of: index, in: bytes), through: index &+ 8)
          else { return false }
          index = end
          before = Octet.Open()
        } else {
          guard octet.isValid(behind: &before) else { return false }
          index &+= 8
        }
      }
      return Self.endOfCharacters(in: bytes, from: Self.start(of: index, in: bytes), through: bytes.count) != nil
    }
  }

  /// Where the character starts that an index cuts, or the index; of what is none the last three bytes at most count.
  private static func start(of index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    for start in stride(from: index - 1, through: Swift.max(0, index - 3), by: -1) where bytes[start] >= 0xC0 {
      let length = bytes[start] < 0xE0 ? 2 : bytes[start] < 0xF0 ? 3 : 4
      return start + length > index ? start : index
    }
    return index
  }

  /// Goes from one character to the next until one ends at an index or behind it; nil where bytes are none.
  private static func endOfCharacters(in bytes: UnsafeRawBufferPointer, from start: Int, through end: Int) -> Int? {
    var index = start
    while index < end {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      guard var allowed = secondBytes(behind: lead) else { return nil }
      for _ in 0..<(lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3) {
        guard index < bytes.count, allowed.contains(bytes[index]) else { return nil }
        allowed = 0x80...0xBF
        index += 1
      }
    }
    return index
  }

  /// What may follow the first byte of a character beyond ASCII; nil for a byte that is none.
  private static func secondBytes(behind lead: UInt8) -> ClosedRange<UInt8>? {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    case 0xC2...0xF3: 0x80...0xBF
    case _: nil
    }
  }
}

/// Eight bytes of a text, the first lowest. What is asked of each of them is answered in its highest bit.
private struct Octet {
  /// What the bytes before want of these.
  struct Open {
    /// Which of these have to go on with a character.
    var continued: UInt64 = 0
    /// Whether the first of these is behind 0xED, where only the lower half of the bytes that go on may stand.
    var behindSurrogateLead: UInt64 = 0
  }

  private let bytes: UInt64
  /// The first bytes of characters of two bytes and more, of three and more, of four and more.
  private let leads: (two: UInt64, three: UInt64, four: UInt64)

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ word: UInt64) {
    bytes = UInt64(littleEndian: word)
    let two = bytes & bytes << 1 & Self.highest
    let three = two & bytes << 2
    leads = (two, three, three & bytes << 3)
  }

  /// Whether there are bytes that characters of four bytes, short characters written long (0xC0, 0xC1, 0xE0) or none
  /// start with.
  @inline(__always)
  var mayHoldRareCharacters: Bool {
    // Of 0xE0 the lower four bits are 0, of 0xC0 and 0xC1 the four above the lowest.
    let (bit4, bit3, bit2, bit1, bit0) = (bytes << 3, bytes << 4, bytes << 5, bytes << 6, bytes << 7)
    let long = leads.three & ~(bit3 | bit2 | bit1 | bit0) | leads.two & ~leads.three & ~(bit4 | bit3 | bit2 | bit1)
    return (leads.four | long) & Self.highest != 0
  }

  /// Whether all that goes on with a character stands where it has to, and nothing else; there are no rare characters.
  @inline(__always)
  func isValid(behind open: inout Open) -> Bool {
    let continuing = bytes & ~(bytes << 1) & Self.highest
    let wanted = leads.two << 8 | leads.three << 16 | open.continued
    // 0xED is the only one of these with its lowest four bits 1101.
    let surrogateLead = leads.three & bytes << 4 & bytes << 5 & ~(bytes << 6) & bytes << 7
    let isTooLarge = (surrogateLead << 8 | open.behindSurrogateLead) & bytes << 2 & continuing
    open = Open(continued: leads.two >> 56 | leads.three >> 48, behindSurrogateLead: surrogateLead >> 56)
    return continuing ^ wanted | isTooLarge == 0
  }
}
