import CLibc
import Glibc

/// Opens addresses with the system's program for them. It runs apart from the terminal: in a session of its own, without
/// standard input and output, and never through a shell.
struct Opener: ~Copyable {
  /// The programs that run, and the addresses that they open.
  private var running: [(pid: pid_t, address: String)] = []

  /// A program and its arguments.
  private struct Invocation {
    var path: String
    var arguments: [String]
  }

  /// Browsers that would need the terminal that is in use.
  private static let textBrowsers = ["w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser"]

  /// Whether a program has been started for an address, whose scheme the caller vouches for.
  mutating func open(_ address: String) -> Bool {
    guard let invocation = Self.invocation(for: Self.encoded(address)), let pid = Self.start(invocation) else {
      return false
    }
    running.append((pid, address))
    return true
  }

  /// Takes note of programs that have ended, as SIGCHLD says that some may have; returns the addresses of those that
  /// failed.
  mutating func reap() -> [String] {
    var failed: [String] = []
    running.removeAll { pid, address in
      var status: Int32 = 0
      let ended = waitpid(pid, &status, WNOHANG)
      if ended == pid, status != 0 { failed.append(address) }
      return ended != 0
    }
    return failed
  }

  // MARK: Which program

  /// The user's browser, else what the desktop has for it where there is one: over a connection without a display none
  /// of them could show anything.
  private static func invocation(for address: String) -> Invocation? {
    if !address.hasPrefix("mailto:"), let browser = variable("BROWSER") {
      for command in browser.split(separator: ":") {
        if let invocation = self.invocation(of: command, for: address) { return invocation }
      }
    }
    let hasDisplay = variable("DISPLAY") != nil || variable("WAYLAND_DISPLAY") != nil
    let names = (hasDisplay ? ["xdg-open", "open"] : []) + ["wslview", "termux-open-url"]
    return names.lazy.compactMap(path).first.map { Invocation(path: $0, arguments: [address]) }
  }

  /// One of the commands of `BROWSER`: words, of which `%s` stands for the address that else comes last.
  private static func invocation(of command: Substring, for address: String) -> Invocation? {
    let words = command.split(separator: " ").map(String.init)
    guard let name = words.first, let path = path(of: name),
      !textBrowsers.contains(name.split(separator: "/").last.map(String.init) ?? name)
    else { return nil }
    let arguments = words.dropFirst().map { $0.replacing("%s", with: address) }
    return Invocation(path: path, arguments: arguments + (command.contains("%s") ? [] : [address]))
  }

  /// Where a program is, by the rules of `execvp`; only absolute folders of PATH count.
  private static func path(of name: String) -> String? {
    let paths =
      name.contains("/")
      ? [name]
      : (variable("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
    return paths.first { path in
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// The address with what must not stand in one (RFC 3986) percent-encoded.
  private static func encoded(_ address: String) -> String {
    var encoded = ""
    for scalar in address.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0x7F || "\"<>\\^`{|}".unicodeScalars.contains(scalar) {
        encoded += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }

  // MARK: Starting it

  private static func start(_ invocation: Invocation) -> pid_t? {
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&files) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&files) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    close_all_from(&files, STDERR_FILENO + 1)
    // What the loop blocks and ignores is not for others.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, spawn_flags())
    let words = [invocation.path] + invocation.arguments
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    return posix_spawn(&pid, invocation.path, &files, &attributes, &arguments, environ) == 0 ? pid : nil
  }
}
