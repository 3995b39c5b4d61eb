import CNcurses

/// What tells a terminal to mark pasted text, and what it marks that with (terminfo's extensions BE, BD, PS and PE).
enum PasteMark: String {
  case on = "BE"
  case off = "BD"
  case start = "PS"
  case end = "PE"

  /// What xterm understands, and every program in whose windows others run, where terminfo knows no better: entries of
  /// terminals that report the mouse often do not. Nil where nothing is to be expected.
  private var usual: String? {
    guard curses_string("kmous") != nil else { return nil }
    return switch self {
    case .on: "\u{1B}[?2004h"
    case .off: "\u{1B}[?2004l"
    case .start: "\u{1B}[200~"
    case .end: "\u{1B}[201~"
    }
  }

  /// On the current terminal.
  var sequence: String? { curses_string(rawValue).map { String(cString: $0) } ?? usual }

  func send() {
    if let sequence { curses_send(sequence) }
  }
}
