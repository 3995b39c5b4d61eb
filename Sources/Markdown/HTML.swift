/// A tag of raw HTML, as far as it shows (T5).
enum HTMLTag: Equatable {
  case lineBreak
  /// `name` is the alternative text.
  case image(name: String, target: String)
  /// A tag that starts or ends a block of its own.
  case block
  /// Any other tag, a comment, a declaration: nothing to see.
  case other

  private static let blocks: Set<String> = [
    "p", "div", "details", "summary", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "h1", "h2",
    "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "section", "article", "center", "figure", "figcaption", "td",
    "th",
  ]

  init(_ tag: String) {
    let behind = tag.utf8.dropFirst().drop { $0 == UInt8(ascii: "/") }
    let name = behind.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && !$0.isHTMLSpace }
    switch String(Substring(name)).lowercased() {
    case "br": self = .lineBreak
    case "img":
      var attributes = HTMLAttributes(rest: behind[name.endIndex...])
      var (name, target) = ("", "")
      while let attribute = attributes.next() {
        switch attribute.key {
        case "alt": name = attribute.value
        case "src": target = attribute.value
        case _: break
        }
      }
      self = .image(name: HTMLText.decoded(name), target: HTMLText.decoded(target))
    case let name: self = Self.blocks.contains(name) ? .block : .other
    }
  }
}

/// The attributes of a tag, as written; keys in lower case.
private struct HTMLAttributes {
  var rest: Substring.UTF8View

  mutating func next() -> (key: String, value: String)? {
    rest = rest.drop { $0.isHTMLSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
    let key = take { !$0.isHTMLSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    guard !key.isEmpty else { return nil }
    rest = rest.drop(while: \.isHTMLSpace)
    guard rest.first == UInt8(ascii: "=") else { return (key.lowercased(), "") }
    rest = rest.dropFirst().drop(while: \.isHTMLSpace)
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (key.lowercased(), take { !$0.isHTMLSpace && $0 != UInt8(ascii: ">") })
    }
    rest = rest.dropFirst()
    let value = take { $0 != quote }
    rest = rest.dropFirst()
    return (key.lowercased(), value)
  }

  private mutating func take(while isTaken: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: isTaken)
    rest = rest[taken.endIndex...]
    return String(Substring(taken))
  }
}

extension UInt8 {
  fileprivate var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
