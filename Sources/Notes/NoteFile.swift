/// A file of a notebook that has been read, and where it stands below the folder that was opened.
struct NoteFile: Sendable {
  /// The folders between, outermost first.
  var folders: [String]
  let name: String
  /// What the file is called where it has no title of its own.
  var stem: String
  let content: FileContent

  /// `takesText` is false where nothing is going to be searched for.
  init(folders: [String], name: String, source: Source, takesText: Bool = true) {
    self.folders = folders
    self.name = name
    stem = Self.stem(of: name)
    content = FileContent(source, takesText: takesText, isInFolder: !folders.isEmpty)
  }

  var source: Source { content.source }
  var outline: FileOutline { content.outline }

  /// A file's name without its extension.
  static func stem(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Whether the file speaks for its folder.
  var isReadme: Bool { Self.isReadme(name) }

  static func isReadme(_ name: String) -> Bool {
    // Nearly all names open otherwise, and this is asked of every file.
    guard let first = name.utf8.first, "rRiI".utf8.contains(first) else { return false }
    let stem = name.lowercased().prefix { $0 != "." }
    return stem == "readme" || stem == "index"
  }
}
