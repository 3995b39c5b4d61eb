import Glibc

/// How far reading has come.
package struct ReadingProgress: Equatable, Sendable {
  package var filesRead: Int
  package var files: Int

  package init(filesRead: Int, files: Int) {
    self.filesRead = filesRead
    self.files = files
  }
}

/// The files that some paths lead to, in reading order, and what has been read of them: the first few or all.
package struct NoteFiles: Sendable {
  /// As they were given, but for slashes too many at their ends.
  let paths: [String]
  var found: [FolderWalk.Found]
  /// What was read of the first of `found`; nil for what could not be read.
  var files: [NoteFile?] = []
  /// What could not be walked.
  var unwalked: [Diagnostic]
  /// Why files could not be read, by their paths.
  var unreadable: [PathBytes: String] = [:]
  /// Whether a file has been met under a second name.
  var hasTwins = false
  /// Whether what was found earlier stands for a path that leads to no notes any more.
  var keepsOld = false
  /// Those of the paths, for longer than a save takes.
  package internal(set) var lost: [String] = []
  /// Whether a file or folder may have other paths than those by which it was found.
  var hasLinks: Bool
  /// Of the folders that were walked whole.
  var listings = FolderListings()
  /// Whether every file has been found.
  package let isWalkComplete: Bool

  /// Finds the files and reads none; of folders no more than `limit`, and none once `goesOn` answers false. `visit` is told of each folder before it is read,
  /// of each file that was asked for and of each link. Throws for a path that was asked for and is not there, or
  /// holds no notes.
  package init(
    _ given: [String], limit: Int = .max, visit: @escaping (String) -> Void = { _ in },
    goesOn: @escaping () -> Bool = { true }
  ) throws(UnreadablePath) {
    paths = given.map(PathBytes.withOneSlash)
    found = []
    unwalked = []
    hasLinks = paths.count > 1
    var isComplete = true
    for (start, path) in paths.enumerated() {
      let part = try Self.find(
        path, start, isOnly: paths.count == 1, limit: limit == .max ? .max : limit - found.count, listings: &listings,
        visit: visit, goesOn: goesOn)
      found += part.found
      unwalked += part.unwalked
      hasTwins = hasTwins || part.hasTwins
      hasLinks = hasLinks || part.hasLinks
      isComplete = isComplete && part.isComplete
    }
    hasTwins = hasTwins || Self.hasTwins(found, below: paths)
    isWalkComplete = isComplete
  }

  /// Whether several paths lead to one file.
  static func hasTwins(_ found: [FolderWalk.Found], below paths: [String]) -> Bool {
    paths.count > 1 && Set(found.compactMap { $0.identity?.key }).count < found.count
  }

  /// What one of the paths given leads to.
  struct Part {
    var found: [FolderWalk.Found]
    var unwalked: [Diagnostic] = []
    var hasTwins = false
    var hasLinks = false
    var isComplete = true
  }

  static func find(
    _ path: String, _ start: Int, isOnly: Bool, limit: Int, listings: inout FolderListings,
    visit: @escaping (String) -> Void, goesOn: @escaping () -> Bool = { true }
  ) throws(UnreadablePath) -> Part {
    let identity = path == Notebook.standardInput ? nil : FileIdentity(path)
    let name = Notebook.lastComponent(of: path)
    guard identity?.kind == .folder else {
      if path != Notebook.standardInput { visit(path) }
      return Part(found: [FolderWalk.Found(folders: [], name: name, path: path, identity: identity, start: start)])
    }
    let walk = FolderWalk(path, limit: limit, listings: &listings, visit: visit, goesOn: goesOn)
    if let failure = walk.unreadable.first, failure.path == path {
      throw UnreadablePath(path: path, cause: .system(failure.reason))
    }
    guard !walk.files.isEmpty || !walk.isComplete else { throw UnreadablePath(path: path, cause: .noNotes) }
    var part = Part(found: walk.files, hasTwins: walk.hasTwins, hasLinks: walk.hasLinks, isComplete: walk.isComplete)
    part.unwalked = walk.unreadable.map { Diagnostic(path: $0.path, line: 1, oddity: .unreadable(reason: $0.reason)) }
    // Several folders side by side are folders of one notebook.
    guard !isOnly else { return part }
    for index in part.found.indices {
      part.found[index].folders.insert(name, at: 0)
      part.found[index].start = start
    }
    return part
  }

  package var count: Int { found.count }

  package var progress: ReadingProgress { ReadingProgress(filesRead: files.count, files: found.count) }

  /// The bytes in the files that have not been read, as large as they were when they were found.
  package var unreadBytes: Int { found[files.count...].reduce(0) { $0 + ($1.identity?.size ?? 0) } }

  package var isRead: Bool { files.count == found.count }

  /// Whether any text has been read.
  package var hasText: Bool { files.contains { $0?.source.bytes.isEmpty == false } }

  /// Reads on until `goal` files have been read, on all processors. `progress` is told now and then, and stops the
  /// reading by answering false. Throws for a path that was asked for; what cannot be read below a folder becomes a
  /// diagnostic.
  package mutating func read(
    upTo goal: Int = .max, progress isWanted: (ReadingProgress) -> Bool = { _ in true }
  ) throws(UnreadablePath) {
    let goal = min(goal, found.count)
    files.reserveCapacity(goal)
    let clock = ContinuousClock()
    var batchSize = Self.firstBatch
    while files.count < goal, isWanted(progress) {
      let start = clock.now
      // For a handful of files of no great size a second thread does not pay.
      let isFew = goal - files.count < Self.fewFiles && unreadBytes < Self.fewBytes
      let batch = files.count..<(isFew ? files.count + 1 : min(goal, files.count + batchSize))
      let outcomes = Array(found[batch]).mapAtOnce(runs: Self.runs, Self.read)
      for (file, outcome) in zip(found[batch], outcomes) { files.append(try take(outcome, of: file)) }
      let share = Self.patience / max(start.duration(to: clock.now), .microseconds(1))
      batchSize = max(Self.runs.upperBound, Int(Double(batchSize) * min(share, 4)))
    }
  }

  private static let fewFiles = 8
  private static let fewBytes = 1024 * 1024
  /// Files that a processor reads one behind the other.
  static let runs = 1...8
  /// Files read before the first report of progress.
  private static let firstBatch = 256
  /// About how long it is from one report to the next: all processors wait for the last file then.
  private static let patience = Duration.milliseconds(100)

  typealias Outcome = Result<NoteFile, UnreadablePath>

  /// Reads on, one file after the other, until so many bytes have been read or what comes next is no file, which may keep
  /// a reader waiting: a beginning that takes no time.
  package mutating func read(bytes goal: Int) throws(UnreadablePath) {
    var count = 0
    while count < goal, files.count < found.count, case let file = found[files.count], file.identity?.kind == .file {
      files.append(try take(Self.read(file), of: file))
      count += files.last??.source.bytes.count ?? 0
    }
  }

  private mutating func take(_ outcome: Outcome, of file: FolderWalk.Found) throws(UnreadablePath) -> NoteFile? {
    switch outcome {
    case .success(let file): return file
    case .failure(let error):
      if paths.contains(file.path) { throw error }
      if case .system(let reason) = error.cause { unreadable[PathBytes(file.path)] = reason }
      return nil
    }
  }

  static func read(_ file: FolderWalk.Found) -> Outcome {
    Outcome { () throws(UnreadablePath) in
      let bytes =
        try file.path == Notebook.standardInput
        ? FileBytes.read(STDIN_FILENO, path: file.path) : FileBytes.read(file.path, size: file.identity?.fileSize)
      return NoteFile(folders: file.folders, name: file.name, source: Source(path: file.path, bytes: bytes))
    }
  }

  /// The notebook of what has been read.
  package func notebook() -> Notebook {
    var unread: [Diagnostic] = []
    // Nearly always all could be read, and then no file is asked about.
    for file in found.prefix(unreadable.isEmpty ? 0 : files.count) {
      guard let reason = unreadable[PathBytes(file.path)] else { continue }
      unread.append(Diagnostic(path: file.path, line: 1, oddity: .unreadable(reason: reason)))
    }
    var read: [NoteFile] = []
    read.reserveCapacity(files.count)
    for case let file? in files { read.append(file) }
    return Notebook.assemble(
      read, folders: found.map(\.folders), title: Notebook.title(of: paths),
      diagnostics: unwalked + unread)
  }
}
