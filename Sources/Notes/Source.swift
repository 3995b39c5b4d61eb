import Markdown

/// A file's text: valid UTF-8, without a byte-order mark. In one piece: a notebook hands many thousands of them about.
package final class Source: Sendable {
  /// As the user would name it, relative where the argument was.
  package let path: String
  package let bytes: [UInt8]
  /// Where each line starts, in bytes.
  private let lineStarts: [UInt32]
  /// The first line that held bytes which are not UTF-8.
  let firstInvalidLine: Int?
  /// The link and footnote definitions, which hold for every part of the file.
  let definitions: Definitions

  package init(path: String, bytes raw: [UInt8]) {
    self.path = path
    let content = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw[3...]) : raw
    if content.isValidUTF8 {
      bytes = content
      lineStarts = Self.lineStarts(of: content)
      firstInvalidLine = nil
    } else {
      bytes = Array(String(decoding: content, as: UTF8.self).utf8)
      let starts = Self.lineStarts(of: bytes)
      lineStarts = starts
      let offset = Self.firstDifference(content, bytes)
      firstInvalidLine = starts.lastIndex { $0 <= offset }.map { $0 + 1 }
    }
    definitions = Definitions(bytes[...])
  }

  /// How many lines there are; an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The bytes of a range of lines, line ends included; lines past the end are left out.
  package func bytes(ofLines lines: Range<Int>) -> ArraySlice<UInt8> {
    bytes[start(ofLine: lines.lowerBound)..<start(ofLine: lines.upperBound)]
  }

  /// The bytes from the start of one line to the start of another.
  package func byteCount(ofLines lines: Range<Int>) -> Int {
    start(ofLine: lines.upperBound) - start(ofLine: lines.lowerBound)
  }

  /// A range of lines without the blank ones at either end.
  func trimmingBlankLines(at lines: Range<Int>) -> Range<Int> {
    let isBlank = { (line: Int) in
      self.bytes(ofLines: line..<line + 1).allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
    guard let first = lines.first(where: { !isBlank($0) }), let last = lines.last(where: { !isBlank($0) }) else {
      return lines.lowerBound..<lines.lowerBound
    }
    return first..<last + 1
  }

  private func start(ofLine line: Int) -> Int {
    line <= lineStarts.count ? Int(lineStarts[max(0, line - 1)]) : bytes.count
  }

  private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
    zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
  }

  /// Where lines start that hold something: what follows the last line end is a line only then.
  private static func lineStarts(of bytes: [UInt8]) -> [UInt32] {
    var starts = bytes.withUnsafeBytes(LineStarts.of)
    if starts.count > 1, Int(starts[starts.count - 1]) == bytes.count { starts.removeLast() }
    return starts
  }
}
