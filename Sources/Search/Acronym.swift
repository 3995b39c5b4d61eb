/// What a name of several words is called for short: `AD` of "Active Directory", as initial consonants are of Hangul.
enum Acronym {
  /// Nil for a name of a single word, or with anything but Latin words; small words do not count.
  static func of(_ name: String) -> String? {
    let words = name.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard words.allSatisfy({ $0.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } }) else { return nil }
    let initials = words.compactMap(\.first).filter { $0 & 0x20 == 0 }
    return initials.count > 1 ? String(decoding: initials, as: UTF8.self) : nil
  }
}
