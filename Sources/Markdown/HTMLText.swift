enum HTMLText {
  /// Decodes the entities of a text as cmark does, by having it read them all as one paragraph, a line for each.
  static func decoded(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    // What stands before the first `&` is no entity.
    let entities = parts.map { $0.startIndex == text.startIndex ? nil : entity($0) }
    let lines = entities.compactMap { $0 }
    guard !lines.isEmpty else { return text }
    let source = lines.map { "&" + $0 }.joined(separator: "\n")
    guard case .paragraph(let inlines)? = ParsedDocument(Array(source.utf8)[...]).blocks().first?.kind else {
      return text
    }
    var decoded = inlines.split(separator: .softBreak, omittingEmptySubsequences: false).makeIterator()
    return zip(parts, entities).reduce(into: "") { result, element in
      let (part, entity) = element
      if part.startIndex > text.startIndex, entity == nil { result += "&" }
      if let entity {
        result += decoded.next()?.literalText ?? ""
        result += Substring(part[entity.endIndex...])
      } else {
        result += Substring(part)
      }
    }
  }

  /// The rest of an entity behind its `&`, its `;` included.
  private static func entity(_ text: Substring.UTF8View) -> Substring? {
    let name = text.prefix(32).prefix { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "#"):
        true
      case _: false
      }
    }
    guard !name.isEmpty, text[name.endIndex...].first == UInt8(ascii: ";") else { return nil }
    return Substring(text[..<text.index(after: name.endIndex)])
  }
}

extension ArraySlice<Inline> {
  fileprivate var literalText: String {
    reduce(into: "") { result, inline in
      if case .text(let text) = inline { result += text }
    }
  }
}
