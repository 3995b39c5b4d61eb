extension Notebook {
  /// In bytes: a screenful and the headings around it.
  private static let glimpseLimit = 4096

  /// The first services of a single file, and of one that is small the names of all others, read in a moment: something
  /// to show until all has been read. Nil where there is no such beginning.
  package static func glimpse(_ paths: [String]) -> Notebook? {
    guard let identity = regularFile(paths), let path = paths.first else { return nil }
    let isWhole = isSmall(paths)
    let bytes = FileBytes.prefix(of: path, limit: isWhole ? identity.size : glimpseLimit)
    var text = bytes
    if bytes.count > glimpseLimit || !isWhole {
      // The last heading of the first levels that is in sight may head more than is.
      guard let end = lastHeading(in: bytes.prefix(glimpseLimit)) else { return nil }
      text = Array(bytes[..<end])
      if isWhole { HeadingScan.appendHeadings(of: bytes[end...], to: &text) }
    }
    let file = NoteFile(folders: [], name: lastComponent(of: path), source: Source(path: path, bytes: text))
    let notebook = assemble([file], folders: [[]], title: title(of: paths), diagnostics: [])
    return notebook.categories.contains { !$0.services.isEmpty } ? notebook : nil
  }

  private static func lastHeading(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.last { $0 > bytes.startIndex && bytes[$0 - 1] == 0x0A && HeadingScan.isHeading(bytes[$0...]) }
  }
}

/// Finds the headings of the first two levels without parsing what stands between them.
private enum HeadingScan {
  static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "# ".utf8) || line.starts(with: "## ".utf8)
  }

  /// Appends the lines that are such headings, and an empty one for every other, so that lines keep their numbers.
  static func appendHeadings(of bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var fence: UInt8?
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      if let mark = fenceMark(line) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
      }
      if fence == nil, isHeading(line) { text += line } else { text.append(0x0A) }
      rest = rest[end...]
    }
  }

  /// The character of a line that opens or closes fenced code.
  private static func fenceMark(_ line: ArraySlice<UInt8>) -> UInt8? {
    let content = line.drop { $0 == 0x20 }
    return content.starts(with: "```".utf8) ? 0x60 : content.starts(with: "~~~".utf8) ? 0x7E : nil
  }
}
