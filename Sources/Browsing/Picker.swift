import Notes
import Screen
import Search

/// A list over the panes that is filtered by typing, with a preview of the selected entry.
struct Picker: Sendable {
  enum Kind: Sendable { case comparisons, callouts, outline, mentions, commands }

  struct Entry: Sendable {
    /// Before the text, two columns wide.
    var icon = ""
    var text: String
    /// At the right edge: where the entry stands.
    var detail: String
    /// More words to find the entry by.
    var keywords = ""
    /// How far the text is set in.
    var indent = 0
    var target: Target
  }

  enum Target: Equatable, Sendable {
    case line(NoteID, Int)
    case command(Command)
  }

  let kind: Kind
  var field = TextField()
  /// Everything that can be chosen.
  private(set) var entries: [Entry] { didSet { filter = nil } }
  /// Made of the entries once something is typed.
  private var filter: EntryFilter?
  /// Which entries match what was typed, in order.
  private(set) var matching: [Int]
  /// Counts in `matching`; 0 where nothing matches.
  var selection = 0
  /// The first row that shows.
  var top = 0

  init(_ kind: Kind, entries: [Entry], selection: Int = 0) {
    self.kind = kind
    self.entries = entries
    matching = Array(entries.indices)
    self.selection = max(0, min(selection, entries.count - 1))
  }

  var query: Query { Query(field.text, isOpen: true) }

  var selected: Entry? { matching.indices.contains(selection) ? entries[matching[selection]] : nil }

  /// Keeps the entries in which every term that was typed stands; those whose text answers best come first.
  mutating func narrow() {
    let filter = self.filter ?? EntryFilter(entries.lazy.map { (text: $0.text, others: [$0.detail, $0.keywords]) })
    self.filter = filter
    matching = filter.entries(answering: query)
    selection = 0
  }

  /// Puts other entries in place; those that match what was typed show, and the same one is selected where it is still
  /// there.
  mutating func refill(with entries: [Entry]) {
    let target = selected?.target
    let wanted = selection
    self.entries = entries
    matching = Array(entries.indices)
    if !field.text.isEmpty { narrow() }
    selection = matching.firstIndex { entries[$0].target == target } ?? max(0, min(wanted, matching.count - 1))
  }

  /// Gives entries other targets, and drops those that get none.
  mutating func moveTargets(_ newTarget: (Target) -> Target?) {
    let chosen = matching.indices.contains(selection) ? matching[selection] : nil
    var kept: [Entry] = []
    var numbers: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let target = newTarget(entry.target) else { continue }
      numbers[index] = kept.count
      kept.append(entry)
      kept[kept.count - 1].target = target
    }
    entries = kept
    matching = matching.compactMap { numbers[$0] }
    let moved = chosen.flatMap { numbers[$0] }
    selection = matching.firstIndex { $0 == moved } ?? max(0, min(selection, matching.count - 1))
  }

  mutating func move(by rows: Int) {
    selection = max(0, min(selection + rows, matching.count - 1))
  }
}
