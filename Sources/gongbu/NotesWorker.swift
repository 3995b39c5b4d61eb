import Browsing
import Glibc
import Notes
import Search

/// Reads the notes behind the screen and posts them: of many files a beginning, then more and more, then all; and again
/// whenever files change.
struct NotesWorker {
  /// Where nothing shows yet, the first beginning: as much as a frame can show, in bytes.
  private static let firstBytes = 24 * 1024
  /// The next one, which is read in a moment unless the files are large, in files.
  private static let firstFiles = 256
  /// Every later beginning is so many times larger than the one before, so that all of them together cost little more
  /// than the last.
  private static let growth = 8
  /// Files that are no more than a handful are read before anybody could look at progress, unless they hold this much.
  private static let longBytes = 1024 * 1024

  let paths: [String]
  /// Whether the first notes are on the screen.
  let isBeginningShown: Bool
  let mailbox: Mailbox

  /// Returns when nobody wants the notes any more, or all has been posted and changes cannot be heard of; throws for a
  /// path that cannot be read.
  func run() throws {
    let watch = NotesWatch(paths)
    var index: SearchIndex?
    guard var files = try load(watch, &index) else { return }
    if !files.hasText {
      // Perhaps a file in the middle of a save, whose beginning already shows.
      wait(for: watch, until: .now + PendingChanges.patience)
      _ = files.refresh([], settled: Set(paths.map(NotesChange.file)))
    }
    let indexer = Indexer(after: index)
    if mailbox.isCancelled { return }
    indexer.post(files.notebook(), to: mailbox)
    let clock = ContinuousClock()
    let start = clock.now
    var pending = PendingChanges()
    var lost: [String] = []
    while watch.descriptor >= 0, !mailbox.isCancelled {
      wait(for: watch, until: pending.nextDue.map { start + $0 })
      let now = start.duration(to: clock.now)
      for event in watch.take() { pending.add(event.change, isOpen: event.isOpen, at: now) }
      let due = pending.take(at: now)
      guard !due.new.isEmpty || !due.settled.isEmpty else { continue }
      let outcome = files.refresh(due.new, settled: due.settled, visit: watch.add)
      pending.lookAgain(at: outcome.doubtful, heard: now, now: start.duration(to: clock.now))
      if outcome.hasChanged { indexer.post(files.notebook(), to: mailbox) }
      if files.lost != lost {
        lost = files.lost
        mailbox.post(.lost(lost))
      }
    }
  }

  /// Sleeps until something happens to the files, nobody wants the notes any more, or a moment has come.
  private func wait(for watch: NotesWatch, until moment: ContinuousClock.Instant?) {
    var watched = [watch.descriptor, mailbox.cancellation].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let left = moment.map { ContinuousClock.now.duration(to: $0) / .milliseconds(1) }
    poll(&watched, nfds_t(watched.count), left.map { Int32(max(0, $0.rounded(.up))) } ?? -1)
  }

  /// Reads all files; nil when nobody wants them any more. `index` becomes that of the largest beginning that was posted
  /// with one.
  private func load(_ watch: NotesWatch, _ index: inout SearchIndex?) throws(UnreadablePath) -> NoteFiles? {
    func progress(_ progress: ReadingProgress) -> Bool {
      mailbox.post(.reading(progress))
      return !mailbox.isCancelled
    }
    var files = try NoteFiles(paths, limit: Self.firstFiles, visit: watch.add)
    let isLong = isLong(files)
    if isLong, !progress(files.progress) { return nil }
    if !isBeginningShown, files.count > 1 {
      try files.read(bytes: Self.firstBytes)
      if files.hasText, !files.isRead { mailbox.post(.glimpse(files.notebook())) }
    }
    try files.read { isLong ? progress($0) : !mailbox.isCancelled }
    if mailbox.isCancelled { return nil }
    if files.isWalkComplete { return files }
    mailbox.post(.glimpse(files.notebook()))
    files = try NoteFiles(paths, visit: watch.add)
    var goal = Self.firstFiles * Self.growth
    while true {
      try files.read(upTo: goal, progress: progress)
      if mailbox.isCancelled { return nil }
      if files.isRead { return files }
      let notebook = files.notebook()
      let beginning = SearchIndex(notebook, reusing: index) { mailbox.isCancelled }
      mailbox.post(.glimpse(notebook), .indexed(beginning))
      index = beginning
      goal *= Self.growth
    }
  }

  /// Whether what has not been read of so few files takes a while.
  private func isLong(_ files: NoteFiles) -> Bool {
    files.count == 1 ? !Notebook.isSmall(paths) : files.unreadBytes > Self.longBytes
  }
}
