import Foundation
import TestSupport
import Testing

/// Each story on a canvas in memory. `RECORD=1` writes the screens anew; a person reads the difference.
@Suite struct StoryTests {
  @Test(arguments: try Story.all().map(\.name)) func onCanvas(name: String) throws {
    let story = try Story(Story.folder.appending(path: name + ".story"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { return try story.record() }
    story.play { step, screen in
      guard case .screen(let expected, let line) = step else { return }
      #expect(screen == expected, "\(name).story:\(line)")
    }
  }
}
