/// A file of a notebook that has been read, and where it stands below the folder that was opened.
struct NoteFile: Sendable {
  /// The folders between, outermost first.
  let folders: [String]
  /// The file's name without its extension.
  let stem: String
  /// Whether the file speaks for its folder.
  let isReadme: Bool
  let content: FileContent

  /// `takesText` is false where nothing is going to be searched for.
  init(folders: [String], name: String, source: Source, takesText: Bool = true) {
    self.folders = folders
    stem = Self.stem(of: name)
    isReadme = Self.isReadme(name)
    content = FileContent(source, takesText: takesText, isInFolder: !folders.isEmpty)
  }

  var source: Source { content.source }
  var outline: FileOutline { content.outline }

  /// A file's name without its extension.
  static func stem(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  static func isReadme(_ name: String) -> Bool {
    // Nearly all names open otherwise, and this is asked of every file.
    guard let first = name.utf8.first, "rRiI".utf8.contains(first) else { return false }
    let stem = name.lowercased().prefix { $0 != "." }
    return stem == "readme" || stem == "index"
  }
}
