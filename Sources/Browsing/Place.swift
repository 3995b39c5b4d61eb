import Notes

/// Where the user is.
package struct Place: Equatable, Sendable {
  package var note: NoteID
  /// The pane that keys act on.
  package var pane: Pane
  /// What stands at the top of the note pane.
  package var top: Position
  /// The line that was jumped to, until the note is scrolled; it may stand below the top of a short note.
  package var target: Int?
  package var view: View
  /// The side whose column stands first, counted from 0.
  package var firstSide = 0

  /// How the note shows.
  package enum View: Equatable, Sendable {
    /// A note that is a comparison in columns, any other as written.
    case usual
    /// As written; `comparison` is the line of the heading of that which showed in columns before.
    case written(comparison: Int?)
    /// The comparison inside the note whose heading stands on a line.
    case comparison(line: Int)
  }

  package init(note: NoteID, pane: Pane, top: Position = .start, target: Int? = nil, view: View = .usual) {
    self.note = note
    self.pane = pane
    self.top = top
    self.target = target
    self.view = view
  }
}

/// The parts of the screen, from left to right.
package enum Pane: Int, CaseIterable, Sendable { case categories, services, callouts, note }

/// A place in a note's text that stays the same however the text is wrapped.
package struct Position: Comparable, Sendable {
  /// The source line.
  package var line: Int
  /// How many glyphs of that line's text stand before it; -1 for the blank row before a block.
  package var offset: Int

  package static let start = Position(line: 0, offset: 0)

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.offset) < (right.line, right.offset)
  }
}
