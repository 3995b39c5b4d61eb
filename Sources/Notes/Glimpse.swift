extension Notebook {
  /// How much of a notebook may be read before anything is shown of it: what a screen can show of a file and the
  /// headings around it, and of many files as many as a list has rows. In bytes.
  private static let glimpseOfFile = 4 * 1024
  private static let glimpseOfFolder = 24 * 1024
  /// Files that are found for it: one more than stand at the top of a folder that is not flat.
  private static let glimpseFiles = FolderRules.flatLimit + 1
  /// How long it may take: there is no screen yet.
  private static let patience = Duration.milliseconds(20)

  /// The first services, read in a moment however large the notebook is: something to show until all has been read.
  /// Those of a single file have the identifiers that they will have then. Nil where there is no such beginning.
  package static func glimpse(_ paths: [String]) -> Notebook? {
    let end = ContinuousClock.now + patience
    return glimpse(paths) { .now < end }
  }

  /// As above, for as long as `goesOn` answers true.
  static func glimpse(_ paths: [String], goesOn: @escaping () -> Bool) -> Notebook? {
    // Whatever is not a file may keep a reader waiting, and be read only once.
    guard !paths.contains(standardInput),
      paths.allSatisfy({ [.file, .folder].contains(FileIdentity($0)?.kind) }),
      let files = try? NoteFiles(paths, limit: glimpseFiles, goesOn: goesOn)
    else { return nil }
    var left = files.count == 1 ? glimpseOfFile : glimpseOfFolder
    var read: [NoteFile] = []
    for file in files.found where goesOn() {
      guard let bytes = FileBytes.prefix(of: file.path, limit: left) else {
        // The program ends where it was asked for.
        if paths.contains(file.path) { return nil }
        continue
      }
      let isWhole = bytes.count < left
      guard let end = isWhole ? bytes.count : lastHeading(in: bytes) else { break }
      read.append(
        NoteFile(
          folders: file.folders, name: file.name, source: Source(path: file.path, bytes: Array(bytes[..<end])),
          takesText: false))
      left -= bytes.count
      guard isWhole else { break }
    }
    let notebook = assemble(read, folders: files.found.map(\.folders), title: title(of: paths), diagnostics: [])
    return notebook.categories.contains { !$0.services.isEmpty } ? notebook : nil
  }

  /// Where the last heading of the first levels stands that is in sight, which may head more than is; not one that
  /// begins the text.
  private static func lastHeading(in bytes: [UInt8]) -> Int? {
    bytes.indices.last { index in
      index > 0 && bytes[index - 1] == 0x0A
        && (bytes[index...].starts(with: "# ".utf8) || bytes[index...].starts(with: "## ".utf8))
    }
  }
}
