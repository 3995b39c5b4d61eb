import Markdown

/// Finds out which side each block of a comparison speaks of (C1).
struct ColumnSplitter {
  typealias Piece = ComparisonColumns.Piece
  typealias Element = ComparisonBody.Element

  /// Something that speaks of one side.
  struct Unit {
    var side: Int
    /// The point that it speaks of, for aligning it with what is said of the others.
    var label: Label?
    /// With the label where the label is written in it.
    var pieces: [Piece]
    /// Without the label.
    var unlabelled: [Piece]
    /// What all sides are compared by here: a heading over them.
    var aspect: Label?
  }

  struct Label: Equatable {
    var text: String
    var line: Int
    /// Whether it makes a row of its own even where one side only has it.
    var isRow = false
  }

  enum Found {
    case shared(Piece)
    case unit(Unit)
  }

  static func columns(of body: ComparisonBody, sides: [Side], aliases: [[String]]) -> ComparisonColumns {
    var splitter = ColumnSplitter(sides, aliases: aliases)
    splitter.add(body.elements)
    let parts = RowAligner(sides: sides.count).parts(of: splitter.found)
    return ComparisonColumns(heads: splitter.heads, parts: parts)
  }

  private(set) var found: [Found] = []
  private(set) var heads: [ComparisonColumns.Head]
  private var names: SideNames

  private init(_ sides: [Side], aliases: [[String]]) {
    heads = sides.map { ComparisonColumns.Head(name: $0.name, title: [.text($0.name)], line: nil) }
    names = SideNames(sides, aliases: aliases)
  }

  // MARK: Blocks of no side yet

  private mutating func add(_ elements: [Element]) {
    let (elements, tail) = withoutTail(elements)
    defer { for element in tail { addTail(element) } }
    let level = elements.compactMap(\.headingLevel).min()
    var rest = elements[...]
    let opening = rest.prefix { $0.headingLevel == nil }
    addFlat(Array(opening))
    rest = rest.dropFirst(opening.count)
    while let heading = rest.popFirst() {
      // Deeper headings and what stands under them belong to this one.
      let body = rest.prefix { $0.headingLevel != level }
      rest = rest.dropFirst(body.count)
      addSection(heading, Array(body))
    }
  }

  /// Cuts off what closes a note whose last section is a side's: callouts, and paragraphs between and behind them.
  /// Where other sections hold callouts as well, those of the last are its own.
  private func withoutTail(_ elements: [Element]) -> (elements: [Element], tail: [Element]) {
    guard let last = elements.lastIndex(where: { $0.headingLevel != nil }),
      let start = elements[last...].firstIndex(where: \.isCallout),
      case .block(let heading) = elements[last], case .heading(_, let inlines) = heading.kind,
      names.side(titled: inlines.plainText.trimmingSpaces) != nil,
      let first = elements.firstIndex(where: { $0.headingLevel != nil }), first < last,
      !elements[first..<last].contains(where: \.isCallout)
    else { return (elements, []) }
    return (Array(elements[..<start]), Array(elements[start...]))
  }

  /// What closes a note speaks of a side only where it says so.
  private mutating func addTail(_ element: Element) {
    switch element {
    case .callout(let index, let title, let blocks): addCallout(index, title, blocks)
    case .block: found.append(.shared(element.piece))
    }
  }

  private mutating func addSection(_ element: Element, _ body: [Element]) {
    guard case .block(let heading) = element, case .heading(_, let inlines) = heading.kind else { return add(body) }
    if isOtherComparison(Title(inlines).plain) {
      found += ([element] + body).map { .shared($0.piece) }
      return
    }
    if let side = names.side(titled: inlines.plainText.trimmingSpaces) {
      let isHead = claimHead(side, inlines, line: heading.lines.lowerBound)
      return add(body, of: side, behind: isHead ? [] : [heading])
    }
    var inner = self
    inner.found = []
    inner.add(body)
    guard inner.tellsApart else {
      found += ([element] + body).map { .shared($0.piece) }
      return
    }
    adopt(inner, under: Label(text: Title(inlines).plain, line: heading.lines.lowerBound), heading: .block(heading))
  }

  /// Whether a title sets other things against each other: what stands under it has sides of its own.
  private func isOtherComparison(_ title: String) -> Bool {
    let sides = Comparison.sides(inTitle: title)
    guard sides.count > 1 else { return false }
    return Set(sides.map(names.side(titled:))) != Set(heads.indices.map(Optional.some))
  }

  /// Whether more than one side was found.
  private var tellsApart: Bool { Set(found.compactMap(\.side)).count > 1 }

