import Foundation
import Screen

extension Story {
  /// What a real terminal showed where memory showed something else.
  package struct Disagreement: Error, CustomStringConvertible {
    package var step: String
    package var expected: String
    package var shown: String

    package var description: String { "after \(step)\n--- expected\n\(expected)\n--- the terminal shows\n\(shown)" }
  }

  /// Runs the story through a binary in tmux and compares every screen on the way with the one in memory. `TERM` inside
  /// is tmux's own. Throws the first `Disagreement`.
  package func playInTerminal(binary: URL) throws {
    let folder = URL.temporaryDirectory.appending(path: "gongbu-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = folder.appending(path: file.name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.text.write(to: url, atomically: true, encoding: .utf8)
    }
    let path = files.count == 1 ? folder.appending(path: files[0].name) : folder
    let terminal = try Tmux(
      size: size,
      command: [
        "env", "LC_ALL=C.UTF-8", "LANGUAGE=", "LANG=C.UTF-8", "DISPLAY=", "WAYLAND_DISPLAY=", "BROWSER=",
        language == .korean ? "LC_ALL=ko_KR.UTF-8" : "X=",
        binary.path(percentEncoded: false), path.path(percentEncoded: false),
      ])
    defer { terminal.end() }
    try play { step, screen in
      switch step {
      case .key(let key): try terminal.press(key)
      case .resize(let size): try terminal.resize(to: size)
      case .screen: return
      case nil: break
      }
      guard try !terminal.shows(screen) else { return }
      throw Disagreement(
        step: step.map { "\($0)" } ?? "the start", expected: screen, shown: try terminal.screen())
    }
  }
}

/// A terminal that nobody sees.
package struct Tmux: Sendable {
  /// A server of its own, so that nothing outside is touched.
  private let socket = "gongbu-\(UUID().uuidString)"
  private let deadline: Duration = .seconds(20)

  package init(size: Size, command: [String]) throws {
    try run([
      "-u", "-f", "/dev/null", "new-session", "-d", "-s", "story", "-x", "\(size.columns)", "-y", "\(size.rows)",
      "tmux -L \(socket) set -g status off; tmux -L \(socket) set -g escape-time 0; exec "
        + command.map(Self.quoted).joined(separator: " "),
    ])
  }

  package func press(_ key: Key) throws {
    switch key {
    case .character(let character): try run(["send-keys", "-t", "story", "-l", "--", String(character)])
    case .mouse, .paste: throw Story.Malformed(description: "a story has no mouse and pastes nothing")
    case _: try run(["send-keys", "-t", "story", Self.name(of: key)])
    }
    // What follows an escape at once would be a key held with Alt.
    guard key == .escape else { return }
    let end = ContinuousClock.now + .milliseconds(150)
    repeat { _ = try screen() } while ContinuousClock.now < end
  }

  package func resize(to size: Size) throws {
    try run(["resize-window", "-t", "story", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// Whether the screen becomes what is expected before the deadline.
  package func shows(_ expected: String) throws -> Bool {
    let end = ContinuousClock.now + deadline
    repeat {
      if try screen() == expected { return true }
    } while ContinuousClock.now < end
    return false
  }

  package func screen() throws -> String {
    Story.trimmed(
      try run(["capture-pane", "-p", "-t", "story"], printing: true).split(
        separator: "\n", omittingEmptySubsequences: false))
  }

  package func end() { _ = try? run(["kill-server"]) }

  /// Runs one command of tmux and returns what it prints. Foundation's `Process` takes the server that the first
  /// command leaves behind for a part of it and waits for its end.
  @discardableResult
  private func run(_ arguments: [String], printing: Bool = false) throws -> String {
    let words = ["tmux", "-L", socket] + arguments
    let command = words.map(Self.quoted).joined(separator: " ") + (printing ? " 2>/dev/null" : " >/dev/null 2>&1")
    guard let stream = popen(command, "re") else { throw Story.Malformed(description: "no shell runs \(command)") }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      output += buffer[..<count]
    }
    pclose(stream)
    return String(decoding: output, as: UTF8.self)
  }

  private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }

  /// tmux's names for keys, of its manual's section "KEY BINDINGS".
  private static func name(of key: Key) -> String {
    switch key {
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .control(let letter): "C-\(letter)"
    case .character(let character): String(character)
    case .mouse, .paste: ""
    }
  }
}
