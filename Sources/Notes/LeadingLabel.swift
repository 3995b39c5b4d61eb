import Markdown

/// What a text opens with that may name what it speaks of: the words before a colon, or code or bold text.
struct LeadingLabel {
  /// As a reader sees it, without the colon.
  var text: String
  /// With its markup.
  var inlines: [Inline]
  /// What follows the colon; nil where the label is part of a sentence.
  var rest: [Inline]?

  /// A longer text before a colon is a sentence; counted in characters.
  private static let limit = 48

  /// Nil where the text opens with neither.
  init?(_ inlines: [Inline]) {
    if let cut = Self.cutAtColon(inlines) {
      self = cut
    } else if let first = inlines.first, let label = Self.marked(first) {
      self.inlines = [first]
      text = label
      let behind = Array(inlines.dropFirst())
      if behind.isEmpty {
        rest = []
      } else if case .text(let text)? = behind.first, let dash = Self.dashes.first(where: text.hasPrefix) {
        rest = Self.trimmed([.text(String(text.dropFirst(dash.count)))] + behind.dropFirst())
      }
    } else {
      return nil
    }
    if text.isEmpty { return nil }
  }

  private static let dashes = [" - ", " – ", " — "]

  /// The text of code or bold text.
  private static func marked(_ inline: Inline) -> String? {
    switch inline {
    case .code(let text): text.trimmingSpaces
    case .strong(let inlines): inlines.plainText.trimmingSpaces
    case .text, .emphasis, .struck, .link, .image, .html, .footnoteReference, .softBreak, .lineBreak: nil
    }
  }

  private static func cutAtColon(_ inlines: [Inline]) -> LeadingLabel? {
    var label: [Inline] = []
    for (index, inline) in inlines.enumerated() {
      let behind = Array(inlines[(index + 1)...])
      switch inline {
      case .text(let text):
        if let colon = colon(in: text, isOpening: label.isEmpty) {
          let before = String(text[..<colon])
          let after = String(text[text.index(after: colon)...])
          return made(label + (before.isEmpty ? [] : [.text(before)]), rest: [.text(after)] + behind)
        }
        label.append(inline)
      case .strong(let inner):
        let text = inner.plainText.trimmingSpaces
        if text.hasSuffix(":") || text.hasSuffix("：") {
          return made(label + [.strong([.text(String(text.dropLast()))])], rest: behind)
        }
        label.append(inline)
      case .emphasis, .code: label.append(inline)
      case .struck, .link, .image, .html, .footnoteReference, .softBreak, .lineBreak: return nil
      }
      if label.plainText.count > limit { return nil }
    }
    return nil
  }

  private static func made(_ label: [Inline], rest: [Inline]) -> LeadingLabel? {
    let text = label.plainText.trimmingSpaces
    guard !text.isEmpty, text.count <= limit else { return nil }
    return LeadingLabel(text: text, inlines: label, rest: trimmed(rest))
  }

  private init(text: String, inlines: [Inline], rest: [Inline]) {
    self.text = text
    self.inlines = inlines
    self.rest = rest
  }

  /// The first colon that ends words: not one inside a name, a time or an address.
  private static func colon(in text: String, isOpening: Bool) -> String.Index? {
    text.indices.first { index in
      guard text[index] == ":" || text[index] == "：" else { return false }
      let before = text[..<index].last
      guard let after = text[index...].dropFirst().first else { return true }
      if after == "/" { return false }
      if before == nil { return !isOpening }
      let isInside = [before, after].allSatisfy { $0.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false }
      return !isInside
    }
  }

  /// Without spaces and line ends in front.
  static func trimmed(_ inlines: [Inline]) -> [Inline] {
    var rest = inlines[...]
    while let first = rest.first {
      switch first {
      case .text(let text):
        let trimmed = text.drop(while: \.isWhitespace)
        rest.removeFirst()
        if !trimmed.isEmpty { return [.text(String(trimmed))] + rest }
      case .softBreak: rest.removeFirst()
      case .code, .emphasis, .strong, .struck, .link, .image, .html, .footnoteReference, .lineBreak: return Array(rest)
      }
    }
    return []
  }
}
