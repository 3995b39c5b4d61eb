/// Lets `*` runs beside Hangul, Kana and Han open and close emphasis in stock cmark-gfm.
///
/// The flanking rule is that of the "CommonMark CJK-friendly Amendments Specification" §6.2
/// (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md). Where a run flanks under it but not
/// for cmark, a private-use character goes between the run and its punctuation: cmark takes it for a letter.
/// Runs of `_` keep CommonMark's rule.
enum EmphasisRule {
  /// Bytes for cmark, and the character to strip from every string which comes back.
  struct Prepared {
    var bytes: ArraySlice<UInt8>
    /// Absent from the source. `nil`: the bytes are the source's own.
    var marker: Unicode.Scalar?
  }

  /// Marks the runs which flank only beside CJK, and other places by their offsets; lines and blocks stay as they are.
  static func prepare(_ bytes: ArraySlice<UInt8>, marking others: [Int] = []) -> Prepared {
    let unchanged = Prepared(bytes: bytes, marker: nil)
    let runs: [Int] = bytes.withUnsafeBufferPointer { buffer in
      guard UnsafeRawBufferPointer(buffer).index(of: UInt8(ascii: "*"), from: 0) != nil,
        buffer.contains(where: { $0 >= 0x80 })
      else { return [] }
      return EmphasisScan.places(in: buffer)
    }
    let places = others.isEmpty ? runs : (runs + others).sorted()
    guard !places.isEmpty, let marker = PrivateUse.scalars(1, absentFrom: bytes).first else { return unchanged }
    return Prepared(bytes: inserting(marker, at: places, into: bytes)[...], marker: marker)
  }

  private static func inserting(_ marker: Unicode.Scalar, at places: [Int], into bytes: ArraySlice<UInt8>) -> [UInt8] {
    let encoded = UTF8.encode(marker).map(Array.init) ?? []
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + places.count * encoded.count)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for place in places {
        result.append(contentsOf: bytes[start..<place])
        result.append(contentsOf: encoded)
        start = place
      }
      result.append(contentsOf: bytes[start...])
    }
    return result
  }
}

