import CNcurses
import Glibc

/// What undoes a screen program's modes on the current terminal, as bytes to be written when ncurses itself cannot be
/// trusted any more.
enum RestoringBytes {
  /// Mouse reports, marks around pasted text, keypad, attributes and colours, cursor, alternate screen: in the order in
  /// which they are given back.
  static func ofCurrentTerminal() -> [UInt8] {
    // Where terminfo does not say how the mouse is switched, ncurses takes what xterm understands.
    let mouseOff = curses_string_with("XM", 0).map(bytes) ?? Array("\u{1B}[?1006;1000l".utf8)
    let marksOff = withoutPadding(Array((PasteMark.off.sequence ?? "").utf8))
    let names = ["sgr0", "op", "rmkx", "cnorm", "rmcup"]
    let capabilities = names.map { name in curses_string(name).map(bytes) ?? [] }
    return (curses_string("kmous") == nil ? [] : mouseOff) + marksOff + Array(capabilities.joined())
      + Array("\r".utf8)
  }

  private static func bytes(of capability: UnsafePointer<CChar>) -> [UInt8] {
    withoutPadding(UnsafeBufferPointer(start: capability, count: strlen(capability)).map(UInt8.init(bitPattern:)))
  }

  /// Drops terminfo's `$<delay>` marks, which are orders to `tputs` and not for the terminal.
  static func withoutPadding(_ capability: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = capability[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
        rest.removeFirst()
      }
    }
    return bytes
  }
}
