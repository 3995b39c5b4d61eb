import CNcurses
import Glibc

/// ncurses between its start and its end on one tty, with the tty's modes from before.
struct Session: ~Copyable {
  let input: Int32
  private let screen: OpaquePointer
  private let keyboard: UnsafeMutablePointer<FILE>?
  private let modes: termios
  private let crashGuard: CrashGuard
  private var isActive = true

  init() throws(TerminalError) {
    var modes = termios()
    guard isatty(STDOUT_FILENO) == 1, tcgetattr(STDOUT_FILENO, &modes) == 0 else { throw .noTerminal }
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !type.isEmpty else { throw .noType }
    var keyboard: UnsafeMutablePointer<FILE>?
    if isatty(STDIN_FILENO) == 0 {
      keyboard = fopen("/dev/tty", "r")
      guard keyboard != nil else { throw .noTerminal }
    }
    guard let screen = Self.withDispositionsKept({ curses_open(keyboard) }) else {
      if let keyboard { fclose(keyboard) }
      throw .unknownType(type)
    }
    guard curses_string("cup") != nil, curses_string("clear") != nil else {
      endwin()
      delscreen(screen)
      if let keyboard { fclose(keyboard) }
      throw .incapable(type)
    }
    self.screen = screen
    self.keyboard = keyboard
    self.modes = modes
    input = keyboard.map { fileno($0) } ?? STDIN_FILENO
    crashGuard = CrashGuard(
      descriptor: STDOUT_FILENO, modes: modes, bytes: RestoringBytes.ofCurrentTerminal())
    cbreak()
    noecho()
    nonl()
    keypad(curses_window(), true)
    nodelay(curses_window(), true)
    typeahead(-1)
    mouseinterval(0)
    // Until it has been left once, ncurses writes out after every movement of the cursor: a hundred times a frame.
    endwin()
    reset_prog_mode()
    Self.freeFlowControl()
    Self.mouse(on: true)
    Self.nameEndsOfPaste()
    PasteMark.on.send()
  }

  deinit {
    // What has been left may be another program's by now.
    if isActive { restore() }
    delscreen(screen)
    if let keyboard { fclose(keyboard) }
  }

  /// Puts the terminal into the state from before until `enter`.
  mutating func leave() {
    if isActive { restore() }
    isActive = false
  }

  mutating func enter() {
    isActive = true
    reset_prog_mode()
    keypad(curses_window(), true)
    Self.mouse(on: true)
    PasteMark.on.send()
  }

  private func restore() {
    Self.mouse(on: false)
    PasteMark.off.send()
    keypad(curses_window(), false)
    endwin()
    var modes = modes
    tcsetattr(STDOUT_FILENO, TCSANOW, &modes)
  }

  /// Has what the terminal sends around pasted text read as keys of our own.
  private static func nameEndsOfPaste() {
    for (mark, code) in [(PasteMark.start, KeyDecoder.pasteStart), (.end, KeyDecoder.pasteEnd)] {
      if let sequence = mark.sequence { define_key(sequence, code) }
    }
  }

  /// A press of the first button and the wheel; everything else stays with the terminal.
  private static func mouse(on: Bool) {
    mousemask(on ? curses_button_press() | curses_wheel_up() | curses_wheel_down() : 0, nil)
  }

  /// Ctrl-S must not freeze the screen: nobody could tell why.
  private static func freeFlowControl() {
    var modes = termios()
    guard tcgetattr(STDOUT_FILENO, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON)
    tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes)
    def_prog_mode()
  }

  /// ncurses takes over what it finds at its default, and then discards a stop that arrives before it draws. Which
  /// signals mean what is the program's affair: nothing is at its default while ncurses looks.
  private static func withDispositionsKept<Result>(_ body: () -> Result) -> Result {
    let signals = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH]
    var kept = Array(repeating: sigaction(), count: signals.count)
    var other = sigaction()
    other.__sigaction_handler.sa_handler = { _ in }
    for index in signals.indices { sigaction(signals[index], &other, &kept[index]) }
    defer { for index in signals.indices { sigaction(signals[index], &kept[index], nil) } }
    return body()
  }
}
