import Foundation
import TestSupport

/// What the built program did without a terminal, in a folder of its own.
struct ProgramRun {
  var status: Int32
  var output: String
  /// What it wrote to standard error.
  var complaint: String

  var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:] }

  /// Runs it to its end; `notes` are the files of the folder by their paths, of which `unreadable` ones, folders too, are
  /// closed to it, even to the superuser. What it prints goes to `destination` if that is given.
  init(
    _ arguments: [String], input: String? = nil, notes: [String: String], unreadable: [String] = [],
    environment: [String: String] = [:], output destination: String? = nil
  ) throws {
    let base = URL.temporaryDirectory.appending(path: "gongbu-\(UUID().uuidString)")
    let folder = base.appending(path: "notes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    for (name, text) in notes {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    func allow(_ permissions: Int) throws {
      for name in unreadable {
        try FileManager.default.setAttributes(
          [.posixPermissions: permissions], ofItemAtPath: folder.appending(path: name).path)
      }
    }
    try allow(0)
    defer { try? allow(0o700) }

    let command = unreadable.isEmpty ? [Self.program] : Self.bound + [Self.program]
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = command.dropFirst() + arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    func file(_ name: String, holding text: String = "") throws -> URL {
      let url = base.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url
    }
    process.standardInput = try FileHandle(forReadingFrom: file("input", holding: input ?? ""))
    let (output, complaint) = (try file("output"), try file("complaint"))
    process.standardOutput = try FileHandle(forWritingTo: destination.map { URL(filePath: $0) } ?? output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try String(contentsOf: output, encoding: .utf8)
    self.complaint = try String(contentsOf: complaint, encoding: .utf8)
  }

  static var program: String { Pty.productBesideTests("gongbu") }

  /// What starts a program so that the permissions of files bind it: the superuser's capability to pass over them is
  /// taken away.
  static var bound: [String] {
    geteuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"] : ["/usr/bin/env"]
  }
}
