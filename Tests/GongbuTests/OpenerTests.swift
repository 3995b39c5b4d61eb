import Foundation
import TestSupport
import Testing

/// Addresses open with the system's program for them, apart from the terminal, or are shown.
@Suite struct OpenerTests {
  private let folder: URL
  private let notes: URL
  private let record: URL

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "gongbu-opener-\(UUID().uuidString)")
    notes = folder.appending(path: "notes.md")
    record = folder.appending(path: "record")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = "# 분류\n\n## 링크\n\n[하나](<https://example.com/a b?x=$(date)&y='\"#`z`>) [둘](mailto:a@example.com)\n"
    try text.write(to: notes, atomically: true, encoding: .utf8)
  }

  /// Puts a program in the folder that records what it gets. It is not written here: a file that is open for writing
  /// while another test starts a program cannot be run.
  private func install(_ name: String) throws {
    let program = URL(filePath: #filePath).appending(path: "../../Programs/opener").standardized
    try FileManager.default.createSymbolicLink(at: folder.appending(path: name), withDestinationURL: program)
  }

  private func browse(_ environment: [String: String], status: Int = 0) throws -> Pty {
    let variables = ["PATH": "\(folder.path):/usr/bin:/bin", "RECORD": record.path, "STATUS": "\(status)"]
      .merging(environment) { $1 }
    let pty = try Pty(TerminalRestoreTests.binary, [notes.path], environment: variables, columns: 200)
    try pty.wait(for: "example.com/a")
    return pty
  }

  private func recorded(by pty: Pty) throws -> String {
    try pty.wait(for: "the program to run") { FileManager.default.fileExists(atPath: record.path) }
    return try String(contentsOf: record, encoding: .utf8)
  }

  /// The program that browses has no child left, not even one that nobody has waited for.
  private func expectNoChildren(of pty: Pty) throws {
    try pty.wait(for: "the end of the child") {
      let children = try String(contentsOfFile: "/proc/\(pty.pid)/task/\(pty.pid)/children", encoding: .utf8)
      return children.isEmpty
    }
  }

  @Test(arguments: [
    ("xdg-open", ["DISPLAY": ":9"]), ("open", ["WAYLAND_DISPLAY": "w"]), ("mine", ["BROWSER": "none:mine"]),
  ])
  func anAddressIsTheOnlyArgument(program: String, environment: [String: String]) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try install(program)
    // What else the system has for it would come first.
    if program == "open", FileManager.default.fileExists(atPath: "/usr/bin/xdg-open") { return }
    let pty = try browse(environment)
    try pty.send("fa")
    let got = try recorded(by: pty)
    #expect(got.hasPrefix("1 https://example.com/a%20b?x=$(date)&y='%22#%60z%60|"))
    #expect(got.contains("|/dev/null /dev/null "))
    for foreign in ["pts", "tty", "eventfd", "signalfd", "notes.md"] { #expect(!got.contains(foreign), "\(got)") }
    try pty.wait(for: "Opening https://example.com/a b")
    try expectNoChildren(of: pty)
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
  }

  @Test func aProgramThatFailsLeavesTheAddress() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try install("xdg-open")
    let pty = try browse(["DISPLAY": ":9"], status: 4)
    try pty.send("fs")
    try pty.wait(for: "Nothing here opens mailto:a@example.com")
    try expectNoChildren(of: pty)
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
  }

  /// Over a connection without a display, and with a browser that would need the terminal.
  @Test(arguments: [[:], ["BROWSER": "w3m"], ["BROWSER": "/nowhere/firefox %s"]])
  func withoutAProgramTheAddressIsShown(environment: [String: String]) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try install("xdg-open")
    try install("w3m")
    let pty = try browse(environment)
    try pty.send("fa")
    try pty.wait(for: "Nothing here opens https://example.com/a b")
    #expect(!FileManager.default.fileExists(atPath: record.path))
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
  }
}
