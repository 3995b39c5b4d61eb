/// A file's text and what one look at it found, in one piece, so that moving files about costs little.
final class FileContent: Sendable {
  let source: Source
  let outline: FileOutline
  /// The first level-1 heading.
  let top: FileOutline.Heading?
  /// The file as one service, if it is in a folder and has a title of its own: nearly all files of a large notebook are
  /// services, and made here that is the work of all processors.
  private let ownPage: Service?

  /// `takesText` is false where nothing is going to be searched for.
  init(_ source: Source, takesText: Bool, isInFolder: Bool) {
    self.source = source
    outline = FileOutline(source, takesText: takesText)
    top = outline.headings.first { $0.level == 1 }
    ownPage = isInFolder && top != nil ? Self.page(source, outline, top, stem: "") : nil
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
