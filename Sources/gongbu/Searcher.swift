import Browsing
import Dispatch
import Synchronization

/// Runs searches one after the other on a thread of their own; a newer one ends those before it.
final class Searcher: Sendable {
  private let queue = DispatchQueue(label: "search", qos: .userInitiated)
  /// Counts the requests; only the last one matters.
  private let newest = Atomic(0)

  /// Posts what a request finds, unless another one comes before that.
  func run(_ request: SearchRequest, to mailbox: Mailbox) {
    let number = newest.add(1, ordering: .relaxed).newValue
    queue.async { [self] in
      if let answer = Self.measured(request, isCancelled: { self.newest.load(ordering: .relaxed) != number }) {
        mailbox.post(answer)
      }
    }
  }

  /// Ends whatever is running.
  func cancel() { newest.add(1, ordering: .relaxed) }

  /// Runs a request and tells how long it took; nil when cancelled.
  static func measured(
    _ request: SearchRequest, isCancelled: @Sendable () -> Bool = { false }
  ) -> SearchAnswer? {
    let start = ContinuousClock.now
    var answer = request.run(isCancelled: isCancelled)
    answer?.elapsed = start.duration(to: .now)
    return answer
  }
}
