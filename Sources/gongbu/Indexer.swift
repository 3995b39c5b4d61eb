import Browsing
import Curses
import Dispatch
import Notes
import Search
import Synchronization

/// Makes the index of each notebook, and then its mentions, on a thread of its own: the next change need not wait for it.
final class Indexer: Sendable {
  private struct State {
    /// Counts the notebooks.
    var newest = 0
    /// The number of the last one whose index was posted.
    var posted = 0
    /// The last index that was made, in which only what has changed since is made again.
    var index: SearchIndex?
  }

  private let queue = DispatchQueue(label: "index", qos: .userInitiated)
  private let mentioner = Mentioner()
  private let state: Mutex<State>

  /// Goes on from an index of fewer notes, if there is one.
  init(after index: SearchIndex?) { state = Mutex(State(index: index)) }

  /// Posts a notebook, and its index once that is made, unless another notebook comes before that. Of two notebooks that
  /// come one right behind the other one gets its index, however fast they come.
  func post(_ notebook: Notebook, to mailbox: Mailbox) {
    if state.withLock({ $0.newest - $0.posted > 1 }) { queue.sync {} }
    let number = state.withLock { state in
      state.newest += 1
      return state.newest
    }
    mentioner.forget()
    mailbox.post(.read(notebook))
    queue.async { [self] in
      let stack = SignalStack()
      defer { withExtendedLifetime(stack) {} }
      let (isWanted, old) = state.withLock { ($0.newest == number, $0.index) }
      guard isWanted else { return }
      let index = SearchIndex(notebook, reusing: old) { mailbox.isCancelled }
      guard !mailbox.isCancelled else { return }
      state.withLock { state in
        state.index = index
        guard state.newest == number else { return }
        state.posted = number
        mailbox.post(.indexed(index))
        mentioner.find(in: notebook, for: mailbox)
      }
    }
  }
}
