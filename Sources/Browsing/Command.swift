import Screen

/// Everything a key can ask for. Keys, help, the manual and the list behind `:` are all made from this one table.
package enum Command: CaseIterable, Sendable {
  case down, up, first, last, halfPageDown, halfPageUp, pageDown, pageUp
  case left, right, nextPane, previousPane, open
  case nextComparison, previousComparison, comparisons, side
  case written, nextSides, previousSides, cover, advance
  case nextCallout, previousCallout, callouts, outline
  case search, nextHit, previousHit
  case mentions, follow
  case back, forward
  case commands, help, cancel, repaint, suspend, quit

  /// Commands that help shows together.
  package enum Group: CaseIterable, Sendable { case moving, comparisons, callouts, searching, links, places, program }

  /// One row of the table.
  package struct Entry: Sendable {
    /// What the command is called in the list behind `:`.
    package var name: String
    /// As `Key.spelling` writes them.
    package var keys: [String]
    package var group: Group

    fileprivate init(_ name: String, _ keys: [String], _ group: Group) {
      self.name = name
      self.keys = keys
      self.group = group
    }
  }

  package var entry: Entry {
    switch self {
    case .down: Entry("down", ["j", "↓"], .moving)
    case .up: Entry("up", ["k", "↑"], .moving)
    case .first: Entry("first", ["g", "Home"], .moving)
    case .last: Entry("last", ["G", "End"], .moving)
    case .halfPageDown: Entry("half-page-down", ["Ctrl-D"], .moving)
    case .halfPageUp: Entry("half-page-up", ["Ctrl-U"], .moving)
    case .pageDown: Entry("page-down", ["PgDn", "Ctrl-F"], .moving)
    case .advance: Entry("advance", ["Space"], .comparisons)
    case .pageUp: Entry("page-up", ["PgUp", "Ctrl-B"], .moving)
    case .left: Entry("left", ["h", "←"], .moving)
    case .right: Entry("right", ["l", "→"], .moving)
    case .nextPane: Entry("next-pane", ["Tab"], .moving)
    case .previousPane: Entry("previous-pane", ["Shift-Tab"], .moving)
    case .open: Entry("open", ["Enter"], .moving)
    case .nextComparison: Entry("next-comparison", ["]"], .comparisons)
    case .previousComparison: Entry("previous-comparison", ["["], .comparisons)
    case .comparisons: Entry("comparisons", ["v"], .comparisons)
    case .written: Entry("written", ["="], .comparisons)
    case .previousSides: Entry("previous-sides", ["<"], .comparisons)
    case .nextSides: Entry("next-sides", [">"], .comparisons)
    case .cover: Entry("cover", ["x"], .comparisons)
    case .side: Entry("side", ["1", "2", "3", "4", "5", "6", "7", "8", "9"], .comparisons)
    case .nextCallout: Entry("next-callout", ["}"], .callouts)
    case .previousCallout: Entry("previous-callout", ["{"], .callouts)
    case .callouts: Entry("callouts", ["c"], .callouts)
    case .outline: Entry("outline", ["o"], .callouts)
    case .search: Entry("search", ["/"], .searching)
    case .nextHit: Entry("next-hit", ["n"], .searching)
    case .previousHit: Entry("previous-hit", ["N"], .searching)
    case .mentions: Entry("mentions", ["m"], .links)
    case .follow: Entry("follow", ["f"], .links)
    case .back: Entry("back", ["H", "Backspace"], .places)
    case .forward: Entry("forward", ["L"], .places)
    case .commands: Entry("commands", [":"], .program)
    case .help: Entry("help", ["?"], .program)
    case .cancel: Entry("cancel", ["Esc"], .program)
    case .repaint: Entry("repaint", ["Ctrl-L"], .program)
    case .suspend: Entry("suspend", ["Ctrl-Z"], .program)
    case .quit: Entry("quit", ["q"], .program)
    }
  }

  /// The keys as help shows them: a run of digits as `1–9`.
  package var keysForHelp: String {
    let keys = entry.keys
    guard keys.count > 2, let first = keys.first, let last = keys.last, keys.allSatisfy({ $0.first?.isNumber == true })
    else { return keys.joined(separator: " ") }
    return "\(first)–\(last)"
  }
}
