/// What a piece of text leads to. A line only carries it along, through wrapping and cutting: who wrote the line knows
/// what it stands for.
package enum Link: Hashable, Sendable {
  /// An address or a path, as the writer of the text gave it.
  case destination(String)
  /// An entry of a table that whoever made the line keeps.
  case entry(Int)
}
