import Markdown

extension ColumnSplitter {
  mutating func addBlock(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines):
      let lines = Self.lines(of: inlines, from: block.lines.lowerBound)
      let sides = lines.map { side(of: $0.inlines) }
      if Set(sides.compactMap { $0 }).count > 1, sides.first ?? nil != nil {
        // Every line that names a side starts a paragraph of its own.
        let starts = sides.indices.filter { sides[$0] != nil } + [lines.count]
        for (start, end) in zip(starts, starts.dropFirst()) {
          let inlines = Array(lines[start..<end].map(\.inlines).joined(separator: [.softBreak]))
          let last = end < lines.count ? lines[end].line - 1 : block.lines.upperBound
          addParagraph(inlines, lines: lines[start].line...max(lines[start].line, last))
        }
      } else {
        addParagraph(inlines, lines: block.lines)
      }
    case .list(let list): addList(list, block)
    case .table(let table): addTable(table, block)
    case .quote(let blocks):
      if case .paragraph(let inlines)? = blocks.first?.kind, let side = side(of: inlines) {
        note(side, line: block.lines.lowerBound)
        add(blocks.map(Element.block), of: side, behind: [])
      } else {
        found.append(.shared(.block(block)))
      }
    // A rule parts what stands in another order here.
    case .rule: break
    case .heading, .code, .html, .footnote: found.append(.shared(.block(block)))
    }
  }

  mutating func addParagraph(_ inlines: [Inline], lines: ClosedRange<Int>) {
    guard let side = side(of: inlines) else {
      return found.append(.shared(.block(Block(.paragraph(inlines), lines: lines))))
    }
    note(side, line: lines.lowerBound)
    let rest = stripped(inlines, of: side)
    let piece = Piece.block(Block(.paragraph(rest), lines: lines))
    if !rest.isEmpty { found.append(.unit(Unit(side: side, pieces: [piece], unlabelled: [piece]))) }
  }

  mutating func addList(_ list: Block.List, _ block: Block) {
    let sides = list.items.map { item -> Int? in
      guard case .paragraph(let inlines)? = item.blocks.first?.kind else { return nil }
      return side(of: inlines)
    }
    // Items that happen to open with a side's name do not divide a list.
    let count = Set(sides.compactMap { $0 }).count
    let labelled = Set(
      list.items.compactMap { item -> Int? in
        guard case .paragraph(let inlines)? = item.blocks.first?.kind else { return nil }
        return labelledSide(of: inlines)
      })
    guard labelled.count > 1 || (count > 0 && sides.allSatisfy { $0 != nil }) else {
      return found.append(.shared(.block(block)))
    }
    for (index, item) in list.items.enumerated() {
      guard let side = sides[index], case .paragraph(let inlines)? = item.blocks.first?.kind else {
        found.append(.shared(list.piece(at: index)))
        continue
      }
      note(side, line: item.lines.lowerBound)
      var blocks = item.blocks
      let rest = stripped(inlines, of: side)
      if rest.isEmpty { blocks.removeFirst() } else { blocks[0].kind = .paragraph(rest) }
      add(blocks.map(Element.block), of: side, behind: [], labelsParagraphs: false)
    }
  }

  mutating func addTable(_ table: Block.Table, _ block: Block) {
    let found = TableSides(table, names: names)
    guard let found, found.units.contains(where: { !$0.pieces.isEmpty }) else {
      return self.found.append(.shared(.block(block)))
    }
    for (side, title) in found.titles { claimHead(side, title, line: table.header.line) }
    self.found += found.units.map(Found.unit)
    if let rest = found.rest { self.found.append(.shared(.block(Block(.table(rest), lines: block.lines)))) }
  }

  // MARK: What a label opens

  /// The side whose name is all that a paragraph says.
  mutating func scope(openedBy block: Block) -> Int? {
    guard case .paragraph(let inlines) = block.kind else { return nil }
    let label = LeadingLabel(inlines)
    let text = label.map { $0.rest == [] ? $0.text : "" } ?? inlines.plainText.trimmingSpaces
    guard !text.isEmpty, let side = names.side(labelled: text), names.isWhole(text, of: side) else { return nil }
    return claimHead(side, label?.inlines ?? inlines, line: block.lines.lowerBound) ? side : nil
  }

  /// The blocks behind such a paragraph that belong to it: up to the first that does not go on.
  static func scope(_ rest: ArraySlice<Element>) -> [Element] {
    var members: [Element] = []
    for element in rest {
      guard case .block(let block) = element else { break }
      switch block.kind {
      case .list, .code, .table: members.append(element)
      case .paragraph(let inlines):
        guard members.isEmpty, LeadingLabel(inlines)?.rest != [] else { return members }
        members.append(element)
      case .heading, .quote, .html, .rule, .footnote: return members
      }
    }
    return members
  }

  /// A paragraph cut at its line ends.
  static func lines(of inlines: [Inline], from line: Int) -> [(inlines: [Inline], line: Int)] {
    var lines: [(inlines: [Inline], line: Int)] = [([], line)]
    for inline in inlines {
      switch inline {
      case .softBreak, .lineBreak: lines.append(([], lines[lines.count - 1].line + 1))
      case .text, .code, .emphasis, .strong, .struck, .link, .image, .html, .footnoteReference:
        lines[lines.count - 1].inlines.append(inline)
      }
    }
    return lines
  }
}
