import Dispatch
import Glibc
import Synchronization

extension Array where Element: Sendable {
  /// `map` on all processors, which take a run of elements at a time: `runs` tells how many are worth it, and how many
  /// are not too much.
  package func mapAtOnce<Result: Sendable>(
    runs: ClosedRange<Int>, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    mapAtOnce(runs: runs, with: { _ in () }, { element, _ in transform(element) })
  }

  /// As above; each processor, counted from 0, has something to itself: where two of them count references to the same,
  /// each waits for the other.
  package func mapAtOnce<Own, Result: Sendable>(
    runs: ClosedRange<Int>, with own: @Sendable (Int) -> Own, _ transform: @Sendable (Element, Own) -> Result
  ) -> [Result] {
    guard count > runs.lowerBound else {
      let own = own(0)
      return map { transform($0, own) }
    }
    let processors = Swift.max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    // So few at a time that none is left with much to do when the others have finished.
    let run = Swift.max(runs.lowerBound, Swift.min(runs.upperBound, count / (4 * processors)))
    let next = Atomic(0)
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each place is written by one thread, once.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: Swift.min(processors, (count + run - 1) / run)) { processor in
        let own = own(processor)
        while case let start = next.wrappingAdd(run, ordering: .relaxed).oldValue, start < count {
          for index in start..<Swift.min(start + run, count) {
            buffer.initializeElement(at: index, to: transform(self[index], own))
          }
        }
      }
      initialized = count
    }
  }
}
