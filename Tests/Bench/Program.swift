import Glibc

/// What another program needed for a piece of work.
struct Program {
  var time: Duration
  /// The most memory it held at once, in bytes. The system counts what the caller holds when it starts the program too,
  /// so that a small caller has to ask.
  var peakMemory: Int
  /// What it wrote.
  var output: String

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a program to its end, its input from a file; what it writes is kept where `keepsOutput`, else thrown away.
  /// Throws where it cannot be started or fails, unless with a status that only says that nothing was found.
  static func run(
    _ name: String, _ arguments: [String], input: String = "/dev/null", keepsOutput: Bool = false
  ) throws -> Program {
    var pipes: [Int32] = [-1, -1]
    if keepsOutput {
      pipe(&pipes)
      // Else the program would hold open what it writes to and never seem to end.
      for descriptor in pipes { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    if keepsOutput {
      posix_spawn_file_actions_adddup2(&actions, pipes[1], STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var argv = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    let start = ContinuousClock.now
    var pid: pid_t = 0
    let error = posix_spawnp(&pid, name, &actions, nil, &argv, environ)
    guard error == 0 else { throw Failure(description: "\(name): \(String(cString: strerror(error)))") }
    var output: [UInt8] = []
    if keepsOutput {
      close(pipes[1])
      output = readAll(pipes[0])
      close(pipes[0])
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    let time = ContinuousClock.now - start
    guard status & 0x7F == 0, [0, 1].contains(status >> 8 & 0xFF) else {
      throw Failure(description: "\(name) ended with status \(status)")
    }
    return Program(
      time: time, peakMemory: usage.ru_maxrss * 1024, output: String(decoding: output, as: UTF8.self))
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// The running program's own need.
enum Usage {
  /// The most memory held at once, in bytes.
  static var peakMemory: Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmHWM:") { return 1024 * (Int(text.filter(\.isNumber)) ?? 0) }
    }
    return 0
  }

  /// The time that all cores have worked, in seconds.
  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
