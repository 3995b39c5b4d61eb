import Browsing
import CLibc
import Glibc
import Synchronization

/// Where a worker on another thread leaves news for the loop, which is woken by it.
final class Mailbox: Sendable {
  private struct Contents {
    var news: [News] = []
    var answer: SearchAnswer?
    var failure: (any Error)?
  }

  /// Readable when there is something to take.
  let descriptor: Int32
  /// Readable, and to be left unread, once nobody wants the worker's results any more.
  let cancellation: Int32
  private let contents = Mutex(Contents())
  private let cancelled = Atomic(false)

  init() throws {
    descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    cancellation = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    guard descriptor >= 0, cancellation >= 0 else { throw Signals.Failure(call: "eventfd", code: errno) }
  }

  deinit {
    close(descriptor)
    close(cancellation)
  }

  /// Whether nobody wants the worker's results any more.
  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  func cancel() {
    cancelled.store(true, ordering: .relaxed)
    signal(cancellation)
  }

  /// Leaves news that are taken together. Progress that has not been taken yet is replaced by newer progress.
  func post(_ news: News...) {
    contents.withLock { contents in
      if case .reading = news.first, case .reading = contents.news.last { contents.news.removeLast() }
      contents.news += news
    }
    signal(descriptor)
  }

  /// Leaves what a search has found; an older answer that has not been taken yet is dropped.
  func post(_ answer: SearchAnswer) {
    contents.withLock { $0.answer = answer }
    signal(descriptor)
  }

  /// What the last search has found, once.
  func takeAnswer() -> SearchAnswer? {
    contents.withLock { contents in
      defer { contents.answer = nil }
      return contents.answer
    }
  }

  /// Makes the next `take` throw.
  func fail(_ error: any Error) {
    contents.withLock { $0.failure = error }
    signal(descriptor)
  }

  /// What has been posted since the last call, oldest first.
  func take() throws -> [News] {
    var count: UInt64 = 0
    read(descriptor, &count, MemoryLayout<UInt64>.size)
    return try contents.withLock { contents in
      if let failure = contents.failure { throw failure }
      defer { contents.news = [] }
      return contents.news
    }
  }

  private func signal(_ event: Int32) {
    var one: UInt64 = 1
    write(event, &one, MemoryLayout<UInt64>.size)
  }
}
