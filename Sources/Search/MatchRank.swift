/// How well a term answers in one text; smaller is better. The order is S5's: place, then rule, then where in the text.
struct MatchRank: Comparable, Hashable {
  /// Bits from high to low: place 3, rule 3, whether it is in another name 1, position 2.
  let bits: UInt16

  /// Where a match stands in a note; its lead is its first line of text, which tells what the note is about.
  enum Place: UInt8, Comparable, CaseIterable {
    case wholeTitle, titleStart, titleWord, titlePart, heading, lead, strong, body

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
  }

  enum Rule: UInt8, Comparable, CaseIterable {
    case literal, partial, initials, layout, typo

    static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where a match stands in a text.
  enum Position: UInt8, CaseIterable { case whole, start, word, part }

  init(at place: Place, _ rule: Rule, _ position: Position, isAlias: Bool = false) {
    // Few keys type a whole title by chance, but more often than somebody forgets to switch the keyboard.
    let place = rule == .layout ? max(place, .titleWord) : place
    bits =
      UInt16(place.rawValue) << 6 | UInt16(rule.rawValue) << 3 | (isAlias ? 1 : 0) << 2 | UInt16(position.rawValue)
  }

  /// The rank of a match in a note's region, and there in its lead or not.
  private init(_ region: Region, isLead: Bool, _ rule: Rule, _ position: Position) {
    switch region {
    case .title:
      let place: Place =
        switch position {
        case .whole: .wholeTitle
        case .start: .titleStart
        case .word: .titleWord
        case .part: .titlePart
        }
      self.init(at: place, rule, position)
    case .alias:
      // Only the whole of another name is as good as the title.
      let place: Place =
        switch position {
        case .whole: .wholeTitle
        case .start, .word: .titleWord
        case .part: .titlePart
        }
      self.init(at: place, rule, position, isAlias: true)
    case .heading: self.init(at: .heading, rule, position)
    case .body where isLead:
      self.init(at: .lead, rule, position == .whole ? .start : position)
    // Of running text it says nothing to begin a line, but for the first.
    case .strong: self.init(at: .strong, rule, position == .part ? .part : .word)
    case .body: self.init(at: .body, rule, position == .part ? .part : .word)
    }
  }

  /// The rank of a match in a text of a region.
  init(_ region: Region, isLead: Bool = false, _ match: Alternative.Match, in text: Haystack) {
    let position = text.position(of: match.range)
    if position == .part, text.isInside(match.range) || (match.rule == .initials && region.isText) {
      // A letter or two inside a word stand there by chance, wherever that is; so do initials in running text.
      self.init(at: .body, match.rule, .part)
    } else if region.isName, position != .whole, text.isInMaker(match.range) {
      // A maker stands in half of all titles: it is a word there, and a part of it says nothing.
      self.init(at: position == .part ? .body : .titleWord, match.rule, position == .part ? .part : .word)
    } else {
      self.init(region, isLead: isLead, match.rule, position)
    }
  }

  init(bits: UInt16) { self.bits = bits }

  /// Worse than any match.
  static let none = MatchRank(bits: .max)

  var place: Place { Place(rawValue: UInt8(bits >> 6 & 7)) ?? .body }
  var rule: Rule { Rule(rawValue: UInt8(bits >> 3 & 7)) ?? .typo }
  var isAlias: Bool { bits >> 2 & 1 != 0 }
  var position: Position { Position(rawValue: UInt8(bits & 3)) ?? .part }

  static func < (left: MatchRank, right: MatchRank) -> Bool { left.bits < right.bits }
}

/// How well a note answers a whole query; smaller is better.
struct AnswerRank: Comparable, Hashable {
  /// Bits from high to low: how far from the title the terms stand 7, the worst rule 3, nearness 2, whether some term
  /// stands in another name 1, the worst position 2, whether some term stands in no name 1.
  let bits: UInt32

  /// How close together the terms stand: as one name, in one text or names of the note, or here and there.
  enum Nearness: UInt32 { case together, oneText, oneNote }

  /// What terms that stand here and there count more: as much as a word of a title.
  private static let apart = 2
  /// What each term of a name but the first counts less than if it stood by itself.
  private static let inName = 3

  /// The terms stand each by itself.
  init(_ ranks: some Collection<MatchRank>, _ nearness: Nearness) {
    var (places, rule, position) = (0, UInt8.zero, UInt8.zero)
    var (isAlias, isTitle) = (false, true)
    for rank in ranks {
      places += Int(rank.place.rawValue)
      rule = max(rule, rank.rule.rawValue)
      position = max(position, rank.position.rawValue)
      isAlias = isAlias || rank.isAlias
      isTitle = isTitle && rank.place < .heading
    }
    let distance = min(127, places + (nearness == .oneNote ? Self.apart : 0))
    bits =
      UInt32(distance) << 9 | UInt32(rule) << 6 | nearness.rawValue << 4 | (isAlias ? 1 : 0) << 3
      | UInt32(position) << 1 | (isTitle ? 0 : 1)
  }

  /// The terms, of which there are more than one, stand together as one name.
  init(name rank: MatchRank, termCount: Int) {
    let place = Int(rank.place.rawValue)
    let distance = max(place, termCount * place - (termCount - 1) * Self.inName)
    bits = UInt32(min(127, distance)) << 9 | AnswerRank(rank).bits & 0x1FF
  }

  init(_ rank: MatchRank) { self.init(CollectionOfOne(rank), .together) }

  init(bits: UInt32) { self.bits = bits }

  /// Worse than any answer.
  static let none = AnswerRank(bits: .max)

  var rule: MatchRank.Rule { MatchRank.Rule(rawValue: UInt8(bits >> 6 & 7)) ?? .typo }
  var position: MatchRank.Position { MatchRank.Position(rawValue: UInt8(bits >> 1 & 3)) ?? .part }
  var isTitle: Bool { bits & 1 == 0 }

  static func < (left: AnswerRank, right: AnswerRank) -> Bool { left.bits < right.bits }
}

extension Hit.Rule {
  init(_ rule: MatchRank.Rule, _ position: MatchRank.Position) {
    switch rule {
    case .literal:
      switch position {
      case .whole: self = .exact
      case .start: self = .prefix
      case .word, .part: self = .substring
      }
    case .partial: self = .partial
    case .initials: self = .initials
    case .layout: self = .layout
    case .typo: self = .typo
    }
  }
}
