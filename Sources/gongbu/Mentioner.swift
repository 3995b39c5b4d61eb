import Browsing
import Dispatch
import Notes
import Synchronization

/// Finds what the notes say of each other on a thread of its own, which takes its time: nobody waits for it, and a newer
/// notebook ends the work on the one before.
final class Mentioner: Sendable {
  private let queue = DispatchQueue(label: "mentions", qos: .utility)
  /// Counts the notebooks; only the last one matters.
  private let newest = Mutex(0)
  /// What was found last, perhaps not of all notes.
  private let known = Mutex<Mentions?>(nil)

  /// Ends the work that is under way: of a notebook that is no longer the last, nothing is posted any more.
  func cancel() { newest.withLock { $0 += 1 } }

  /// Posts the mentions of a notebook, unless `cancel` comes before that.
  func find(in notebook: Notebook, for mailbox: Mailbox) {
    let number = newest.withLock { $0 }
    queue.async { [self] in
      func isCancelled() -> Bool { mailbox.isCancelled || newest.withLock { $0 != number } }
      guard !isCancelled() else { return }
      let mentions = Mentions(notebook, reusing: known.withLock { $0 }, isCancelled: isCancelled)
      known.withLock { $0 = mentions }
      guard mentions.isComplete else { return }
      newest.withLock { if $0 == number { mailbox.post(.mentioned(mentions)) } }
    }
  }
}
