import CNcurses
import Glibc
import Screen

/// The terminal in full-screen mode for as long as the value lives; the tty is as it was when it goes.
package struct Terminal: ~Copyable {
  /// Where keys come from, to be polled.
  package let inputDescriptor: Int32

  private static let escapeDelay: Int32 = 25
  /// A pty may claim any size; nobody reads more than this.
  private static let largest = Size(columns: 1024, rows: 512)

  private var session: Session
  private var pens: Pens
  private var keys: KeyReader
  /// What ncurses has been given; nil when nothing of it can be relied on.
  private var shown: Canvas?

  /// Takes over the terminal on standard output. Keys come from standard input or, where that is not a terminal, from
  /// the controlling terminal.
  package init() throws(TerminalError) {
    // ncurses and the canvas have to agree on the locale before the first character.
    _ = CellWidth.usesUTF8
    session = try Session()
    inputDescriptor = session.input
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    pens = Pens(monochrome: refused)
    keys = KeyReader()
    set_escdelay(Self.escapeDelay)
    resize(to: size)
  }

  /// The size that the terminal has now.
  package var size: Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(columns: Int(curses_columns()), rows: Int(curses_lines()))
    }
    return Size(
      columns: min(Int(window.ws_col), Self.largest.columns), rows: min(Int(window.ws_row), Self.largest.rows))
  }

  /// Whether this process may use the terminal now, as the shell's job control sees it.
  package var isForeground: Bool {
    let group = tcgetpgrp(STDOUT_FILENO)
    return group < 0 || group == getpgrp()
  }

  /// Follows a change of the window; the next `show` draws everything.
  package mutating func resize(to size: Size) {
    resize_term(Int32(max(1, size.rows)), Int32(max(1, size.columns)))
    repaint()
  }

  /// Makes the next `show` draw everything again.
  package mutating func repaint() {
    shown = nil
    clearok(curses_window(), true)
  }

  /// Draws what differs from the canvas shown last, and puts or hides the cursor.
  package mutating func show(_ canvas: Canvas) {
    draw(canvas)
    if let cursor = canvas.cursor, place(cursor) {
      curs_set(1)
    } else {
      // An input method composes at the cursor even where it is hidden: the last row is in nobody's way.
      _ = place(Point(column: 0, row: canvas.size.rows - 1))
      curs_set(0)
    }
    wrefresh(curses_window())
    shown = canvas
  }

  /// The next key that has been typed; nil when there is none yet.
  package mutating func nextKey() -> Key? {
    keys.next()
  }

  /// Gives the tty back until `resume`.
  package mutating func suspend() {
    session.leave()
  }

  /// Takes the tty again; the next `show` draws everything.
  package mutating func resume() {
    session.enter()
    resize(to: size)
  }

  private func place(_ point: Point) -> Bool {
    wmove(curses_window(), Int32(point.row), Int32(point.column)) == OK
  }

  private mutating func draw(_ canvas: Canvas) {
    let before = shown.flatMap { $0.size == canvas.size ? $0.cells : nil }
    if before == nil { werase(curses_window()) }
    let columns = canvas.size.columns
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: Self.cellCapacity) { text in
      for row in 0..<min(canvas.size.rows, Int(curses_lines())) {
        for column in 0..<min(columns, Int(curses_columns())) {
          let index = row * columns + column
          let cell = canvas.cells[index]
          if cell.isContinuation || cell == (before.map { $0[index] } ?? .blank) { continue }
          put(cell, column: column, row: row, through: text)
        }
      }
    }
  }

  /// A base character, four marks and the final zero.
  private static let cellCapacity = 6

  private mutating func put(
    _ cell: Cell, column: Int, row: Int, through text: UnsafeMutableBufferPointer<wchar_t>
  ) {
    var length = 0
    for scalar in cell.text.unicodeScalars.prefix(Self.cellCapacity - 1) {
      text[length] = wchar_t(bitPattern: scalar.value)
      length += 1
    }
    text[length] = 0
    let pen = pens.pen(for: cell.style)
    curses_put(Int32(row), Int32(column), text.baseAddress, pen.attributes, pen.pair)
  }
}
