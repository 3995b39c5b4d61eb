import Browsing
import Dispatch
import Glibc
import Notes
import Synchronization
import Testing

@testable import gongbu

/// What nobody waits for is done one piece after the other.
@Suite struct BackgroundThreadTests {
  private final class Log: Sendable {
    private let done = Mutex<[String]>([])
    private let progress = DispatchSemaphore(value: 0)

    func add(_ name: String) {
      done.withLock { $0.append(name) }
      progress.signal()
    }

    /// What has been done, once so many more pieces have been.
    func wait(for count: Int) -> [String] {
      for _ in 0..<count { progress.wait() }
      return done.withLock { $0 }
    }
  }

  @Test func ofThoseThatWaitTheLastIsDone() {
    let (thread, log, gate) = (BackgroundThread(), Log(), DispatchSemaphore(value: 0))
    thread.run {
      log.add("first")
      gate.wait()
    }
    #expect(log.wait(for: 1) == ["first"])
    thread.run { log.add("dropped") }
    thread.run { log.add("last") }
    gate.signal()
    #expect(log.wait(for: 1) == ["first", "last"])
    // The thread has ended by now, or is about to.
    thread.run { log.add("again") }
    #expect(log.wait(for: 1) == ["first", "last", "again"])
  }

  @Test func mentionsOfTheLastNotebookCome() throws {
    let notebooks = ["EC2", "S3"].map { name in
      Notebook.read(texts: [("a.md", "# A\n## \(name)\ntext\n## Lambda\nuses \(name)")])
    }
    let (mailbox, mentioner) = (try Mailbox(), Mentioner())
    for notebook in notebooks {
      mentioner.forget()
      mentioner.find(in: notebook, for: mailbox)
    }
    let named = NoteID.service(category: 0, service: 0)
    var found: [NoteID] = []
    while found.isEmpty {
      var watched = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&watched, 1, 10_000) == 1)
      for case .mentioned(let mentions) in try mailbox.take() where mentions.names == ServiceNames(notebooks[1]) {
        found = mentions.mentions(of: named).map(\.note)
      }
    }
    #expect(found == [.service(category: 0, service: 1)])
  }
}
