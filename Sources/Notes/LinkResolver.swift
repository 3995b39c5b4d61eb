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
  /// For each folder its README or index, else the first source in or below it.
  private var folders: [String: Int] = [:]
  /// The folder that holds all files, with a slash at its end unless it is the current one.
  private let root: String
  private let anchors: Anchors
  private let paths: [String]
  private static let extensions = [".md", ".markdown"]

  package init(_ notebook: Notebook) {
    paths = notebook.sources.map { Path.normalized($0.path.composed) }
    root = Path.commonFolder(of: paths)
    anchors = Anchors(notebook)
    // Before other files, the first README or index of a folder speaks for it.
    for (index, path) in paths.enumerated() where NoteFile.isReadme(Path.name(of: path)) {
      let folder = Path.parent(of: path)
      folders[folder] = folders[folder] ?? index
    }
    for (index, path) in paths.enumerated() {
      sources[path] = sources[path] ?? index
      var folder = Path.parent(of: path)
      while folders[folder] == nil {
        folders[folder] = index
        folder = Path.parent(of: folder)
      }
    }
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
    guard
      let file = file(at: wanted) ?? (path.hasPrefix("/") ? file(at: Path.normalized(root + path.dropFirst())) : nil)
    else {
      return FileIdentity(wanted) == nil ? .noFile(destination) : .elsewhere(destination)
    }
    return target(in: file, anchor: anchor, destination: destination)
  }

  private func target(in source: Int, anchor: String, destination: String) -> LinkTarget {
    if anchor.isEmpty || anchor == "top" {
      // A file without text of its own names its folder: what comes first there stands for it.
      let first = anchors.first(in: source) ?? folders[Path.parent(of: paths[source])].flatMap(anchors.first)
      return first.map { .note($0.note, line: $0.line) } ?? .elsewhere(destination)
    }
    return anchors.place(of: anchor, in: source).map { .note($0.note, line: $0.line) } ?? .noHeading(destination)
  }

  /// The source at a path, with or without its extension; that of a folder.
  private func file(at path: String) -> Int? {
    for tried in [path] + Self.extensions.map({ path + $0 }) {
      if let source = sources[tried] { return source }
    }
    return folders[path]
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
  /// Without `.`, `..` and doubled slashes where they can be resolved; `.` for the current folder.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    if path.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// Up to the last slash; empty for a file of the current folder.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The folder that a normalized path stands in, normalized; `.` and `/` stand in themselves.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  static func commonFolder(of paths: [String]) -> String {
    guard var common = paths.first.map(folder) else { return "" }
    for path in paths { while !path.hasPrefix(common) { common = folder(of: String(common.dropLast())) } }
    return common
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
