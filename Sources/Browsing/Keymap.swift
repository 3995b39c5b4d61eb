import Screen
import Search

/// From a keystroke to the command it asks for.
package enum Keymap {
  /// Made when the first key comes: the first frame does without.
  private static let commands: [Key: Command] = {
    var commands: [Key: Command] = [:]
    for command in Command.allCases where command != .side {
      for spelling in command.entry.keys {
        guard let key = Key(spelling: spelling) else { continue }
        commands[key] = command
      }
    }
    return commands
  }()

  package static func command(for key: Key) -> Command? { commands[key] }

  /// The keystrokes that a key stands for: a Korean letter or syllable for the Latin keys that typed it, so that
  /// commands work while the input method is on; any other key for itself.
  package static func keystrokes(of key: Key) -> [Key] {
    guard case .character(let character) = key, let letters = KoreanLayout.keystrokes(for: character) else {
      return [key]
    }
    return letters.map(Key.character)
  }
}
