import Glibc

/// Finds the notes below a folder in natural order (R1).
struct FolderWalk {
  struct Found: Equatable, Sendable {
    /// The folders between the start and the file, outermost first.
    var folders: [String]
    var name: String
    var path: String
    /// What the path led to when it was found.
    var identity: FileIdentity?
  }

  private(set) var files: [Found] = []
  /// Folders that could not be read, with the system's reason.
  private(set) var unreadable: [(path: String, reason: String)] = []
  /// Whether all has been walked.
  private(set) var isComplete = true
  /// What has been visited, so that links are followed once and never in a loop.
  private var visited: Set<FileIdentity.Key> = []
  private let limit: Int
  /// Told of each folder before it is read, and of each link to a file.
  private let visit: (String) -> Void

  /// Stops when `limit` files have been found.
  init(_ path: String, limit: Int = .max, visit: @escaping (String) -> Void = { _ in }) {
    self.limit = limit
    self.visit = visit
    if let identity = FileIdentity(path) { visited.insert(identity.key) }
    walk(path, folders: [])
  }

  static func isNote(_ name: String) -> Bool {
    // Asked of every name in every folder, most of which end otherwise.
    guard let last = name.utf8.last, last | 0x20 == UInt8(ascii: "d") || last | 0x20 == UInt8(ascii: "n") else {
      return false
    }
    let name = name.utf8.suffix(9).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return name.suffix(3).elementsEqual(".md".utf8) || name.elementsEqual(".markdown".utf8)
  }

  /// `listing` is what the folder holds, if that has been looked at.
  private mutating func walk(_ path: String, folders: [String], _ listing: Listing? = nil) {
    if listing == nil { visit(path) }
    let listing = listing ?? Listing(of: path, looks: limit == .max)
    guard let entries = listing.entries else {
      unreadable.append((path, listing.error.reason))
      return
    }
    let inner = listings(in: entries)
    for (index, entry) in entries.enumerated() {
      guard files.count < limit else {
        isComplete = false
        return
      }
      let look = entry.look ?? Look(entry.path)
      guard let identity = look.identity else {
        if entry.isNote { unreadable.append((entry.path, look.error.reason)) }
        continue
      }
      switch identity.kind {
      case .folder where visited.insert(identity.key).inserted:
        walk(entry.path, folders: folders + [entry.name], inner[index])
      case .file where entry.isNote && visited.insert(identity.key).inserted:
        if entry.isLink { visit(entry.path) }
        files.append(Found(folders: folders, name: entry.name, path: entry.path, identity: identity))
      case .folder, .file, .other: break
      }
    }
  }

  /// What the folders among some entries hold, read on all processors, where all of it is wanted.
  private func listings(in entries: [Entry]) -> [Listing?] {
    var listings = [Listing?](repeating: nil, count: entries.count)
    let folders = entries.indices.filter { index in
      guard let identity = entries[index].look?.identity else { return false }
      return identity.kind == .folder && !visited.contains(identity.key)
    }
    let paths = folders.map { entries[$0].path }
    paths.forEach(visit)
    for (index, listing) in zip(folders, paths.mapAtOnce(runs: 1...8) { Listing(of: $0, looks: true) }) {
      listings[index] = listing
    }
    return listings
  }

  /// What a path leads to, or why that cannot be told.
  private struct Look {
    let identity: FileIdentity?
    let error: SystemError

    init(_ path: String) {
      identity = FileIdentity(path)
      error = .current
    }
  }

  /// What a folder holds, apart from what is never looked into.
  private struct Listing {
    /// In reading order; nil where the folder cannot be read.
    private(set) var entries: [Entry]?
    private(set) var error = SystemError.current

    /// `looks` tells whether it is asked what each entry is.
    init(of path: String, looks: Bool) {
      guard let folder = opendir(path) else {
        error = .current
        return
      }
      defer { closedir(folder) }
      var entries: [Entry] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        let type = Int(entry.pointee.d_type)
        // What a name stands for is asked only where it may be a note or lead to one.
        let mayBeFolder = [DT_DIR, DT_LNK, DT_UNKNOWN].contains(type)
        guard !name.utf8.starts(with: ".".utf8), name != "node_modules", mayBeFolder || FolderWalk.isNote(name) else {
          continue
        }
        entries.append(Entry(name, in: path, isLink: type == DT_LNK))
      }
      entries.sort()
      if looks { for index in entries.indices { entries[index].look = Look(entries[index].path) } }
      self.entries = entries
    }
  }

  /// A name in a folder, in reading order: `README` and `index` first, then natural order.
  private struct Entry: Comparable {
    let name: String
    let path: String
    let isNote: Bool
    let isLink: Bool
    var look: Look?
    private let rank: Int
    private let stem: NaturalOrder.Key

    init(_ name: String, in folder: String, isLink: Bool) {
      self.name = name
      path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      self.isLink = isLink
      isNote = FolderWalk.isNote(name)
      if isNote, NoteFile.isReadme(name) {
        rank = name.lowercased().hasPrefix("readme") ? 0 : 1
      } else {
        rank = 2
      }
      // Without the extension, a name stands before those that it opens: `S3` before `S3 CORS`.
      stem = NaturalOrder.Key(isNote ? NoteFile.stem(of: name) : name)
    }

    static func == (left: Entry, right: Entry) -> Bool { left.name == right.name }

    static func < (left: Entry, right: Entry) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      return left.stem.name != right.stem.name ? left.stem < right.stem : NaturalOrder.precedes(left.name, right.name)
    }
  }
}

/// What a path leads to, links followed.
struct FileIdentity: Equatable, Sendable {
  enum Kind { case file, folder, other }

  /// What stays the same under any name.
  struct Key: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let inode: UInt64
  }

  let kind: Kind
  let key: Key
  /// In bytes.
  let size: Int
  /// Of a regular file, in bytes.
  var fileSize: Int? { kind == .file ? size : nil }
  /// In nanoseconds; not always a later one after a change, since clocks tick.
  private let modified: Int

  /// Nil where there is nothing or it cannot be looked at; `SystemError.current` tells why.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    key = Key(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case _: kind = .other
    }
  }
}
