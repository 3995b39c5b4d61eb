import Browsing
import Curses
import Dispatch
import Glibc
import Notes
import Screen

/// The program while it browses: waits for keys, signals and news, tells the browser, does what the browser asks for,
/// and draws when nothing more is waiting.
struct Loop: ~Copyable {
  /// A first frame is worth this much waiting for a notebook that is read in no time: it is then drawn once.
  private static let patience = Duration.milliseconds(50)
  /// Keys taken before a draw, so that a pasted file cannot keep the screen from following.
  private static let keysAtOnce = 512

  private enum Ending { case quit, signal(Int32) }

  private var terminal: Terminal
  private var browser: Browser
  private let mailbox: Mailbox
  private let signals: Signals
  private let signalStack = SignalStack()
  private var opener = Opener()
  private let searcher = Searcher()
  /// The search that runs or has run last.
  private var search: SearchRequest?

  /// Whether the browser has something to show that has not been drawn.
  private var isStale = true
  private var keysAreLeft = false
  /// Until when the first frame waits for the notebook; nil once it need not wait.
  private var firstFrame: ContinuousClock.Instant? = .now + patience

  /// Browses until the user quits, while `worker` reads on another thread and posts what it has; throws what the worker
  /// throws. A glimpse of the notes is drawn before the worker starts. When a signal asks the program to end, it ends by
  /// that signal and this does not return.
  static func run(
    _ browser: Browser, glimpse: Notebook?, worker: @escaping @Sendable (Mailbox) throws -> Void
  ) throws {
    let ending = try finish(browser, glimpse: glimpse, worker: worker)
    if case .signal(let signal) = ending { Signals.die(of: signal) }
  }

  /// Has the terminal restored when it returns or throws.
  private static func finish(
    _ browser: Browser, glimpse: Notebook?, worker: @escaping @Sendable (Mailbox) throws -> Void
  ) throws -> Ending {
    let signals = try Signals()
    let mailbox = try Mailbox()
    defer { mailbox.cancel() }
    var loop = Loop(browser, terminal: try Terminal(), mailbox: mailbox, signals: signals)
    if let glimpse { loop.show(glimpse) }
    loop.start(worker)
    return try loop.untilEnd()
  }

  private init(
    _ browser: Browser, terminal: consuming Terminal, mailbox: Mailbox, signals: consuming Signals
  ) {
    self.browser = browser
    self.browser.resize(to: terminal.size)
    self.terminal = terminal
    self.mailbox = mailbox
    self.signals = signals
  }

  private mutating func show(_ glimpse: Notebook) {
    browser.receive(.glimpse(glimpse))
    firstFrame = nil
    draw()
  }

  private func start(_ worker: @escaping @Sendable (Mailbox) throws -> Void) {
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      let stack = SignalStack()
      do {
        try worker(mailbox)
      } catch {
        mailbox.fail(error)
      }
      withExtendedLifetime(stack) {}
    }
  }

  private mutating func untilEnd() throws -> Ending {
    while true {
      let tty = waitForEvents()
      if let ending = obey(signals.take()) { return ending }
      if tty & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .signal(SIGHUP) }
      if tty & POLLIN != 0, inputIsAtEnd { return .signal(SIGHUP) }
      try takeNews()
      if takeKeys() { return .quit }
      followSearch()
      if isStale, firstFrame == nil { draw() }
    }
  }

  /// Returns what has happened on the tty, in terms of `poll`.
  private mutating func waitForEvents() -> Int32 {
    var watched = [terminal.inputDescriptor, signals.descriptor, mailbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&watched, nfds_t(watched.count), timeout)
    if let deadline = firstFrame, .now >= deadline { firstFrame = nil }
    return count > 0 ? Int32(watched[0].revents) : 0
  }

  private var timeout: Int32 {
    if keysAreLeft { return 0 }
    guard let deadline = firstFrame else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline) / Duration.milliseconds(1)
    return Int32(max(0, left.rounded(.up)))
  }

  /// A tty that is readable without holding a byte has been taken away.
  private var inputIsAtEnd: Bool {
    var bytes: Int32 = 0
    return ioctl(terminal.inputDescriptor, UInt(FIONREAD), &bytes) == 0 && bytes == 0
  }

  private mutating func takeNews() throws {
    for news in try mailbox.take() {
      switch news {
      case .glimpse, .read: firstFrame = nil
      case .reading, .indexed, .mentioned, .lost, .notOpened: break
      }
      browser.receive(news)
      isStale = true
    }
    if let answer = mailbox.takeAnswer() {
      browser.receive(answer)
      isStale = true
    }
  }

  /// Starts the search that the browser wants; the keys taken at once, as in a paste, ask for one search.
  private mutating func followSearch() {
    guard let wanted = browser.wantedSearch else {
      searcher.cancel()
      search = nil
      return
    }
    if let search, search.isSame(as: wanted) { return }
    search = wanted
    if wanted.isQuick {
      searcher.cancel()
      if let answer = Searcher.measured(wanted) { browser.receive(answer) }
      isStale = true
    } else {
      searcher.run(wanted, to: mailbox)
    }
  }

  /// Whether the user has quit.
  private mutating func takeKeys() -> Bool {
    var taken = 0
    while taken < Self.keysAtOnce, let key = terminal.nextKey() {
      taken += 1
      isStale = true
      for effect in browser.receive(key) {
        switch effect {
        case .quit: return true
        // The whole job stops, as on Ctrl-Z: the shell may be waiting for another of its processes.
        case .suspend: kill(0, SIGTSTP)
        case .repaint: terminal.repaint()
        case .open(let address): if !opener.open(address) { browser.receive(.notOpened(address)) }
        }
      }
    }
    keysAreLeft = taken == Self.keysAtOnce
    return false
  }

  private mutating func draw() {
    var canvas = Canvas(size: terminal.size)
    browser.draw(on: &canvas)
    terminal.show(canvas)
    isStale = false
  }
}

extension Loop {
  private mutating func obey(_ arrived: [Int32]) -> Ending? {
    if let signal = arrived.first(where: Self.isFatal) { return .signal(signal) }
    if arrived.contains(SIGCHLD) {
      for address in opener.reap() {
        browser.receive(.notOpened(address))
        isStale = true
      }
    }
    if arrived.contains(SIGTSTP) {
      terminal.suspend()
      return stop()
    }
    if arrived.contains(SIGCONT) {
      // Continued without having been asked to stop: others have used the terminal meanwhile.
      guard terminal.isForeground else { return stop() }
      terminal.suspend()
      comeBack()
    } else if arrived.contains(SIGWINCH) {
      terminal.resize(to: terminal.size)
      follow()
    }
    return nil
  }

  private static func isFatal(_ signal: Int32) -> Bool {
    [SIGINT, SIGTERM, SIGHUP].contains(signal)
  }

  /// Stopped until the terminal is ours again. A signal that came meanwhile ends the program without touching the
  /// terminal, which may by now be another's.
  private mutating func stop() -> Ending? {
    repeat {
      signals.stop()
      let arrived = signals.take()
      if let signal = arrived.first(where: Self.isFatal) { return .signal(signal) }
      // Without a shell that could continue it, the process has not stopped.
      guard arrived.contains(SIGCONT) else { break }
    } while !terminal.isForeground
    comeBack()
    return nil
  }

  private mutating func comeBack() {
    terminal.resume()
    follow()
  }

  private mutating func follow() {
    browser.resize(to: terminal.size)
    isStale = true
  }
}
