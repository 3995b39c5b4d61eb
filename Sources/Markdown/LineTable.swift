/// Where the lines of a text stand in it and in its file.
struct LineTable {
  private let bytes: ArraySlice<UInt8>
  /// Offsets from the start of `bytes`.
  private let starts: [UInt32]
  /// What turns a line of the text into a line of the file.
  private let shift: Int
  /// The first line that belongs to the file.
  private let firstOwnLine: Int

  /// `addedLines` lines at the start are not the file's; the line behind them is its line `firstLine`.
  init(_ bytes: ArraySlice<UInt8>, addedLines: Int = 0, firstLine: Int) {
    self.bytes = bytes
    shift = firstLine - 1 - addedLines
    firstOwnLine = addedLines + 1
    starts = bytes.withUnsafeBytes(LineStarts.of)
  }

  /// A range of lines, counted from 1 in the text, as lines of the file and without blank lines at its end. What lies
  /// outside of the file stands on its last line.
  func range(from start: Int, to end: Int, trimsQuoteMarks: Bool = false) -> ClosedRange<Int> {
    guard start >= firstOwnLine else { return starts.count + shift...starts.count + shift }
    let start = min(start, starts.count)
    var end = max(start, min(end, starts.count))
    while end > start, isBlank(end, trimsQuoteMarks: trimsQuoteMarks) { end -= 1 }
    return start + shift...end + shift
  }

  /// A line, counted from 1 in the text, as `range` would start with it.
  func line(_ start: Int) -> Int { (start >= firstOwnLine ? min(start, starts.count) : starts.count) + shift }

  var count: Int { starts.count }

  func isAdded(_ line: Int) -> Bool { line < firstOwnLine }

  /// What stands on a line before a column, both counted from 1.
  func text(ofLine line: Int, before column: Int) -> ArraySlice<UInt8> {
    guard starts.indices.contains(line - 1) else { return [] }
    return bytes.dropFirst(Int(starts[line - 1])).prefix(max(0, column - 1))
  }

  /// The index at which a line of the file starts; nil where the text does not hold it.
  func start(ofLine line: Int) -> Int? {
    let index = line - shift - 1
    return starts.indices.contains(index) ? bytes.startIndex + Int(starts[index]) : nil
  }

  /// The index at which a line of the text starts, counted from 1 in it.
  func start(ofTextLine line: Int) -> Int? { start(ofLine: line + shift) }

  /// The line of the file that an index stands on.
  func line(at index: Int) -> Int {
    starts.boundary { Int($0) > index - bytes.startIndex } + shift
  }

  private func isBlank(_ line: Int, trimsQuoteMarks: Bool) -> Bool {
    let first = bytes.startIndex + Int(starts[line - 1])
    let end = line < starts.count ? bytes.startIndex + Int(starts[line]) : bytes.endIndex
    return bytes[first..<end].allSatisfy { byte in
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: true
      case UInt8(ascii: ">"): trimsQuoteMarks
      case _: false
      }
    }
  }
}
