import Markdown

/// What one look at a file finds: its headings and callouts by their lines, which is all that is needed to say what
/// stands where, and its text.
struct FileOutline: Sendable {
  struct Heading: Sendable {
    var level: Int
    var title: Title
    var lines: ClosedRange<Int>
  }

  /// A title that compares things or announces that.
  struct Comparing: Sendable {
    var line: Int
    /// Those that the title names, fewer than two where it only announces a comparison.
    var sides: [String]
  }

  var frontMatter = FrontMatter()
  /// The lines behind the front matter.
  var body: Range<Int>
  var headings: [Heading] = []
  var callouts: [Callout] = []
  /// Which of their titles compare things, by their lines.
  var comparing: [Comparing] = []
  /// The first line that holds anything but front matter.
  var firstContentLine: Int?
  /// Lines at which a stretch too large to be shown as one may be cut, ascending.
  var cuts: [Int] = []
  /// All text of the body.
  var text = FlatText()
  var diagnostics: [Diagnostic] = []

  /// How many bytes are shown together at most; more is cut at the next block, or line where a block is larger.
  static let partLimit = 256 * 1024

  /// `takesText` is false where nothing is going to be searched for.
  init(_ source: Source, takesText: Bool) {
    let reading = FrontMatter.read(source)
    frontMatter = reading.frontMatter
    body = reading.firstLine..<source.lineCount + 1
    if let line = source.firstInvalidLine { report(.invalidUTF8, source, line: line) }
    if let failure = reading.failure { report(.brokenFrontMatter(reason: failure.reason), source, line: failure.line) }
    let document = ParsedDocument(
      source.bytes(ofLines: body), firstLine: body.lowerBound, definitions: source.definitions)
    for footnote in source.definitions.strays.footnotes where body.contains(footnote.line) {
      let label = footnote.label
      let oddity: Diagnostic.Oddity =
        footnote.isRepeated ? .repeatedFootnote(label: label) : .unreferableFootnote(label: label)
      report(oddity, source, line: footnote.line)
    }
    for line in document.sparseTables { report(.sparseTable, source, line: line) }
    for line in document.overfullRows { report(.overfullRow, source, line: line) }
    if takesText { text.reserve(sourceBytes: source.byteCount(ofLines: body)) }
    var open: OpenCallout?
    document.forEachTopLevelBlock { block in
      if takesText { block.write(to: &text) }
      add(block, of: source, &open)
    }
    close(&open, of: source)
  }

  private mutating func report(_ oddity: Diagnostic.Oddity, _ source: Source, line: Int) {
    diagnostics.append(Diagnostic(path: source.path, line: line, oddity: oddity))
  }

  /// `open` is the callout that the block may join.
  private mutating func add(_ block: TopLevelBlock, of source: Source, _ open: inout OpenCallout?) {
    let line = block.lines.lowerBound
    if firstContentLine == nil { firstContentLine = line }
    cut(before: block.lines, of: source)
    let touches = open.map { line <= $0.lines.upperBound + 1 } ?? false
    switch block.shape {
    case .heading:
      close(&open, of: source)
      guard case .heading(let level, let inlines) = block.converted?.kind else { return }
      let title = Title(inlines)
      addComparing(title, line: line)
      headings.append(Heading(level: level, title: title, lines: source.headingLines(block.lines)))
      if title.plain.isEmpty { report(.emptyHeading, source, line: line) }
    case .rule: close(&open, of: source)
    case .quote:
      let first = block.opening(1)
      // Nearly always the first block tells all that is asked.
      let opening = first.first.map(Callout.isNamed) ?? true ? first : block.opening(2)
      if touches, Callout.heading(of: opening) == nil {
        open?.add(block.lines, opening)
      } else {
        close(&open, of: source)
        open = OpenCallout(opening: opening, lines: block.lines)
      }
      if let kind = opening.unknownAlert { report(.unknownAlert(kind: kind), source, line: line) }
    case .paragraph, .list, .code, .html, .table, .footnote:
      if touches { open?.add(block.lines, block.converted.map { [$0] } ?? []) } else { close(&open, of: source) }
      if block.shape == .paragraph, let opener = source.foreignOpener(line: line) {
        report(.unknownConstruct(opener: opener), source, line: line)
      }
    }
  }

  private mutating func close(_ open: inout OpenCallout?, of source: Source) {
    guard let closed = open else { return }
    open = nil
    let text = source.bytes(ofLines: closed.lines.lowerBound..<closed.lines.upperBound + 1)
    let callout = Callout(opening: closed.opening, text: text, lines: closed.lines)
    if let title = callout.title { addComparing(title, line: callout.lines.lowerBound) }
    callouts.append(callout)
  }

  private mutating func addComparing(_ title: Title, line: Int) {
    if let sides = Comparison.sides(ifComparing: title.plain) { comparing.append(Comparing(line: line, sides: sides)) }
  }

  /// The headings that start in a range of lines.
  func headings(in lines: Range<Int>) -> ArraySlice<Heading> { headings.slice(in: lines) { $0.lines.lowerBound } }

  /// Remembers where to cut when a part grows too large.
  private mutating func cut(before block: ClosedRange<Int>, of source: Source) {
    let partStart = cuts.last ?? body.lowerBound
    guard source.byteCount(ofLines: partStart..<block.upperBound + 1) > Self.partLimit else { return }
    if block.lowerBound > partStart { cuts.append(block.lowerBound) }
    for line in block.lowerBound + 1..<block.upperBound + 1 {
      let start = cuts.last ?? body.lowerBound
      if source.byteCount(ofLines: start..<line + 1) > Self.partLimit { cuts.append(line) }
    }
    for line in block where source.byteCount(ofLines: line..<line + 1) > Notebook.lineLimit {
      diagnostics.append(
        Diagnostic(path: source.path, line: line, oddity: .lineTooLong(limit: Notebook.lineLimit)))
    }
  }
}

/// A callout that blocks may still join.
private struct OpenCallout {
  /// The first blocks with content.
  var opening: [Block]
  var lines: ClosedRange<Int>

  mutating func add(_ more: ClosedRange<Int>, _ blocks: @autoclosure () -> [Block]) {
    if opening.isEmpty { opening = blocks() }
    lines = lines.lowerBound...max(lines.upperBound, more.upperBound)
  }
}

extension [Block] {
  /// The kind that a `[!KIND]` at the start names when it is none of the five.
  fileprivate var unknownAlert: String? {
    guard case .paragraph(let inlines)? = first?.kind else { return nil }
    let text = inlines.plainText
    guard let kind = AlertMarker.name(in: text), AlertMarker(text) == nil else { return nil }
    return kind
  }
}

extension Source {
  /// A heading's lines up to its underline: cmark counts the line behind a setext heading into it.
  fileprivate func headingLines(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
    let underline = lines.dropFirst().first { line in
      let bytes = bytes(ofLines: line..<line + 1).filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      guard let mark = bytes.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
      return bytes.allSatisfy { $0 == mark }
    }
    return lines.lowerBound...(underline ?? lines.lowerBound)
  }

  /// What opens a line that other Markdown dialects read as a construct of their own.
  fileprivate func foreignOpener(line: Int) -> String? {
    let bytes = bytes(ofLines: line..<line + 1)
    guard let first = bytes.first, ":{$!".utf8.contains(first) else { return nil }
    return [":::", "{%", "{{", "$$", "![["].first { bytes.starts(with: $0.utf8) }
  }
}
