import Yams

/// What the YAML between `---` lines at the top of a file says (rule R3).
struct FrontMatter: Equatable {
  var title: String?
  var category: String?
  var tags: [String] = []
  var aliases: [String] = []
}

extension FrontMatter {
  /// Where a file's text starts, and what its front matter says.
  struct Reading {
    var frontMatter = FrontMatter()
    /// The first line behind the front matter.
    var firstLine = 1
    /// The parser's reason and the line, when the YAML is broken.
    var failure: (reason: String, line: Int)?
  }

  /// Reads the front matter of a file; without a closing line there is none.
  static func read(_ source: Source) -> Reading {
    guard isFence(source, line: 1, markers: ["---"]),
      let end = (2..<max(2, source.lineCount + 1)).first(where: { isFence(source, line: $0, markers: ["---", "..."]) })
    else { return Reading() }
    var reading = Reading(firstLine: end + 1)
    let yaml = String(decoding: source.bytes(ofLines: 2..<end), as: UTF8.self)
    do {
      // The basic resolver leaves scalars as they are written: a date is shown, not computed with.
      guard let mapping = try Yams.compose(yaml: yaml, .basic)?.mapping else { return reading }
      reading.frontMatter = FrontMatter(mapping)
    } catch let error as YamlError {
      reading.failure = (error.reason, 1 + (error.line ?? 1))
    } catch {
      reading.failure = ("\(error)", 1)
    }
    return reading
  }

  private init(_ mapping: Node.Mapping) {
    title = mapping["title"]?.string
    category = mapping["category"]?.string
    tags = mapping["tags"]?.strings ?? []
    aliases = mapping["aliases"]?.strings ?? []
  }

  private static func isFence(_ source: Source, line: Int, markers: [String]) -> Bool {
    var bytes = source.bytes(ofLines: line..<line + 1)
    while let last = bytes.last, [0x0A, 0x0D, 0x20, 0x09].contains(last) { bytes = bytes.dropLast() }
    return markers.contains { bytes.elementsEqual($0.utf8) }
  }
}

extension Node {
  /// A list's scalars, or a single scalar, which writers separate by commas.
  fileprivate var strings: [String] {
    if let sequence { return sequence.compactMap(\.string) }
    return string?.split(separator: ",").map(\.trimmingSpaces) ?? []
  }
}

extension YamlError {
  fileprivate var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case _: "\(self)"
    }
  }

  /// Counted from 1 in the YAML text.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case _: nil
    }
  }
}
