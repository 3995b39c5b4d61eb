import Browsing
import Notes
import Search

/// Reads the notes behind the screen and posts them: of many files a beginning at once, then more and more, then all.
struct NotesWorker {
  /// How many files the first beginning of a large notebook has, enough for a screen.
  private static let firstFiles = 64
  /// Every beginning is so many times larger than the one before, so that all of them together cost little more than
  /// the last.
  private static let growth = 8
  /// So many files are read in no time.
  private static let few = 256

  let paths: [String]
  let mailbox: Mailbox

  /// Returns when all has been posted or nobody wants it any more; throws for a path that cannot be read.
  func run() throws {
    guard let files = try load(), !mailbox.isCancelled else { return }
    let notebook = files.notebook()
    mailbox.post(.read(notebook))
    mailbox.post(.indexed(SearchIndex(notebook) { mailbox.isCancelled }))
    guard !mailbox.isCancelled else { return }
    mailbox.post(.mentioned(Mentions(notebook) { mailbox.isCancelled }))
  }

  /// Reads all files; nil when nobody wants them any more.
  private func load() throws(UnreadablePath) -> NoteFiles? {
    let tellsProgress = !Notebook.isSmall(paths)
    var files = try NoteFiles(paths, limit: Self.few)
    guard !files.isWalkComplete || files.count > Self.few else {
      try files.read { progress in
        if tellsProgress, progress.files == 1 { mailbox.post(.reading(progress)) }
        return !mailbox.isCancelled
      }
      return mailbox.isCancelled ? nil : files
    }
    try files.read(upTo: Self.firstFiles)
    mailbox.post(.glimpse(files.notebook()))
    files = try NoteFiles(paths)
    var goal = Self.firstFiles * Self.growth
    while true {
      try files.read(upTo: goal) { progress in
        mailbox.post(.reading(progress))
        return !mailbox.isCancelled
      }
      if mailbox.isCancelled { return nil }
      if files.isRead { return files }
      let notebook = files.notebook()
      mailbox.post(.glimpse(notebook), .indexed(SearchIndex(notebook) { mailbox.isCancelled }))
      goal *= Self.growth
    }
  }
}
