import ArgumentParser
import Browsing

/// Prints the table of keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "keys", abstract: "Print the keys of the browser.")

  @Flag(help: "Print a Markdown table.") var markdown = false
  @Flag(help: "Print the manual page.") var man = false

  func run() {
    let text =
      if man { ManualPage.text } else if markdown { KeyTable.markdown(Output.phrases) } else {
        KeyTable.text(Output.phrases)
      }
    Output.print(text)
  }
}
