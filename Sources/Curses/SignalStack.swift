import Glibc

/// A stack for signal handlers on the thread that makes it, so that a stack overflow can still be handled. It must be
/// given up on that same thread.
package struct SignalStack: ~Copyable {
  private static let bytes = 64 * 1024
  private let memory: UnsafeMutableRawPointer
  private var previous = stack_t()

  package init() {
    memory = .allocate(byteCount: Self.bytes, alignment: 16)
    var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: Self.bytes)
    sigaltstack(&stack, &previous)
  }

  deinit {
    var stack = previous
    sigaltstack(&stack, nil)
    memory.deallocate()
  }
}
