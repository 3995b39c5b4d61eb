import Dispatch
import Glibc
import Synchronization

extension Array where Element: Sendable {
  /// `map` on all processors, which take a run of elements at a time: `runs` tells how many are worth it, and how many
  /// are not too much.
  package func mapAtOnce<Result: Sendable>(
    runs: ClosedRange<Int>, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > runs.lowerBound else { return map(transform) }
    let processors = Swift.max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    // So few at a time that none is left with much to do when the others have finished.
    let run = Swift.max(runs.lowerBound, Swift.min(runs.upperBound, count / (4 * processors)))
    let next = Atomic(0)
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each place is written by one thread, once.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: processors) { _ in
        while case let start = next.wrappingAdd(run, ordering: .relaxed).oldValue, start < count {
          for index in start..<Swift.min(start + run, count) {
            buffer.initializeElement(at: index, to: transform(self[index]))
          }
        }
      }
      initialized = count
    }
  }
}
