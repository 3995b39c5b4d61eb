import Glibc

/// Compares how long `gongbu` and `less` take from exec to the last byte of the first frame, alternating, in the same
/// kind of terminal: first-frame GONGBU NOTES
@main struct FirstFrame {
  static let runs = 40

  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      print("usage: first-frame GONGBU NOTES")
      exit(64)
    }
    let (gongbu, notes) = (CommandLine.arguments[1], CommandLine.arguments[2])
    var ours: [Duration] = []
    var theirs: [Duration] = []
    for _ in 0..<runs {
      // Both draw from top to bottom: what stands in the last row completes the frame.
      ours.append(try time(gongbu, notes, last: "? help"))
      theirs.append(try time("/usr/bin/less", notes, last: String(notes.split(separator: "/").last ?? "")))
    }
    let (gongbuMedian, lessMedian) = (median(ours), median(theirs))
    print("first frame of \(notes), median of \(runs):")
    print("  gongbu  \(milliseconds(gongbuMedian)) ms")
    print("  less    \(milliseconds(lessMedian)) ms")
    print("  ratio   \(rounded(gongbuMedian / lessMedian))")
  }

  private static func time(_ program: String, _ notes: String, last: String) throws -> Duration {
    let start = ContinuousClock.now
    let pty = try Pty(program, [notes], columns: 120, rows: 36)
    try pty.wait(for: last)
    let time = ContinuousClock.now - start
    try pty.send("q")
    _ = try pty.waitForStatus()
    return time
  }

  private static func median(_ times: [Duration]) -> Duration {
    times.sorted()[times.count / 2]
  }

  private static func milliseconds(_ time: Duration) -> Double {
    rounded(time / .milliseconds(1))
  }

  private static func rounded(_ number: Double) -> Double {
    (number * 100).rounded() / 100
  }
}
