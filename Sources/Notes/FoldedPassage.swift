/// A text as names are found in it: in lower case and normal form C, without spaces and hyphens, as UTF-8 that knows
/// where it comes from.
struct FoldedPassage {
  private(set) var bytes: [UInt8] = []
  /// For each folded byte where its character starts and ends in the text, in UTF-8 bytes.
  private var origins: [(start: UInt32, end: UInt32)] = []
  private var traits: [Traits] = []

  /// What is known of a folded byte.
  fileprivate struct Traits: OptionSet {
    let rawValue: UInt8
    /// A letter or digit of any script but Hangul; the kind of all bytes of a character.
    static let latin = Traits(rawValue: 1)
    static let hangul = Traits(rawValue: 2)
    static let digit = Traits(rawValue: 4)
    static let capital = Traits(rawValue: 8)
    /// The first byte of a character.
    static let start = Traits(rawValue: 16)
    /// A space or hyphen stands before it.
    static let gap = Traits(rawValue: 32)
    /// A single hyphen, and nothing else, stands before it.
    static let hyphen = Traits(rawValue: 64)
  }

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    traits.reserveCapacity(text.utf8.count)
    var gap: Traits = []
    if text.isDecomposed {
      var offset = 0
      for character in text {
        let length = character.utf8.count
        var composed = String(character).composed
        append(&composed, at: (UInt32(offset), UInt32(offset + length)), gap: &gap)
        offset += length
      }
    } else {
      var text = text
      append(&text, at: nil, gap: &gap)
    }
  }

  /// Folds a text; `origin` is where all of it comes from, nil where it is the whole text.
  private mutating func append(_ text: inout String, at origin: (UInt32, UInt32)?, gap: inout Traits) {
    text.withUTF8 { source in
      var index = 0
      while index < source.count {
        let byte = source[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + length, source.count)
        let place = origin ?? (UInt32(index), UInt32(end))
        if byte < 0x80 {
          if byte <= 0x20 || byte == 0x2D || byte == 0x7F {
            gap = byte == 0x2D && gap.isEmpty ? [.gap, .hyphen] : .gap
          } else {
            let isUpper = byte &- 0x41 < 26
            let isDigit = byte &- 0x30 < 10
            let isLetter = (byte | 0x20) &- 0x61 < 26
            var kind: Traits = isLetter || isDigit ? .latin : []
            if isUpper { kind.insert(.capital) }
            if isDigit { kind.insert(.digit) }
            append(isUpper ? byte | 0x20 : byte, kind.union(.start).union(gap), place)
            gap = []
          }
        } else if isHangul(source, index) {
          append(byte, [.hangul, .start, gap], place)
          append(source[index + 1], .hangul, place)
          append(source[index + 2], .hangul, place)
          gap = []
        } else {
          appendOther(UnsafeBufferPointer(rebasing: source[index..<end]), place, &gap)
        }
        index = end
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ traits: Traits, _ origin: (UInt32, UInt32)) {
    bytes.append(byte)
    origins.append(origin)
    self.traits.append(traits)
  }

  /// Syllables and the letters of the compatibility block.
  private func isHangul(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < source.count else { return false }
    switch (source[index], source[index + 1]) {
    case (0xEA, 0xB0...), (0xEB...0xEC, _), (0xED, ...0x9E), (0xE3, 0x84...0x86): return true
    case _: return false
    }
  }

  /// Letters of other scripts, full-width forms, wide spaces, signs.
  private mutating func appendOther(
    _ source: UnsafeBufferPointer<UInt8>, _ origin: (UInt32, UInt32), _ gap: inout Traits
  ) {
    for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
      var scalar = scalar
      if (0xFF01...0xFF5E).contains(scalar.value) { scalar = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
      let properties = scalar.properties
      if properties.isWhitespace || (0x2010...0x2013).contains(scalar.value) || scalar == "-" {
        gap = .gap
        continue
      }
      if properties.isDefaultIgnorableCodePoint { continue }
      var kind: Traits = properties.isAlphabetic && !Self.isUnspaced(scalar) ? .latin : []
      if properties.generalCategory == .decimalNumber { kind.formUnion([.latin, .digit]) }
      if properties.isUppercase { kind.insert(.capital) }
      for (index, byte) in properties.lowercaseMapping.utf8.enumerated() {
        append(byte, index == 0 ? kind.union(.start).union(gap) : kind, origin)
        gap = []
      }
    }
  }

  /// Han and kana are written without spaces: they never make a word longer.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
  }
}

// MARK: What is asked of a text

extension FoldedPassage {
  /// Where a stretch of folded bytes stands in the text, in UTF-8 bytes.
  func origin(of range: Range<Int>) -> Range<Int> {
    Int(origins[range.lowerBound].start)..<Int(origins[range.upperBound - 1].end)
  }

