/// How a cell looks: what a theme makes of a style.
package struct Look: Hashable, Sendable {
  package var attributes: Attributes
  /// Indices of the terminal's palette; nil is the terminal's own colour.
  package var foreground: Int?
  package var background: Int?

  package init(_ attributes: Attributes = [], foreground: Int? = nil, background: Int? = nil) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }
}
