/// A block of a Markdown document as cmark-gfm read it, with the source lines it stands on.
package struct Block: Equatable, Sendable {
  package var kind: Kind
  /// Source lines, counted from 1, trailing blank lines left out.
  package var lines: ClosedRange<Int>

  package init(_ kind: Kind, lines: ClosedRange<Int>) {
    self.kind = kind
    self.lines = lines
  }

  /// Every block construct of CommonMark and the GitHub extensions.
  package enum Kind: Equatable, Sendable {
    /// `level` is 1 to 6.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case quote([Block])
    case list(List)
    /// A fenced or indented code block; `info` is the text behind the fence, `text` keeps its spaces and line ends.
    case code(info: String, text: String)
    /// Raw HTML as written.
    case html(String)
    case table(Table)
    case rule
    /// The text behind `[^label]:`.
    case footnote(label: String, [Block])
  }

  package struct List: Equatable, Sendable {
    package var marker: Marker
    /// Tight lists have no blank line between their items.
    package var isTight: Bool
    package var items: [Item]

    package enum Marker: Equatable, Sendable {
      case bullet
      /// `start` is the first item's number, `delimiter` what follows each number.
      case ordered(start: Int, delimiter: Character)
    }

    package struct Item: Equatable, Sendable {
      /// Set for task-list items only.
      package var isDone: Bool?
      package var blocks: [Block]
      package var lines: ClosedRange<Int>

      package init(isDone: Bool? = nil, blocks: [Block], lines: ClosedRange<Int>) {
        self.isDone = isDone
        self.blocks = blocks
        self.lines = lines
      }
    }

    package init(marker: Marker, isTight: Bool, items: [Item]) {
      self.marker = marker
      self.isTight = isTight
      self.items = items
    }
  }

  package struct Table: Equatable, Sendable {
    /// One for each column.
    package var alignments: [Alignment]
    package var header: Row
    package var rows: [Row]

    package enum Alignment: Equatable, Sendable { case leading, center, trailing }

    package struct Row: Equatable, Sendable {
      package var cells: [[Inline]]
      package var line: Int

      package init(cells: [[Inline]], line: Int) {
        self.cells = cells
        self.line = line
      }
    }

    package init(alignments: [Alignment], header: Row, rows: [Row]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }
}
