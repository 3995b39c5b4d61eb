/// A file of a notebook that has been read: where it stands below the folder that was opened, its text, and what one look
/// at that found. In one piece, since there are many and they are moved about.
final class NoteFile: Sendable {
  /// The folders between, outermost first.
  let folders: [String]
  /// The file's name without its extension.
  let stem: String
  /// Whether the file speaks for its folder.
  let isReadme: Bool
  let source: Source
  let outline: FileOutline
  /// The first level-1 heading.
  let top: FileOutline.Heading?
  /// The file as one service, if it is in a folder and has a title of its own: nearly all files of a large notebook are
  /// services, and made here that is the work of all processors.
  private let ownPage: Service?

  /// `takesText` is false where nothing is going to be searched for.
  init(folders: [String], name: String, source: Source, takesText: Bool = true) {
    self.folders = folders
    stem = Self.stem(of: name)
    isReadme = Self.isReadme(name)
    self.source = source
    outline = FileOutline(source, takesText: takesText)
    top = outline.headings.first { $0.level == 1 }
    ownPage = !folders.isEmpty && top != nil ? Self.page(source, outline, top, stem: "") : nil
  }

  /// The file as one service; `stem` is what it is called where it has no title, and it counts in `Notebook.sources` as
  /// told.
  func page(stem: String, group: [String], number: Int) -> Service {
    var page = ownPage ?? Self.page(source, outline, top, stem: stem)
    page.group = group
    page.note.source = number
    return page
  }

  private static func page(
    _ source: Source, _ outline: FileOutline, _ top: FileOutline.Heading?, stem: String
  ) -> Service {
    var title = top?.title ?? Title(stem)
    if let name = outline.frontMatter.title, name != title.plain { title = Title(name) }
    return Service(
      title: title, aliases: Name.parenthesized(title.plain) + outline.frontMatter.aliases,
      tags: outline.frontMatter.tags, group: [], line: top?.lines.lowerBound ?? 1,
      note: outline.note(of: source, number: 0, lines: outline.lines(behind: top, titled: title)))
  }

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

extension FileOutline {
  /// The lines behind a heading that opens the file and that the title repeats; else the whole body, in which the
  /// heading is text like any other.
  func lines(behind heading: Heading?, titled title: Title) -> Range<Int> {
    guard let heading, firstContentLine == heading.lines.lowerBound,
      heading.title.plain == title.plain || Title(heading.title.inlines, cutsIcon: true).plain == title.plain
    else { return body }
    return min(heading.lines.upperBound + 1, body.upperBound)..<body.upperBound
  }

  /// What stands on some lines of a file, which counts in `Notebook.sources` as told.
  func note(of source: Source, number: Int, lines: Range<Int>) -> Note {
    Note(self, source: number, lines: source.trimmingBlankLines(at: lines))
  }
}
