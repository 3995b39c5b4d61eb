import Markdown

/// A blockquote note inside a service (rule R6).
package struct Callout: Sendable {
  /// The quote's opening heading.
  package var title: Title?
  /// Where the title stands: the first line, unless a bare `>` comes before it.
  package var titleLine: Int?
  /// The title, else the first sentence: what a list shows.
  package var label: String
  /// Set for `> [!NOTE]` and its like.
  package var alert: Alert?
  /// Whether the text tells what to answer when certain words appear in a question.
  package var isCue: Bool
  /// All source lines that belong to it.
  package var lines: ClosedRange<Int>

  /// The five kinds that GitHub's Markdown knows.
  package enum Alert: String, CaseIterable, Sendable {
    case note, tip, important, warning, caution
  }
}

extension Callout {
  /// The words by which exam cues are known.
  private static let cueWords = ["나오면", "멘트", "키워드", "정답", "고려 ‼", "고려‼", "exam tip"]

  /// Reads a callout from its first blocks, which are enough to name it, and from the bytes of all its lines.
  init(opening: [Block], text: ArraySlice<UInt8>, lines: ClosedRange<Int>) {
    var texts: [String] = []
    for block in opening { block.collectTexts(into: &texts) }
    self.lines = lines
    alert = nil
    if let first = texts.first, let marker = AlertMarker(first) {
      alert = marker.alert
      texts[0] = marker.rest
    }
    let heading = Self.heading(of: opening)
    title = heading?.title
    titleLine = heading?.line
    label = title?.plain ?? texts.first { !$0.isEmpty }.map(Self.firstSentence) ?? ""
    isCue = Words(text).contain(anyOf: Self.cueWords)
  }

  /// Whether a callout that opens with a block needs no other one to be named: neither an alert's marker, which a name
  /// may follow, nor anything without text.
  static func isNamed(by block: Block) -> Bool {
    switch block.kind {
    case .heading(_, let inlines), .paragraph(let inlines):
      let text = inlines.plainText
      return AlertMarker.name(in: text) == nil && text.utf8.contains { $0 > 0x20 }
    case .quote, .list, .code, .html, .table, .rule, .footnote: return false
    }
  }

  /// The heading that a quote opens with, unless it is empty.
  static func heading(of opening: [Block]) -> (title: Title, line: Int)? {
    guard let first = opening.first, case .heading(_, let inlines) = first.kind else { return nil }
    let title = Title(inlines)
    return title.plain.isEmpty ? nil : (title, first.lines.lowerBound)
  }

  /// Up to the first full stop that ends a sentence, or the first line.
  private static func firstSentence(of text: String) -> String {
    var text = text
    let length = text.withUTF8 { bytes in
      bytes.indices.first { index in
        switch bytes[index] {
        case 0x0A: true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
          index + 1 == bytes.count || bytes[index + 1] <= 0x20
        case _: false
        }
      }
    }
    return length.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) } ?? text
  }
}

/// The `[!KIND]` that opens an alert.
package struct AlertMarker: Sendable {
  package var alert: Callout.Alert
  /// What follows the marker.
  package var rest: String

  /// Nil where the text opens with anything else, a kind that is not known included.
  package init?(_ text: String) {
    guard let kind = Self.name(in: text), let alert = Callout.Alert(rawValue: kind.lowercased()) else { return nil }
    self.alert = alert
    rest = String(text.drop { $0 != "]" }.dropFirst().drop(while: \.isWhitespace))
  }

  /// The word between `[!` and `]` at the start of a text.
  package static func name(in text: String) -> String? {
    // By bytes, since it is asked of every callout, and hardly any opens so.
    guard text.utf8.starts(with: "[!".utf8) else { return nil }
    let name = text.dropFirst(2).prefix { $0.isLetter }
    guard !name.isEmpty, text.dropFirst(2 + name.count).first == "]" else { return nil }
    return String(name)
  }
}

extension Block {
  /// The text of a block and all within it, one string for each paragraph, heading, cell or code block.
  func collectTexts(into texts: inout [String]) {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): texts.append(inlines.plainText)
    case .quote(let blocks), .footnote(_, let blocks): for block in blocks { block.collectTexts(into: &texts) }
    case .list(let list):
      for item in list.items { for block in item.blocks { block.collectTexts(into: &texts) } }
    case .code(_, let text): texts.append(text)
    case .html(let html): for block in Block.blocks(fromHTML: html, lines: lines) { block.collectTexts(into: &texts) }
    case .table(let table):
      for row in [table.header] + table.rows { texts += row.cells.map(\.plainText) }
    case .rule: break
    }
  }
}
