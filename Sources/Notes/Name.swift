/// A name as it is compared: names match without case, spaces, `AWS`/`Amazon`, a leading number, and by any of the
/// names that stand in parentheses (rule C1).
package struct Name: Sendable {
  /// One way of writing a name: its letters and digits as UTF-8 in lower case, never empty.
  struct Form: Hashable, Sendable {
    fileprivate(set) var letters: [UInt8] = []
    /// Where its words end in `letters`, ascending.
    fileprivate(set) var wordEnds: [Int] = []
  }

  /// The name without parentheses, then what stands in each of them.
  let forms: [Form]

  package init(_ text: String) {
    var outside = Form()
    var inside: [Form] = []
    var depth = 0
    for scalar in Self.composed(text).unicodeScalars {
      switch scalar {
      case "(", "（":
        depth += 1
        outside.endWord()
        inside.append(Form())
      case ")", "）":
        depth = max(0, depth - 1)
      case _ where depth == 0: outside.append(scalar)
      case _: inside[inside.count - 1].append(scalar)
      }
    }
    forms = ([outside] + inside).compactMap(\.finished)
  }

  /// The words of a text in lower case, parentheses left out of account.
  static func plainWords(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Whether both are names of one thing.
  package func equals(_ other: Name) -> Bool {
    forms.contains { form in other.forms.contains { $0.letters == form.letters } }
  }

  /// Whether one of these forms opens one of the other's, at a word's end: `Governance` and `Governance Mode`.
  package func opens(_ other: Name) -> Bool {
    forms.contains { form in
      other.forms.contains { $0.wordEnds.contains(form.letters.count) && $0.letters.starts(with: form.letters) }
    }
  }

  /// Whether one of these forms stands in one of the other's, from a word's start to a word's end.
  package func stands(in other: Name) -> Bool {
    forms.contains { form in other.forms.contains { !$0.ranges(of: form).isEmpty } }
  }

  /// The name in the normal form in which bytes can be compared; nearly all names are in it already.
  private static func composed(_ text: String) -> String {
    let isDecomposed = text.unicodeScalars.contains { scalar in
      (0x300..<0x370).contains(scalar.value) || (0x1100..<0x1200).contains(scalar.value)
        || (0x3099...0x309A).contains(scalar.value)
    }
    return isDecomposed ? text.composed : text
  }

  /// The texts in a name's parentheses, the other names that a writer gives.
  package static func parenthesized(_ text: String) -> [String] {
    // Titles are asked for them before the first frame, and most have none.
    guard text.utf8.contains(UInt8(ascii: "(")) || text.unicodeScalars.contains("（") else { return [] }
    var found: [String] = []
    var start: String.Index?
    for index in text.unicodeScalars.indices {
      switch text.unicodeScalars[index] {
      case "(", "（": start = text.unicodeScalars.index(after: index)
      case ")", "）":
        if let name = start.map({ String(text[$0..<index]).trimmingSpaces }), !name.isEmpty { found.append(name) }
        start = nil
      case _: break
      }
    }
    return found
  }
}

extension Name.Form {
  /// Adds a letter or digit, or ends a word; the common scripts are told apart by their ranges, because names are
  /// compared for every service before the first frame.
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x23, 0x26: letters.append(UInt8(scalar.value))
    case 0x41...0x5A: letters.append(UInt8(scalar.value) | 0x20)
    case 0...0x7F: endWord()
    case 0xAC00...0xD7A3: letters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    case _:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return endWord() }
      letters.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  fileprivate mutating func endWord() {
    if letters.count > wordEnds.last ?? 0 { wordEnds.append(letters.count) }
  }

  /// Without numbers and the maker's name in front; nil where nothing is left to compare.
  fileprivate var finished: Name.Form? {
    var form = self
    form.endWord()
    while form.wordEnds.count > 1, form.firstWord.allSatisfy({ (0x30...0x39).contains($0) }) { form.dropFirstWord() }
    let makers = ["aws", "amazon"]
    if form.wordEnds.count > 1, makers.contains(where: { form.firstWord.elementsEqual($0.utf8) }) {
      form.dropFirstWord()
    }
    return form.letters.isEmpty ? nil : form
  }

  private var firstWord: ArraySlice<UInt8> { letters[..<(wordEnds.first ?? 0)] }

  private mutating func dropFirstWord() {
    let length = wordEnds.removeFirst()
    letters.removeFirst(length)
    wordEnds = wordEnds.map { $0 - length }
  }
}
