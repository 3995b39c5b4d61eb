/// How well a term answers in one text; smaller is better. The order is S5's: place, then rule, then where in the text.
struct MatchRank: Comparable, Hashable {
  /// Bits from high to low: place 3, rule 3, position 2.
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

  init(_ place: Place, _ rule: Rule, _ position: Position) {
    bits = UInt16(place.rawValue) << 5 | UInt16(rule.rawValue) << 2 | UInt16(position.rawValue)
  }

  /// The rank of a match in one of a note's regions, which are titles, headings, bold and code terms, body.
  init(region: Int, _ rule: Rule, _ position: Position) {
    switch region {
    case 0:
      let place: Place =
        switch position {
        case .whole: .wholeTitle
        case .start: .titleStart
        case .word: .titleWord
        case .part: .titlePart
        }
      self.init(place, rule, position)
    case 1: self.init(.heading, rule, position)
    // Of running text it says nothing to begin a line.
    case let region: self.init(region == 2 ? .strong : .body, rule, position == .part ? .part : .word)
    }
  }

  init(bits: UInt16) { self.bits = bits }

  /// Worse than any match.
  static let none = MatchRank(bits: .max)

  var place: Place { Place(rawValue: UInt8(bits >> 5 & 7)) ?? .body }
  var rule: Rule { Rule(rawValue: UInt8(bits >> 2 & 7)) ?? .typo }
  var position: Position { Position(rawValue: UInt8(bits & 3)) ?? .part }

  static func < (left: MatchRank, right: MatchRank) -> Bool { left.bits < right.bits }
}

/// How well a note answers a whole query; smaller is better.
struct AnswerRank: Comparable, Hashable {
  /// Bits from high to low: the worst term's place 3, the sum of places 6, the worst rule 3, the worst position 2,
  /// nearness 2.
  let bits: UInt32

  /// How close together the terms stand.
  enum Nearness: UInt32 { case together, oneText, oneNote }

  init(_ ranks: [MatchRank], _ nearness: Nearness) {
    let place = ranks.map(\.place.rawValue).max() ?? 0
    let sum = min(63, ranks.reduce(0) { $0 + Int($1.place.rawValue) })
    let rule = ranks.map(\.rule.rawValue).max() ?? 0
    let position = ranks.map(\.position.rawValue).max() ?? 0
    bits =
      UInt32(place) << 13 | UInt32(sum) << 7 | UInt32(rule) << 4 | UInt32(position) << 2 | nearness.rawValue
  }

  init(_ rank: MatchRank) { self.init([rank], .together) }

  init(bits: UInt32) { self.bits = bits }

  /// Worse than any answer.
  static let none = AnswerRank(bits: .max)

  var rule: MatchRank.Rule { MatchRank.Rule(rawValue: UInt8(bits >> 4 & 7)) ?? .typo }
  var position: MatchRank.Position { MatchRank.Position(rawValue: UInt8(bits >> 2 & 3)) ?? .part }
  var isTitle: Bool { bits >> 13 < UInt32(MatchRank.Place.heading.rawValue) }

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
