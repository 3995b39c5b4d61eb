import Markdown

@testable import Notes

extension Notebook {
  /// The words of the sources that neither a title nor a note's blocks show (R8). Front matter is no part of the text.
  var missingWords: [String] {
    var texts = [title.plain]
    func add(_ note: Note?) {
      guard let note else { return }
      for block in blocks(of: note, lines: note.lines) {
        block.collectTexts(into: &texts)
        texts += block.labels
      }
    }
    add(preface)
    for category in categories {
      texts.append(category.title.plain)
      add(category.introduction)
      for service in category.services {
        texts.append(service.title.plain)
        add(service.note)
      }
    }
    let shown = Set(texts.flatMap(Self.words))
    // Markup inside a word divides it in the source only.
    let all = texts.joined(separator: "\n")
    return sources.flatMap { source in
      let body = FrontMatter.read(source).firstLine..<source.lineCount + 1
      return Self.words(in: String(decoding: source.bytes(ofLines: body), as: UTF8.self))
        .filter { !shown.contains($0) && !all.contains($0) }
    }
  }

  private static func words(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}

extension Block {
  /// What stands behind the fences of code blocks, and the labels of footnotes.
  fileprivate var labels: [String] {
    switch kind {
    case .code(let info, _): [info]
    case .footnote(let label, let blocks): [label] + blocks.flatMap(\.labels)
    case .quote(let blocks): blocks.flatMap(\.labels)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.labels)
    case .heading, .paragraph, .html, .table, .rule: []
    }
  }
}
