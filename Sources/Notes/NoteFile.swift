/// A file of a notebook that has been read, and where it stands below the folder that was opened.
struct NoteFile {
  /// The folders between, outermost first.
  var folders: [String]
  var name: String
  var source: Source
  var outline: FileOutline

  init(folders: [String], name: String, source: Source) {
    self.folders = folders
    self.name = name
    self.source = source
    outline = FileOutline(source)
  }

  /// The name without its extension.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Whether the file speaks for its folder.
  var isReadme: Bool { Self.isReadme(name) }

  static func isReadme(_ name: String) -> Bool {
    let stem = name.lowercased().prefix { $0 != "." }
    return stem == "readme" || stem == "index"
  }
}
