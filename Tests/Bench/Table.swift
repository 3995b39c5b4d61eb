/// What was measured, with what it has to come to, as text in columns.
struct Table {
  private struct Row {
    var cells: [String]
    var isMet: Bool?
  }

  private var rows: [Row] = []

  /// A heading over the rows that follow.
  mutating func add(_ heading: String) { rows.append(Row(cells: [heading])) }

  /// `target` is the largest ratio that will do; nil where there is none to keep.
  mutating func add(
    _ what: String, _ ours: Measure, against other: String, _ theirs: Measure, target: Double?, note: String = ""
  ) {
    let ratio = theirs.value > 0 ? ours.value / theirs.value : 0
    rows.append(
      Row(
        cells: [
          "  \(what)", ours.text, theirs.text, ratio.rounded(to: 2), target.map { "≤ \($0.rounded(to: 2))" } ?? "",
          other, note,
        ],
        isMet: target.map { ratio <= $0 }))
  }

  /// `limit` is the most that will do.
  mutating func add(_ what: String, _ ours: Measure, limit: Measure?, note: String = "") {
    rows.append(
      Row(
        cells: ["  \(what)", ours.text, "", "", limit.map { "≤ \($0.text)" } ?? "", "", note],
        isMet: limit.map { ours.value <= $0.value }))
  }

  var text: String {
    let headings = ["", "gongbu", "other", "ratio", "target", "other is", ""]
    let all = [Row(cells: headings)] + rows
    let widths = headings.indices.map { column in
      all.filter { $0.cells.count > 1 }.map { $0.cells[column].count }.max() ?? 0
    }
    return all.map { row in
      guard row.cells.count > 1 else { return row.cells[0] }
      let sign = row.isMet.map { $0 ? "met " : "MISS" } ?? "    "
      let padded = zip(row.cells, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return (1...4).contains(column) ? blanks + cell.0 : cell.0 + blanks
      }
      let line =
        padded[..<5].joined(separator: "  ") + "  " + (row.cells == headings ? "    " : sign) + "  "
        + padded[5...].joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

/// An amount with its unit.
struct Measure {
  var value: Double
  var text: String

  static func seconds(_ value: Double) -> Measure {
    let text =
      switch value {
      case 1...: "\(value.rounded(to: 2)) s"
      case 0.001...: "\((value * 1e3).rounded(to: 2)) ms"
      case _: "\((value * 1e6).rounded(to: 0)) µs"
      }
    return Measure(value: value, text: text)
  }

  static func bytes(_ value: Int) -> Measure {
    Measure(value: Double(value), text: "\((Double(value) / 1_048_576).rounded(to: 0)) MB")
  }
}

extension Double {
  /// With so many digits behind the point, all of them written.
  func rounded(to digits: Int) -> String {
    let factor = (0..<digits).reduce(1.0) { factor, _ in factor * 10 }
    let number = Int((self * factor).rounded())
    guard digits > 0 else { return "\(number)" }
    let fraction = String(number % Int(factor))
    return "\(number / Int(factor))." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
