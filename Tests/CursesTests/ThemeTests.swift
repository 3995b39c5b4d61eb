import Curses
import Glibc
import Screen
import Testing

@Suite struct ThemeTests {
  private static let palettes = [0, 8, 16, 88, 256, 1 << 24]

  @Test(arguments: [
    (0, Style(.text), Look()),
    (0, Style(.heading), Look(.bold)),
    (0, Style(.dim), Look(.dim)),
    (0, Style(.code), Look()),
    (0, Style(.text, .selected), Look(.reverse)),
    (0, Style(.text, .match), Look([.bold, .underline, .reverse])),
    (0, Style(.text, [.match, .selected]), Look([.bold, .underline])),
    (0, Style(.text, [.match, .current]), Look([.bold, .underline])),
    (8, Style(.text), Look()),
    (8, Style(.warning), Look(.bold, foreground: 1)),
    (8, Style(.text, .match), Look(.bold, foreground: 0, background: 3)),
    (16, Style(.cue), Look(.bold, foreground: 3)),
    (256, Style(.dim), Look(foreground: 244)),
    (8, Style(.text, .selected), Look(.reverse)),
    (256, Style(.dim, .selected), Look(foreground: 231, background: 24)),
    (256, Style(.cue, .selected), Look(.bold, foreground: 231, background: 24)),
    (256, Style(.cue, .match), Look(.bold, foreground: 16, background: 220)),
    (256, Style(.cue, [.match, .current]), Look([.bold, .underline], foreground: 16, background: 208)),
    (256, Style(.text, [.match, .selected]), Look(.bold, foreground: 16, background: 220)),
    (256, Style(.text, [.strong, .emphasis]), Look([.bold, .italic])),
    (256, Style(.link), Look(.underline, foreground: 32)),
  ])
  func looks(_ colours: Int, _ style: Style, _ expected: Look) {
    #expect(Theme(colours: colours).look(of: style) == expected)
  }

  @Test func emphasisShowsWithoutItalics() {
    #expect(Theme(colours: 8, italics: false).look(of: Style(.text, .emphasis)) == Look(.underline))
  }

  /// Selection and matches, apart and together, show on every role whatever the terminal can.
  @Test(arguments: Style.Role.allCases, palettes)
  func selectionAndMatchesAlwaysShow(_ role: Style.Role, _ colours: Int) {
    let theme = Theme(colours: colours)
    let look = { theme.look(of: Style(role, $0)) }
    #expect(look(.match) != look([]))
    #expect(look(.selected) != look([]))
    #expect(look([.match, .selected]) != look(.selected))
    #expect(look([.match, .current]) != look(.match))
  }

  @Test func noColoursMeansNone() {
    for role in Style.Role.allCases {
      for raw in UInt8(0)..<64 {
        let look = Theme(colours: 0).look(of: Style(role, Style.Traits(rawValue: raw)))
        #expect(look.foreground == nil && look.background == nil)
      }
    }
  }

  /// What WCAG calls large text, on the black and the white backgrounds that terminals have.
  @Test(arguments: Style.Role.allCases)
  func coloursReadOnBlackAndOnWhite(_ role: Style.Role) {
    guard let colour = Theme(colours: 256).look(of: Style(role)).foreground else { return }
    let luminance = Self.luminance(ofIndex: colour)
    #expect((luminance + 0.05) / 0.05 >= 3.5)
    #expect(1.05 / (luminance + 0.05) >= 3.5)
  }

  /// Relative luminance of an entry of xterm's palette, above the sixteen that users set themselves.
  private static func luminance(ofIndex index: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let grey = 8 + (index - 232) * 10
    let cube = index - 16
    let channels =
      index >= 232 ? [grey, grey, grey] : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    return zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + linear(Double($1.0) / 255) * $1.1 }
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
