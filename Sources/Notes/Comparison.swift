/// A heading that sets two or more things against each other (rule R7).
package struct Comparison: Sendable {
  package var title: Title
  /// The note it stands in.
  package var note: NoteID
  /// The line of the heading.
  package var line: Int
  /// From the heading to the end of what it speaks of.
  package var lines: Range<Int>
  package var kind: Kind
  /// Two or more, in the order of the title or, where that names none, of the text.
  package var sides: [Side]

  /// What bears the heading.
  package enum Kind: Sendable { case service, section, callout }
}

/// One of the things that a comparison compares.
package struct Side: Equatable, Sendable {
  package var name: String

  package init(_ name: String) { self.name = name }
}

extension Comparison {
  /// The sides that a title sets against each other by `🆚` or by `vs`, `vs.`, `versus` between words; fewer than two
  /// where it has no such marker.
  package static func sides(inTitle title: String) -> [String] {
    guard mayBear(title), Words(title).contain(anyOf: ["🆚", "vs", "versus"]) else { return [] }
    return ComparisonTitle(title).sides
  }

  /// The sides that a title names, fewer than two where it only announces a comparison; nil where it does neither.
  static func sides(ifComparing title: String) -> [String]? {
    let named = sides(inTitle: title)
    return named.count > 1 || announces(title) ? named : nil
  }

  /// Whether a title announces a comparison of what stands under it.
  private static func announces(_ title: String) -> Bool {
    let words = ["비교", "comparison"]
    guard mayBear(title), Words(title).contain(anyOf: words) else { return false }
    // 비교적 means "rather".
    return Words(title.replacing("비교적", with: "")).contain(anyOf: words)
  }

  /// Whether a title may be a comparison's: whether two bytes stand side by side in it that open one of those words, or
  /// an emoji. Asked of every title before words are looked for, since hardly one compares anything.
  private static func mayBear(_ title: String) -> Bool {
    var title = title
    return title.withUTF8 { bytes in
      var before: UInt8 = 0
      for byte in bytes {
        let next = byte &- 0x41 < 26 ? byte | 0x20 : byte
        switch before {
        case UInt8(ascii: "v"): if next == UInt8(ascii: "s") || next == UInt8(ascii: "e") { return true }
        case UInt8(ascii: "c"): if next == UInt8(ascii: "o") { return true }
        case 0xEB: if next == 0xB9 { return true }
        case 0xF0: return true
        case _: break
        }
        before = next
      }
      return false
    }
  }
}

/// A title taken apart: `Head(A 🆚 B)`, `Head: A 🆚 B`, `A vs B 비교`. Comparisons are known before the first frame, so
/// that bytes are asked first wherever characters need not be looked at.
private struct ComparisonTitle {
  private(set) var sides: [String] = []

