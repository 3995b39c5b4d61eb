/// What a name of several words is called for short: `AD` of "Active Directory", as initial consonants are of Hangul.
enum Acronym {
  /// Nil for a name of a single word, or with anything but Latin words; small words do not count.
  static func of(_ name: some StringProtocol) -> String? {
    let words = name.split { $0 == " " || $0 == "-" }
    guard words.allSatisfy({ $0.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } }) else { return nil }
    let initials = words.compactMap(\.first).filter(\.isUppercase)
    return initials.count > 1 ? String(initials) : nil
  }
}
