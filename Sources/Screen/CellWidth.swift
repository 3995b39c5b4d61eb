import CLibc
import Glibc

/// How many cells a character takes, by the same `wcwidth` of libc that ncurses asks.
package enum CellWidth {
  /// What a scalar becomes on the screen.
  enum Shape: Equatable {
    case base(columns: Int)
    /// Stands on the character before it.
    case mark
    case vanishing
    /// Shown by another character.
    case picture(Unicode.Scalar)
    /// A C1 control, shown as the escape sequence that means the same in seven bits (ECMA-48 5.3).
    case escaped(Unicode.Scalar)
  }

  /// Sets the character locale once, to the user's or, where that is not UTF-8, to C.UTF-8: `wcwidth` knows no
  /// character beyond ASCII otherwise.
  package static let usesUTF8: Bool = {
    setlocale(LC_CTYPE, "")
    if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return true }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil
  }()

  /// The cells of a text on one line.
  package static func columns(of text: String) -> Int {
    if let columns = plainColumns(of: text.utf8) { return columns }
    var glyphs = Glyphs(text)
    var columns = 0
    while let glyph = glyphs.next() { columns += glyph.columns }
    return columns
  }

  /// The cells of printable ASCII and Hangul syllables, which nearly all text is; nil for a text with anything else.
  private static func plainColumns(of bytes: String.UTF8View) -> Int? {
    var columns = 0
    var bytes = bytes.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x20...0x7E: columns += 1
      case 0xEA...0xED:
        guard let second = bytes.next(), let third = bytes.next() else { return nil }
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        guard (0xAC00...0xD7A3).contains(scalar) else { return nil }
        columns += 2
      case _: return nil
      }
    }
    return columns
  }

  static func shape(of scalar: Unicode.Scalar) -> Shape {
    switch scalar.value {
    case 0x20...0x7E, 0xA0: return .base(columns: 1)
    case 0xAC00...0xD7A3: return .base(columns: 2)
    case 0x09: return .picture(" ")
    case 0x00...0x1F: return .picture(Unicode.Scalar(0x2400 + scalar.value) ?? "�")
    case 0x7F: return .picture("\u{2421}")
    case 0x80...0x9F: return .escaped(Unicode.Scalar(UInt8(scalar.value - 0x40)))
    case 0x2028, 0x2029: return .picture(" ")
    case _ where vanishes(scalar): return .vanishing
    default:
      guard usesUTF8 else { return .picture("?") }
      switch scalar_width(scalar.value) {
      case 0: return .mark
      case 1: return .base(columns: 1)
      case 2: return .base(columns: 2)
      case _: return .picture("\u{FFFD}")
      }
    }
  }

  /// Bidi controls, joiners, selectors, skin tones, tags and other characters without an image of their own.
  private static func vanishes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF, 0xFFF9...0xFFFB, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      return true
    default: return false
    }
  }
}
