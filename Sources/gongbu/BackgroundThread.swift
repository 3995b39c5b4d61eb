import Curses
import Glibc
import Synchronization

/// Runs one piece of work after the other on a thread of its own, which makes way for all others.
final class BackgroundThread: Sendable {
  private struct State {
    var next: (@Sendable () -> Void)?
    var isRunning = false
  }

  /// How much less than others such a thread gets of a processor: about a tenth, so that it can always give back what
  /// others wait for.
  private static let niceness: Int32 = 10

  private let state = Mutex(State())

  /// Runs a piece of work when the one under way is done; another that has been waiting for that is dropped.
  func run(_ work: @escaping @Sendable () -> Void) {
    let isIdle = state.withLock { state in
      defer { (state.next, state.isRunning) = (work, true) }
      return !state.isRunning
    }
    guard isIdle else { return }
    let this = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let error = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<BackgroundThread>.fromOpaque(argument).takeRetainedValue().work()
        return nil
      }, this.toOpaque())
    if error == 0 {
      pthread_detach(thread)
    } else {
      // Without a thread the work stays undone until there is more.
      this.release()
      state.withLock { $0.isRunning = false }
    }
  }

  private func work() {
    let stack = SignalStack()
    // Linux takes it for the calling thread alone.
    _ = nice(Self.niceness)
    while let work = takeNext() { work() }
    withExtendedLifetime(stack) {}
  }

  private func takeNext() -> (@Sendable () -> Void)? {
    state.withLock { state in
      defer { state.next = nil }
      state.isRunning = state.next != nil
      return state.next
    }
  }
}
