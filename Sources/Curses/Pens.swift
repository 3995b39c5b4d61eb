import CNcurses
import Screen

/// The theme in ncurses' terms: attribute bits, and colour pairs that are made when a look is first used.
struct Pens {
  struct Pen {
    var attributes: attr_t
    var pair: Int16
  }

  private struct Colours: Equatable {
    var foreground: Int?
    var background: Int?
  }

  private let theme: Theme
  /// Some twenty, in the order of their first use. No dictionary: how its keys hash, the runtime looks up among all that
  /// the program holds, which takes as long as drawing many lines.
  private var pens: [(style: Style, pen: Pen)] = []
  /// ncurses' colour pairs by their numbers.
  private var pairs = [Colours(foreground: nil, background: nil)]

  /// Starts colours on the current terminal unless it has none or `monochrome` forbids them.
  init(monochrome: Bool) {
    let hasColours = !monochrome && has_colors() && start_color() == OK && use_default_colors() == OK
    theme = Theme(
      colours: hasColours ? Int(curses_colours()) : 0, italics: term_attrs() & curses_italic() != 0)
  }

  mutating func pen(for style: Style) -> Pen {
    if let known = pens.first(where: { $0.style == style }) { return known.pen }
    let look = theme.look(of: style)
    let pen = Pen(attributes: Self.bits(of: look.attributes), pair: pair(for: look))
    pens.append((style, pen))
    return pen
  }

  private mutating func pair(for look: Look) -> Int16 {
    let colours = Colours(foreground: look.foreground, background: look.background)
    if let pair = pairs.firstIndex(of: colours) { return Int16(pair) }
    let next = Int16(pairs.count)
    guard next < curses_pairs(),
      init_pair(next, Int16(colours.foreground ?? -1), Int16(colours.background ?? -1)) == OK
    else { return 0 }
    pairs.append(colours)
    return next
  }

  private static func bits(of attributes: Look.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= curses_bold() }
    if attributes.contains(.dim) { bits |= curses_dim() }
    if attributes.contains(.italic) { bits |= curses_italic() }
    if attributes.contains(.underline) { bits |= curses_underline() }
    if attributes.contains(.reverse) { bits |= curses_reverse() }
    return bits
  }
}