/// One walk over a source, which finds the offsets where a marker is wanted.
private struct EmphasisScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let text: UTF8Window
  /// Whether every line ends with a line feed.
  let hasPlainLineEnds: Bool
  var line: Line
  /// A `**` waits for its closer in the paragraph being read.
  var isStrongOpen = false
  var found: [Int] = []

  /// Fences are not tracked: a marker in a code block is stripped like any other, whereas a fence taken for open
  /// by mistake would cost the rest of the note its emphasis.
  static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    let hasPlainLineEnds = UnsafeRawBufferPointer(bytes).index(of: UInt8(ascii: "\r"), from: 0) == nil
    var scan = EmphasisScan(
      bytes: bytes, text: UTF8Window(bytes: bytes), hasPlainLineEnds: hasPlainLineEnds,
      line: Line(startingAt: 0, in: bytes))
    var index = scan.enterLine(at: 0)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): index = scan.enterLine(behind: index)
      // Only punctuation is escaped: a line end behind a backslash still ends its line.
      case UInt8(ascii: "\\"): index += index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation ? 2 : 1
      case UInt8(ascii: "`"): index = scan.skipCode(at: index)
      case UInt8(ascii: "*"): index = scan.readRun(at: index)
      // Nothing from here on up ("a") is special, and most bytes of a note are.
      default: index = scan.next(behind: index)
      }
    }
    return scan.found
  }

  /// Answers where to go on behind a line's end.
  private mutating func enterLine(behind end: Int) -> Int {
    let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
    return enterLine(at: end + (isPair ? 2 : 1))
  }

  /// Enters the line that starts at an offset, or a later one if there is nothing to see before, and answers where to go
  /// on.
  private mutating func enterLine(at start: Int) -> Int {
    guard hasPlainLineEnds else {
      line = Line(startingAt: start, in: bytes)
      if line.startsBlock { isStrongOpen = false }
      return line.content
    }
    var start = start
    if !isStrongOpen {
      guard let run = offset(of: "*", from: start, to: bytes.count) else { return bytes.count }
      start = bytes[start..<run].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    }
    line = Line(startingAt: start, in: bytes)
    if line.startsBlock { isStrongOpen = false }
    let end = offset(of: "\n", from: line.content, to: bytes.count) ?? bytes.count
    if ["`", "\\"].allSatisfy({ offset(of: $0, from: line.content, to: end) == nil }) { line.plainEnd = end }
    return line.content
  }

  /// The next offset of anything special, or one before it.
  private func next(behind index: Int) -> Int {
    if index < line.plainEnd { return offset(of: "*", from: index + 1, to: line.plainEnd) ?? line.plainEnd }
    var index = index
    repeat { index += 1 } while index < bytes.count && bytes[index] > UInt8(ascii: "`")
    return index
  }

  private func offset(of character: Unicode.Scalar, from start: Int, to end: Int) -> Int? {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<end])).index(of: UInt8(ascii: character), from: start)
  }

  /// The offset behind a code span which ends on this line, or else behind its backticks.
  private mutating func skipCode(at start: Int) -> Int {
    let opened = endOfRun(at: start)
    let length = opened - start
    // Lengths without a closer are remembered, so that a line of backticks is not read again for each of them.
    guard length < UInt64.bitWidth, line.unclosedTicks & 1 << UInt64(length) == 0 else { return opened }
    var index = opened
    while index < bytes.count, !bytes[index].isLineEnd {
      let end = endOfRun(at: index)
      if bytes[index] == UInt8(ascii: "`"), end - index == length { return end }
      index = end
    }
    line.unclosedTicks |= 1 << UInt64(length)
    return opened
  }

  private func endOfRun(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  private mutating func readRun(at start: Int) -> Int {
    let end = endOfRun(at: start)
    let before = start > line.content ? neighbour(text.scalarStart(before: start), escapable: true) : .lineEnd
    let after = end < bytes.count ? neighbour(end, escapable: false) : .lineEnd

    switch (before.kind, after.kind) {
    case (.space, .space):
      if closesAtLineEnd(start: start, end: end) {
        found.append(start)
        isStrongOpen = false
      }
    case (.space, _):
      noteRun(length: end - start, opens: true, closes: false)
    case (_, .space):
      noteRun(length: end - start, opens: false, closes: true)
    case (.punctuation, .punctuation), (.letter, .letter), (.symbol, .symbol), (.symbol, .letter), (.letter, .symbol):
      noteRun(length: end - start, opens: true, closes: true)
    case (.punctuation, .letter), (.punctuation, .symbol):
      let closes = before.isCJK || after.isCJK || after.kind == .symbol && lineHasCJK()
      if closes { found.append(start) }
      noteRun(length: end - start, opens: true, closes: closes)
    case (.letter, .punctuation), (.symbol, .punctuation):
      let opens = opensBeforePunctuation(after, at: start, behind: before)
      if opens { found.append(end) }
      noteRun(length: end - start, opens: opens, closes: true)
    }
    return end
  }

  /// `before` is what cmark takes for a letter.
  private mutating func opensBeforePunctuation(_ after: Neighbour, at start: Int, behind before: Neighbour) -> Bool {
    if after.isCJK || before.isCJK || before.scalar.isIdeographicSelector { return true }
    guard before.scalar.isVariationSelector else { return before.kind == .symbol && lineHasCJK() }
    // The selector belongs to the character before it.
    let selector = text.scalarStart(before: start)
    guard selector > line.content else { return false }
    let base = neighbour(text.scalarStart(before: selector), escapable: true)
    return base.isCJK || base.isMark && lineHasCJK()
  }

  private mutating func noteRun(length: Int, opens: Bool, closes: Bool) {
    guard length > 1 else { return }
    isStrongOpen = isStrongOpen && closes ? false : isStrongOpen || opens
  }

  /// Whether a run between spaces is a closing `**` with nothing but spaces behind it.
  private mutating func closesAtLineEnd(start: Int, end: Int) -> Bool {
    guard isStrongOpen, end - start == 2, start > line.content else { return false }
    var index = end
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    let isAtEnd = index == bytes.count || bytes[index].isLineEnd || line.isCellEnd(bytes[index])
    return isAtEnd && lineHasCJK()
  }

  private mutating func lineHasCJK() -> Bool {
    if let known = line.hasCJK { return known }
    var index = line.content
    var isFound = false
    while !isFound, index < bytes.count, !bytes[index].isLineEnd {
      // The first CJK character is U+1100, which starts with this byte.
      isFound = bytes[index] >= 0xE1 && text.scalar(at: index).isCJK
      index += 1
    }
    line.hasCJK = isFound
    return isFound
  }

  private func neighbour(_ index: Int, escapable: Bool) -> Neighbour {
    let isEscaped = escapable && index > line.content && bytes[index - 1] == UInt8(ascii: "\\")
    if line.isCellEnd(bytes[index]), !isEscaped { return .lineEnd }
    return Neighbour(text.scalar(at: index))
  }
}

/// What the walk knows of the line it is on.
private struct Line {
  /// The offset behind indentation and quote marks, which cmark does not show to its emphasis rule.
  let content: Int
  /// A blank line, list item, heading or table row: emphasis does not reach into it.
  let startsBlock: Bool
  /// Up to where nothing but runs is special, if that is known.
  var plainEnd: Int
  /// Bit n: no run of n backticks follows.
  var unclosedTicks: UInt64 = 0
  var hasCJK: Bool?
  private let isTableRow: Bool

  init(startingAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var index = start
    while index < bytes.count, bytes[index].isBlank || bytes[index] == UInt8(ascii: ">") { index += 1 }
    content = index
    plainEnd = index
    let first = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
    let second = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
    isTableRow = first == UInt8(ascii: "|")
    switch first {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"), UInt8(ascii: "|"): startsBlock = true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): startsBlock = second == UInt8(ascii: " ")
    default: startsBlock = false
    }
  }

  /// A pipe ends a table cell, and with it the text which a run in the cell can see.
  func isCellEnd(_ byte: UInt8) -> Bool { isTableRow && byte == UInt8(ascii: "|") }
}
