import Browsing
import Foundation
import Screen
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test(arguments: Command.allCases) func everyKeyOfTheTableIsAKey(command: Command) {
    for spelling in command.entry.keys {
      #expect(Key(spelling: spelling)?.spelling == spelling)
    }
  }

  @Test func noKeyAsksForTwoCommands() {
    let keys = Command.allCases.flatMap(\.entry.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func namesAreUnique() {
    let names = Command.allCases.map(\.entry.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Language.allCases) func everyCommandHasASentence(language: Language) {
    let summaries = Command.allCases.map(Phrases(language).summary)
    #expect(Set(summaries).count == summaries.count)
  }

  /// `RECORD=1` writes the table anew.
  @Test func theReadmeShowsTheTable() throws {
    let readme = Story.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- keys -->\n"))
    let end = try #require(text.range(of: "\n<!-- /keys -->"))
    let table = KeyTable.markdown(Phrases(.english))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let recorded = text[..<start.upperBound] + table + text[end.lowerBound...]
      return try String(recorded).write(to: readme, atomically: true, encoding: .utf8)
    }
    #expect(text[start.upperBound..<end.lowerBound] == table)
  }
}

@Suite struct KeymapTests {
  @Test(arguments: [
    ("j", ["j"]), ("ㅓ", ["j"]), ("ㅏ", ["k"]), ("ㅗ", ["h"]), ("ㅣ", ["l"]), ("ㅂ", ["q"]), ("러", ["f", "j"]),
    ("괄", ["r", "h", "k", "f"]), ("않", ["d", "k", "s", "g"]), ("ㄳ", ["r", "t"]), ("ㅘ", ["h", "k"]), ("é", ["é"]),
    ("[", ["["]),
  ])
  func koreanLettersStandForTheirKeys(typed: String, keys: [String]) throws {
    let key = Key.character(try #require(typed.first))
    #expect(Keymap.keystrokes(of: key).map(\.spelling) == keys)
  }
}
