import CNcurses
import Glibc
import Screen

/// Makes keys of what ncurses reads. It remembers escape sequences that ncurses did not know, to swallow them whole,
/// and a character that a combining mark may still follow.
package struct KeyDecoder: Sendable {
  /// One result of `get_wch`.
  package enum Input: Equatable, Sendable {
    case scalar(Unicode.Scalar)
    /// One of ncurses' `KEY_` codes.
    case code(Int32)
    case mouse(Key.MouseAction, Point)
    /// Nothing more is waiting.
    case dry
  }

  private enum State {
    case ground
    case escape
    /// In a control sequence, up to its final byte.
    case controlSequence
    /// One more character ends the sequence.
    case singleShift
    /// In a command string, up to its terminator; `ended` after an escape that begins one.
    case string
    /// In pasted text, which keys would not tell from commands.
    case paste(String, count: Int)
  }

  private var state = State.ground
  private var pending: Character?
  private static let longestCharacter = 16
  /// The codes that stand for the ends of pasted text, behind all of ncurses' own.
  package static let pasteStart = KEY_MAX + 1
  package static let pasteEnd = KEY_MAX + 2
  /// How much of a paste is taken, in scalars: more is no query.
  private static let longestPaste = 4096

  package init() {}

  /// The keys that an input completes, in order.
  package mutating func keys(from input: Input) -> [Key] {
    switch input {
    case .scalar(let scalar): return keys(from: scalar)
    case .code(let code) where code == Self.pasteStart:
      let keys = flushed()
      state = .paste("", count: 0)
      return keys
    case .code(let code):
      if case .paste(let text, _) = state {
        guard code == Self.pasteEnd else { return [] }
        state = .ground
        return text.isEmpty ? [] : [.paste(text)]
      }
      // A function key behind an escape was held with Alt.
      guard case .ground = state else { return abandon() }
      return flushed() + (Self.key(for: code).map { [$0] } ?? [])
    case .mouse(let action, let point): return abandon() + flushed() + [.mouse(action, point)]
    case .dry: return dry()
    }
  }

  private mutating func abandon() -> [Key] {
    state = .ground
    return []
  }

  private mutating func dry() -> [Key] {
    switch state {
    case .ground: return flushed()
    case .escape:
      state = .ground
      return [.escape]
    case .controlSequence, .singleShift:
      // The rest of a sequence may be late; the grammar bounds how long it can be missing.
      return []
    case .string: return abandon()
    // The rest is on its way.
    case .paste: return []
    }
  }

  private mutating func keys(from scalar: Unicode.Scalar) -> [Key] {
    switch state {
    case .ground: return plain(scalar)
    case .escape:
      switch scalar {
      case "\u{1B}": return [.escape]
      case "[": state = .controlSequence
      case "O": state = .singleShift
      case "]", "P", "X", "^", "_": state = .string
      case _: state = .ground
      }
      return []
    case .controlSequence:
      switch scalar.value {
      case 0x20...0x3F: return []
      case 0x40...0x7E: return abandon()
      case _:
        state = .ground
        return plain(scalar)
      }
    case .singleShift:
      state = .ground
      return scalar == "\u{1B}" ? plain(scalar) : []
    case .string:
      if scalar == "\u{07}" { state = .ground }
      // A string ends with an escape and a backslash, which the escape state swallows.
      if scalar == "\u{1B}" { state = .escape }
      return []
    case .paste(var text, let count):
      guard count < Self.longestPaste else { return [] }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      // Else every scalar would copy what came before.
      state = .ground
      text.unicodeScalars.append(isControl ? " " : scalar)
      state = .paste(text, count: count + 1)
      return []
    }
  }

  private mutating func plain(_ scalar: Unicode.Scalar) -> [Key] {
    switch scalar.value {
    case 0x1B:
      state = .escape
      return flushed()
    case 0x08, 0x7F: return flushed() + [.backspace]
    case 0x09: return flushed() + [.tab]
    case 0x0A, 0x0D: return flushed() + [.enter]
    case 0x01...0x1A:
      return flushed() + [.control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))]
    case 0x00...0x1F, 0x80...0x9F: return flushed()
    case _: return typed(scalar)
    }
  }

  private mutating func typed(_ scalar: Unicode.Scalar) -> [Key] {
    if let pending, pending.unicodeScalars.count < Self.longestCharacter {
      var both = String(pending)
      both.unicodeScalars.append(scalar)
      if both.count == 1, let joined = both.first {
        self.pending = joined
        return []
      }
    }
    let keys = flushed()
    pending = Character(scalar)
    return keys
  }

  private mutating func flushed() -> [Key] {
    guard let character = pending else { return [] }
    pending = nil
    return [.character(character)]
  }

  private static func key(for code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SELECT, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_BTAB: .backTab
    case _: nil
    }
  }
}
