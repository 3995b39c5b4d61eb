import Foundation
import TestSupport
import Testing

/// Files and folders that may not be read: each is said, and the rest is there.
@Suite struct UnreadableNotesTests {
  private func run(_ arguments: String..., language: String = "C.UTF-8") throws -> ProgramRun {
    try ProgramRun(
      arguments, notes: ["a.md": "# A\n\n## B\nopen", "b.md": "secret", "c/d.md": "secret"], unreadable: ["b.md", "c"],
      environment: ["LC_ALL": language])
  }

  @Test(arguments: [
    ("b.md", "C.UTF-8", "gongbu: cannot read b.md: Permission denied\n"),
    ("c", "C.UTF-8", "gongbu: cannot read c: Permission denied\n"),
    ("c/d.md", "ko_KR.UTF-8", "gongbu: c/d.md을(를) 읽을 수 없습니다: Permission denied\n"),
  ])
  func whatWasAskedForEndsTheProgram(path: String, language: String, complaint: String) throws {
    for command in [["outline"], ["outline", "--json"], ["search", "a"], ["show", "--all"], ["check"], ["compare"]] {
      let run = try ProgramRun(
        command + [path], notes: ["b.md": "", "c/d.md": ""], unreadable: ["b.md", "c"],
        environment: ["LC_ALL": language])
      #expect(run.status == 66 && run.output.isEmpty)
      #expect(run.complaint == complaint)
    }
  }

  @Test func theRestOfTheFolderIsThere() throws {
    let outline = try run("outline", ".")
    #expect(outline.status == 0 && outline.output.contains("1 categories, 1 services"))
    #expect(outline.complaint.isEmpty)
    #expect(try run("show", "B", ".").output == "B\nopen\n")
    #expect(try run("search", "open", ".").output.hasPrefix("./a.md:4: "))
    #expect(try run("search", "secret", ".").status == 1)
  }

  @Test func eachIsADiagnostic() throws {
    let check = try run("check", ".")
    #expect(check.status == 1)
    #expect(
      Set(check.output.split(separator: "\n")) == [
        "./b.md:1: cannot be read: Permission denied", "./c:1: cannot be read: Permission denied",
      ])
    let diagnostics = try #require(try run("outline", "--json", ".").json["diagnostics"] as? [[String: Any]])
    #expect(Set(diagnostics.compactMap { $0["path"] as? String }) == ["./b.md", "./c"])
  }

  @Test func browsingSaysItToo() throws {
    let file = URL.temporaryDirectory.appending(path: "gongbu-\(UUID().uuidString).md")
    try Data("# A".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    let command = ProgramRun.bound + [ProgramRun.program, file.path]
    let pty = try Pty(command[0], Array(command.dropFirst()))
    #expect(try pty.waitForStatus() == .exited(66))
    #expect(pty.text.contains("gongbu: cannot read \(file.path): Permission denied"))
  }
}
