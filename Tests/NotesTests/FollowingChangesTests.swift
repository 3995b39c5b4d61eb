import Foundation
import TestSupport
import Testing

@testable import Notes

/// Whatever happens to files, what the system tells of it is enough to know what there is.
@Suite struct FollowingChangesTests {
  private static let folders = ["", "/b", "/b/c", "/가", "/\u{1100}\u{1161}", "/d.md", "/.hidden"]
  private static let names = ["1.md", "2.md", "README.md", "나.md", "\u{1102}\u{1161}.md", "text"]
  /// What happens to files alone is followed folder by folder.
  private static let single = ["write", "write", "remove", "rename"]
  private static let plain = ["write", "remove", "rename", "make", "move", "clear"]
  /// After these, files and folders have several names.
  private static let linking = plain + ["link", "twin", "link", "twin"]

  /// Each case: what was asked for below a folder.
  @Test(arguments: [
    [""], ["/"], ["/b/."], ["", "/b"], ["/b", "/../R/"], ["", ""], ["/1.md"], ["/b/1.md", "/2.md"], ["/link"],
  ])
  func whatIsThereIsFound(asked: [String]) throws {
    for seed in 0..<12 {
      for kinds in [Self.single, Self.single + ["twin"], Self.plain, Self.linking] {
        // A hard link to a single file changes without anybody hearing of it.
        try follow(asked, asked.contains { $0.hasSuffix(".md") } ? kinds.filter { $0 != "twin" } : kinds, seed: seed)
      }
    }
  }

  private func follow(_ asked: [String], _ kinds: [String], seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = try TemporaryFolder([
      "R/a.md": "# A", "R/1.md": "# 1", "R/2.md": "# 2", "R/b/1.md": "# B", "R/b/c/1.md": "# C", "R/가/1.md": "# K",
    ])
    let root = folder.path + "/R"
    // Without links folders are walked again one by one.
    if kinds.contains("link") || asked.contains("/link") { try folder.link("R/link", to: "b") }
    var follower = try Follower(asked.map { root + $0 })
    var told: [String] = []
    // What is written through a second name that is not watched is not heard of, which many changes bring about.
    let most = kinds.contains("twin") ? 3 : 7
    for step in 0..<20 {
      for _ in 0..<Int.random(in: 1...most, using: &random) {
        told.append(change(root, kinds.randomElement(using: &random) ?? "", step, &random))
      }
      follower.follow(split: &random)
      // What was asked for and is not there keeps what was found.
      guard var fresh = try? NoteFiles(asked.map { root + $0 }), (try? fresh.read()) != nil else { continue }
      #expect(follower.files.texts == fresh.texts, "\(asked) \(seed): \(told)")
      try #require(
        follower.files.found == fresh.found && follower.files.unwalked == fresh.unwalked, "\(asked) \(seed): \(told)")
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
      if kind == "twin", new.contains("/.hidden/") { return "-" }
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

  /// Each case: files that hold their names, what is asked for, what happens, and which texts there are then.
  @Test(arguments: [
    // What is gone is kept once, as often as anything else happens.
    ("x/a.md y/b.md", "x x y", ["clear x", "write y/c.md", "write y/d.md"], "x/a.md x/a.md y/b.md y/c.md y/d.md"),
    ("x/a.md x/c/b.md y/d.md", "x x/c y", ["clear x", "write y/e.md"], "x/a.md x/c/b.md x/c/b.md y/d.md y/e.md"),
    ("x/a.md x/b.md", "x", ["clear x/a.md", "clear x/b.md"], "x/b.md"),
    ("x/a.md x/b.md", "x", ["clear x/a.md", "clear x/b.md", "write x/a.md"], "x/a.md"),
    // A file that is asked for twice.
    ("x/a.md x/c/b.md n", "x x/./c", ["rename n x/c/b.md"], "x/a.md n n"),
    // Folders on the way to what is asked for.
    ("p/x/a.md", "p/x", ["clear p", "write p/x/b.md"], "p/x/b.md"),
    ("p/x/a.md n", "p/x/a.md", ["clear p", "make p/x", "rename n p/x/a.md"], "n"),
    ("1/x/a.md 2/x/a.md", "l/x", ["link 1 l", "clear l", "link 2 l"], "2/x/a.md"),
    ("1/x/a.md 2/x/a.md", "d", ["link 1 l", "link l/x d", "clear l", "link 2 l"], "2/x/a.md"),
    // Links that lead to nothing, to what is known, or to another kind of thing.
    ("x/a.md t/b.md", "x", ["link ../out x/l", "rename t out"], "x/a.md t/b.md"),
    (
      "x/a.md o/n.md", "x", ["link ../x/a.md o/m.md", "link ../o/m.md x/l.md", "rename o/n.md o/m.md"], "x/a.md o/n.md"
    ),
    ("x/a.md o/n/b.md", "x", ["link ../x o/m", "link ../o/m x/l", "clear o/m", "rename o/n o/m"], "x/a.md o/n/b.md"),
    ("x/a.md out t/b.md", "x", ["link ../out x/l", "clear out", "rename t out"], "x/a.md t/b.md"),
    // The name opens with a mark that would join the slash before it.
    ("x/a.md n", "x/\u{301}n.md", ["write x/\u{301}n.md", "rename n x/\u{301}n.md"], "n"),
  ])
  func whatHappensIsHeardOf(files: String, asked: String, what: [String], expected: String) throws {
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.split(separator: " ").map { (String($0), String($0)) }))
    func path(_ name: Substring) -> String { folder.path + "/" + name }
    let paths = asked.split(separator: " ").map(path)
    // What is asked for may have to be made first.
    var follower = try? Follower(paths)
    for line in what {
      let words = line.split(separator: " ")
      switch words[0] {
      case "write": try folder.write(Array(words[1].utf8), to: String(words[1]))
      case "clear": try FileManager.default.removeItem(atPath: path(words[1]))
      case "make": try FileManager.default.createDirectory(atPath: path(words[1]), withIntermediateDirectories: true)
      case "link": symlink(String(words[1]), path(words[2]))
      default: rename(path(words[1]), path(words[2]))
      }
      if follower == nil { follower = try? Follower(paths) }
      follower?.follow()
    }
    let texts = follower?.files.files.map { String(decoding: $0?.source.bytes ?? [], as: UTF8.self) }
    #expect(texts?.joined(separator: " ") == expected)
  }
}

