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
  /// Whether a note has more than one name, of which only the first counts.
  private(set) var hasTwins = false
  /// Whether all has been walked.
  private(set) var isComplete = true
  /// What has been visited, so that links are followed once and never in a loop.
  private var visited: Set<FileIdentity.Key> = []
  /// Folders that have been listed before their turn.
  private var listed: Set<FileIdentity.Key> = []
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
    let entries: [Entry]
    switch listing ?? Self.list(path, looks: limit == .max) {
    case .success(let listed): entries = listed
    case .failure(let error): return unreadable.append((path, error.reason))
    }
    let inner = listings(in: entries)
    for (index, entry) in entries.enumerated() {
      guard files.count < limit else {
        isComplete = false
        return
      }
      switch entry.look ?? FileIdentity.of(entry.path) {
      case .success(let identity): take(entry, identity, folders, inner[index])
      case .failure(let error): if entry.isNote { unreadable.append((entry.path, error.reason)) }
      }
    }
  }

  private mutating func take(_ entry: Entry, _ identity: FileIdentity, _ folders: [String], _ listing: Listing?) {
    switch identity.kind {
    case .folder where visited.insert(identity.key).inserted:
      walk(entry.path, folders: folders + [entry.name], listing)
    case .file where entry.isNote:
      guard visited.insert(identity.key).inserted else { return hasTwins = true }
      if entry.isLink { visit(entry.path) }
      files.append(Found(folders: folders, name: entry.name, path: entry.path, identity: identity))
    case .folder, .file, .other: break
    }
  }

  /// The entries of a folder in reading order, or why it cannot be read.
  private typealias Listing = Result<[Entry], SystemError>

  /// What the folders among some entries hold, read on all processors, where all of it is wanted. Each folder is listed
  /// once, by whichever name comes first.
  private mutating func listings(in entries: [Entry]) -> [Listing?] {
    var listings = [Listing?](repeating: nil, count: entries.count)
    let folders = entries.indices.filter { index in
      guard case .success(let identity)? = entries[index].look, identity.kind == .folder,
        !visited.contains(identity.key)
      else { return false }
      return listed.insert(identity.key).inserted
    }
    let paths = folders.map { entries[$0].path }
    paths.forEach(visit)
    for (index, listing) in zip(folders, paths.mapAtOnce(runs: 1...8) { Self.list($0, looks: true) }) {
      listings[index] = listing
    }
    return listings
  }

  /// Lists a folder without what is never looked into; `looks` tells whether it is asked what each entry is.
  private static func list(_ path: String, looks: Bool) -> Listing {
    guard let folder = opendir(path) else { return .failure(.current) }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let type = Int(entry.pointee.d_type)
      // What a name stands for is asked only where it may be a note or lead to one.
      let mayBeFolder = [DT_DIR, DT_LNK, DT_UNKNOWN].contains(type)
      guard !name.utf8.starts(with: ".".utf8), name != "node_modules", mayBeFolder || isNote(name) else { continue }
      entries.append(Entry(name, in: path, isLink: type == DT_LNK))
    }
    entries.sort()
    if looks {
      for index in entries.indices { entries[index].look = FileIdentity.of(entries[index].name, from: dirfd(folder)) }
    }
    return .success(entries)
  }

  /// A name in a folder, in reading order: `README` and `index` first, then natural order.
  private struct Entry: Comparable {
    let name: String
    let path: String
    let isNote: Bool
    let isLink: Bool
    /// What it leads to, if that has been asked.
    var look: Result<FileIdentity, SystemError>?
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

  /// Nil where there is nothing or it cannot be looked at.
  init?(_ path: String) {
    guard case .success(let identity) = Self.of(path) else { return nil }
    self = identity
  }

  /// A path starts from a folder that is open, or else from where the program runs.
  static func of(_ path: String, from folder: Int32 = AT_FDCWD) -> Result<FileIdentity, SystemError> {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0 else { return .failure(.current) }
    return .success(FileIdentity(status))
  }

  /// Whether a path is that of a regular file itself, without a link of either kind; nil where there is nothing.
  static func isPlainFile(_ path: String) -> Bool? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  private init(_ status: stat) {
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
