/// Where inline text is written again as Markdown.
package enum MarkdownPlace: Sendable {
  case text
  /// A table's cell, which ends at a line end or a bar.
  case cell
}

extension [Inline] {
  /// The inlines as Markdown that reads as the same.
  package func markdown(in place: MarkdownPlace) -> String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let plain): text += plain.escaped(in: place)
      case .code(let code):
        // More backticks around than stand inside in a row.
        let runs = code.split { $0 != "`" }.map(\.count)
        let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
        let space = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
        text += fence + space + (place == .cell ? code.replacing("|", with: "\\|") : code) + space + fence
      case .emphasis(let inner): text += "*" + inner.markdown(in: place) + "*"
      case .strong(let inner): text += "**" + inner.markdown(in: place) + "**"
      case .struck(let inner): text += "~~" + inner.markdown(in: place) + "~~"
      case .link(let destination, _, let inner):
        text += "[" + inner.markdown(in: place) + "](<\(destination.inBrackets)>)"
      case .image(let destination, _, let inner):
        text += "![" + inner.markdown(in: place) + "](<\(destination.inBrackets)>)"
      case .html(let tag): text += place == .cell ? tag.replacing("|", with: "\\|").replacing("\n", with: " ") : tag
      case .footnoteReference(let label): text += "[^\(label)]"
      case .softBreak: text += place == .cell ? "<br>" : "\n"
      case .lineBreak: text += place == .cell ? "<br>" : "\\\n"
      }
    }
  }
}

extension String {
  /// With a backslash before what would be read as markup.
  fileprivate func escaped(in place: MarkdownPlace) -> String {
    var text = ""
    for character in self {
      if "\\`*_[]<".contains(character) || (character == "|" && place == .cell) { text.append("\\") }
      text.append(character == "\n" ? " " : character)
    }
    return text
  }

  /// As a link's destination between `<` and `>`.
  fileprivate var inBrackets: String {
    replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("|", with: "%7C")
  }
}
