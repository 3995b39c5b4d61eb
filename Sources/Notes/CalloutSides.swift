import Markdown

extension ColumnSplitter {
  mutating func addCallout(_ index: Int, _ title: Title?, _ blocks: [Block]) {
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
        let rest = stripped(inlines, of: side)
        if rest.isEmpty {
          elements.removeFirst()
        } else {
          elements[0] = .block(Block(.paragraph(rest), lines: contents[0].lines))
        }
        return add(elements, of: side, behind: [])
      }
      var inner = self
      inner.found = []
      inner.addFlat(contents.map(Element.block))
      let unitCount = inner.found.count { $0.isUnit }
      guard inner.tellsApart, unitCount == inner.found.count else { return found.append(.shared(whole)) }
      return take(inner)
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
  static func alertText(_ contents: [Block]) -> String? {
    guard case .paragraph(let inlines)? = contents.first?.kind else { return nil }
    return AlertMarker(inlines.plainText)?.rest
  }
}

extension [Block] {
  /// All that they say.
  var text: String {
    var texts: [String] = []
    for block in self { block.collectTexts(into: &texts) }
    return texts.joined(separator: " ")
  }
}
