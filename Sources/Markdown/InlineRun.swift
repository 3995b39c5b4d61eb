/// Inline text of one kind: what is drawn in one style, and what plain text is made of.
package struct InlineRun: Equatable, Sendable {
  package var text: String
  package var marks: Marks
  /// Where a link or an image leads to.
  package var destination: String?

  package init(text: String, marks: Marks = [], destination: String? = nil) {
    self.text = text
    self.marks = marks
    self.destination = destination
  }

  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let strong = Marks(rawValue: 1)
    package static let emphasis = Marks(rawValue: 2)
    package static let struck = Marks(rawValue: 4)
    package static let code = Marks(rawValue: 8)
    package static let link = Marks(rawValue: 16)
    package static let image = Marks(rawValue: 32)
    package static let footnote = Marks(rawValue: 64)
  }
}

/// What inline text comes to when its nesting is flattened.
package enum InlinePiece: Equatable, Sendable {
  case run(InlineRun)
  case softBreak
  case lineBreak
  /// A break within a line of the source: `<br>`.
  case tagBreak
}

extension [Inline] {
  /// The inlines as a reader sees them: TeX as text (T4), tags of HTML read or dropped (T5), runs of one kind joined.
  package var pieces: [InlinePiece] {
    var flattening = Flattening()
    flattening.add(self, InlineRun(text: ""))
    flattening.endRun()
    return flattening.pieces
  }

  /// The text alone; a break is a space.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0], !text.holds(UInt8(ascii: "$")) { return text }
    var text = ""
    return appendPlain(to: &text) ? text : flattenedText
  }

  /// Adds the text of inlines that read as they are written, which nearly all do; false where there are others, and then
  /// a part is added.
  private func appendPlain(to text: inout String) -> Bool {
    for inline in self {
      switch inline {
      case .text(let more):
        if more.holds(UInt8(ascii: "$")) { return false }
        text += more
      case .code(let code): text += code
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .link(_, _, let inlines):
        guard inlines.appendPlain(to: &text) else { return false }
      case .softBreak, .lineBreak: text += " "
      case .image, .html, .footnoteReference: return false
      }
    }
    return true
  }

  private var flattenedText: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .run(let run): text += run.text
      case .softBreak, .lineBreak, .tagBreak: text += " "
      }
    }
  }
}

private struct Flattening {
  private(set) var pieces: [InlinePiece] = []
  private var open: InlineRun?

  /// Adds inlines in the kind of `run`, whose text does not matter.
  mutating func add(_ inlines: [Inline], _ run: InlineRun) {
    var rest = inlines[...]
    while let inline = rest.popFirst() {
      switch inline {
      case .text(var text):
        // cmark cuts text at anything that might be markup; TeX has to be seen whole.
        while case .text(let more)? = rest.first {
          text += more
          rest.removeFirst()
        }
        append(TeX.replaced(in: text), run)
      case .code(let code): append(code, run.marked(.code))
      case .emphasis(let inlines): add(inlines, run.marked(.emphasis))
      case .strong(let inlines): add(inlines, run.marked(.strong))
      case .struck(let inlines): add(inlines, run.marked(.struck))
      case .link(let destination, _, let inlines):
        var link = run.marked(.link)
        link.destination = destination
        add(inlines, link)
      case .image(let destination, let title, let inlines):
        let name = inlines.plainText
        addImage(name: name.isEmpty ? title : name, target: destination, run)
      case .html(let html): add(HTMLTag(html), run)
      case .footnoteReference(let label): append("[\(label)]", run.marked(.footnote))
      case .softBreak: add(.softBreak)
      case .lineBreak: add(.lineBreak)
      }
    }
  }

  /// Ends the run that more text may join.
  mutating func endRun() {
    if let open { pieces.append(.run(open)) }
    open = nil
  }

  private mutating func add(_ tag: HTMLTag, _ run: InlineRun) {
    switch tag {
    case .lineBreak: add(.tagBreak)
    case .image(let name, let target): addImage(name: name, target: target, run)
    case .block, .other: break
    }
  }

  private mutating func add(_ piece: InlinePiece) {
    endRun()
    // `<br>` at the end of a line breaks it once.
    if pieces.last == .tagBreak, piece == .softBreak || piece == .lineBreak {
      pieces[pieces.count - 1] = .lineBreak
    } else {
      pieces.append(piece)
    }
  }

  private mutating func addImage(name: String, target: String, _ run: InlineRun) {
    append([name, target].filter { !$0.isEmpty }.joined(separator: " "), run.marked(.image))
  }

  private mutating func append(_ text: String, _ run: InlineRun) {
    guard !text.isEmpty else { return }
    if open?.marks == run.marks, open?.destination == run.destination {
      open?.text += text
    } else {
      endRun()
      open = InlineRun(text: text, marks: run.marks, destination: run.destination)
    }
  }
}

extension InlineRun {
  fileprivate func marked(_ marks: Marks) -> InlineRun {
    InlineRun(text: text, marks: self.marks.union(marks), destination: destination)
  }
}
