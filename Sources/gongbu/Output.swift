import Browsing
import FoundationEssentials
import Glibc
import Screen

/// What the subcommands print.
enum Output {
  static let phrases = Phrases(Language { name in getenv(name).map { String(cString: $0) } })

  /// Prints text with what could be taken for a command by a terminal made visible.
  static func print(_ text: String) {
    write(visible(text) + "\n", to: STDOUT_FILENO)
  }

  /// A text line by line as the screen would show it.
  private static func visible(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var shown = ""
      for glyph in Glyphs(String(line)) { shown += glyph.text }
      return shown
    }.joined(separator: "\n")
  }

  /// Prints one JSON object.
  static func print(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var text = ""
    for scalar in String(decoding: try encoder.encode(value), as: UTF8.self).unicodeScalars {
      if isControl(scalar) {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    write(text + "\n", to: STDOUT_FILENO)
  }

  /// What JSON lets through and a terminal may obey: DEL, C1 and bidi controls.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case _: false
    }
  }

  /// Tells the user on standard error.
  static func complain(_ message: String) {
    write("gongbu: " + visible(message) + "\n", to: STDERR_FILENO)
  }

  /// The columns of the terminal on standard output; 80 where it is none.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // A reader that has gone away, as in `gongbu outline | head`, has what it wanted.
      if count < 0, errno != EINTR {
        let error = errno
        if error == EPIPE { exit(0) }
        if descriptor != STDERR_FILENO { complain(phrases(.cannotWrite(reason: String(cString: strerror(error))))) }
        exit(Failure.Status.software.rawValue)
      }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}
