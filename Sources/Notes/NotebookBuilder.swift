import Markdown

/// Puts files together to a notebook by the rules of levels (R4).
struct NotebookBuilder {
  private var notebook: Notebook
  /// Whether a file has given the title or the preface: the first to do so wins.
  private var isTitled = false
  /// The first category of each title, of those that `category(titled:)` has looked at.
  private var categories: [String: Int] = [:]
  private var categoriesSeen = 0
  /// What is yet to stand with a note, for each of `Notebook.sources`.
  private var filings: [Filing?] = []

  init(title: String) {
    notebook = Notebook(title: Title(title))
  }

  /// Adds a file that stands at the top: its level-1 headings are categories, level 2 their services.
  mutating func addChapters(_ noteFile: NoteFile) {
    let file = add(noteFile)
    var tops = file.outline.headings.filter { $0.level == 1 }
    guard tops.count > 1 else { return addChapter(file) }
    let firstHasServices = file.outline.headings.contains {
      $0.level == 2 && $0.lines.lowerBound < tops[1].lines.lowerBound
    }
    var start = file.outline.body.lowerBound
    if !isTitled {
      let title = file.outline.frontMatter.title.map { Title($0) }
      if firstHasServices {
        if let title { setTitle(title) }
        setPreface(file, lines: start..<tops[0].lines.lowerBound)
      } else {
        let top = tops.removeFirst()
        setTitle(title ?? top.title)
        setPreface(
          file, lines: file.lines(behind: top, titled: notebook.title).clamped(to: 0..<tops[0].lines.lowerBound))
      }
      start = tops[0].lines.lowerBound
    }
    for (index, top) in tops.enumerated() {
      let end = index + 1 < tops.count ? tops[index + 1].lines.lowerBound : file.outline.body.upperBound
      // Text before the first category is the preface or, where the notebook has one, introduces that category.
      let isOpened = file.hasText(in: start..<top.lines.lowerBound)
      let lines = (isOpened ? start : top.lines.upperBound + 1)..<max(top.lines.upperBound + 1, end)
      addServices(file, lines: lines, to: addCategory(Title(top.title.inlines, cutsIcon: true)))
      start = end
    }
  }

  /// Adds a file with one level-1 heading or none: that heading or the file's name is the category.
  private mutating func addChapter(_ file: AddedFile) {
    var title = file.top.map { Title($0.title.inlines, cutsIcon: true) } ?? Title(file.stem)
    if let name = file.outline.frontMatter.category ?? file.outline.frontMatter.title {
      let icon = title.icon
      title = Title([.text(name)], cutsIcon: true)
      title.icon = title.icon ?? icon
    }
    let category = addCategory(title)
    notebook.categories[category].aliases += file.outline.frontMatter.aliases
    addServices(file, lines: file.lines(behind: file.top, titled: title), to: category)
  }

  /// Adds a file that is one service; its headings are sections.
  mutating func addPage(_ noteFile: NoteFile, group: [String], category: Int) {
    let file = add(noteFile)
    var title = file.top.map { $0.title } ?? Title(file.stem)
    if let name = file.outline.frontMatter.title, name != title.plain { title = Title(name) }
    addService(
      Service(
        title: title, aliases: file.outline.frontMatter.aliases, tags: file.outline.frontMatter.tags, group: group,
        line: file.top?.lines.lowerBound ?? 1, note: note(file, lines: file.lines(behind: file.top, titled: title))),
      to: category)
  }

  /// Makes a file the notebook's title and preface.
  mutating func setPreface(_ noteFile: NoteFile) {
    let file = add(noteFile)
    if let name = file.outline.frontMatter.title {
      setTitle(Title(name))
    } else if let top = file.top {
      setTitle(top.title)
    }
    setPreface(file, lines: file.lines(behind: file.top, titled: notebook.title))
  }

  /// Makes a file the introduction of a category or, where it has one, a page.
  mutating func setIntroduction(_ noteFile: NoteFile, category: Int) {
    guard notebook.categories[category].introduction == nil else {
      return addPage(noteFile, group: [], category: category)
    }
    let file = add(noteFile)
    notebook.categories[category].aliases += file.outline.frontMatter.aliases
    let lines = file.lines(behind: file.top, titled: notebook.categories[category].title)
    guard file.hasText(in: lines) else { return }
    notebook.categories[category].introduction = note(file, lines: lines)
  }

  /// The category of that title, made where there is none yet.
  mutating func category(titled title: Title) -> Int {
    for index in categoriesSeen..<notebook.categories.count {
      let seen = notebook.categories[index].title.plain
      if categories[seen] == nil { categories[seen] = index }
    }
    categoriesSeen = notebook.categories.count
    return categories[title.plain] ?? addCategory(title)
  }

