import Glibc
import TestSupport

/// How long it takes from a change to the files of an open notebook until the screen shows it.
struct LiveChange {
  enum Kind: String, CaseIterable {
    case edited = "edited file"
    /// Saved as editors do: by a new file that takes the place of the old one.
    case replaced = "replaced file"
    case new = "new file"
    case renamed = "renamed file"
    case removed = "removed file"
    case moved = "renamed folder"
  }

  private static let rounds = 3

  /// In seconds, for each of several changes to a generated notebook, one right behind the other, which is as it was in
  /// the end.
  static func times(_ program: String, _ notes: String) throws -> [Kind: [Double]] {
    let pty = try Pty(program, [notes], columns: 120, rows: 36)
    try pty.wait(for: "? help")
    var change = try LiveChange(pty, notes)
    defer { try? save(change.text, to: change.file) }
    for _ in 0..<rounds { try change.run() }
    pty.signal(SIGTERM)
    _ = try pty.waitForStatus()
    return change.times
  }

  private let pty: Pty
  /// The first note, the folder that it is in, and the one that this is in.
  private let file, folder, notes: String
  private let text: [UInt8]
  private var wordCount = 0
  private var times: [Kind: [Double]] = [:]

  private init(_ pty: Pty, _ notes: String) throws {
    let isFirst = { (path: String) in path.split(separator: "/").suffix(2).allSatisfy { $0.hasPrefix("1-") } }
    guard let file = NotePaths.below(notes).first(where: isFirst), let slash = file.lastIndex(of: "/") else {
      throw Program.Failure(description: "\(notes) has no first note to change")
    }
    self.pty = pty
    self.notes = notes
    self.file = file
    folder = String(file[..<slash])
    text = NoteBytes(file).bytes
  }

  private mutating func run() throws {
    try Self.waitForSilence(pty)
    try measure(.edited) { try Self.save($0.titled($1), to: $0.file) }
    let word = nextWord()
    try measure(.replaced, until: word) { change, word in
      try Self.save(change.titled(word), to: change.file + "~")
      rename(change.file + "~", change.file)
    }
    // The status line names the note that is gone.
    try measure(.removed, until: word) { change, _ in unlink(change.file) }
    try Self.save(text, to: file)
    try Self.waitForSilence(pty)
    // A note that is called by its file's name.
    let names = (nextWord(), nextWord())
    defer { for name in [names.0, names.1] { unlink(path(name)) } }
    try measure(.new, until: names.0) { change, word in try Self.save(Array("글".utf8), to: change.path(word)) }
    try measure(.renamed, until: names.1) { change, word in rename(change.path(names.0), change.path(word)) }
    let moved = notes + "/1-" + nextWord()
    defer { rename(moved, folder) }
    try measure(.moved, until: String(moved.suffix(6))) { change, _ in rename(change.folder, moved) }
  }

  private mutating func measure(_ kind: Kind, until word: String? = nil, _ change: (Self, String) throws -> Void) throws
  {
    let word = word ?? nextWord()
    pty.clearOutput()
    let start = ContinuousClock.now
    try change(self, word)
    try pty.wait(for: word)
    times[kind, default: []].append((ContinuousClock.now - start) / .seconds(1))
  }

  /// Letters that no generated note has. No two of the first 32 words have a letter in common at one place, so that the
  /// terminal is sent each of them whole.
  private mutating func nextWord() -> String {
    let letters = Array("абвгдежзийклмнопрстуфхцчшщъыьэюя")
    wordCount += 1
    return String((0..<6).map { letters[(wordCount * 5 + $0) % letters.count] })
  }

  /// Where a note of that name stands near the first one.
  private func path(_ name: String) -> String { folder + "/2-" + name + ".md" }

  /// The first note with a word in front of its title.
  private func titled(_ word: String) -> [UInt8] { Array("# \(word) ".utf8) + text.drop { $0 != 0x20 }.dropFirst() }

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
