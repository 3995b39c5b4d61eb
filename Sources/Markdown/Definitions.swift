/// The link and footnote definitions of a file, found without parsing it: a note is parsed apart from the rest of its
/// file and still has to know them. Those in list items are not found.
package struct Definitions: Sendable, Equatable {
  private struct Definition: Equatable {
    /// Where it stands in the file.
    var line: Int
    /// A block of Markdown that leaves nothing open.
    var text: ArraySlice<UInt8>
  }

  /// As in CommonMark the first of several with one label counts.
  private var definitions: [Label: Definition] = [:]
  /// The footnotes that no reference leads to.
  package let strays: StrayFootnotes

  /// `firstLine` is the number of the first line.
  package init(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    strays = StrayFootnotes(in: bytes, firstLine: firstLine)
    hasFootnotes = !strays.footnotes.isEmpty
    // Nearly all texts have none, and this tells so at the price of a search.
    guard LabelScan.mayDefine(bytes) else { return }
    let strayLines = Set(strays.footnotes.map(\.line))
    var walk = DefinitionWalk(bytes)
    while let found = walk.next() {
      let line = found.lineOffset + firstLine
      guard definitions[found.label] == nil, !(found.label.isFootnote && strayLines.contains(line)) else { continue }
      hasFootnotes = hasFootnotes || found.label.isFootnote
      definitions[found.label] = Definition(line: line, text: found.text)
    }
  }

  package var isEmpty: Bool { definitions.isEmpty }

  /// Whether any of its footnotes may be shown in a part of the file in which it does not stand.
  package private(set) var hasFootnotes = false

  /// Markdown that defines what a text mentions and those lines, which are its own, do not define.
  func text(for bytes: ArraySlice<UInt8>, outside lines: ClosedRange<Int>) -> [UInt8] {
    guard definitions.values.contains(where: { !lines.contains($0.line) }) else { return [] }
    var result: [UInt8] = []
    var seen: Set<Label> = []
    var unread = [bytes]
    while let text = unread.popLast() {
      LabelScan.forEachMention(in: text) { label in
        guard let definition = definitions[label], !lines.contains(definition.line), seen.insert(label).inserted
        else { return }
        result += definition.text + Array("\n\n".utf8)
        // A footnote may mention others.
        if label.isFootnote { unread.append(definition.text) }
      }
    }
    return result
  }
}

/// What stands between the brackets, as cmark compares it: without regard to case and to the length of spaces.
struct Label: Hashable {
  private let folded: String
  let isFootnote: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    isFootnote = bytes.first == UInt8(ascii: "^")
    folded = String(decoding: bytes, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
