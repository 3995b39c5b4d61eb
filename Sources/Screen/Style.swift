/// What a piece of text is, never how it looks: the terminal's theme decides that for its colours.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var traits: Traits

  package init(_ role: Role = .text, _ traits: Traits = []) {
    self.role = role
    self.traits = traits
  }

  package static let text = Style()
  package static let dim = Style(.dim)

  /// The same role with more traits.
  package func adding(_ more: Traits) -> Style {
    Style(role, traits.union(more))
  }

  /// The meaning that a colour carries.
  package enum Role: UInt8, CaseIterable, Sendable {
    case text, dim, heading, code, link, callout, cue, side, warning
  }

  /// What is laid over a role; every one of them shows without colours.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// As the library's own, which in other modules takes thousands of instructions, for every row that is drawn.
    package init(arrayLiteral traits: Traits...) { rawValue = traits.reduce(0) { $0 | $1.rawValue } }

    package static let strong = Traits(rawValue: 1)
    package static let emphasis = Traits(rawValue: 2)
    package static let struck = Traits(rawValue: 4)
    package static let underlined = Traits(rawValue: 8)
    /// Text that answers a query.
    package static let match = Traits(rawValue: 16)
    /// Of all that answers, what was gone to.
    package static let current = Traits(rawValue: 64)
    /// The row that keys act on.
    package static let selected = Traits(rawValue: 32)
  }
}
