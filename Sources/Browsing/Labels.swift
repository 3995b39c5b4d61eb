import Notes
import Screen
import Search

/// The letters that stand for what can be followed, the easiest to reach first.
enum LabelLetters {
  static let order = Array("asdfjklghqwertyuiopzxcvbnm")

  /// That many labels, none the beginning of another: single letters, or pairs where those do not suffice.
  static func labels(_ count: Int) -> [String] {
    guard count > order.count else { return order.prefix(count).map { String($0) } }
    return order.lazy.flatMap { first in order.lazy.map { String([first, $0]) } }.prefix(count).map(\.self)
  }
}

extension Browser {
  /// Something on the screen that can be followed.
  struct Labelled {
    var label: String
    var link: Link
    /// On the screen.
    var row: Int
    var columns: Range<Int>
    /// Whether the row before has its beginning, and the label.
    var isContinued: Bool
  }

  /// What the rows of the note on the screen lead to, from the top; what leads to the same place has the same label.
  var labelled: [Labelled] {
    guard hasNotes, let area = layout.areas[.note] else { return [] }
    let text = noteText(in: area)
    var found: [(link: Link, row: Int, columns: Range<Int>, isContinued: Bool)] = []
    var open: Link?
    for (offset, row) in page.rows.dropFirst(topRow).prefix(text.rows).enumerated() {
      let spans = row.spans
      for span in spans {
        let start = text.origin.column + 1 + span.columns.lowerBound
        let below = page.offset(of: topRow + offset, top: topRow, heads: area.endRow - text.endRow)
        let isContinued = span == spans.first && span.link == open
        found.append((span.link, text.origin.row + below, start..<start + span.columns.count, isContinued))
      }
      open = spans.last.flatMap { $0.columns.upperBound == row.line.columns ? $0.link : nil }
    }
    var numbers: [Link: Int] = [:]
    for place in found where numbers[place.link] == nil { numbers[place.link] = numbers.count }
    let labels = LabelLetters.labels(numbers.count)
    return found.compactMap { place in
      guard let number = numbers[place.link], labels.indices.contains(number) else { return nil }
      return Labelled(
        label: labels[number], link: place.link, row: place.row, columns: place.columns,
        isContinued: place.isContinued)
    }
  }

  mutating func showLabels() {
    if labelled.isEmpty { return message = phrases(.noLinks) }
    overlay = .labels(typed: "")
  }

  /// Takes a letter of a label; any other key takes the labels away.
  mutating func receiveLabelKey(_ key: Key) -> [Effect] {
    for key in Keymap.keystrokes(of: key) {
      guard case .labels(let typed) = overlay else { break }
      overlay = nil
      guard case .character(let letter) = key else { break }
      let text = typed + letter.lowercased()
      let labelled = labelled
      if let chosen = labelled.first(where: { $0.label == text }) { return follow(chosen.link) }
      guard labelled.contains(where: { $0.label.hasPrefix(text) }) else { break }
      overlay = .labels(typed: text)
    }
    return []
  }

  /// Draws the labels over the note: each in the space before what it stands for, or on its beginning.
  func drawLabels(on canvas: inout Canvas) {
    guard case .labels(let typed) = overlay else { return }
    for place in labelled where place.label.hasPrefix(typed) {
      let row = Rect(column: place.columns.lowerBound, row: place.row, columns: place.columns.count, rows: 1)
      canvas.restyle(row, adding: [.underlined, .strong])
    }
    for place in labelled where place.label.hasPrefix(typed) && !place.isContinued {
      let start = place.columns.lowerBound
      let before = canvas.row(place.row).dropFirst(start - 1).first
      let isFree = before?.text == " " && before?.style.traits.contains(.selected) == false
      canvas.write(
        String(place.label.dropFirst(typed.count)), Style(.text, [.selected, .strong]),
        at: Point(column: isFree ? start - 1 : start, row: place.row))
    }
  }
}
