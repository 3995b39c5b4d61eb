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
        if let current, !current.isEmpty { found.append(current.trimmingSpaces) }
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
    var words = text.lowercased().split { !($0.isLetter || $0.isNumber || "+#&".contains($0)) }.map(String.init)
    if words.count > 1, words[0].allSatisfy(\.isNumber) { words.removeFirst() }
    if words.count > 1, words[0] == "aws" || words[0] == "amazon" { words.removeFirst() }
    return words
  }
}
