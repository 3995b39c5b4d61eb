import ArgumentParser
import Browsing

/// Prints the table of keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.keys)

  @Flag(help: .text(.markdown)) var markdown = false
  @Flag(help: .text(.manualPage)) var man = false

  func run() {
    let text =
      if man { ManualPage.text } else if markdown { KeyTable.markdown(Output.phrases) } else {
        KeyTable.text(Output.phrases)
      }
    Output.print(text)
  }
}
