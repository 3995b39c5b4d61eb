/// Finds the notes below a folder in natural order (R1).
struct FolderWalk {
  struct Found: Equatable, Sendable {
    /// The folders between the start and the file, outermost first.
    var folders: [String]
    var name: String
    var path: String
    /// What the path led to when it was found.
    var identity: FileIdentity?
    /// Which of the paths that were asked for led to it.
    var start = 0
  }

  private(set) var files: [Found] = []
  /// Folders that could not be read, with the system's reason.
  private(set) var unreadable: [(path: String, reason: String)] = []
  /// Whether a note has more than one name, of which only the first counts.
  private(set) var hasTwins = false
  /// Whether a link was met, or something by a second name: then what is there may have other paths than those walked.
  private(set) var hasLinks = false
  /// Whether all has been walked.
  private(set) var isComplete = true
  /// What has been visited, so that links are followed once and never in a loop.
  private var visited: Set<FileIdentity.Key> = []
  private let limit: Int
  /// Asked again and again whether to go on; does not once it has answered false.
  private let goesOn: () -> Bool
  /// Told of each folder before it is read, and of each link.
  private let visit: (String) -> Void

  /// Stops when `limit` files have been found or `goesOn` answers false. `listings` tells what has been read of folders earlier, and is completed
  /// where all files are wanted. `folders` are those between the start of all and the path.
  init(
    _ path: String, folders: [String] = [], limit: Int = .max, listings: inout FolderListings,
    visit: @escaping (String) -> Void = { _ in }, goesOn: @escaping () -> Bool = { true }
  ) {
    self.limit = limit
    self.goesOn = goesOn
    self.visit = visit
    let start = FileIdentity(path)?.key
    if let start { visited.insert(start) }
    if limit == .max, listings[PathBytes(path)] == nil { listAll(below: path, start, &listings) }
    walk(path, folders: folders, &listings)
  }

  private mutating func walk(_ path: String, folders: [String], _ listings: inout FolderListings) {
    let entries: [FolderEntry]
    let listing = list(path, &listings)
    guard goesOn() else {
      isComplete = false
      return
    }
    switch listing {
    case .success(let listed): entries = listed
    case .failure(let error): return unreadable.append((path, error.reason))
    }
    for entry in entries {
      guard files.count < limit, goesOn() else {
        isComplete = false
        return
      }
      if entry.isLink {
        hasLinks = true
        visit(entry.path)
      }
      switch entry.look ?? FileIdentity.of(entry.path) {
      case .success(let identity): take(entry, identity, folders, &listings)
      case .failure(let error):
        if entry.isNote { unreadable.append((entry.path, error.reason)) }
      }
    }
  }

  private mutating func take(
    _ entry: FolderEntry, _ identity: FileIdentity, _ folders: [String], _ listings: inout FolderListings
  ) {
    switch identity.kind {
    case .folder:
      guard visited.insert(identity.key).inserted else { return hasLinks = true }
      walk(entry.path, folders: folders + [entry.name], &listings)
    case .file where entry.isNote:
      guard visited.insert(identity.key).inserted else {
        (hasTwins, hasLinks) = (true, true)
        return
      }
      files.append(Found(folders: folders, name: entry.name, path: entry.path, identity: identity))
    case .file, .other: break
    }
  }

  private func list(_ path: String, _ listings: inout FolderListings) -> FolderListing {
    if limit == .max, let known = listings[PathBytes(path)] { return known }
    visit(path)
    let listing = FolderListing(of: path, looks: limit == .max, goesOn: goesOn)
    if limit == .max { listings[PathBytes(path)] = listing }
    return listing
  }

  /// Reads folders on all processors: those of one depth together, each once.
  private func listAll(below path: String, _ start: FileIdentity.Key?, _ listings: inout FolderListings) {
    var seen = Set([start].compactMap(\.self))
    var paths = [path]
    while !paths.isEmpty {
      let unknown = paths.filter { listings[PathBytes($0)] == nil }
      unknown.forEach(visit)
      for (path, listing) in zip(unknown, unknown.mapAtOnce(runs: 1...8) { FolderListing(of: $0, looks: true) }) {
        listings[PathBytes(path)] = listing
      }
      paths = paths.flatMap { path in
        ((try? listings[PathBytes(path)]?.get()) ?? []).compactMap { entry in
          guard case .success(let identity)? = entry.look, identity.kind == .folder,
            seen.insert(identity.key).inserted
          else { return nil }
          return entry.path
        }
      }
    }
  }
}
