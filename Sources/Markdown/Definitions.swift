/// The link and footnote definitions of a text, found without parsing it: a note is parsed apart from the rest of its
/// file and still has to know them. More may be found than there are, never fewer outside of fenced code.
package struct Definitions: Sendable, Equatable {
  private struct Definition: Equatable {
    /// Between the brackets, with the caret of a footnote's.
    var label: String
    var text: [UInt8]
  }

  private var definitions: [Definition] = []

  package init() {}

  package init(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    // Nearly all texts have none, and this tells so at the price of a scan.
    guard Self.mayHold(bytes) else { return }
    var isFenced = false
    var open: Definition?
    var blankLines = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let content = line.drop { $0 == 0x20 }
      let indent = content.startIndex - line.startIndex
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) { isFenced.toggle() }
      if let definition = isFenced || indent > 3 ? nil : Self.definition(content) {
        if let open { definitions.append(open) }
        open = definition
        blankLines = 0
      } else if content.isEmpty || content.first == 0x0D {
        blankLines += 1
      } else if open != nil {
        // What is set in, or goes on without a blank line, belongs to the definition.
        guard indent >= 4 || blankLines == 0 else {
          if let closed = open { definitions.append(closed) }
          open = nil
          continue
        }
        open?.text += Array(repeating: 0x0A, count: blankLines + 1) + Array(line)
        blankLines = 0
      }
    }
    if let open { definitions.append(open) }
  }

  package var isEmpty: Bool { definitions.isEmpty }

  /// The footnotes that are defined.
  var footnoteLabels: [String] { definitions.map(\.label).filter { $0.hasPrefix("^") } }

  /// The definitions as Markdown, each a block; those that `others` holds too are left out.
  func text(except others: Definitions) -> [UInt8] {
    let known = Set(others.definitions.map(\.label))
    return definitions.filter { !known.contains($0.label) }.flatMap { $0.text + Array("\n\n".utf8) }
  }

  /// A paragraph that refers to every footnote: cmark drops those that nothing refers to.
  var references: [UInt8] { Array(footnoteLabels.map { "[\($0)]" }.joined().utf8) }

  private static func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x3A, previous == 0x5D { return true }
        previous = byte
      }
      return false
    }
  }

  /// Reads `[label]:` at the start of a line.
  private static func definition(_ line: ArraySlice<UInt8>) -> Definition? {
    guard line.first == 0x5B, let close = line.firstIndex(of: 0x5D), close - line.startIndex > 1,
      line.dropFirst(close - line.startIndex + 1).first == 0x3A
    else { return nil }
    let label = String(decoding: line[(line.startIndex + 1)..<close], as: UTF8.self)
    return Definition(label: label, text: Array(line))
  }
}
