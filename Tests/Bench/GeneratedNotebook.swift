import Glibc
import TestSupport

/// A folder of study notes, the same every time: folders of 25 to 50 files of about two kilobytes.
struct GeneratedNotebook {
  private var random = SeededGenerator(seed: 20_240_601)
  private let korean: Vocabulary
  private let english: Vocabulary
  private var text = ""
  private static let particles = Vocabulary.pieces("을 를 이 가 은 는 에 의 로 와 과 에서 으로 까지 부터 에게 마다 보다")
  private static let endings = Vocabulary.pieces("한다. 된다. 있다. 없다. 좋다. 않는다. 필요하다. 가능하다. 쓴다. 늘어난다.")
  /// Marks a folder whose last file has been written.
  private static let mark = ".complete"

  /// Makes the folder, and the same text in one file, unless they are there already.
  static func make(files: Int, in folder: String, concatenated file: String) throws {
    if access("\(folder)/\(mark)", F_OK) == 0, access(file, F_OK) == 0 { return }
    var notebook = GeneratedNotebook()
    try notebook.write(files: files, in: folder, concatenated: file)
  }

  private init() {
    korean = .korean(&random)
    english = .english(&random)
  }

  private mutating func write(files: Int, in folder: String, concatenated file: String) throws {
    mkdir(folder, 0o755)
    guard let all = fopen(file, "w") else { throw Program.Failure(description: "cannot write \(file)") }
    defer { fclose(all) }
    var written = 0
    var category = 0
    while written < files {
      category += 1
      let subfolder = "\(folder)/\(category)-\(korean.word(&random))"
      mkdir(subfolder, 0o755)
      for number in 1...min(Int.random(in: 25...50, using: &random), files - written) {
        text = ""
        writeNote()
        guard let note = fopen("\(subfolder)/\(number)-\(english.word(&random)).md", "w") else {
          throw Program.Failure(description: "cannot write in \(subfolder)")
        }
        for stream in [note, all] { fputs(text, stream) }
        fclose(note)
        written += 1
      }
    }
    fclose(fopen("\(folder)/\(Self.mark)", "w"))
  }

  // MARK: A note

  private mutating func writeNote() {
    if chance(10) {
      text +=
        "---\ntags: [\(english.word(&random)), \(korean.word(&random))]\naliases: [\(english.word(&random))]\n---\n"
    }
    text += "# \(title())\n\n"
    text += paragraph(2)
    while text.utf8.count < 1820 {
      text += chance(12) ? "## \(english.word(&random)) 🆚 \(english.word(&random))\n\n" : "## \(title())\n\n"
      for _ in 0..<Int.random(in: 1...3, using: &random) { writeBlock() }
    }
  }

  private mutating func writeBlock() {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: text += paragraph(Int.random(in: 1...4, using: &random))
    case 3..<7:
      for _ in 0..<Int.random(in: 2...5, using: &random) {
        text += "- \(chance(30) ? "**\(name())**: " : "")\(sentence())\n"
        if chance(20) { text += "  - \(sentence())\n" }
      }
      text += "\n"
    case 7: text += "> ### \(title())\n> \(sentence())\n> - \(sentence())\n\n"
    case 8: text += "> \(chance(20) ? "시험에 나오면 " : "")\(sentence())\n> \(sentence())\n\n"
    case _:
      text += "| \(korean.word(&random)) | \(name()) | \(english.word(&random)) |\n|---|---|---|\n"
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        text += "| \(name()) | \(phrase(3)) | `\(english.word(&random))` |\n"
      }
      text += "\n"
    }
  }

  private mutating func paragraph(_ sentences: Int) -> String {
    (0..<sentences).map { _ in sentence() }.joined(separator: " ") + "\n\n"
  }

  private mutating func sentence() -> String {
    phrase(Int.random(in: 3...8, using: &random)) + " " + (Self.endings.randomElement(using: &random) ?? "")
  }

  private mutating func phrase(_ count: Int) -> String {
    (0..<count).map { _ in
      let word = chance(25) ? english.word(&random) : korean.word(&random)
      let marked = chance(6) ? "**\(word)**" : chance(5) ? "`\(word)`" : word
      return marked + (chance(50) ? Self.particles.randomElement(using: &random) ?? "" : "")
    }.joined(separator: " ")
  }

  private mutating func title() -> String {
    let title =
      chance(50)
      ? "\(english.word(&random)) \(korean.word(&random))" : "\(korean.word(&random)) \(korean.word(&random))"
    return chance(15) ? "\(title)(\(english.word(&random)))" : title
  }

  private mutating func name() -> String { chance(50) ? english.word(&random) : korean.word(&random) }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