  func hasGap(before index: Int) -> Bool { traits[index].contains(.gap) }

  func isCapital(_ index: Int) -> Bool { traits[index].contains(.capital) }

  /// Whether only a space stands between this place and a word in front of it that opens with a capital.
  func followsCapitalized(_ index: Int) -> Bool {
    guard index > 0, traits[index].contains(.gap), traits[index - 1].contains(.latin) else { return false }
    var start = index - 1
    while start > 0, !traits[start].contains(.gap), traits[start - 1].contains(.latin) { start -= 1 }
    return traits[start].contains(.capital)
  }

  /// Whether a name may start here: not inside a word.
  func canStart(at index: Int) -> Bool {
    let here = traits[index]
    guard here.contains(.start), here.isLetter else { return false }
    guard index > 0 else { return true }
    let before = traits[index - 1]
    if here.contains(.gap) {
      return !(here.contains(.hyphen) && here.contains(.latin) && before.contains(.latin))
    }
    if before.isLetter { return before.contains(.latin) != here.contains(.latin) }
    guard here.contains(.latin), index > 1, traits[index - 2].contains(.latin) else { return true }
    return !Self.joins(bytes[index - 1], to: bytes[index - 2])
  }

  /// Whether a name may end before this byte: not inside a word, though a Korean particle may follow.
  func canEnd(at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let last = traits[index - 1]
    let next = traits[index]
    guard next.contains(.start) else { return false }
    if next.contains(.gap) {
      return !(next.contains(.hyphen) && next.contains(.latin) && last.contains(.latin))
    }
    switch (last.contains(.hangul), next.contains(.hangul)) {
    case (true, true): return Particles.make(up: hangulRun(from: index))
    case (false, true), (true, false): return true
    case (false, false): break
    }
    if next.contains(.latin) { return !last.contains(.latin) }
    guard last.contains(.latin), index + 1 < bytes.count else { return true }
    let behind = traits[index + 1]
    return !(behind.contains(.latin) && !behind.contains(.gap) && Self.joins(bytes[index], to: bytes[index + 1]))
  }

  /// Whether a sign between Latin letters makes one word of them: `my_s3`, `s3.amazonaws`, `s3:GetObject`.
  private static func joins(_ sign: UInt8, to letter: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "_"): true
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "@"): letter &- 0x61 < 26
    case _: false
    }
  }

  private func hangulRun(from start: Int) -> ArraySlice<UInt8> {
    var end = start
    while end < bytes.count, traits[end].contains(.hangul), end == start || !traits[end].contains(.gap) { end += 1 }
    return bytes[start..<end]
  }

  // MARK: What is asked of a name

  var gaps: [Int] { bytes.indices.filter { $0 > 0 && hasGap(before: $0) } }

  /// How many letters of each kind there are.
  var letterCount: (latin: Int, hangul: Int, digits: Int) {
    let starts = traits.filter { $0.contains(.start) }
    let digits = starts.count { $0.contains(.digit) }
    let latin = starts.count { $0.contains(.latin) }
    return (latin == digits ? 0 : latin, starts.count { $0.contains(.hangul) }, digits)
  }

  /// Where a new part begins without a space: a capital behind a small letter or before one, a digit beside a letter,
  /// another script, a Hangul syllable.
  var partStarts: [Int] {
    bytes.indices.dropFirst().filter { index in
      let here = traits[index]
      let before = traits[index - 1]
      guard here.contains(.start), here.isLetter, before.isLetter else { return false }
      if here.contains(.hangul) || before.contains(.hangul) || here.contains(.digit) != before.contains(.digit) {
        return true
      }
      guard here.contains(.capital) else { return false }
      let next = index + 1 < bytes.count ? traits[index + 1] : here
      return !before.contains(.capital) || (next.contains(.latin) && !next.contains(.capital) && !next.contains(.digit))
    }
  }

  /// Whether two letters stand before a place and two from it on.
  func hasTwoLetters(around place: Int) -> Bool {
    traits[..<place].count { $0.contains(.start) && $0.isLetter } >= 2
      && traits[place...].count { $0.contains(.start) && $0.isLetter } >= 2
  }
}

extension FoldedPassage.Traits {
  fileprivate var isLetter: Bool { contains(.latin) || contains(.hangul) }
}

extension String {
  /// Whether the text holds marks that normal form C may join to letters.
  var isDecomposed: Bool {
    // Most text holds none of the bytes that such a mark opens with.
    guard utf8.contains(where: { $0 == 0xCC || $0 == 0xCD || $0 == 0xE1 || $0 == 0xE3 }) else { return false }
    return unicodeScalars.contains { scalar in
      (0x300..<0x370).contains(scalar.value) || (0x1100..<0x1200).contains(scalar.value)
        || (0x3099...0x309A).contains(scalar.value)
    }
  }
}
