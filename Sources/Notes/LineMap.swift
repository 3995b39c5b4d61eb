/// Where the lines of a file stand in a newer text of it: lines before and behind what was changed are found exactly,
/// those in between by their distance from its start.
package struct LineMap: Sendable {
  /// The lines of the old text that are not in the new one as they were; empty where lines were only added.
  private let changed: Range<Int>
  /// What stands in their place.
  private let replacement: Range<Int>

  package init(from old: Source, to new: Source) {
    var start = 1
    var (oldEnd, newEnd) = (old.lineCount + 1, new.lineCount + 1)
    while start < min(oldEnd, newEnd), old.line(start) == new.line(start) { start += 1 }
    while min(oldEnd, newEnd) > start, old.line(oldEnd - 1) == new.line(newEnd - 1) {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    changed = start..<oldEnd
    replacement = start..<newEnd
  }

  /// The line that stands where a line stood, and whether it is the same or written anew rather than gone.
  package func line(_ line: Int) -> (line: Int, isThere: Bool) {
    if line < changed.lowerBound { return (line, true) }
    if line >= changed.upperBound { return (line + replacement.upperBound - changed.upperBound, true) }
    let wanted = replacement.lowerBound + line - changed.lowerBound
    guard wanted < replacement.upperBound else { return (replacement.upperBound, false) }
    return (wanted, true)
  }
}

extension Source {
  fileprivate func line(_ line: Int) -> ArraySlice<UInt8> { bytes(ofLines: line..<line + 1) }
}
