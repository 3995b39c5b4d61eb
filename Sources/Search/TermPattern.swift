import Notes

/// The ways in which a term may stand in folded text (S2, S3).
struct TermPattern {
  /// All but typing errors, better rules first.
  private(set) var alternatives: [Alternative] = []
  /// What is forgiven only where nothing else answers.
  private(set) var fallbacks: [Alternative] = []
  /// The term as keys, for one typing error (S4); nil for a term too short to forgive any.
  private(set) var typo: TypoPattern?
  private let bytes: [UInt8]

  init(_ term: Query.Term) {
    let folded = FoldedText(term.text)
    bytes = folded.bytes
    guard !term.isPhrase else {
      let spaces = Set(folded.spaced.indices.dropFirst().filter { folded.spaced[$0] })
      let bounds = Alternative.Bounds.phrase(spaces: spaces, isOpen: term.isOpen)
      add(.literal, .init(bytes: bytes), bounds)
      if term.isOpen { for steps in Self.partials(of: bytes) { add(.partial, steps, bounds) } }
      return
    }
    add(.literal, .init(bytes: bytes))
    addPartials(bytes)
    addInitials(bytes)
    addLayouts(term.text)
    let isHangul = term.text.allSatisfy { $0.isHangulSyllable }
    // Only what has a key is mistyped: not an emoji, not another script.
    guard bytes.allSatisfy({ $0 < FoldedByte.keyless }) else { return }
    if term.text.count >= (isHangul ? 3 : 4) { typo = TypoPattern(keys: bytes.map(FoldedByte.key)) }
  }

  /// Whether this term stands, by the rules for what was typed, only where another one does: the other one with more
  /// typed behind it, where its last consonant may have moved to another place of a syllable.
  func narrows(_ other: TermPattern) -> Bool {
    guard let last = other.bytes.last, bytes.count >= other.bytes.count,
      bytes.starts(with: other.bytes.dropLast())
    else { return false }
    let byte = bytes[other.bytes.count - 1]
    if byte == last { return true }
    guard let consonant = FoldedByte.consonant(byte), consonant == FoldedByte.consonant(last) else { return false }
    guard FoldedByte.loneConsonants.contains(last) else { return FoldedByte.leading.contains(byte) }
    // As in `partials` and `initials`.
    let before = other.bytes.dropLast().last
    return FoldedByte.leading.contains(byte)
      ? !(before.map(FoldedByte.loneConsonants.contains) ?? false) : before.map(FoldedByte.vowels.contains) ?? false
  }

  private mutating func add(
    _ rule: MatchRank.Rule, _ steps: [Alternative.Step], _ bounds: Alternative.Bounds = .free
  ) {
    if let alternative = Alternative(rule, steps, bounds) { alternatives.append(alternative) }
  }

  /// A final consonant may open the next syllable, and a consonant behind a syllable may go into either.
  private mutating func addPartials(_ bytes: [UInt8]) {
    for steps in Self.partials(of: bytes) { add(.partial, steps) }
  }

  private static func partials(of bytes: [UInt8]) -> [[Alternative.Step]] {
    guard let last = bytes.last, let consonant = FoldedByte.consonant(last) else { return [] }
    let rest = bytes.dropLast()
    let opening = [Alternative.Step](bytes: rest) + [.syllable(FoldedByte.leading.lowerBound + consonant)]
    if FoldedByte.trailing.contains(last) { return [opening] }
    guard FoldedByte.loneConsonants.contains(last), let before = rest.last,
      !FoldedByte.loneConsonants.contains(before)
    else { return [] }
    let isOpen = FoldedByte.vowels.contains(before)
    return [opening] + (isOpen ? [.init(bytes: rest + [FoldedByte.trailing.lowerBound + consonant])] : [])
  }

  /// Lone consonants stand for the syllables they open.
  private static func initials(of bytes: [UInt8]) -> [Alternative.Step]? {
    let steps = bytes.map { byte -> Alternative.Step in
      guard FoldedByte.loneConsonants.contains(byte), let consonant = FoldedByte.consonant(byte) else {
        return .byte(byte)
      }
      return .syllable(FoldedByte.leading.lowerBound + consonant)
    }
    return steps.contains { if case .syllable = $0 { true } else { false } } ? steps : nil
  }

