import Markdown

/// A heading's text, for display and for everything else.
package struct Title: Equatable, Sendable {
  /// A leading emoji, cut off the rest.
  package var icon: String?
  /// The markup as written; nil where there is none and the text is tidy, as of most titles, of which every heading of a
  /// notebook keeps one.
  private var markup: [Inline]?
  /// Without markup, runs of white space as one space.
  package var plain: String

  /// Takes a heading apart; `cutsIcon` is for categories, whose leading emoji is their icon.
  package init(_ inlines: [Inline], cutsIcon: Bool = false) {
    plain = Self.tidied(inlines.plainText)
    keep(inlines)
    guard cutsIcon, let first = plain.first, first.isPictograph, plain.count > 1 else { return }
    icon = String(first)
    plain = String(plain.dropFirst().drop(while: \.isWhitespace))
    keep(inlines.droppingLeading(first))
  }

  private mutating func keep(_ inlines: [Inline]) {
    if inlines.count == 1, case .text(let text) = inlines[0], text == plain { markup = nil } else { markup = inlines }
  }

  /// With the markup as written.
  package var inlines: [Inline] { markup ?? [.text(plain)] }

  package init(_ plain: String) {
    self.init([.text(plain)])
  }

  /// Nearly all titles are tidy already, which their bytes tell at little cost.
  private static func tidied(_ text: String) -> String {
    var previous = UInt8(ascii: " ")
    let isTidy = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte > 0x20 || (byte == 0x20 && previous != 0x20)
    }
    return isTidy && (previous != 0x20 || text.isEmpty)
      ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Character {
  /// Whether the character is drawn as an emoji or could be; digits, `#` and the like are not.
  fileprivate var isPictograph: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isEmojiPresentation || (first.properties.isEmoji && first.value > 0xFF)
  }
}

extension [Inline] {
  /// Without a character that opens the first text.
  fileprivate func droppingLeading(_ character: Character) -> [Inline] {
    guard let first, case .text(let text) = first else { return self }
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.first == character else { return self }
    return [.text(String(trimmed.dropFirst().drop(while: \.isWhitespace)))] + dropFirst()
  }
}
