/// Where a link of a note leads to.
package enum LinkTarget: Equatable, Sendable {
  /// An address that a browser or a mail program opens.
  case address(String)
  /// A place of the notebook: a note, and a line from its heading on.
  case note(NoteID, line: Int)
  /// A file that is there but not in the notebook, or an address of another kind: nothing that can be followed.
  case elsewhere(String)
  /// A path at which there is nothing.
  case noFile(String)
  /// The file is in the notebook but has no heading of that name.
  case noHeading(String)
}

/// Finds what the links of a notebook lead to, by the rules of GitHub: paths are relative to the file, `#names` are made
/// from headings.
package struct LinkResolver: Sendable {
  /// The sources by their path in normal form.
  private var sources: [String: Int] = [:]
  private let anchors: Anchors
  private let paths: [String]
  private static let extensions = [".md", ".markdown"]

  package init(_ notebook: Notebook) {
    paths = notebook.sources.map { Path.normalized($0.path.composed) }
    for (index, path) in paths.enumerated() { sources[path] = sources[path] ?? index }
    anchors = Anchors(notebook)
  }

  /// What a destination stands for in the file that counts in `Notebook.sources`.
  package func target(of destination: String, in source: Int) -> LinkTarget {
    let destination = destination.trimmingSpaces
    if let scheme = Self.scheme(of: destination) {
      return ["http", "https", "mailto"].contains(scheme) ? .address(destination) : .elsewhere(destination)
    }
    if destination.hasPrefix("//") { return .elsewhere(destination) }
    let pieces = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = pieces.count > 1 ? String(pieces[1]).percentDecoded.composed : ""
    let path = String((pieces.first ?? "").prefix { $0 != "?" }).percentDecoded.composed
    guard !path.isEmpty else { return target(in: source, anchor: anchor, destination: destination) }
    let wanted = Path.normalized(path.hasPrefix("/") ? path : Path.folder(of: paths[source]) + path)
    guard let file = file(at: wanted) ?? (path.hasPrefix("/") ? file(at: root + Path.normalized(path)) : nil) else {
      return FileIdentity(wanted) == nil ? .noFile(destination) : .elsewhere(destination)
    }
    return target(in: file, anchor: anchor, destination: destination)
  }

  private func target(in source: Int, anchor: String, destination: String) -> LinkTarget {
    if anchor.isEmpty || anchor == "top" {
      return (anchors.first(in: source) ?? anchors.first(below: Path.folder(of: paths[source]), paths: paths))
        .map { .note($0.note, line: $0.line) } ?? .elsewhere(destination)
    }
    return anchors.place(of: anchor, in: source).map { .note($0.note, line: $0.line) } ?? .noHeading(destination)
  }

  /// The source at a path, with or without its extension; a folder's README or index, else its first note.
  private func file(at path: String) -> Int? {
    let name = path.hasSuffix("/") ? String(path.dropLast()) : path
    for tried in [name] + Self.extensions.map({ name + $0 }) {
      if let source = sources[tried] { return source }
    }
    let folder = name.isEmpty || name == "." ? "" : name + "/"
    guard !folder.isEmpty || path.hasSuffix("/") || path == "." else { return nil }
    let inside = paths.indices.filter { paths[$0].hasPrefix(folder) }
    return inside.first { index in
      let rest = paths[index].dropFirst(folder.count)
      return !rest.contains("/") && NoteFile.isReadme(String(rest))
    } ?? (folder.isEmpty ? nil : inside.first)
  }

  /// The folder that holds all files, with a slash at its end unless it is the current one.
  private var root: String {
    guard var common = paths.first.map(Path.folder) else { return "" }
    for path in paths { while !path.hasPrefix(common) { common = Path.folder(of: String(common.dropLast())) } }
    return common.hasSuffix("/") ? String(common.dropLast()) : common
  }

  /// What stands before the colon of an address, in lower case (RFC 3986); a single letter is a drive of Windows.
  private static func scheme(of destination: String) -> String? {
    guard let colon = destination.firstIndex(of: ":") else { return nil }
    let scheme = destination[..<colon]
    guard scheme.utf8.count > 1, scheme.first?.isLetter == true,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return scheme.lowercased()
  }
}

private enum Path {
  /// Without `.`, `..` and doubled slashes where they can be resolved.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/") + (path.hasSuffix("/") ? "/" : "")
  }

  /// Up to the last slash; empty for a file of the current folder.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension String {
  /// With `%41` as the byte it stands for.
  fileprivate var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
