import FoundationEssentials
import Glibc

/// Finds the notes below a folder in natural order (R1).
struct FolderWalk {
  struct Found: Equatable {
    /// The folders between the start and the file, outermost first.
    var folders: [String]
    var name: String
    var path: String
  }

  private(set) var files: [Found] = []
  /// Folders that could not be read, with the system's reason.
  private(set) var unreadable: [(path: String, reason: String)] = []
  /// What has been visited, so that links are followed once and never in a loop.
  private var visited: Set<FileIdentity> = []

  init(_ path: String) {
    if let identity = FileIdentity(path) { visited.insert(identity) }
    walk(path, folders: [])
  }

  static func isNote(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  private mutating func walk(_ path: String, folders: [String]) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      unreadable.append((path, SystemError.current.reason))
      return
    }
    for name in names.sorted(by: Self.readsBefore) where !name.hasPrefix(".") && name != "node_modules" {
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      guard let identity = FileIdentity(child) else {
        if Self.isNote(name) { unreadable.append((child, SystemError.current.reason)) }
        continue
      }
      switch identity.kind {
      case .folder where visited.insert(identity).inserted: walk(child, folders: folders + [name])
      case .file where Self.isNote(name) && visited.insert(identity).inserted:
        files.append(Found(folders: folders, name: name, path: child))
      case .folder, .file, .other: break
      }
    }
  }

  private static func rank(of name: String) -> Int {
    guard isNote(name), NoteFile.isReadme(name) else { return 2 }
    return name.lowercased().hasPrefix("readme") ? 0 : 1
  }

  /// `README` and `index` first, then natural order.
  private static func readsBefore(_ left: String, _ right: String) -> Bool {
    let ranks = (rank(of: left), rank(of: right))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    // Without the extension, a name stands before those that it opens: `S3` before `S3 CORS`.
    let stems = (isNote(left) ? NoteFile.stem(of: left) : left, isNote(right) ? NoteFile.stem(of: right) : right)
    return stems.0 != stems.1 ? NaturalOrder.precedes(stems.0, stems.1) : NaturalOrder.precedes(left, right)
  }
}

/// What a path leads to, links followed.
struct FileIdentity: Hashable {
  enum Kind { case file, folder, other }

  let kind: Kind
  /// In bytes.
  let size: Int
  private let device: UInt64
  private let inode: UInt64

  /// Nil where there is nothing or it cannot be looked at; `SystemError.current` tells why.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case _: kind = .other
    }
  }
}
