import Markdown

extension ColumnSplitter {
  /// Adds what belongs to a side; `behind` are blocks that stand in front of it.
  mutating func add(
    _ elements: [Element], of side: Int, behind opening: [Block], labelsParagraphs: Bool = true
  ) {
    for block in opening { add([.block(block)], side, nil) }
    var rest = elements[...]
    while let element = rest.popFirst() {
      switch element {
      case .callout(let index, let title, let blocks):
        let piece = Piece.callout(index: index, blocks: blocks)
        // A remark on all of them stands where the writer came to the last.
        if title == nil, names.areAllNamed(in: blocks.text) {
          found.append(.shared(piece))
        } else {
          found.append(.unit(Unit(side: side, pieces: [piece], unlabelled: [piece])))
        }
      case .block(let block):
        switch block.kind {
        case .heading(_, let inlines):
          let members = rest.prefix { $0.isPlainBlock }
          rest = rest.dropFirst(members.count)
          let label = Label(text: Title(inlines).plain, line: block.lines.lowerBound)
          add([element] + members, side, label, rest: Array(members))
        case .list(let list):
          for index in list.items.indices { addItem(of: list, at: index, side) }
        case .paragraph(let inlines):
          let label = labelsParagraphs ? LeadingLabel(inlines) : nil
          if let label, label.rest == [], case .block(let next)? = rest.first, next.isList {
            rest.removeFirst()
            add(
              [element, .block(next)], side, Label(text: label.text, line: block.lines.lowerBound),
              rest: [.block(next)])
          } else if let label, let text = label.rest, !text.isEmpty {
            add(
              [element], side, Label(text: label.text, line: block.lines.lowerBound),
              rest: [.block(Block(.paragraph(text), lines: block.lines))])
          } else {
            add([element], side, nil)
          }
        case .table(let table):
          if let units = Self.points(of: table, side: side) {
            found += units.map(Found.unit)
          } else {
            add([element], side, nil)
          }
        case .rule: break
        case .quote, .code, .html, .footnote: add([element], side, nil)
        }
      }
    }
  }

  mutating func addItem(of list: Block.List, at index: Int, _ side: Int) {
    let item = list.items[index]
    let whole = list.piece(at: index)
    guard case .paragraph(let inlines)? = item.blocks.first?.kind, let label = LeadingLabel(inlines),
      let text = label.rest
    else { return found.append(.unit(Unit(side: side, pieces: [whole], unlabelled: [whole]))) }
    var blocks = item.blocks
    if text.isEmpty { blocks.removeFirst() } else { blocks[0].kind = .paragraph(text) }
    found.append(
      .unit(
        Unit(
          side: side, label: Label(text: label.text, line: item.lines.lowerBound), pieces: [whole],
          unlabelled: blocks.map(Piece.block))))
  }

  mutating func add(_ elements: [Element], _ side: Int, _ label: Label?, rest: [Element]? = nil) {
    found.append(
      .unit(
        Unit(side: side, label: label, pieces: elements.map(\.piece), unlabelled: (rest ?? elements).map(\.piece))))
  }

  /// A table of points under one side: the first column names them, the second says what holds.
  static func points(of table: Block.Table, side: Int) -> [Unit]? {
    guard table.header.cells.count == 2, table.header.cells.allSatisfy({ $0.plainText.trimmingSpaces.isEmpty }) else {
      return nil
    }
    return table.rows.map { row in
      let cell = row.cells.count > 1 ? row.cells[1] : []
      let piece = Piece.block(Block(.paragraph(cell), lines: row.line...row.line))
      return Unit(
        side: side, label: Label(text: row.cells[0].plainText.trimmingSpaces, line: row.line, isRow: true),
        pieces: [piece], unlabelled: [piece])
    }
  }
}

extension Block {
  var isList: Bool {
    if case .list = kind { return true }
    return false
  }
}

extension Block.List {
  /// One item as a list of its own, numbered as it was.
  func piece(at index: Int) -> ComparisonColumns.Piece {
    var list = self
    list.items = [items[index]]
    if case .ordered(let start, let delimiter) = marker {
      list.marker = .ordered(start: start + index, delimiter: delimiter)
    }
    return .block(Block(.list(list), lines: items[index].lines))
  }
}
