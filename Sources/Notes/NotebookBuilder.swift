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

  /// Is going to take so many files.
  init(title: String, fileCount: Int) {
    notebook = Notebook(title: Title(title))
    notebook.files.reserveCapacity(fileCount)
    filings.reserveCapacity(fileCount)
  }

  /// Adds a file that stands at the top, and is called by its stem where it has no title: its level-1 headings are categories, level 2 their services.
  mutating func addChapters(_ noteFile: NoteFile, stem: String) {
    let file = add(noteFile, stem: stem)
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
          file, lines: file.outline.lines(behind: top, titled: notebook.title).clamped(to: 0..<tops[0].lines.lowerBound)
        )
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
    var title = file.noteFile.top.map { Title($0.title.inlines, cutsIcon: true) } ?? Title(file.stem)
    if let name = file.outline.frontMatter.category ?? file.outline.frontMatter.title {
      let icon = title.icon
      title = Title([.text(name)], cutsIcon: true)
      title.icon = title.icon ?? icon
    }
    let category = addCategory(title)
    notebook.categories[category].aliases += file.outline.frontMatter.aliases
    addServices(file, lines: file.outline.lines(behind: file.noteFile.top, titled: title), to: category)
  }

  /// Adds a file that is one service; its headings are sections.
  mutating func addPage(_ noteFile: NoteFile, stem: String, group: [String], category: Int) {
    let file = add(noteFile, stem: stem)
    var page = file.noteFile.page(stem: file.stem, group: group, number: file.source)
    page.note.filing = takeFiling(of: file)
    notebook.categories[category].services.append(page)
  }

  /// Makes a file the notebook's title and preface.
  mutating func setPreface(_ noteFile: NoteFile) {
    let file = add(noteFile, stem: noteFile.stem)
    if let name = file.outline.frontMatter.title {
      setTitle(Title(name))
    } else if let top = file.noteFile.top {
      setTitle(top.title)
    }
    setPreface(file, lines: file.outline.lines(behind: file.noteFile.top, titled: notebook.title))
  }

  /// Makes a file the introduction of a category or, where it has one, a page.
  mutating func setIntroduction(_ noteFile: NoteFile, stem: String, category: Int) {
    guard notebook.categories[category].introduction == nil else {
      return addPage(noteFile, stem: stem, group: [], category: category)
    }
    let file = add(noteFile, stem: stem)
    notebook.categories[category].aliases += file.outline.frontMatter.aliases
    let lines = file.outline.lines(behind: file.noteFile.top, titled: notebook.categories[category].title)
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
  consuming func finished() -> Notebook {
    notebook.comparisons = ComparisonFinder(notebook).comparisons
    return notebook
  }

  private mutating func add(_ file: NoteFile, stem: String) -> AddedFile {
    filings.append(Filing(file.outline.frontMatter))
    notebook.files.append(file)
    notebook.diagnostics += file.outline.diagnostics
    return AddedFile(stem: stem, noteFile: file, source: notebook.files.count - 1)
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
      notebook.categories[category].services.append(
        Service(
          title: head.title, aliases: Name.parenthesized(head.title.plain), tags: file.outline.frontMatter.tags,
          group: [], line: head.lines.lowerBound, note: note(file, lines: start..<max(start, end))))
    }
  }

  private mutating func note(_ file: AddedFile, lines: Range<Int>) -> Note {
    var note = file.outline.note(of: file.noteFile.source, number: file.source, lines: lines)
    note.filing = takeFiling(of: file)
    return note
  }

  /// What is said of a file stands with the first of its notes that is made.
  private mutating func takeFiling(of file: AddedFile) -> Filing? {
    defer { filings[file.source] = nil }
    return filings[file.source]
  }
}

/// A file on its way into the notebook.
private struct AddedFile {
  let stem: String
  let noteFile: NoteFile
  /// Counts in `Notebook.sources`.
  let source: Int

  var outline: FileOutline { noteFile.outline }

  func hasText(in lines: Range<Int>) -> Bool { !noteFile.source.trimmingBlankLines(at: lines).isEmpty }
}
