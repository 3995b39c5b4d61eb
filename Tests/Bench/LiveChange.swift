import Glibc
import TestSupport

/// How long it takes from saving a file of an open notebook until the screen shows the change.
enum LiveChange {
  /// No two of these have a letter in common at one place, so that the terminal is sent each of them whole.
  private static let words = ["abcdef", "ghijkl", "mnopqr", "stuvwx", "bcdefg", "hijklm", "nopqrs", "tuvwxy"]

  /// In seconds, for each of several changes to the title of the first note of a generated notebook, which is as it was in
  /// the end; half of them are saved as editors do, by a new file that takes the place of the old one.
  static func times(_ program: String, _ notes: String) throws -> [Double] {
    let isFirst = { (path: String) in path.split(separator: "/").suffix(2).allSatisfy { $0.hasPrefix("1-") } }
    guard let file = NotePaths.below(notes).first(where: isFirst) else {
      throw Program.Failure(description: "\(notes) has no first note to change")
    }
    let text = NoteBytes(file).bytes
    defer { try? save(text, to: file) }
    let title = String(decoding: text, as: UTF8.self).split(separator: "# ", maxSplits: 1)
    let pty = try Pty(program, [notes], columns: 120, rows: 36)
    try pty.wait(for: "? help")
    try waitForSilence(pty)
    var times: [Double] = []
    for (number, word) in words.enumerated() {
      pty.clearOutput()
      let start = ContinuousClock.now
      let changed = Array(title.joined(separator: "# \(word) ").utf8)
      if number.isMultiple(of: 2) {
        try save(changed, to: file)
      } else {
        try save(changed, to: file + "~")
        rename(file + "~", file)
      }
      try pty.wait(for: word)
      times.append((ContinuousClock.now - start) / .seconds(1))
    }
    pty.signal(SIGTERM)
    _ = try pty.waitForStatus()
    return times
  }

  /// Progress is shown ten times a second: after a second without it, all has been read.
  private static func waitForSilence(_ pty: Pty) throws {
    var (written, last) = (0, ContinuousClock.now)
    try pty.wait(for: "end of the reading") {
      if pty.output.count != written { (written, last) = (pty.output.count, .now) }
      return ContinuousClock.now - last > .seconds(1)
    }
  }

  private static func save(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else {
      throw Program.Failure(description: "\(path): \(String(cString: strerror(errno)))")
    }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
