/// What the outside must do after a keystroke.
package enum Effect: Equatable, Sendable {
  case quit
  /// Hand the terminal back to the shell, as Ctrl-Z does.
  case suspend
  /// Draw every cell again.
  case repaint
  /// Open an address of http, https or mailto with the system's program for it, or report `News.notOpened`.
  case open(String)
}
