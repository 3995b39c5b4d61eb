import Markdown
import Notes
import Screen

/// Finds the labels that name a side of a comparison, so that they stand out in the note.
struct SideMarks {
  private struct Marked {
    var lines: Range<Int>
    var sides: [Name]
  }

  private let marked: [Marked]

  /// More text before a colon is a sentence; counted in characters.
  private static let labelLimit = 48
  /// No name ends further on, counted in characters: paragraphs may be endless.
  private static let nameLimit = 96

  init(_ comparisons: [Comparison]) {
    marked = comparisons.map { comparison in
      Marked(lines: comparison.lines, sides: comparison.sides.map { Name($0.name) })
    }
  }

  /// The styled line with the name of a side shown as such where that is the line's label or opens it; `line` is where
  /// it stands. A title is a label as a whole, unless it sets sides against each other.
  func marking(_ runs: [InlineRun], in styled: StyledLine, at line: Int, isTitle: Bool = false) -> StyledLine {
    let sides = marked.filter { $0.lines.contains(line) }.flatMap(\.sides)
    guard !sides.isEmpty else { return styled }
    let text = runs.reduce(into: "") { $0 += $1.text }
    let labels = isTitle ? [Label(text: text[...])] : Self.labels(of: runs, text)
    if isTitle, Comparison.sides(inTitle: text).count > 1 { return styled }
    guard let name = labels.lazy.compactMap({ Self.name(of: sides, opening: $0) }).first else { return styled }
    return styled.changing([0..<name.utf8.count]) { Style(.side, $0.traits.union(.strong)) }
  }

  private struct Label {
    var text: Substring
    /// Whether it opens a sentence: then it is a label only if it is a name and no more.
    var isInSentence = false
  }

  /// What can be a line's label: the words before a colon, code or bold text, or all of a line without such.
  private static func labels(of runs: [InlineRun], _ text: String) -> [Label] {
    var labels: [Label] = []
    if let colon = text.prefix(labelLimit + 1).firstIndex(where: { $0 == ":" || $0 == "：" }) {
      labels.append(Label(text: text[..<colon]))
    }
    if let first = runs.first, !first.marks.isDisjoint(with: [.code, .strong]) {
      let isAlone = runs.count == 1 || [" -", " –", " —"].contains(where: runs[1].text.hasPrefix)
      labels.append(Label(text: text.prefix(first.text.count), isInSentence: !isAlone))
    }
    return labels + [Label(text: text[...], isInSentence: true)]
  }

  /// The part of a label that is a side's name, with other names in parentheses; nil where it opens with none or speaks
  /// of more sides than one.
  private static func name(of sides: [Name], opening label: Label) -> Substring? {
    let text = label.text
    let whole = Name(String(text))
    let places = text.prefix(nameLimit).indices.dropFirst().filter { isWordEnd($0, in: text) }
    let wordEnds = text.count <= nameLimit ? places + [text.endIndex] : places
    let ends = sides.filter { $0.equals(whole) || $0.opens(whole) }.compactMap { side in
      wordEnds.first { side.equals(Name(String(text[..<$0]))) }
    }
    guard let end = ends.max() else { return nil }
    let name = text[..<behindParentheses(end, in: text)]
    if label.isInSentence { return text[name.endIndex...].allSatisfy { $0 == " " } ? name : nil }
    let rest = Name(String(text[name.endIndex...]))
    return sides.contains { $0.stands(in: rest) } ? nil : name
  }

  private static func isWordEnd(_ index: Substring.Index, in label: Substring) -> Bool {
    !label[label.index(before: index)].isSpaceOrOpening && !(label[index].isLetter || label[index].isNumber)
  }

  /// The end of the parentheses that a place stands in or before; the place itself where there are none.
  private static func behindParentheses(_ index: Substring.Index, in label: Substring) -> Substring.Index {
    let isInside = (label[..<index].last { "()（）".contains($0) }).map { $0 == "(" || $0 == "（" } ?? false
    let opens = label[index...].first { $0 != " " }.map { $0 == "(" || $0 == "（" } ?? false
    guard isInside || opens, let close = label[index...].firstIndex(where: { $0 == ")" || $0 == "）" }) else {
      return index
    }
    return label.index(after: close)
  }
}

extension Character {
  fileprivate var isSpaceOrOpening: Bool { self == " " || self == "(" || self == "（" }
}
