/// Something odd in the notes. Reading never fails on what a file holds: it reads on and says so.
package struct Diagnostic: Equatable, Sendable {
  package var path: String
  package var line: Int
  package var oddity: Oddity

  package enum Oddity: Equatable, Sendable {
    /// Bytes that are not UTF-8 and show as U+FFFD.
    case invalidUTF8
    /// `reason` is the YAML parser's.
    case brokenFrontMatter(reason: String)
    case emptyHeading
    /// `[!KIND]` with a kind that is not one of the five.
    case unknownAlert(kind: String)
    /// A construct of another Markdown dialect, shown as plain text.
    case unknownConstruct(opener: String)
    /// A footnote whose label an earlier one of the file bears: references lead to that one.
    case repeatedFootnote(label: String)
    /// A footnote whose label reads as something else in a reference.
    case unreferableFootnote(label: String)
    /// A row of a table with more cells than the table has columns: the rest is text of the last one.
    case overfullRow
    /// A table of so many columns and rows without cells for them that it is read as text.
    case sparseTable
    /// `reason` is the system's.
    case unreadable(reason: String)
    /// A line that is too long to be shown whole; `limit` counts bytes.
    case lineTooLong(limit: Int)
    /// A link to a file that is not there.
    case deadLink(destination: String)
    /// A link to a heading that its file does not have.
    case deadHeading(destination: String)
    /// A comparison under whose heading nothing tells its sides apart; the names are those of its title.
    case undividedComparison(sides: [String])
  }
}
