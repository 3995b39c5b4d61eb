/// A name as it is compared: names match without case, spaces, `AWS`/`Amazon`, a leading number, and by any of the
/// names that stand in parentheses (rule C1).
package struct Name: Sendable {
  /// The name without parentheses, then what stands in each of them; words in lower case, never empty.
  package let forms: [[String]]

  package init(_ text: String) {
    forms = ([Self.outside(text)] + Self.parenthesized(text)).map(Self.words).filter { !$0.isEmpty }
  }

  /// Whether both are names of one thing.
  package func equals(_ other: Name) -> Bool {
    forms.contains { form in other.forms.contains { $0.joined() == form.joined() } }
  }

  /// Whether one of these forms opens one of the other's, at a word's end: `Governance` and `Governance Mode`.
  package func opens(_ other: Name) -> Bool {
    forms.contains { form in
      let joined = form.joined()
      return other.forms.contains { words in
        words.indices.contains { words[...$0].joined() == joined }
      }
    }
  }

  /// The texts in a name's parentheses, the other names that a writer gives.
  package static func parenthesized(_ text: String) -> [String] {
    var found: [String] = []
    var current: String?
    for character in text {
      switch character {
      case "(", "（": current = ""
      case ")", "）":
        if let name = current?.trimmingSpaces, !name.isEmpty { found.append(name) }
        current = nil
      case _: current?.append(character)
      }
    }
    return found
  }

  private static func outside(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      switch character {
      case "(", "（":
        depth += 1
        return false
      case ")", "）":
        depth = max(0, depth - 1)
        return false
      case _: return depth == 0
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    var words = [""]
    for scalar in text.unicodeScalars {
      if let letter = letter(scalar) {
        words[words.count - 1].unicodeScalars.append(contentsOf: letter)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    if words.last?.isEmpty == true { words.removeLast() }
    while words.count > 1, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }) { words.removeFirst() }
    if words.count > 1, words[0] == "aws" || words[0] == "amazon" { words.removeFirst() }
    return words
  }

  /// A scalar of a word in lower case; nil for one that separates words. Names are compared for every service before
  /// the first frame, so the common scripts are told apart by their ranges.
  private static func letter(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x23, 0x26, 0xAC00...0xD7A3: return String(scalar).unicodeScalars
    case 0x41...0x5A: return String(Unicode.Scalar(UInt8(scalar.value) | 0x20)).unicodeScalars
    case 0...0x7F: return nil
    case _:
      let properties = scalar.properties
      let isAccent = properties.canonicalCombiningClass != .notReordered
      return properties.isAlphabetic || properties.numericType != nil || isAccent ? scalar.properties.lowercaseMapping.unicodeScalars : nil
    }
  }
}