  /// Takes over what was found under a heading that names no side: where it opens with the sides, the heading is the
  /// point in which they are compared.
  private mutating func adopt(_ inner: ColumnSplitter, under label: Label, heading: Piece) {
    var inner = inner
    if case .unit(let first)? = inner.found.first, first.aspect == nil {
      inner.found = inner.found.map { found in
        guard case .unit(var unit) = found, unit.aspect == nil else { return found }
        unit.aspect = label
        return .unit(unit)
      }
    } else {
      inner.found.insert(.shared(heading), at: 0)
    }
    inner.found = found + inner.found
    self = inner
  }

  /// Adds blocks without headings of their own.
  private mutating func addFlat(_ elements: [Element]) {
    var rest = elements[...]
    while let element = rest.popFirst() {
      switch element {
      case .callout(let index, let title, let blocks): addCallout(index, title, blocks)
      case .block(let block):
        if let side = scope(openedBy: block) {
          let members = Self.scope(rest)
          rest = rest.dropFirst(members.count)
          add(members, of: side, behind: [])
        } else {
          addBlock(block)
        }
      }
    }
  }

  private mutating func addCallout(_ index: Int, _ title: Title?, _ blocks: [Block]) {
    let contents = blocks.flatMap(\.quoted)
    let whole = Piece.callout(index: index, blocks: blocks)
    guard let title else {
      if let text = Self.alertText(contents) {
        let side = names.side(opening: text)
        if let side, names.isOnlyOneNamed(in: contents.text) {
          note(side, line: blocks.first?.lines.lowerBound ?? 1)
          return found.append(.unit(Unit(side: side, pieces: [whole], unlabelled: [whole])))
        }
        return found.append(.shared(whole))
      }
      if case .paragraph(let inlines)? = contents.first?.kind, let line = contents.first?.lines.lowerBound,
        let side = side(of: inlines),
        labelledSide(of: inlines) != nil || !names.areAllNamed(in: contents.text)
      {
        note(side, line: line)
        var elements = contents.map(Element.block)
        elements[0] = .block(Block(.paragraph(stripped(inlines, of: side)), lines: contents[0].lines))
        return add(elements, of: side, behind: [])
      }
      var inner = self
      inner.found = []
      inner.addFlat(contents.map(Element.block))
      let unitCount = inner.found.count { $0.isUnit }
      guard inner.tellsApart, unitCount == inner.found.count else { return found.append(.shared(whole)) }
      inner.found = found + inner.found
      self = inner
      return
    }
    let inside = Array(contents.dropFirst())
    let line = contents.first?.lines.lowerBound ?? 1
    if isOtherComparison(title.plain) { return found.append(.shared(whole)) }
    if let side = names.side(titled: title.plain) {
      if claimHead(side, title.inlines, line: line) { return add(inside.map(Element.block), of: side, behind: []) }
      // One more remark on that side.
      return found.append(.unit(Unit(side: side, pieces: [whole], unlabelled: [whole])))
    }
    var inner = self
    inner.found = []
    inner.add(inside.map(Element.block))
    // A callout in which nothing is told apart stays one.
    guard inner.tellsApart, let heading = contents.first else {
      return found.append(.shared(whole))
    }
    adopt(inner, under: Label(text: title.plain, line: line), heading: .block(heading))
  }

  /// What an alert says behind its marker; nil for any other callout.
  private static func alertText(_ contents: [Block]) -> String? {
    guard case .paragraph(let inlines)? = contents.first?.kind else { return nil }
    return AlertMarker(inlines.plainText)?.rest
  }

