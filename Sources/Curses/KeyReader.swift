import CNcurses
import Screen

/// Empties ncurses' queue of keys without ever waiting for more of it.
struct KeyReader {
  private var decoder = KeyDecoder()
  private var ready: [Key] = []

  mutating func next() -> Key? {
    while ready.isEmpty {
      let input = Self.read()
      ready = decoder.keys(from: input)
      if input == .dry, ready.isEmpty { return nil }
    }
    return ready.removeFirst()
  }

  private static func read() -> KeyDecoder.Input {
    while true {
      var code: wint_t = 0
      switch curses_key(&code) {
      case OK:
        if let scalar = Unicode.Scalar(code) { return .scalar(scalar) }
      case KEY_CODE_YES:
        if code != UInt32(KEY_MOUSE) { return .code(Int32(code)) }
        if let mouse = mouse() { return mouse }
      case _: return .dry
      }
    }
  }

  private static func mouse() -> KeyDecoder.Input? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let point = Point(column: Int(event.x), row: Int(event.y))
    if event.bstate & curses_button_press() != 0 { return .mouse(.press, point) }
    if event.bstate & curses_wheel_up() != 0 { return .mouse(.wheelUp, point) }
    if event.bstate & curses_wheel_down() != 0 { return .mouse(.wheelDown, point) }
    return nil
  }
}
