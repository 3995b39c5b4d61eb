import Markdown
import Screen

/// From the marks of inline text to styles.
enum InlineStyle {
  /// A styled line of runs; `base` is the style of text without marks. An address that the text of a link does not
  /// show stands behind it. Links, and mentions where `mentions` finds them, lead where they lead.
  static func line(of runs: [InlineRun], base: Style = .text, mentions: MentionMarks? = nil) -> StyledLine {
    var line = StyledLine()
    var linked = ""
    // As long as the line, with filling for what is no text of the writer's.
    var spoken = ""
    for (index, run) in runs.enumerated() {
      let link = run.destination.flatMap { $0.isEmpty ? nil : Link.destination($0) }
      line.append(run.text, style(of: run, base: base), link: link)
      spoken += run.isText ? run.text : MentionMarks.filling(like: run.text)
      linked += run.text
      guard let destination = run.destination else {
        linked = ""
        continue
      }
      let isLast = index + 1 == runs.count || runs[index + 1].destination != destination
      guard isLast else { continue }
      if isAddress(destination), !linked.contains(destination), "mailto:" + linked != destination,
        "http://" + linked != destination
      {
        line.append(" (\(destination))", .dim)
        spoken += MentionMarks.filling(like: " (\(destination))")
      }
      linked = ""
    }
    return mentions?.marking(line, spoken: spoken) ?? line
  }

  private static func style(of run: InlineRun, base: Style) -> Style {
    var style = base
    if run.marks.contains(.strong) { style.traits.insert(.strong) }
    if run.marks.contains(.emphasis) { style.traits.insert(.emphasis) }
    if run.marks.contains(.struck) { style.traits.insert(.struck) }
    if run.marks.contains(.code) { style.role = .code }
    if run.marks.contains(.footnote) { style.role = .dim }
    if run.destination != nil || run.marks.contains(.image) {
      style.role = .link
      style.traits.insert(.underlined)
    }
    return style
  }

  private static func isAddress(_ destination: String) -> Bool { destination.contains(":") }
}
