/// How well a term answers in one text; smaller is better. The order is S5's: place, then rule, then where in the text.
struct MatchRank: Comparable, Hashable {
  /// Bits from high to low: place 3, rule 3, whether it is in another name 1, position 2.
  let bits: UInt16

  /// Where a match stands in a note.
  enum Place: UInt8, Comparable, CaseIterable {
    case wholeTitle, titleStart, titleWord, titlePart, heading, strong, body

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
  }

  enum Rule: UInt8, Comparable, CaseIterable {
    case literal, partial, initials, layout, typo

    static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where a match stands in a text.
  enum Position: UInt8, CaseIterable { case whole, start, word, part }

  init(at place: Place, _ rule: Rule, _ position: Position, isAlias: Bool = false) {
    bits =
      UInt16(place.rawValue) << 6 | UInt16(rule.rawValue) << 3 | (isAlias ? 1 : 0) << 2 | UInt16(position.rawValue)
  }

  /// The rank of a match in a note's region.
  init(_ region: Region, _ rule: Rule, _ position: Position) {
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
    // Of running text it says nothing to begin a line.
    case .strong: self.init(at: .strong, rule, position == .part ? .part : .word)
    case .body: self.init(at: .body, rule, position == .part ? .part : .word)
    }
  }

  /// The rank of a match in a text of a region.
  init(_ region: Region, _ match: Alternative.Match, in text: Haystack) {
    let position = text.position(of: match.range)
    guard region.isName, position != .whole, text.isInMaker(match.range) else {
      self.init(region, match.rule, position)
      return
    }
    // A maker stands in half of all titles: it is a word there, and a part of it says nothing.
    self.init(at: position == .part ? .body : .titleWord, match.rule, position == .part ? .part : .word)
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
  /// Bits from high to low: the worst term's place 3, the sum of places 6, the worst rule 3, nearness 2,
  /// whether some term stands in another name 1, the worst position 2.
  let bits: UInt32

  /// How close together the terms stand.
  enum Nearness: UInt32 { case together, oneText, oneNote }

  init(_ ranks: [MatchRank], _ nearness: Nearness) {
    let place = ranks.map(\.place.rawValue).max() ?? 0
    let sum = min(63, ranks.reduce(0) { $0 + Int($1.place.rawValue) })
    let rule = ranks.map(\.rule.rawValue).max() ?? 0
    let position = ranks.map(\.position.rawValue).max() ?? 0
    bits =
      UInt32(place) << 14 | UInt32(sum) << 8 | UInt32(rule) << 5 | nearness.rawValue << 3
      | (ranks.contains(where: \.isAlias) ? 1 : 0) << 2 | UInt32(position)
  }

  init(_ rank: MatchRank) { self.init([rank], .together) }

  init(bits: UInt32) { self.bits = bits }

  /// Worse than any answer.
  static let none = AnswerRank(bits: .max)

  var rule: MatchRank.Rule { MatchRank.Rule(rawValue: UInt8(bits >> 5 & 7)) ?? .typo }
  var position: MatchRank.Position { MatchRank.Position(rawValue: UInt8(bits & 3)) ?? .part }
  var isTitle: Bool { bits >> 14 < UInt32(MatchRank.Place.heading.rawValue) }

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
