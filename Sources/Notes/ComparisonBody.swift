import Markdown

/// The text under a comparison's heading.
struct ComparisonBody {
  enum Element {
    case block(Block)
    case callout(index: Int, title: Title?, blocks: [Block])
  }

  let elements: [Element]

  init(_ comparison: Comparison, in notebook: Notebook) {
    guard let note = notebook.note(comparison.note) else {
      elements = []
      return
    }
    switch comparison.kind {
    case .service:
      elements = Self.grouped(notebook.blocks(of: note, lines: note.lines), note.callouts)
    case .section:
      let blocks = notebook.blocks(of: note, lines: comparison.lines)
      elements = Self.grouped(Array(blocks.dropFirst()), note.callouts)
    case .callout:
      let blocks = notebook.blocks(of: note, lines: comparison.lines).flatMap(\.quoted)
      elements = blocks.dropFirst().map(Element.block)
    }
  }

  /// Puts the blocks of a callout together.
  private static func grouped(_ blocks: [Block], _ callouts: [Callout]) -> [Element] {
    var elements: [Element] = []
    var current: Int?
    var next = callouts.startIndex
    for block in blocks {
      let line = block.lines.lowerBound
      // Blocks and callouts are in the order of their lines.
      while next < callouts.endIndex, callouts[next].lines.upperBound < line { next += 1 }
      let index = next < callouts.endIndex && callouts[next].lines.contains(line) ? next : nil
      guard let index else {
        elements.append(.block(block))
        current = nil
        continue
      }
      if index == current, case .callout(_, let title, let members)? = elements.last {
        elements[elements.count - 1] = .callout(index: index, title: title, blocks: members + [block])
      } else {
        elements.append(.callout(index: index, title: callouts[index].title, blocks: [block]))
      }
      current = index
    }
    return elements
  }
}

extension ComparisonBody.Element {
  var headingLevel: Int? {
    guard case .block(let block) = self, case .heading(let level, _) = block.kind else { return nil }
    return level
  }

  var isCallout: Bool {
    switch self {
    case .callout: true
    case .block: false
    }
  }

  /// Neither a heading nor a callout.
  var isPlainBlock: Bool {
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

extension Block {
  /// What stands in a quote; any other block itself.
  var quoted: [Block] {
    if case .quote(let blocks) = kind { return blocks }
    return [self]
  }
}
