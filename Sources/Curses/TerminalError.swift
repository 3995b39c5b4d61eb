/// Why a terminal cannot be browsed on.
package enum TerminalError: Error, Equatable {
  /// Standard output, or the keyboard, is not a terminal.
  case noTerminal
  case noType
  case unknownType(String)
  /// The type is known but cannot place text freely.
  case incapable(String)
}