  private mutating func addBlock(_ block: Block) {
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

  private mutating func addParagraph(_ inlines: [Inline], lines: ClosedRange<Int>) {
    guard let side = side(of: inlines) else {
      return found.append(.shared(.block(Block(.paragraph(inlines), lines: lines))))
    }
    note(side, line: lines.lowerBound)
    let rest = stripped(inlines, of: side)
    let piece = Piece.block(Block(.paragraph(rest), lines: lines))
    if !rest.isEmpty { found.append(.unit(Unit(side: side, pieces: [piece], unlabelled: [piece]))) }
  }

  private mutating func addList(_ list: Block.List, _ block: Block) {
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

  private mutating func addTable(_ table: Block.Table, _ block: Block) {
    let found = TableSides(table, names: names)
    guard let found, found.units.contains(where: { !$0.pieces.isEmpty }) else {
      return self.found.append(.shared(.block(block)))
    }
    for (side, title) in found.titles { claimHead(side, title, line: table.header.line) }
    self.found += found.units.map(Found.unit)
    if let rest = found.rest { self.found.append(.shared(.block(Block(.table(rest), lines: block.lines)))) }
  }

  // MARK: Blocks of a side

  /// Adds what belongs to a side; `behind` are blocks that stand in front of it.
  private mutating func add(
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

  private mutating func addItem(of list: Block.List, at index: Int, _ side: Int) {
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

  private mutating func add(_ elements: [Element], _ side: Int, _ label: Label?, rest: [Element]? = nil) {
    found.append(
      .unit(
        Unit(side: side, label: label, pieces: elements.map(\.piece), unlabelled: (rest ?? elements).map(\.piece))))
  }

  /// A table of points under one side: the first column names them, the second says what holds.
  private static func points(of table: Block.Table, side: Int) -> [Unit]? {
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

  // MARK: Names

  /// The side that a paragraph opens with.
  private func side(of inlines: [Inline]) -> Int? {
    labelledSide(of: inlines) ?? names.side(opening: inlines.plainText)
  }

  /// The side that a paragraph's label names.
  private func labelledSide(of inlines: [Inline]) -> Int? {
    LeadingLabel(inlines).flatMap { names.side(labelled: $0.text) }
  }

  /// A paragraph without the label that the side's head says already.
  private mutating func stripped(_ inlines: [Inline], of side: Int) -> [Inline] {
    guard let label = LeadingLabel(inlines), let rest = label.rest, names.isWhole(label.text, of: side) else {
      return inlines
    }
    return claimHead(side, label.inlines, line: heads[side].line ?? 1) ? rest : inlines
  }

  /// Makes what the text calls a side its head, if that says more than the head does; false where the head says
  /// something else already.
  @discardableResult
  private mutating func claimHead(_ side: Int, _ title: [Inline], line: Int) -> Bool {
    let isFirst = heads[side].line == nil
    note(side, line: line)
    let text = title.plainText.trimmingSpaces
    let words = Set(Name.plainWords(of: text))
    let head = Set(Name.plainWords(of: heads[side].title.plainText))
    if words.isSubset(of: head) { return true }
    guard isFirst || (heads[side].title == [.text(heads[side].name)] && names.isWhole(text, of: side)) else {
      return false
    }
    heads[side].title = Title(title).inlines
    names.learn(text, of: side)
    return true
  }

  private mutating func note(_ side: Int, line: Int) {
    if heads[side].line == nil { heads[side].line = line }
  }

  // MARK: What a label opens

  /// The side whose name is all that a paragraph says.
  private mutating func scope(openedBy block: Block) -> Int? {
    guard case .paragraph(let inlines) = block.kind else { return nil }
    let label = LeadingLabel(inlines)
    let text = label.map { $0.rest == [] ? $0.text : "" } ?? inlines.plainText.trimmingSpaces
    guard !text.isEmpty, let side = names.side(labelled: text), names.isWhole(text, of: side) else { return nil }
    return claimHead(side, label?.inlines ?? inlines, line: block.lines.lowerBound) ? side : nil
  }

  /// The blocks behind such a paragraph that belong to it: up to the first that does not go on.
  private static func scope(_ rest: ArraySlice<Element>) -> [Element] {
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
  private static func lines(of inlines: [Inline], from line: Int) -> [(inlines: [Inline], line: Int)] {
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

extension ColumnSplitter.Found {
  /// Nil for what is shared.
  fileprivate var side: Int? {
    switch self {
    case .unit(let unit): unit.side
    case .shared: nil
    }
  }

  fileprivate var isUnit: Bool {
    switch self {
    case .unit: true
    case .shared: false
    }
  }
}

extension ComparisonBody.Element {
  fileprivate var headingLevel: Int? {
    guard case .block(let block) = self, case .heading(let level, _) = block.kind else { return nil }
    return level
  }

  fileprivate var isCallout: Bool {
    switch self {
    case .callout: true
    case .block: false
    }
  }

  /// Neither a heading nor a callout.
  fileprivate var isPlainBlock: Bool {
    switch self {
    case .callout: false
    case .block: headingLevel == nil
    }
  }

  var piece: ComparisonColumns.Piece {
    switch self {
    case .block(let block): .block(block)
    case .callout(let index, _, let blocks): .callout(index: index, blocks: blocks)
    }
  }
}

extension [Block] {
  /// All that they say.
  fileprivate var text: String {
    var texts: [String] = []
    for block in self { block.collectTexts(into: &texts) }
    return texts.joined(separator: " ")
  }
}

extension Block {
  fileprivate var isList: Bool {
    if case .list = kind { return true }
    return false
  }
}

extension Block.List {
  /// One item as a list of its own, numbered as it was.
  fileprivate func piece(at index: Int) -> ComparisonColumns.Piece {
    var list = self
    list.items = [items[index]]
    if case .ordered(let start, let delimiter) = marker {
      list.marker = .ordered(start: start + index, delimiter: delimiter)
    }
    return .block(Block(.list(list), lines: items[index].lines))
  }
}