  init(_ title: String) {
    let hasSelector = title.unicodeScalars.contains("\u{FE0F}")
    let pieces = Self.split(hasSelector ? title.replacing("🆚\u{FE0F}", with: "🆚") : title)
    guard pieces.count > 1 else { return }
    var names = pieces
    names[0] = Self.droppingTag(Self.droppingHead(names[0]))
    names[names.count - 1] = Self.droppingTail(names[names.count - 1], isInParentheses: names[0] != pieces[0])
    names = names.prefix(1) + names.dropFirst().flatMap(Self.sentences)
    sides = names.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// Cuts a title at its markers.
  private static func split(_ title: String) -> [String] {
    var pieces = [""]
    var words = title.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map(Substring.init)[...]
    var isFirstWord = true
    while let word = words.popFirst() {
      let mayMark = word.utf8.first.map { $0 | 0x20 == UInt8(ascii: "v") } ?? false
      if mayMark, !isFirstWord, let next = words.first, ["vs", "vs.", "versus"].contains(word.lowercased()),
        !isEditor(word, next)
      {
        pieces.append("")
        continue
      }
      let parts =
        word.utf8.elementsEqual("🆚".utf8)
        ? ["", ""] : word.utf8.contains(0xF0) ? word.split(separator: "🆚", omittingEmptySubsequences: false) : [word]
      pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + (parts.first ?? "")
      pieces += parts.dropFirst().map(String.init)
      isFirstWord = false
    }
    return pieces
  }

  /// Whether two words are the name `VS Code`.
  private static func isEditor(_ word: Substring, _ next: Substring) -> Bool {
    word == "VS" && ["code", "코드"].contains { next.lowercased().hasPrefix($0) }
  }

  /// Drops a tag in brackets: `[Cpp] 얕은 복사`.
  private static func droppingTag(_ piece: String) -> String {
    let piece = piece.trimmingSpaces
    guard piece.utf8.first == UInt8(ascii: "["), let close = piece.firstIndex(of: "]") else { return piece }
    let rest = String(piece[piece.index(after: close)...]).trimmingSpaces
    return rest.isEmpty ? piece : rest
  }

  /// Cuts a piece in which a full stop stands for one more marker: `SNS. Kinesis`.
  private static func sentences(_ piece: String) -> [String] {
    guard piece.utf8.contains(UInt8(ascii: ".")) else { return [piece] }
    var pieces = [""]
    var words = piece.split(separator: " ")[...]
    while let word = words.popFirst() {
      let ends = word.hasSuffix(".") && word.count > 1 && !words.isEmpty
      pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + (ends ? word.dropLast() : word)
      if ends { pieces.append("") }
    }
    return pieces
  }

  /// Drops what announces the first side: up to an open parenthesis or a colon.
  private static func droppingHead(_ piece: String) -> String {
    guard piece.utf8.contains(where: isHeadMark) else { return piece }
    var depth = 0
    for index in piece.indices.reversed() {
      switch piece[index] {
      case ")", "）": depth += 1
      case "(", "（":
        if depth == 0 { return String(piece[piece.index(after: index)...]) }
        depth -= 1
      case ":" where depth == 0 && isInsideName(index, of: piece): break
      case ":" where depth == 0, "：" where depth == 0: return String(piece[piece.index(after: index)...])
      case _: break
      }
    }
    return piece
  }

  /// Whether a byte is a parenthesis or a colon, or may open a wide one.
  private static func isHeadMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":") || byte == 0xEF
  }

  /// Whether Latin letters or digits touch a colon on both sides: `s3:GetObject`, `1:N`.
  private static func isInsideName(_ colon: String.Index, of piece: String) -> Bool {
    guard let before = piece[..<colon].last, let after = piece[colon...].dropFirst().first else { return false }
    return [before, after].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Drops what closes the title behind the last side: the head's parenthesis, a remark in parentheses behind
  /// `비교` and the word itself.
  private static func droppingTail(_ piece: String, isInParentheses: Bool) -> String {
    var name = piece.trimmingSpaces
    if isInParentheses, let close = name.lastIndex(where: { $0 == ")" || $0 == "）" }) {
      let opens = name.count { $0 == "(" || $0 == "（" }
      let closes = name.count { $0 == ")" || $0 == "）" }
      if closes > opens { name = String(name[..<close]).trimmingSpaces }
    }
    if name.hasSuffix(")") || name.hasSuffix("）"), let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }) {
      let before = String(name[..<open]).trimmingSpaces
      if closingWord(of: before) != nil { name = before }
    }
    guard let word = closingWord(of: name) else { return name }
    return String(name.dropLast(word.count)).trimmingSpaces
  }

  /// The word behind a space at the end of a text that only says that things are compared.
  private static func closingWord(of text: String) -> String? {
    // Bytes tell words apart only in composed text; decomposed Hangul starts with this one.
    let bytes = Words.lowercased((text.utf8.contains(0xE1) ? text.composed : text).utf8)
    return ["비교", "차이점", "차이", "comparison", "difference", "differences"].first { word in
      bytes.dropLast(word.utf8.count).last == 0x20 && bytes.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
  }
}
