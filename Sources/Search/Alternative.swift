/// One way in which a term may stand in folded text.
struct Alternative {
  enum Step: Equatable {
    case byte(UInt8)
    /// A syllable that a leading consonant opens, whatever follows in it.
    case syllable(UInt8)
  }

  /// Where the words of the text may be cut.
  enum Bounds {
    /// Anywhere.
    case free
    /// The match starts a word.
    case wordStart
    /// The match is words.
    case words
    /// The match starts and ends as a phrase does and has white space just where the phrase has some, which are the
    /// offsets of `spaces`; an open one may end inside a word.
    case phrase(spaces: Set<Int>, isOpen: Bool)
  }

  let rule: MatchRank.Rule
  let steps: [Step]
  let bounds: Bounds
  /// The bytes that every match starts with; not empty.
  let stem: [UInt8]
  /// Set where all steps are syllables.
  let initials: [UInt8]?

  /// Nil without steps.
  init?(_ rule: MatchRank.Rule, _ steps: [Step], _ bounds: Bounds = .free) {
    var stem: [UInt8] = []
    for step in steps {
      guard case .byte(let byte) = step else { break }
      stem.append(byte)
    }
    if case .syllable(let leading)? = steps.dropFirst(stem.count).first { stem.append(leading) }
    guard !stem.isEmpty else { return nil }
    self.rule = rule
    self.steps = steps
    self.bounds = bounds
    self.stem = stem
    let leading = steps.compactMap { if case .syllable(let leading) = $0 { leading } else { nil } }
    initials = leading.count == steps.count ? leading : nil
  }

  /// A match: which bytes, and by which rule.
  struct Match {
    var range: Range<Int>
    var rule: MatchRank.Rule
  }

  /// The match that starts at a byte, if there is one; `isMerging` takes two equal letters on either side of a space for
  /// one, as in "elastic cache".
  func match(at start: Int, in text: Haystack, isMerging: Bool = false) -> Match? {
    var end = start
    // By their indices: asked at every place of a notebook, this must not count references.
    for index in steps.indices {
      switch steps[index] {
      case .byte(let byte):
        if isMerging, text.bytes[end] != byte, end > start, text.isDoubled(end) { end += 1 }
        guard text.bytes[end] == byte else { return nil }
        end += 1
      case .syllable(let leading):
        guard text.bytes[end] == leading else { return nil }
        repeat { end += 1 } while FoldedByte.goesOn(text.bytes[end])
      }
    }
    let range = start..<end
    let endsInside = FoldedByte.goesOn(text.bytes[end])
    switch bounds {
    case .free:
      // `s3` does not stand in "aws 3".
      guard
        !FoldedByte.isLatin(text.bytes[start]) || text.isWordStart(start) || !text.hasSpace(inside: range)
      else { return nil }
    case .wordStart: guard text.isWordStart(start) else { return nil }
    case .words: guard text.isWordStart(start), text.isWordEnd(end) else { return nil }
    case .phrase(let spaces, let isOpen):
      let goesOn =
        endsInside
        || (FoldedByte.isLatin(text.bytes[end - 1]) && FoldedByte.isLatin(text.bytes[end]) && !text.isSpaced(end))
      guard text.isWordStart(start), isOpen || !goesOn,
        range.dropFirst().allSatisfy({ text.isSpaced($0) == spaces.contains($0 - start) })
      else { return nil }
    }
    return Match(range: range, rule: rule == .literal && endsInside ? .partial : rule)
  }
}

extension [Alternative.Step] {
  init(bytes: some Sequence<UInt8>) { self = bytes.map(Alternative.Step.byte) }
}
