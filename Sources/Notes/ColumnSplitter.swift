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

  var found: [Found] = []
  private(set) var heads: [ComparisonColumns.Head]
  private(set) var names: SideNames

  private init(_ sides: [Side], aliases: [[String]]) {
    heads = sides.map { ComparisonColumns.Head(name: $0.name, title: [.text($0.name)], line: nil) }
    names = SideNames(sides, aliases: aliases)
  }

  // MARK: Blocks of no side yet

  mutating func add(_ elements: [Element]) {
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
  func withoutTail(_ elements: [Element]) -> (elements: [Element], tail: [Element]) {
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
  mutating func addTail(_ element: Element) {
    switch element {
    case .callout(let index, let title, let blocks): addCallout(index, title, blocks)
    case .block: found.append(.shared(element.piece))
    }
  }

  mutating func addSection(_ element: Element, _ body: [Element]) {
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
  func isOtherComparison(_ title: String) -> Bool {
    let sides = Comparison.sides(inTitle: title)
    guard sides.count > 1 else { return false }
    return Set(sides.map(names.side(titled:))) != Set(heads.indices.map(Optional.some))
  }

  /// Whether more than one side was found.
  var tellsApart: Bool { Set(found.compactMap(\.side)).count > 1 }

  /// Takes over what was found under a heading that names no side: where it opens with the sides, the heading is the
  /// point in which they are compared.
  mutating func adopt(_ inner: ColumnSplitter, under label: Label, heading: Piece) {
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
    take(inner)
  }

  /// Takes over what a copy has found by itself, and what it has learnt.
  mutating func take(_ inner: ColumnSplitter) {
    heads = inner.heads
    names = inner.names
    found += inner.found
  }

  /// Adds blocks without headings of their own.
  mutating func addFlat(_ elements: [Element]) {
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

  // MARK: Names

  /// The side that a paragraph opens with.
  func side(of inlines: [Inline]) -> Int? {
    labelledSide(of: inlines) ?? names.side(opening: inlines.plainText)
  }

  /// The side that a paragraph's label names.
  func labelledSide(of inlines: [Inline]) -> Int? {
    LeadingLabel(inlines).flatMap { names.side(labelled: $0.text) }
  }

  /// A paragraph without the label that the side's head says already.
  mutating func stripped(_ inlines: [Inline], of side: Int) -> [Inline] {
    guard let label = LeadingLabel(inlines), let rest = label.rest, names.isWhole(label.text, of: side) else {
      return inlines
    }
    return claimHead(side, label.inlines, line: heads[side].line ?? 1) ? rest : inlines
  }

  /// Makes what the text calls a side its head, if that says more than the head does; false where the head says
  /// something else already.
  @discardableResult
  mutating func claimHead(_ side: Int, _ title: [Inline], line: Int) -> Bool {
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

  mutating func note(_ side: Int, line: Int) {
    if heads[side].line == nil { heads[side].line = line }
  }

}

extension ColumnSplitter.Found {
  /// Nil for what is shared.
  var side: Int? {
    switch self {
    case .unit(let unit): unit.side
    case .shared: nil
    }
  }

  var isUnit: Bool {
    switch self {
    case .unit: true
    case .shared: false
    }
  }
}
