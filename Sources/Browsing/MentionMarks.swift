import Notes
import Screen

/// Finds where the text of a note speaks of other services, so that they can be followed.
package struct MentionMarks {
  let names: ServiceNames
  /// The note that the text stands in.
  let note: NoteID
  /// The service whose mentions are marked as matches.
  let spotlight: NoteID?

  /// A line that leads to the services it mentions. `spoken` is the text to look at, byte for byte under the line's.
  func marking(_ line: StyledLine, spoken: String) -> StyledLine {
    let mentions = names.mentions(in: spoken, of: note)
    guard !mentions.isEmpty else { return line }
    let linked = line.linking(mentions.map(\.range), to: mentions.map { .entry($0.service) })
    let marked = mentions.filter { names.services[$0.service] == spotlight }
    return linked.adding(.match, to: marked.map(\.range))
  }

  /// As long as a text in UTF-8 bytes, and without names.
  static func filling(like text: String) -> String { String(repeating: "|", count: text.utf8.count) }
}