  mutating func report(_ diagnostic: Diagnostic) { notebook.diagnostics.append(diagnostic) }

  /// The finished notebook, its comparisons found and linked.
  func finished() -> Notebook {
    var notebook = notebook
    if filings.contains(where: { $0 != nil }) { notebook.file(filings) }
    notebook.comparisons = ComparisonFinder(notebook).comparisons
    return notebook
  }

  private mutating func add(_ file: NoteFile) -> AddedFile {
    notebook.sources.append(file.source)
    filings.append(Filing(file.outline.frontMatter))
    notebook.texts.append(file.outline.text)
    notebook.diagnostics += file.outline.diagnostics
    return AddedFile(file: file, source: notebook.sources.count - 1)
  }

  private mutating func addCategory(_ title: Title) -> Int {
    notebook.categories.append(Category(title: title, aliases: Name.parenthesized(title.plain), services: []))
    return notebook.categories.count - 1
  }

  private mutating func setTitle(_ title: Title) {
    notebook.title = title
    isTitled = true
  }

  private mutating func setPreface(_ file: AddedFile, lines: Range<Int>) {
    guard file.hasText(in: lines) else { return }
    isTitled = true
    notebook.preface = note(file, lines: lines)
  }

  /// Cuts a category's lines at its level-2 headings.
  private mutating func addServices(_ file: AddedFile, lines: Range<Int>, to category: Int) {
    let heads = file.outline.headings(in: lines).filter { $0.level == 2 }
    let introduction = lines.lowerBound..<(heads.first?.lines.lowerBound ?? lines.upperBound)
    if file.hasText(in: introduction) {
      notebook.categories[category].introduction = note(file, lines: introduction)
    }
    for (index, head) in heads.enumerated() {
      let start = head.lines.upperBound + 1
      let end = index + 1 < heads.count ? heads[index + 1].lines.lowerBound : lines.upperBound
      addService(
        Service(
          title: head.title, aliases: [], tags: file.outline.frontMatter.tags, group: [],
          line: head.lines.lowerBound, note: note(file, lines: start..<max(start, end))),
        to: category)
    }
  }

  private mutating func addService(_ service: Service, to category: Int) {
    var service = service
    service.aliases = Name.parenthesized(service.title.plain) + service.aliases
    notebook.categories[category].services.append(service)
  }

  private func note(_ file: AddedFile, lines: Range<Int>) -> Note {
    let lines = file.text.trimmingBlankLines(at: lines)
    return Note(
      source: file.source, lines: lines,
      sections: file.outline.headings(in: lines)
        .map { Section(title: $0.title, level: $0.level, line: $0.lines.lowerBound) },
      callouts: Array(file.outline.callouts.slice(in: lines) { $0.lines.lowerBound }),
      cuts: Array(file.outline.cuts.slice(in: min(lines.lowerBound + 1, lines.upperBound)..<lines.upperBound) { $0 }))
  }
}

extension Notebook {
  /// Puts what is said of each file to the first of its notes.
  fileprivate mutating func file(_ filings: [Filing?]) {
    var filings = filings
    preface?.take(&filings)
    for category in categories.indices {
      categories[category].introduction?.take(&filings)
      for service in categories[category].services.indices {
        categories[category].services[service].note.take(&filings)
      }
    }
  }
}

extension Note {
  fileprivate mutating func take(_ filings: inout [Filing?]) {
    filing = filings[source]
    filings[source] = nil
  }
}

/// A file on its way into the notebook.
private struct AddedFile {
  var file: NoteFile
  /// Counts in `Notebook.sources`.
  var source: Int

  var stem: String { file.stem }
  var outline: FileOutline { file.outline }
  var text: Source { file.source }

  /// The first level-1 heading.
  var top: FileOutline.Heading? { outline.headings.first { $0.level == 1 } }

  /// The lines behind a heading that opens the file and that the title repeats; else the whole body, in which the
  /// heading is text like any other.
  func lines(behind heading: FileOutline.Heading?, titled title: Title) -> Range<Int> {
    guard let heading, outline.firstContentLine == heading.lines.lowerBound,
      heading.title.plain == title.plain || Title(heading.title.inlines, cutsIcon: true).plain == title.plain
    else { return outline.body }
    return min(heading.lines.upperBound + 1, outline.body.upperBound)..<outline.body.upperBound
  }

  func hasText(in lines: Range<Int>) -> Bool { !text.trimmingBlankLines(at: lines).isEmpty }
}
