import Glibc
import Markdown

extension Notebook {
  /// The path that stands for standard input.
  package static let standardInput = "-"

  /// Reads files and folders in the order given. `progress` is told now and then and stops the reading, which then
  /// returns what it has, by answering false. Throws `UnreadablePath` for a path that was asked for; whatever is odd
  /// below a folder or inside a file becomes a diagnostic.
  package static func read(
    _ paths: [String], progress: (ReadingProgress) -> Bool = { _ in true }
  ) throws(UnreadablePath) -> Notebook {
    var files = try NoteFiles(paths)
    try files.read(progress: progress)
    return files.notebook()
  }

  /// Whether reading is over in a moment: a single file of no great size.
  package static func isSmall(_ paths: [String]) -> Bool {
    guard let identity = regularFile(paths) else { return false }
    return identity.size <= 256 * 1024
  }

  private static func regularFile(_ paths: [String]) -> FileIdentity? {
    guard paths.count == 1, let path = paths.first, path != standardInput, let identity = FileIdentity(path),
      identity.kind == .file
    else { return nil }
    return identity
  }

  /// Makes a notebook of texts that are already in memory; names may hold folders: `Storage/S3.md`.
  package static func read(texts: [(name: String, text: String)], title: String = "notes") -> Notebook {
    let files = texts.map { name, text in
      var folders = name.split(separator: "/").map(String.init)
      let name = folders.popLast() ?? name
      return NoteFile(
        folders: folders, name: name,
        source: Source(path: (folders + [name]).joined(separator: "/"), bytes: Array(text.utf8)))
    }
    return assemble(files, folders: files.map(\.folders), title: title, diagnostics: [])
  }

  /// Puts files together, which are the first of those that `folders` speaks of.
  static func assemble(
    _ files: [NoteFile], folders: [[String]], title: String, diagnostics: [Diagnostic]
  ) -> Notebook {
    var builder = FolderRules(files, folders: folders).build(title: title)
    for diagnostic in diagnostics { builder.report(diagnostic) }
    return builder.finished()
  }

  static func title(of paths: [String]) -> String {
    guard paths.count == 1, let path = paths.first, path != standardInput else { return "gongbu" }
    let name = lastComponent(of: path)
    return FileIdentity(path)?.kind == .folder ? name : NoteFile.stem(of: name)
  }

  static func lastComponent(of path: String) -> String {
    if let name = path.split(separator: "/").last, name != ".", name != ".." { return String(name) }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").last.map(String.init) ?? path
  }
}

extension Notebook {
  /// The longest line that is shown whole, in bytes.
  static let lineLimit = 1024 * 1024

  /// The blocks of a stretch of a note, with the link and footnote definitions of its file; lines count as in the file.
  package func blocks(of note: Note, lines: Range<Int>) -> [Block] {
    let source = sources[note.source]
    let bytes = source.bytes(ofLines: lines)
    return ParsedDocument(
      bytes.prefix(Self.lineLimit), firstLine: lines.lowerBound, definitions: source.definitions
    ).blocks()
  }

  /// The text of a note, and which of its lines, by their indices, are the note's.
  package func text(of note: Note) -> (text: FlatText, lines: Range<Int>) {
    let source = sources[note.source]
    // A note shows the footnotes that it mentions, wherever they stand, and only the beginning of an enormous line.
    guard note.cuts.isEmpty, !source.definitions.hasFootnotes else {
      let text = FlatText(note.parts.flatMap { blocks(of: note, lines: $0) })
      return (text, text.lines.indices)
    }
    let text = files[note.source].outline.text
    return (text, text.lines(ofBlocksIn: note.lines))
  }
}
