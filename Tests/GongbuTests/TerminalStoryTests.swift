import Foundation
import TestSupport
import Testing

/// Each story again, through the real binary in a real terminal: every cell must agree with the canvas.
@Suite struct TerminalStoryTests {
  @Test(arguments: try Story.all().map(\.name)) func inTerminal(name: String) throws {
    let story = try Story(Story.folder.appending(path: name + ".story"))
    try story.playInTerminal(binary: URL(filePath: Pty.productBesideTests("gongbu")))
  }
}
