import Glibc
import TestSupport

/// How long a program takes from exec to the last byte of its first frame, on a terminal of its own.
enum FirstFrame {
  /// In seconds. `sign` stands in what completes the frame: both programs draw from top to bottom.
  static func time(_ program: String, _ notes: String, until sign: String) throws -> Double {
    let start = ContinuousClock.now
    let pty = try Pty(program, [notes], columns: 120, rows: 36)
    try pty.wait(for: sign)
    let time = ContinuousClock.now - start
    // A program that is still loading may be slow to obey.
    pty.signal(SIGTERM)
    _ = try pty.waitForStatus()
    return time / .seconds(1)
  }
}
