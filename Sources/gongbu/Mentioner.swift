import Browsing
import Notes
import Synchronization

/// Finds what the notes say of each other on a thread that makes way for others: nobody waits for it. Work that is under
/// way goes on when a newer notebook comes, since that needs most of what it finds; notebooks in between are left out.
final class Mentioner: Sendable {
  private let thread = BackgroundThread()
  /// Counts the notebooks; only of the last one anything is posted.
  private let newest = Mutex(0)
  /// What was found last.
  private let known = Mutex<Mentions?>(nil)

  /// Ends the interest in the notebooks so far: of those nothing is posted any more.
  func forget() { newest.withLock { $0 += 1 } }

  /// Posts the mentions of a notebook, unless `forget` comes before that.
  func find(in notebook: Notebook, for mailbox: Mailbox) {
    let number = newest.withLock { $0 }
    thread.run { [self] in
      guard newest.withLock({ $0 == number }) else { return }
      let mentions = Mentions(notebook, reusing: known.withLock { $0 }) { mailbox.isCancelled }
      guard mentions.isComplete else { return }
      known.withLock { $0 = mentions }
      newest.withLock { if $0 == number { mailbox.post(.mentioned(mentions)) } }
    }
  }
}
