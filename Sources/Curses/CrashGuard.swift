import Glibc
import Synchronization

/// What the signal handler works with: plain memory, complete before the first handler is installed and constant while
/// one is, since a handler may neither allocate nor wait.
private struct Restoration {
  struct Disposition {
    var signal: Int32
    var action = sigaction()
  }

  var descriptor: Int32
  var modes: termios
  var bytes: UnsafeMutableBufferPointer<UInt8>
  /// What else would have happened.
  var previous: UnsafeMutableBufferPointer<Disposition>
}

/// The address of the `Restoration`, or zero. Process-wide because a signal handler is given no context: this is the
/// only way to hand it anything. Atomic, because a handler may run on any thread between any two instructions.
private let address = Atomic<UInt>(0)

private func takeRestoration() -> UnsafeMutablePointer<Restoration>? {
  UnsafeMutablePointer(bitPattern: address.exchange(0, ordering: .acquiringAndReleasing))
}

/// Gives the terminal back when the process dies of a fault: writes what undoes the screen's modes, then lets the
/// signal take its course as if this guard had never been there.
struct CrashGuard: ~Copyable {
  private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT]

  /// Restores `modes` on `descriptor` after writing `bytes` to it.
  init(descriptor: Int32, modes: termios, bytes: [UInt8]) {
    let previous = UnsafeMutableBufferPointer<Restoration.Disposition>.allocate(capacity: Self.signals.count)
    for (index, signal) in Self.signals.enumerated() {
      var disposition = Restoration.Disposition(signal: signal)
      sigaction(signal, nil, &disposition.action)
      previous.initializeElement(at: index, to: disposition)
    }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    let record = UnsafeMutablePointer<Restoration>.allocate(capacity: 1)
    record.initialize(to: Restoration(descriptor: descriptor, modes: modes, bytes: copy, previous: previous))
    address.store(UInt(bitPattern: record), ordering: .releasing)

    var action = sigaction()
    action.__sigaction_handler.sa_sigaction = { signal, info, _ in restore(after: signal, info: info) }
    action.sa_flags = SA_SIGINFO | SA_ONSTACK
    sigfillset(&action.sa_mask)
    for signal in Self.signals { sigaction(signal, &action, nil) }
  }

  deinit {
    guard let record = takeRestoration() else { return }
    reinstate(record.pointee.previous)
    record.pointee.previous.deallocate()
    record.pointee.bytes.deallocate()
    record.deallocate()
  }
}

private func reinstate(_ dispositions: UnsafeMutableBufferPointer<Restoration.Disposition>) {
  guard let first = dispositions.baseAddress else { return }
  for index in 0..<dispositions.count { sigaction(first[index].signal, &first[index].action, nil) }
}

/// Only what POSIX calls async-signal-safe may happen here.
private func restore(after signal: Int32, info: UnsafeMutablePointer<siginfo_t>?) {
  // A second thread that faults meanwhile comes back here until the first has reinstated the dispositions.
  guard let record = takeRestoration() else { return }
  if let bytes = record.pointee.bytes.baseAddress {
    var offset = 0
    while offset < record.pointee.bytes.count {
      let written = write(record.pointee.descriptor, bytes + offset, record.pointee.bytes.count - offset)
      if written <= 0 { break }
      offset += written
    }
  }
  tcsetattr(record.pointee.descriptor, TCSANOW, &record.pointee.modes)
  reinstate(record.pointee.previous)
  // A fault happens again when the handler returns, with all its circumstances. Everything else has to be raised again:
  // what another process or the tty sent, and a breakpoint, which resumes behind itself.
  switch signal {
  case SIGSEGV, SIGBUS, SIGILL, SIGFPE: if (info?.pointee.si_code ?? 0) <= 0 { raise(signal) }
  case _: raise(signal)
  }
}
