import Glibc

/// What a folder holds, without what is never looked into, in reading order; or why that cannot be read.
typealias FolderListing = Result<[FolderEntry], SystemError>

/// A name in a folder.
struct FolderEntry: Sendable {
  let name: String
  private let folder: String
  let isNote: Bool
  let isLink: Bool
  /// What it leads to, if that has been asked.
  var look: Result<FileIdentity, SystemError>?

  fileprivate init(_ name: String, in folder: String, isLink: Bool) {
    self.name = name
    self.folder = folder
    self.isLink = isLink
    isNote = Self.isNote(name)
  }

  var path: String { PathBytes.join(folder, name) }

  /// Whether a file of that name is a note.
  static func isNote(_ name: String) -> Bool {
    // Asked of every name in every folder, most of which end otherwise.
    guard let last = name.utf8.last, last | 0x20 == UInt8(ascii: "d") || last | 0x20 == UInt8(ascii: "n") else {
      return false
    }
    let name = name.utf8.suffix(9).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return name.suffix(3).elementsEqual(".md".utf8) || name.elementsEqual(".markdown".utf8)
  }
}

extension FolderListing {
  /// Reads a folder; `looks` tells whether it is asked what each name leads to. Of a folder of which `goesOn` does not
  /// want all there is nothing.
  init(of path: String, looks: Bool, goesOn: () -> Bool = { true }) {
    guard let folder = opendir(path) else {
      self = .failure(.current)
      return
    }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    var count = 0
    while let entry = readdir(folder) {
      count += 1
      // As many as are read in no time.
      guard count % 256 > 0 || goesOn() else {
        self = .failure(SystemError(code: ECANCELED))
        return
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let type = Int(entry.pointee.d_type)
      // What a name stands for is asked only where it may be a note or lead to one.
      let mayBeFolder = [DT_DIR, DT_LNK, DT_UNKNOWN].contains(type)
      guard !name.utf8.starts(with: ".".utf8), name != "node_modules", mayBeFolder || FolderEntry.isNote(name) else {
        continue
      }
      entries.append(FolderEntry(name, in: path, isLink: type == DT_LNK))
    }
    entries = Self.inReadingOrder(entries)
    if looks {
      for index in entries.indices { entries[index].look = FileIdentity.of(entries[index].name, from: dirfd(folder)) }
    }
    self = .success(entries)
  }

  private static func inReadingOrder(_ entries: [FolderEntry]) -> [FolderEntry] {
    let ranks = entries.map { Rank($0) }
    // Numbers are moved about instead of entries, and most names differ in how they begin.
    let order = zip(ranks.lazy.map(\.head), ranks.indices).sorted { left, right in
      left.0 != right.0 ? left.0 < right.0 : ranks[left.1] < ranks[right.1]
    }
    return order.map { entries[$0.1] }
  }

  /// Where a name stands in reading order: `README` and `index` first, then natural order.
  private struct Rank: Comparable {
    private let name: String
    private let opening: UInt64
    private let stem: NaturalOrder.Key

    init(_ entry: FolderEntry) {
      name = entry.name
      if entry.isNote, NoteFile.isReadme(name) {
        opening = name.lowercased().hasPrefix("readme") ? 0 : 1
      } else {
        opening = 2
      }
      // Without the extension, a name stands before those that it opens: `S3` before `S3 CORS`.
      stem = NaturalOrder.Key(entry.isNote ? NoteFile.stem(of: name) : name)
    }

    /// Where two differ in it, their order is that of the ranks.
    var head: UInt64 { opening << 62 | stem.head >> 2 }

    static func == (left: Rank, right: Rank) -> Bool { left.name == right.name }

    static func < (left: Rank, right: Rank) -> Bool {
      if left.opening != right.opening { return left.opening < right.opening }
      // Names are slow to compare, and hardly two are level.
      if !left.stem.isLevel(with: right.stem) { return left.stem < right.stem }
      return left.stem.name != right.stem.name ? left.stem < right.stem : NaturalOrder.precedes(left.name, right.name)
    }
  }
}

/// What has been read of folders, so that each is read again only when something has happened in it.
struct FolderListings: Sendable {
  private var listings: [PathBytes: FolderListing] = [:]

  subscript(folder: PathBytes) -> FolderListing? {
    get { listings[folder] }
    set { listings[folder] = newValue }
  }

  /// Forgets what may not be true any more.
  mutating func forget(_ changed: ChangedNames) {
    guard !changed.isEverywhere else { return listings = [:] }
    changed.files.forEach { forgetFolder(of: $0) }
    guard !changed.folders.isEmpty else { return }
    changed.folders.forEach { forgetFolder(of: $0) }
    listings = listings.filter { !$0.key.isIn(changed.folders) }
  }

  private mutating func forgetFolder(of path: PathBytes) {
    if let folder = path.folder { listings[folder] = nil }
  }

  /// Looks again at what some paths lead to.
  mutating func look(at paths: Set<PathBytes>) -> [PathBytes: FileIdentity] {
    let looks = paths.reduce(into: [:]) { $0[$1] = FileIdentity.of($1.text) }
    for folder in Set(paths.compactMap(\.folder)) {
      guard case .success(var entries)? = listings.removeValue(forKey: folder) else { continue }
      for index in entries.indices {
        entries[index].look = looks[PathBytes(entries[index].path)] ?? entries[index].look
      }
      listings[folder] = .success(entries)
    }
    return looks.compactMapValues { try? $0.get() }
  }
}
