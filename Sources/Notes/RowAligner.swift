import Markdown

/// Puts what is said of the sides into rows: under one label what bears the same label on several sides (C2).
struct RowAligner {
  typealias Unit = ColumnSplitter.Unit
  typealias Row = ComparisonColumns.Row
  typealias Part = ComparisonColumns.Part

  /// How many there are.
  let sides: Int

  /// Rows and shared text in the order of the text. What is shared between two things that are compared stands behind
  /// both.
  func parts(of found: [ColumnSplitter.Found]) -> [Part] {
    var parts: [Part] = []
    var group: [Unit] = []
    var shared: [ComparisonColumns.Piece] = []
    func flush() {
      parts += rows(of: group).map(Part.row)
      if !shared.isEmpty { parts.append(.shared(Self.merged(shared))) }
      group = []
      shared = []
    }
    for one in found {
      switch one {
      case .shared(let piece): shared.append(piece)
      case .unit(let unit):
        let isNext = group.first.map { $0.aspect != unit.aspect } ?? true
        let isAgain = group.contains { $0.side == unit.side } && group.last?.side != unit.side
        if isNext || (!shared.isEmpty && isAgain) { flush() }
        group.append(unit)
      }
    }
    flush()
    return parts
  }

  /// The rows of what stands together.
  private func rows(of units: [Unit]) -> [Row] {
    let labels = LabelOrder(units)
    // Before the first label, then for each label its row and what follows it.
    var before = emptyCells
    var cells = labels.labels.map { _ in (under: emptyCells, behind: emptyCells) }
    for side in 0..<sides {
      var last: Int?
      for unit in units where unit.side == side {
        if let index = unit.label.flatMap({ labels.index(of: $0) }) {
          cells[index].under[side] += unit.unlabelled
          last = index
        } else if let last {
          cells[last].behind[side] += unit.pieces
        } else {
          before[side] += unit.pieces
        }
      }
    }
    var rows = [Row(label: nil, labelLine: nil, cells: before)]
    for (label, cells) in zip(labels.labels, cells) {
      rows.append(Row(label: label.text, labelLine: label.line, cells: cells.under))
      rows.append(Row(label: nil, labelLine: nil, cells: cells.behind))
    }
    rows = rows.filter { $0.label != nil || $0.cells.contains { !$0.isEmpty } }
    for index in rows.indices { rows[index].cells = rows[index].cells.map(Self.merged) }
    guard let aspect = units.first?.aspect else { return rows }
    if rows.first?.label == nil, !rows.isEmpty {
      rows[0].label = aspect.text
      rows[0].labelLine = aspect.line
      return rows
    }
    return [Row(label: aspect.text, labelLine: aspect.line, cells: emptyCells)] + rows
  }

  private var emptyCells: [[ComparisonColumns.Piece]] { Array(repeating: [], count: sides) }

  /// Joins items that followed each other in one list.
  private static func merged(_ pieces: [ComparisonColumns.Piece]) -> [ComparisonColumns.Piece] {
    pieces.reduce(into: []) { merged, piece in
      guard case .block(let block) = piece, case .list(let list) = block.kind, case .block(let last)? = merged.last,
        case .list(var before) = last.kind, before.continues(with: list)
      else { return merged.append(piece) }
      before.items += list.items
      merged[merged.count - 1] = .block(
        Block(.list(before), lines: last.lines.lowerBound...max(last.lines.upperBound, block.lines.upperBound)))
    }
  }
}

extension Block.List {
  fileprivate func continues(with next: Block.List) -> Bool {
    switch (marker, next.marker) {
    case (.bullet, .bullet): true
    case (.ordered(let start, let delimiter), .ordered(let nextStart, let nextDelimiter)):
      start + items.count == nextStart && delimiter == nextDelimiter
    case (.bullet, .ordered), (.ordered, .bullet): false
    }
  }
}

/// The labels that make rows, in an order that agrees with that of every side as far as they agree.
private struct LabelOrder {
  private(set) var labels: [ColumnSplitter.Label] = []
  /// The forms by which each is known.
  private var forms: [[Name.Form]] = []

  init(_ units: [ColumnSplitter.Unit]) {
    var sides: [Set<Int>] = []
    var order: [Int] = []
    for unit in units where !order.contains(unit.side) { order.append(unit.side) }
    for side in order {
      let own = units.filter { $0.side == side }.compactMap(\.label)
      var last: Int?
      for (position, label) in own.enumerated() {
        if let known = index(of: label) {
          forms[known] += Name(label.text).forms.filter { !forms[known].contains($0) }
          labels[known].isRow = labels[known].isRow || label.isRow
          sides[known].insert(side)
          last = known
        } else {
          // Behind the label that it follows on its own side, else in front of the one that follows it there.
          let place = last.map { $0 + 1 } ?? own[position...].lazy.compactMap(index).first ?? labels.count
          labels.insert(label, at: place)
          forms.insert(Name(label.text).forms, at: place)
          sides.insert([side], at: place)
          last = place
        }
      }
    }
    let kept = labels.indices.filter { labels[$0].isRow || sides[$0].count > 1 }
    labels = kept.map { labels[$0] }
    forms = kept.map { forms[$0] }
  }

  /// Counts in `labels`; labels are one where they differ in spaces, a particle or the language in parentheses.
  func index(of label: ColumnSplitter.Label) -> Int? {
    let names = Name(label.text).forms
    return forms.firstIndex { known in
      known.contains { form in names.contains { TopicParticle.areAlike(form.letters, $0.letters) } }
    }
  }
}
