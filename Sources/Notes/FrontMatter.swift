/// What the YAML between `---` lines at the top of a file says (rule R3).
struct FrontMatter: Equatable, Sendable {
  var title: String?
  var category: String?
  /// As written.
  var date: String?
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

  /// Reads the front matter of a file. There is none without a closing line, where a blank line follows the opening one
  /// or where what stands between is prose: those lines are rules.
  static func read(_ source: Source) -> Reading {
    guard isFence(source, line: 1, markers: ["---"]), !isFence(source, line: 2, markers: [""]),
      let end = (2..<max(2, source.lineCount + 1)).first(where: { isFence(source, line: $0, markers: ["---", "..."]) })
    else { return Reading() }
    var reading = Reading(firstLine: end + 1)
    let text = source.bytes(ofLines: 2..<end)
    do {
      switch try YAML.parse(text) {
      case .mapping(let mapping)?: reading.frontMatter = FrontMatter(mapping)
      case nil where text.isEmpty: break
      case .scalar, .sequence, nil: return Reading()
      }
    } catch {
      reading.failure = (error.reason, 1 + error.line)
    }
    return reading
  }

  /// Of equal keys the last one counts.
  private init(_ mapping: [YAML.Pair]) {
    func value(_ key: String) -> YAML? { mapping.last { $0.key == key }?.value }
    title = value("title")?.text
    category = value("category")?.text
    date = value("date")?.text
    tags = value("tags")?.strings ?? []
    aliases = value("aliases")?.strings ?? []
  }

  private static func isFence(_ source: Source, line: Int, markers: [String]) -> Bool {
    var bytes = source.bytes(ofLines: line..<line + 1)
    while let last = bytes.last, [0x0A, 0x0D, 0x20, 0x09].contains(last) { bytes = bytes.dropLast() }
    return markers.contains { bytes.elementsEqual($0.utf8) }
  }
}

extension YAML {
  /// A scalar that says something.
  fileprivate var text: String? {
    guard case .scalar(let text, let isPlain) = self, !text.trimmingSpaces.isEmpty else { return nil }
    return isPlain && ["~", "null"].contains(text.lowercased()) ? nil : text
  }

  /// A list's scalars, or a single scalar, which writers separate by commas.
  fileprivate var strings: [String] {
    if case .sequence(let items) = self { return items.compactMap(\.text) }
    return text?.split(separator: ",").map(\.trimmingSpaces) ?? []
  }
}
