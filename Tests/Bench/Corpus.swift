import Glibc

/// Notes to measure with, as they are and in one file.
struct Corpus {
  let name: String
  /// A file or a folder.
  let path: String
  /// One file with all lines.
  let lines: String
  let files: Int
  let bytes: Int
  /// Whether it was made here, so that it may be changed.
  let isGenerated: Bool

  /// Notes that are there; `folder` takes the file with all lines.
  init(name: String, path: String, folder: String) throws {
    self.name = name
    self.path = path
    isGenerated = false
    let paths = NotePaths.below(path).sorted()
    files = paths.count
    guard paths.count > 1 else {
      lines = paths.first ?? path
      bytes = NoteBytes(lines).bytes.count
      return
    }
    lines = "\(folder)/\(name).md"
    guard let all = fopen(lines, "w") else { throw Program.Failure(description: "cannot write \(lines)") }
    defer { fclose(all) }
    var count = 0
    for path in paths {
      let bytes = NoteBytes(path).bytes
      fwrite(bytes, 1, bytes.count, all)
      count += bytes.count
    }
    bytes = count
  }

  private init(name: String, path: String, lines: String, files: Int) {
    self.name = name
    self.path = path
    self.lines = lines
    self.files = files
    isGenerated = true
    var status = stat()
    stat(lines, &status)
    bytes = Int(status.st_size)
  }

  /// Made where it is not there yet: 500 files for each megabyte.
  static func generated(megabytes: Int, in folder: String) throws -> Corpus {
    let (path, lines) = ("\(folder)/\(megabytes)MB", "\(folder)/\(megabytes)MB.md")
    try GeneratedNotebook.make(files: megabytes * 500, in: path, concatenated: lines)
    return Corpus(name: "\(megabytes) MB", path: path, lines: lines, files: megabytes * 500)
  }
}
