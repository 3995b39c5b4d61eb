/// The footnotes of a file that no reference can lead to, and which cmark would therefore drop: all of one label but the
/// first, and those whose label reads as something else in a reference.
package struct StrayFootnotes: Equatable, Sendable {
  package struct Footnote: Equatable, Sendable {
    package var label: String
    /// Where it stands in the file.
    package var line: Int
    /// Whether an earlier one bears the same label.
    package var isRepeated: Bool
    /// Where its label starts, in bytes from the start of the line.
    fileprivate var offset: Int
  }

  /// In the order of the file.
  package private(set) var footnotes: [Footnote] = []

  /// What a label may hold beside letters and figures and still be no markup.
  private static let plainSigns = Set("-.:/#+,'".utf8)

  /// cmark's own limit for what can be referred to, in bytes.
  private static let referenceLimit = 1000

  /// `firstLine` is the number of the first line. Which definitions cmark finds and which of them it keeps, it is asked
  /// itself, but only where the labels give reason to.
  init(in bytes: ArraySlice<UInt8>, firstLine: Int) {
    let labels = LabelScan.footnoteLabels(in: bytes)
    guard Self.mayStray(labels, in: bytes) else { return }
    let places = Self.places(of: labels, in: bytes, firstLine: firstLine)
    // Under labels of their own, none gets in the way of another.
    var strays = ParsedDocument(bytes, firstLine: firstLine, relabelled: labels).ownFootnotes.counts
    var kept = ParsedDocument(bytes, firstLine: firstLine, relabelled: []).ownFootnotes.counts
    var seen: Set<String> = []
    for place in places {
      let name = ParsedDocument.Footnote(label: place.label, line: place.line)
      guard strays.take(name) else { continue }
      let isFirst = seen.insert(place.label.caseFolded).inserted
      if !kept.take(name) { footnotes.append(place.repeated(!isFirst)) }
    }
  }

  private static func mayStray(_ labels: [Range<Int>], in bytes: ArraySlice<UInt8>) -> Bool {
    var seen: Set<String> = []
    return labels.contains { range in
      let label = bytes[range]
      let isPlain = label.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
          true
        case _: plainSigns.contains(byte)
        }
      }
      return !isPlain || label.count >= referenceLimit
        || !seen.insert(String(decoding: label, as: UTF8.self).caseFolded).inserted
    }
  }

  private static func places(of labels: [Range<Int>], in bytes: ArraySlice<UInt8>, firstLine: Int) -> [Footnote] {
    let lines = LineTable(bytes, firstLine: firstLine)
    return labels.map { range in
      let line = lines.line(at: range.lowerBound)
      return Footnote(
        label: String(decoding: bytes[range], as: UTF8.self), line: line, isRepeated: false,
        offset: range.lowerBound - (lines.start(ofLine: line) ?? 0))
    }
  }

  /// Where the labels of those footnotes stand in a part of their file.
  func labels(in bytes: ArraySlice<UInt8>, firstLine: Int) -> [Range<Int>] {
    guard !footnotes.isEmpty else { return [] }
    let lines = LineTable(bytes, firstLine: firstLine)
    return footnotes.compactMap { footnote in
      guard let start = lines.start(ofLine: footnote.line) else { return nil }
      let label = start + footnote.offset..<start + footnote.offset + footnote.label.utf8.count
      // A part may be cut within the line.
      return label.upperBound < bytes.endIndex ? label : nil
    }
  }
}

extension StrayFootnotes.Footnote {
  fileprivate func repeated(_ isRepeated: Bool) -> Self {
    var footnote = self
    footnote.isRepeated = isRepeated
    return footnote
  }
}

extension String {
  /// As cmark compares labels.
  fileprivate var caseFolded: String { uppercased().lowercased() }
}

extension [ParsedDocument.Footnote] {
  fileprivate var counts: [ParsedDocument.Footnote: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}

extension [ParsedDocument.Footnote: Int] {
  /// Takes one away if there is one.
  fileprivate mutating func take(_ footnote: ParsedDocument.Footnote) -> Bool {
    guard let count = self[footnote], count > 0 else { return false }
    self[footnote] = count - 1
    return true
  }
}
