import Glibc
import Synchronization

/// A program on a pseudoterminal of its own, driven as a person at a terminal drives it. Nothing here waits for a fixed
/// time: it waits for what is to happen, and throws when that has not happened long after it should have.
package final class Pty {
  /// How a program has changed, as `waitpid` tells it.
  package enum Status: Equatable {
    case exited(Int32)
    case signalled(Int32)
    case stopped(Int32)
    case continued
  }

  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  package let pid: pid_t
  /// Everything that the program has written so far.
  package private(set) var output: [UInt8] = []

  private var master: Int32
  /// Held open so that the terminal's modes outlive the program.
  private let slave: Int32
  private var isReaped = false
  /// No other program may start while a terminal's descriptors could still leak into it: it would hold it open.
  private static let starting = Mutex(())
  private static let patience = Duration.seconds(20)

  /// Starts a program that leads a session on a terminal of that size. Its environment holds what a terminal needs and
  /// what is given, nothing else.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 100, rows: Int = 30
  ) throws {
    // A crash of a Swift program would ask the person at its terminal what to do.
    var variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    (master, slave, pid) = try Self.starting.withLock { _ in
      let (master, slave, name) = try Self.open(columns: columns, rows: rows)
      return (master, slave, try Self.spawn(path, arguments, variables, terminal: name))
    }
  }

  deinit {
    if !isReaped {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    hangUp()
    close(slave)
  }

  // MARK: Acting

  /// Types text.
  package func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "typing failed: \(String(cString: strerror(errno)))") }
      bytes = bytes.dropFirst(count)
    }
  }

  package func signal(_ signal: Int32) { kill(pid, signal) }

  /// Changes the size of the window, as dragging its edge does.
  package func resize(columns: Int, rows: Int) { Self.setSize(of: master, columns: columns, rows: rows) }

  /// Closes the terminal, as a lost connection does.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Forgets the output so far.
  package func clearOutput() { output = [] }

  // MARK: Asking

  package var text: String { String(decoding: output, as: UTF8.self) }

  /// The terminal's modes in a form that can be compared.
  package var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }

  /// Whether the program's last word on a private mode, such as 1049 for the alternate screen, was to set it; nil when
  /// it has not said one.
  package func isSet(_ mode: Int) -> Bool? {
    var state: Bool?
    for piece in text.components(separatedBy: "\u{1B}[?").dropFirst() {
      guard let end = piece.firstIndex(where: { $0 != ";" && !$0.isASCIIDigit }) else { continue }
      guard piece[..<end].split(separator: ";").contains(where: { Int($0) == mode }) else { continue }
      if piece[end] == "h" { state = true }
      if piece[end] == "l" { state = false }
    }
    return state
  }

  // MARK: Waiting

  /// Reads until the condition holds.
  package func wait(for what: String, until condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while try !condition() {
      guard ContinuousClock.now < deadline else {
        throw Failure(
          description: "no \(what) in \(Self.patience); the output ends with \(text.suffix(400).debugDescription)")
      }
      readSome(milliseconds: 5)
    }
  }

  /// Reads until the output holds a text.
  package func wait(for text: String) throws {
    try wait(for: text.debugDescription) { self.text.contains(text) }
  }

  /// Reads until the program stops, continues or ends.
  package func waitForStatus() throws -> Status {
    var status: Int32 = 0
    try wait(for: "change of status") { waitpid(pid, &status, WNOHANG | WUNTRACED | WCONTINUED) == pid }
    // What it wrote last is still on its way.
    while readSome(milliseconds: 0) {}
    let low = status & 0x7F
    if status == 0xFFFF { return .continued }
    if low == 0x7F { return .stopped((status >> 8) & 0xFF) }
    isReaped = true
    return low == 0 ? .exited((status >> 8) & 0xFF) : .signalled(low)
  }

  /// Whether anything could be read.
  @discardableResult
  private func readSome(milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0, watched.revents & Int16(POLLIN) != 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    return true
  }

  // MARK: The system

  private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func open(columns: Int, rows: Int) throws -> (master: Int32, slave: Int32, name: String) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, nil) == 0 else {
      throw Failure(description: "no pseudoterminal: \(String(cString: strerror(errno)))")
    }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    setSize(of: master, columns: columns, rows: rows)
    return (master, slave, String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String], terminal: String
  ) throws -> pid_t {
    // A tested crash must not leave a core file behind.
    var core = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    core.rlim_cur = 0
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let setSession: Int32 = 0x80
    posix_spawnattr_setflags(&attributes, Int16(setSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var pid: pid_t = 0
    let error = posix_spawn(&pid, path, &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw Failure(description: "\(path): \(String(cString: strerror(error)))") }
    return pid
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  /// What stands between the separators.
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return pieces + [rest]
  }
}

extension Pty {
  /// The path of a program that was built beside the running tests.
  package static func productBesideTests(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }
}
