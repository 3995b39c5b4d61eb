import Foundation
import TestSupport
import Testing

@testable import Notes

/// Whatever happens to the files of a folder, what the system tells of it is enough to know what there is.
@Suite struct FollowingChangesTests {
  private static let folders = ["", "/b", "/b/c", "/가", "/\u{1100}\u{1161}", "/d.md", "/.hidden"]
  private static let names = ["1.md", "2.md", "README.md", "나.md", "\u{1102}\u{1161}.md", "text"]

  /// Each case: which things happen, without and with files and folders that have several names.
  @Test(
    arguments: [
      ["write", "remove", "rename", "make", "move", "clear"],
      ["write", "rename", "move", "link", "twin", "remove", "make", "clear"],
    ], 0..<60)
  func whatIsThereIsFound(kinds: [String], seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = try TemporaryFolder(["a.md": "# A"])
    let watch = NotesWatch()
    var files = try NoteFiles([folder.path], visit: watch.add)
    try files.read()
    for step in 0..<25 {
      var told: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        told.append(change(folder.path, kinds.randomElement(using: &random) ?? "", step, &random))
      }
      var heard = Set(watch.take().map(\.change))
      var settled: Set<NotesChange> = []
      while !heard.isEmpty || !settled.isEmpty {
        settled = files.refresh(heard, settled: settled, visit: watch.add).doubtful.subtracting(settled)
        heard = Set(watch.take().map(\.change))
      }
      var fresh = try NoteFiles([folder.path])
      try fresh.read()
      #expect(files.texts == fresh.texts, "step \(step): \(told)")
      try #require(files.found == fresh.found && files.unwalked == fresh.unwalked, "step \(step): \(told)")
    }
  }

  /// Does something to what is in a folder, or tries to, and tells what.
  private func change(_ root: String, _ kind: String, _ step: Int, _ random: inout SeededGenerator) -> String {
    func folder() -> String { root + (Self.folders.randomElement(using: &random) ?? "") }
    func file() -> String { folder() + "/" + (Self.names.randomElement(using: &random) ?? "") }
    func any() -> String { Bool.random(using: &random) ? folder() : file() }
    switch kind {
    case "write":
      let path = file()
      guard let stream = fopen(path, "w") else { return "no \(path)" }
      fputs("# T\(step)", stream)
      fclose(stream)
      return "write \(path)"
    case "remove":
      let path = file()
      return "remove \(path) \(unlink(path))"
    case "rename", "twin", "link":
      let (old, new) = (kind == "link" ? any() : file(), file())
      let call = kind == "rename" ? rename : kind == "twin" ? link : symlink
      return "\(kind) \(old) \(new) \(call(old, new))"
    case "make":
      let path = folder()
      return "make \(path) \(mkdir(path, 0o700))"
    case "move":
      let (old, new) = (folder(), folder())
      return "move \(old) \(new) \(old == root ? -1 : rename(old, new))"
    case _:
      let path = folder()
      if path != root { try? FileManager.default.removeItem(atPath: path) }
      return "clear \(path)"
    }
  }
}

extension NoteFiles {
  fileprivate var texts: [String] {
    zip(found, files).map { "\($0.path): \(String(decoding: $1?.source.bytes ?? [], as: UTF8.self))" }
  }
}
