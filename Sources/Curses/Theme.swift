import Screen

/// The one place that knows how roles look. Its colours have a luminance between black and white, so that they read on
/// either background; the terminal's own colours are kept for plain text.
package struct Theme: Sendable {
  /// How many colours are used, of those that the terminal has.
  package enum Palette: Sendable { case monochrome, eight, indexed }

  package let palette: Palette
  private let italics: Bool

  /// `colours` is what the terminal can show; without `italics` emphasis is underlined.
  package init(colours: Int, italics: Bool = true) {
    palette = colours >= 256 ? .indexed : colours >= 8 ? .eight : .monochrome
    self.italics = italics
  }

  package func look(of style: Style) -> Look {
    var look = role(style.role)
    if style.traits.contains(.strong) { look.attributes.insert(.bold) }
    if style.traits.contains(.emphasis) { look.attributes.insert(italics ? .italic : .underline) }
    if style.traits.contains(.underlined) { look.attributes.insert(.underline) }
    if style.traits.contains(.struck) { look.attributes.insert(.dim) }
    if style.traits.contains(.selected) { select(&look) }
    if style.traits.contains(.match) {
      look.attributes.remove(.dim)
      mark(&look)
      if style.traits.contains(.current) { markCurrent(&look) }
    }
    return look
  }

  /// A selected row is one even bar: its parts keep their weight but not their colours.
  private func select(_ look: inout Look) {
    look.attributes.remove(.dim)
    switch palette {
    case .monochrome, .eight:
      look.foreground = nil
      look.attributes.insert(.reverse)
    case .indexed: (look.foreground, look.background) = (231, 24)
    }
  }

  private func mark(_ look: inout Look) {
    look.attributes.insert(.bold)
    switch palette {
    case .monochrome:
      // On a row that is reversed itself, what matches stands out by not being so.
      look.attributes.formSymmetricDifference(.reverse)
      look.attributes.insert(.underline)
    case .eight: (look.foreground, look.background) = (0, 3)
    case .indexed: (look.foreground, look.background) = (16, 220)
    }
  }

  /// Among other marks.
  private func markCurrent(_ look: inout Look) {
    look.attributes.insert(.underline)
    switch palette {
    case .monochrome: look.attributes.formSymmetricDifference(.reverse)
    case .eight: (look.foreground, look.background) = (7, 5)
    case .indexed: (look.foreground, look.background) = (16, 208)
    }
  }

  private func role(_ role: Style.Role) -> Look {
    switch role {
    case .text: Look()
    case .dim: palette == .indexed ? Look(foreground: 244) : Look(.dim)
    case .heading: Look(.bold, foreground: colour(4, 32))
    case .code: Look(foreground: colour(6, 30))
    case .link: Look(.underline, foreground: colour(4, 32))
    case .callout: Look(foreground: colour(5, 133))
    case .cue: Look(.bold, foreground: colour(3, 166))
    case .side: Look(.bold, foreground: colour(2, 28))
    case .warning: Look(.bold, foreground: colour(1, 160))
    }
  }

  private func colour(_ eight: Int, _ indexed: Int) -> Int? {
    switch palette {
    case .monochrome: nil
    case .eight: eight
    case .indexed: indexed
    }
  }
}