/// What is heard of at once, as when a branch is checked out.
@Suite struct ChangesAtOnceTests {
  private let folder: TemporaryFolder
  private let root: String

  init() throws {
    folder = try TemporaryFolder(["R/p/1.md": "p1", "R/x/a.md": "xa", "R/x/b.md": "xb", "R/c.md": "c"])
    root = folder.path + "/R"
  }

  private func write(_ text: String, to name: String) throws { try folder.write(Array(text.utf8), to: "R/" + name) }

  private func expectAsRead(_ follower: Follower) throws {
    var fresh = try NoteFiles([root])
    try fresh.read()
    #expect(follower.files.texts == fresh.texts && follower.files.found == fresh.found)
  }

  /// What has gone stands, until that has settled, behind a file of another folder, which gets more.
  @Test func whatIsKeptStandsBetweenTheFilesOfAnotherFolder() throws {
    var follower = try Follower([root])
    // As long as it is open no other file gets its number.
    let held = open(root + "/x/a.md", O_RDONLY)
    defer { close(held) }
    unlink(root + "/x/a.md")
    try write("p2", to: "p/2.md")
    try write("n", to: "n.md")
    follower.follow()
    try expectAsRead(follower)
  }

  @Test func aKnownNameBecomesAnotherFilesSecond() throws {
    var follower = try Follower([root])
    unlink(root + "/x/a.md")
    link(root + "/p/1.md", root + "/x/a.md")
    follower.follow()
    try expectAsRead(follower)
    // By its second name.
    let file = fopen(root + "/x/a.md", "r+")
    fputs("changed", file)
    if let file { fclose(file) }
    follower.follow()
    try expectAsRead(follower)
  }

  /// Each case: a file that comes first, if any, and a folder that is moved away.
  @Test(arguments: [(nil, "x"), ("p/2.md", "x"), ("x/c.md", "p"), ("p/2.md", "x/deep")])
  func aFolderOfAFewFilesIsMovedAway(first: String?, moved: String) throws {
    try write("d", to: "x/deep/d.md")
    // Of few files none is looked for more than once.
    var follower = try Follower([root], limit: 256)
    if let first {
      try write("new", to: first)
      follower.follow()
    }
    rename(root + "/" + moved, folder.path + "/away")
    follower.follow()
    try expectAsRead(follower)
  }

  @Test(arguments: ["/", "//", "///", "/.", "/./", "/p/..", "/p/../"])
  func aPathMayEndAsItLikes(ending: String) throws {
    let paths = [root + ending]
    var follower = try Follower(paths)
    for (name, text) in [("d.md", "d"), ("c.md", "changed"), ("p/2.md", "p2"), ("p/1.md", "changed")] {
      try write(text, to: name)
      follower.follow()
      var fresh = try NoteFiles(paths)
      try fresh.read()
      #expect(follower.files.texts == fresh.texts && follower.files.found == fresh.found, "\(name)")
    }
  }
}

/// Who reads notes again when something is heard of them, without a clock.
private struct Follower {
  private let watch: NotesWatch
  private(set) var files: NoteFiles

  init(_ paths: [String], limit: Int = .max) throws {
    watch = NotesWatch(paths)
    files = try NoteFiles(paths, limit: limit, visit: watch.add)
    try files.read()
  }

  /// Takes in all that there is to hear, and lets it settle; `random` cuts what is heard first in two.
  mutating func follow(split random: inout SeededGenerator) {
    let events = watch.take().map(\.change)
    let first = events.prefix(Int.random(in: 0...events.count, using: &random))
    let early = files.refresh(Set(first), settled: [], visit: watch.add).doubtful
    follow(Set(events.dropFirst(first.count)), settled: early)
  }

  mutating func follow() { follow(Set(watch.take().map(\.change)), settled: []) }

  private mutating func follow(_ heard: Set<NotesChange>, settled: Set<NotesChange>) {
    var (heard, settled) = (heard, settled)
    while !heard.isEmpty || !settled.isEmpty {
      settled = files.refresh(heard, settled: settled, visit: watch.add).doubtful.subtracting(settled)
      heard = Set(watch.take().map(\.change))
    }
  }
}

extension NoteFiles {
  fileprivate var texts: [String] {
    zip(found, files).map { "\($0.path): \(String(decoding: $1?.source.bytes ?? [], as: UTF8.self))" }
  }
}
