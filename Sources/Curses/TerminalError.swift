/// Why a terminal cannot be browsed on.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard output, or the keyboard, is not a terminal.
  case noTerminal
  case noType
  case unknownType(String)
  /// The type is known but cannot place text freely.
  case incapable(String)

  package var description: String {
    switch self {
    case .noTerminal: "there is no terminal to browse on"
    case .noType: "the variable TERM is not set; it has to name the type of the terminal, such as xterm-256color"
    case .unknownType(let type):
      "the terminal type '\(type)' is not in this system's terminfo database; set TERM to one that is, such as vt100"
    case .incapable(let type):
      "a terminal of type '\(type)' cannot place text on the screen; set TERM to what the terminal really is"
    }
  }
}
