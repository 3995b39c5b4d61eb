import CLibc
import Glibc

/// The signals that the loop reads between two draws, where it may do anything, instead of in handlers, where it may do
/// almost nothing. To be made before any thread starts, since threads inherit what is blocked.
struct Signals: ~Copyable {
  private static let taken = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE, SIGCHLD]

  /// Readable when a signal has arrived.
  let descriptor: Int32
  private var inherited = sigset_t()

  init() throws(Failure) {
    var set = Self.set(Self.taken)
    pthread_sigmask(SIG_BLOCK, &set, &inherited)
    descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard descriptor >= 0 else { throw Failure(call: "signalfd", code: errno) }
  }

  deinit {
    // What arrived too late to matter must not kill when it is let through.
    _ = take()
    close(descriptor)
    var mask = inherited
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// The signals that have arrived since the last call, each once.
  func take() -> [Int32] {
    var arrived: [Int32] = []
    var info = signalfd_siginfo()
    let bytes = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &info, bytes) == bytes { arrived.append(Int32(bitPattern: info.ssi_signo)) }
    return arrived
  }

  /// Stops the process so that the shell's job control sees it; comes back when it is continued, or at once where
  /// nobody could continue it.
  func stop() {
    var set = Self.set([SIGTSTP])
    raise(SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Ends the process by a signal's default action, so that whoever waits for it sees the true cause.
  static func die(of signal: Int32) -> Never {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &action, nil)
    var set = Self.set([signal])
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(signal)
    // Shells report a death by signal as this status.
    exit(128 + signal)
  }

  private static func set(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  /// A call of the system that was refused.
  struct Failure: Error, CustomStringConvertible {
    var call: String
    var code: Int32
    var description: String { "\(call): \(String(cString: strerror(code)))" }
  }
}