  private mutating func addInitials(_ bytes: [UInt8]) {
    guard let steps = Self.initials(of: bytes), !alternatives.contains(where: { $0.steps == steps }) else { return }
    add(.initials, steps)
  }

  /// What the same keys type with the other keyboard. Few keys type something by chance in either, so that short terms
  /// must be whole words or are not tried.
  private mutating func addLayouts(_ text: String) {
    var hasHangul = false
    let keys = text.composed.reduce(into: "") { keys, character in
      let strokes = KoreanLayout.keystrokes(for: character)
      hasHangul = hasHangul || strokes != nil
      keys += strokes.map { String($0) } ?? String(character)
    }
    if hasHangul {
      let bytes = Folding.bytes(of: keys)
      if bytes.count >= 2 { add(.layout, .init(bytes: bytes), bytes.count < 4 ? .words : .wordStart) }
      return
    }
    guard text.contains(where: \.isLetter) else { return }
    addHangul(typedAs: text)
    // The Caps Lock key does not shift what an input method composes.
    let unshifted = text.lowercased()
    if unshifted != text { addHangul(typedAs: unshifted) }
  }

  private mutating func addHangul(typedAs keys: String) {
    let composed = KoreanLayout.composed(keys)
    let bytes = Folding.bytes(of: composed)
    let body = composed.last?.isLoneConsonant == true ? composed.dropLast() : composed[...]
    if body.count >= 2, body.allSatisfy(\.isHangulSyllable) {
      add(.layout, .init(bytes: bytes), .wordStart)
      for steps in Self.partials(of: bytes) { add(.layout, steps, .wordStart) }
    } else if body.count == 1, body.allSatisfy(\.isHangulSyllable),
      let alternative = Alternative(.layout, .init(bytes: bytes), .wordStart)
    {
      fallbacks.append(alternative)
    } else if composed.count >= 3, composed.allSatisfy(\.isLoneConsonant), let steps = Self.initials(of: bytes),
      let alternative = Alternative(.layout, steps, .wordStart)
    {
      fallbacks.append(alternative)
    }
  }
}

extension Character {
  /// Whether it is a whole syllable of Hangul, however it is composed.
  fileprivate var isHangulSyllable: Bool {
    let bytes = Folding.bytes(of: String(self))
    return bytes.first.map(FoldedByte.isLeading) ?? false
  }

  fileprivate var isLoneConsonant: Bool {
    let bytes = Folding.bytes(of: String(self))
    return !bytes.isEmpty && bytes.allSatisfy(FoldedByte.loneConsonants.contains)
  }
}

/// A term that may have one typing error: a key too many, too few, another one, or two the wrong way round (the
/// distance of Damerau).
struct TypoPattern {
  let keys: [UInt8]

  /// The bytes from a word's start on that the term stands for with at most one error, whole syllables.
  func match(at start: Int, in text: Haystack) -> Range<Int>? {
    guard text.isWordStart(start) else { return nil }
    var same = 0
    while same < keys.count, FoldedByte.key(text.bytes[start + same]) == keys[same] { same += 1 }
    let place = start + same
    let isAtEnd = text.bytes[place] == FoldedByte.textEnd
    let end: Int? =
      if same == keys.count {
        place
      } else if !isAtEnd, same + 1 < keys.count, key(place, text) == keys[same + 1], key(place + 1, text) == keys[same],
        let end = rest(from: same + 2, at: place + 2, text)
      {
        end
      } else if !isAtEnd, let end = rest(from: same + 1, at: place + 1, text) ?? rest(from: same, at: place + 1, text) {
        end
      } else {
        rest(from: same + 1, at: place, text)
      }
    guard var end, end > start else { return nil }
    while FoldedByte.goesOn(text.bytes[end]) { end += 1 }
    return start..<end
  }

  private func key(_ index: Int, _ text: Haystack) -> UInt8 { FoldedByte.key(text.bytes[index]) }

  /// Where the keys from one on end when they stand at a byte.
  private func rest(from key: Int, at start: Int, _ text: Haystack) -> Int? {
    let end = start + keys.count - key
    for offset in key..<max(key, keys.count) where self.key(start + offset - key, text) != keys[offset] { return nil }
    return end
  }
}
