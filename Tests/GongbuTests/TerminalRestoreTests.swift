import Glibc
import TestSupport
import Testing

/// The terminal is as it was after every end, whatever the end was.
@Suite struct TerminalRestoreTests {
  static let alternateScreen = 1049
  static let cursor = 25
  static let mouse = 1000
  static let pasteMarks = 2004

  let notes: TemporaryNotes

  init() throws {
    notes = try TemporaryNotes()
  }

  /// A browser with the notes on screen, and the terminal's modes from before.
  private func browse() throws -> (pty: Pty, modes: [UInt32]) {
    // The shell tells the modes apart from ours: it has the terminal until it becomes the program.
    let pty = try Pty("/bin/sh", ["-c", "read go && exec \"$0\" \"$1\"", Self.binary, notes.path])
    let modes = pty.modes
    try pty.send("\n")
    try waitForNotes(on: pty)
    #expect(pty.isSet(Self.alternateScreen) == true)
    return (pty, modes)
  }

  static var binary: String { Pty.productBesideTests("gongbu") }

  private func waitForNotes(on pty: Pty) throws {
    try pty.wait(for: notes.lastService)
  }

  private func expectRestored(_ pty: Pty, _ modes: [UInt32]) {
    #expect(pty.modes == modes)
    #expect(pty.isSet(Self.alternateScreen) == false)
    #expect(pty.isSet(Self.cursor) == true)
    #expect(pty.isSet(Self.mouse) == false)
    #expect(pty.isSet(Self.pasteMarks) == false)
  }

  @Test func quitting() throws {
    let (pty, modes) = try browse()
    #expect(pty.modes != modes)
    #expect(pty.isSet(Self.mouse) == true)
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
    expectRestored(pty, modes)
  }

  /// Several lines are pasted into a search: none is taken for keys, whatever terminfo knows of that.
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"]) func pastingIsOneEdit(terminal: String)
    throws
  {
    let pty = try Pty(Self.binary, [notes.path], environment: ["TERM": terminal])
    try waitForNotes(on: pty)
    #expect(pty.isSet(Self.pasteMarks) == true)
    try pty.send("/")
    try pty.wait(for: "Esc")
    try pty.send("\u{1B}[200~xyzzy\rq\u{1B}[201~")
    try pty.wait(for: "xyzzy q")
    pty.signal(SIGTERM)
    #expect(try pty.waitForStatus() == .signalled(SIGTERM))
    #expect(pty.isSet(Self.pasteMarks) == false)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT])
  func dyingOfASignal(_ signal: Int32) throws {
    let (pty, modes) = try browse()
    pty.signal(signal)
    #expect(try pty.waitForStatus() == .signalled(signal))
    expectRestored(pty, modes)
  }

  @Test(arguments: [("\u{03}", SIGINT), ("\u{1C}", SIGQUIT)])
  func dyingOfAKey(_ key: String, _ signal: Int32) throws {
    let (pty, modes) = try browse()
    try pty.send(key)
    #expect(try pty.waitForStatus() == .signalled(signal))
    expectRestored(pty, modes)
  }

  @Test func losingTheTerminal() throws {
    let (pty, _) = try browse()
    pty.hangUp()
    #expect(try pty.waitForStatus() == .signalled(SIGHUP))
  }

  @Test func stoppingAndContinuingUnderAShell() throws {
    let pty = try Pty("/bin/sh", ["-i"], environment: ["PS1": "ready> ", "ENV": ""])
    try pty.wait(for: "ready> ")
    let modes = pty.modes
    pty.clearOutput()
    try pty.send("'\(Self.binary)' '\(notes.path)'\n")
    try waitForNotes(on: pty)
    let inside = pty.modes

    pty.clearOutput()
    try pty.send("\u{1A}")
    try pty.wait(for: "Stopped")
    try pty.wait(for: "ready> ")
    expectRestored(pty, modes)

    pty.clearOutput()
    pty.resize(columns: 80, rows: 24)
    try pty.send("fg\n")
    try waitForNotes(on: pty)
    #expect(pty.isSet(Self.alternateScreen) == true)
    #expect(pty.modes == inside)

    pty.clearOutput()
    try pty.send("q")
    try pty.wait(for: "ready> ")
    expectRestored(pty, modes)
    pty.clearOutput()
    try pty.send("echo status=$?\n")
    try pty.wait(for: "status=0")
  }

  /// A stopped job that is killed ends although it cannot have the terminal.
  @Test func killingAStoppedJob() throws {
    let pty = try Pty("/bin/sh", ["-i"], environment: ["PS1": "ready> ", "ENV": ""])
    try pty.wait(for: "ready> ")
    pty.clearOutput()
    try pty.send("'\(Self.binary)' '\(notes.path)'\n")
    try waitForNotes(on: pty)
    try pty.send("\u{1A}")
    try pty.wait(for: "Stopped")
    pty.clearOutput()
    try pty.send("kill %1; kill -CONT %1; wait; echo en''ded\n")
    try pty.wait(for: "ended")
    #expect(pty.isSet(Self.alternateScreen) == nil)
  }

  @Test func beingStoppedFromOutside() throws {
    let (pty, modes) = try browse()
    pty.signal(SIGSTOP)
    #expect(try pty.waitForStatus() == .stopped(SIGSTOP))
    pty.clearOutput()
    pty.signal(SIGCONT)
    #expect(try pty.waitForStatus() == .continued)
    try waitForNotes(on: pty)
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
    expectRestored(pty, modes)
  }

  @Test func resizingAtAnyRate() throws {
    let (pty, modes) = try browse()
    for step in 0..<400 {
      pty.resize(columns: 1 + step * 37 % 180, rows: 1 + step * 11 % 60)
      pty.signal(SIGWINCH)
    }
    pty.resize(columns: 100, rows: 30)
    pty.clearOutput()
    // A key may be taken before the last size is heard of.
    try pty.wait(for: "frame of the last size") {
      try pty.send("\u{0C}")
      return pty.text.contains(notes.lastService)
    }
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
    expectRestored(pty, modes)
  }

  @Test func aStepWritesLittle() throws {
    let (pty, _) = try browse()
    pty.clearOutput()
    try pty.send("\u{0C}")
    // The last row completes the frame.
    try pty.wait(for: "? help")
    let whole = pty.output.count
    pty.clearOutput()
    try pty.send("j")
    try pty.wait(for: "change") { !pty.output.isEmpty }
    // Whatever else the step writes comes before the answer to the next key, which ends the program.
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
    #expect(pty.output.count * 2 < whole)
  }
}

/// A notebook on disk for as long as the value lives.
final class TemporaryNotes {
  let path: String
  /// Names the row that a frame draws last.
  let lastService = "마지막 서비스"

  init() throws {
    var template = Array("/tmp/gongbu-notes-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    try #require(file >= 0)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let services = (1...12).map { "## 서비스 \($0)\n\n> ### 콜아웃 \($0)\n\n내용 \($0)\n" }
    let text = "# 분류\n\n" + services.joined() + "## \(lastService)\n\n끝\n"
    let bytes = Array(text.utf8)
    let written = write(file, bytes, bytes.count)
    close(file)
    try #require(written == bytes.count)
  }

  deinit { unlink(path) }
}
