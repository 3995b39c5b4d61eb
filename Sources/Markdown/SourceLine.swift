/// A line of Markdown as far as it tells without its neighbours.
struct SourceLine {
  /// How many `>` stand before the content.
  let quoteDepth: Int
  /// The columns of space before the content.
  let indent: Int
  /// Without quote marks, indentation and line end.
  let content: ArraySlice<UInt8>
  /// The index behind the line end.
  let end: Int

  init(at start: Int, in bytes: ArraySlice<UInt8>) {
    var index = start
    var depth = 0
    var indent = 0
    scan: while index < bytes.endIndex {
      switch bytes[index] {
      case 0x20: indent += 1
      case 0x09: indent += 4 - indent % 4
      case UInt8(ascii: ">") where indent <= 3:
        depth += 1
        // One space belongs to the mark.
        indent = index + 1 < bytes.endIndex && bytes[index + 1] == 0x20 ? -1 : 0
      case _: break scan
      }
      index += 1
    }
    quoteDepth = depth
    self.indent = indent
    let close = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    content = bytes[index..<close]
    let isPair = bytes[close...].starts(with: [0x0D, 0x0A])
    end = min(bytes.endIndex, close + (isPair ? 2 : 1))
  }

  var isBlank: Bool { content.isEmpty }

  /// Whether it starts a block of its own even where a paragraph could go on; a guess on the safe side.
  var opensBlock: Bool {
    guard let first = content.first else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "~"): return true
    case UInt8(ascii: "`"): return content.starts(with: "```".utf8)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      let second = content.dropFirst().first ?? 0x20
      return second == 0x20 || second == 0x09 || second == first
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let sign = content.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.first
      return sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
    case _: return false
    }
  }

  /// Whether a paragraph may go on behind it.
  var isParagraphText: Bool {
    guard let first = content.first else { return false }
    if first == UInt8(ascii: "#") { return false }
    let isRule = [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first)
    return !(isRule && content.allSatisfy { $0 == first || $0 == 0x20 || $0 == 0x09 })
  }
}

/// A code fence that is open.
struct Fence {
  private let sign: UInt8
  private let length: Int
  private let quoteDepth: Int
  /// What lines are set in by at least while they belong to the fence's list item; 0 outside of one.
  private let itemIndent: Int
  private let indent: Int

  /// Nil unless the line opens a fence, be it behind the marker of a list item.
  init?(_ line: SourceLine) {
    let content = Self.skippingItemMarkers(line.content)
    guard let sign = content.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let length = content.prefix { $0 == sign }.count
    guard length >= 3, sign == UInt8(ascii: "~") || !content.dropFirst(length).contains(sign) else { return nil }
    self.sign = sign
    self.length = length
    quoteDepth = line.quoteDepth
    let markers = content.startIndex - line.content.startIndex
    indent = line.indent + markers
    itemIndent = markers > 0 ? indent : 0
  }

  func isClosed(by line: SourceLine) -> Bool {
    guard holds(line) else { return true }
    guard line.quoteDepth == quoteDepth, line.indent <= indent + 3 else { return false }
    let run = line.content.prefix { $0 == sign }.count
    return run >= length && line.content.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a line is still inside of the quote and the list item that the fence stands in.
  func holds(_ line: SourceLine) -> Bool {
    line.quoteDepth >= quoteDepth && (line.isBlank || line.indent >= itemIndent)
  }

  private static func skippingItemMarkers(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = content
    while let first = rest.first {
      let marker: Int
      switch first {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): marker = 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        marker = rest.prefix(9).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count + 1
      case _: return rest
      }
      let sign = rest.dropFirst(marker - 1).first
      guard marker == 1 || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
        rest.dropFirst(marker).first == 0x20
      else { return rest }
      rest = rest.dropFirst(marker).drop { $0 == 0x20 }
    }
    return rest
  }
}
