/// Text without markup, line by line: what is searched. In contiguous buffers, since it is kept of every file.
package struct FlatText: Equatable, Sendable {
  /// A stretch of the text.
  package struct Extent: Equatable, Sendable {
    /// In bytes.
    fileprivate var start: UInt32
    fileprivate var end: UInt32

    fileprivate init(_ start: Int, _ end: Int) {
      self.start = UInt32(start)
      self.end = UInt32(end)
    }

    fileprivate var range: Range<Int> { Int(start)..<Int(end) }
  }

  package struct Line: Equatable, Sendable {
    package let extent: Extent
    private let sourceLine: Int32

    /// Where it stands in the file, from 1.
    package var number: Int { Int(sourceLine) }

    fileprivate init(_ extent: Extent, number: Int) {
      self.extent = extent
      sourceLine = Int32(clamping: number)
    }
  }

  /// What of one line is bold or code.
  package struct Term: Equatable, Sendable {
    package fileprivate(set) var extent: Extent
    private let lineIndex: UInt32

    /// Counts in `FlatText.lines`.
    package var line: Int { Int(lineIndex) }

    fileprivate init(_ extent: Extent, line: Int) {
      self.extent = extent
      lineIndex = UInt32(line)
    }
  }

  /// UTF-8, a line behind the other.
  private var bytes: [UInt8] = []
  /// A line for each line of a paragraph, heading or code block and for each row of a table; never empty.
  package private(set) var lines: [Line] = []
  /// In the order of the text.
  package private(set) var terms: [Term] = []
  /// The source line of each block at the top, and its first line in `lines`.
  private var blocks: [(line: Int32, first: UInt32)] = []

  static let cellSeparator = Array(" │ ".utf8)

  package init() {}

  package init(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  package static func == (left: FlatText, right: FlatText) -> Bool {
    left.bytes == right.bytes && left.lines == right.lines && left.terms == right.terms
  }

  // MARK: Reading

  /// The lines, by their indices, of the blocks that start in a range of source lines.
  package func lines(ofBlocksIn range: Range<Int>) -> Range<Int> {
    firstLine(ofBlocksFrom: range.lowerBound)..<firstLine(ofBlocksFrom: range.upperBound)
  }

  private func firstLine(ofBlocksFrom line: Int) -> Int {
    let block = blocks.boundary { $0.line >= line }
    return block < blocks.count ? Int(blocks[block].first) : lines.count
  }

  /// The terms, by their indices, of a range of lines.
  package func terms(of lines: Range<Int>) -> Range<Int> {
    terms.boundary { $0.line >= lines.lowerBound }..<terms.boundary { $0.line >= lines.upperBound }
  }

  package func text(in extent: Extent) -> String { String(decoding: bytes[extent.range], as: UTF8.self) }

  /// Lends the UTF-8 of its extents.
  package func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(Bytes(all: $0)) }
  }

  /// Valid only while it is lent.
  package struct Bytes {
    fileprivate let all: UnsafeBufferPointer<UInt8>

    package subscript(extent: Extent) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: all[extent.range]) }
  }

  // MARK: Writing

  /// Makes room for the text of a source of so many bytes.
  package mutating func reserve(sourceBytes: Int) {
    bytes.reserveCapacity(sourceBytes)
    lines.reserveCapacity(sourceBytes / 40)
    terms.reserveCapacity(sourceBytes / 96)
    blocks.reserveCapacity(sourceBytes / 128)
  }

  /// Begins the next block at the top.
  mutating func startBlock(line: Int) { blocks.append((Int32(clamping: line), UInt32(lines.count))) }

  package mutating func add(_ block: Block) {
    let line = block.lines.lowerBound
    switch block.kind {
    case .heading(_, let inlines), .paragraph(let inlines): add(inlines, line: line)
    case .quote(let blocks), .footnote(_, let blocks): for block in blocks { add(block) }
    case .list(let list): for item in list.items { for block in item.blocks { add(block) } }
    case .code(_, let text): add(code: text.utf8, lines: block.lines)
    case .html(let html): for block in Block.blocks(fromHTML: html, lines: block.lines) { add(block) }
    case .table(let table):
      for row in [table.header] + table.rows {
        for (index, cell) in row.cells.enumerated() {
          if index > 0 { append(Self.cellSeparator) }
          for piece in cell.pieces {
            switch piece {
            case .run(let run): append(run)
            case .softBreak, .lineBreak, .tagBreak: append(" ".utf8)
            }
          }
        }
        endLine(row.line)
      }
    case .rule: break
    }
  }

  mutating func add(_ inlines: [Inline], line: Int) {
    for textLine in TextLine.lines(of: inlines, from: line) {
      for run in textLine.runs { append(run) }
      endLine(textLine.line)
    }
  }

  /// Adds a code block's text. Of a fenced block the first line is the fence; the text ends with a line end.
  mutating func add(code text: some Collection<UInt8>, lines: ClosedRange<Int>) {
    let count = 1 + text.count { $0 == 0x0A }
    var line = lines.count >= count ? lines.lowerBound + 1 : lines.lowerBound
    for part in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      append(part)
      endLine(min(line, lines.upperBound))
      line += 1
    }
  }

  private mutating func append(_ run: InlineRun) {
    let start = bytes.count
    append(run.text.utf8)
    if run.isTerm { addTerm(from: start) }
  }

  mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Whether a byte stands in what has been appended since a place.
  func holds(_ byte: UInt8, from start: Int) -> Bool {
    bytes.withUnsafeBytes { $0.index(of: byte, from: start) != nil }
  }

  /// How many bytes there are: where what is appended next starts.
  var count: Int { bytes.count }

  /// Marks what has been appended to the open line since a place as a term.
  mutating func addTerm(from start: Int) {
    if bytes.count > start { terms.append(Term(Extent(start, bytes.count), line: lines.count)) }
  }

  /// Ends the open line, of which white space at either end is left out; one that holds nothing else is none.
  mutating func endLine(_ number: Int) {
    let open = lines.last?.extent.range.upperBound ?? 0
    var (start, end) = (open, bytes.count)
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    guard start < end else {
      while terms.last?.line == lines.count { terms.removeLast() }
      return bytes.removeLast(bytes.count - open)
    }
    bytes.removeLast(bytes.count - end)
    lines.append(Line(Extent(start, end), number: number))
    // Terms do not reach into the space that is left out.
    var index = terms.count - 1
    while index >= 0, terms[index].line == lines.count - 1 {
      let term = terms[index].extent.range.clamped(to: start..<end)
      terms[index].extent = Extent(term.lowerBound, term.upperBound)
      if term.isEmpty { terms.remove(at: index) }
      index -= 1
    }
  }

  /// How far a text has come.
  struct Mark {
    fileprivate var bytes: Int
    fileprivate var lines: Int
    fileprivate var terms: Int
  }

  var mark: Mark { Mark(bytes: bytes.count, lines: lines.count, terms: terms.count) }

  /// Takes back what has been added since.
  mutating func takeBack(to mark: Mark) {
    bytes.removeLast(bytes.count - mark.bytes)
    lines.removeLast(lines.count - mark.lines)
    terms.removeLast(terms.count - mark.terms)
  }
}

extension InlineRun {
  /// Whether writers mark a term like this.
  var isTerm: Bool { marks.contains(.strong) || marks.contains(.code) }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
