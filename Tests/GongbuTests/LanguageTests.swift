import Screen
import Testing

/// The command line speaks the language of the locale, errors and help of the argument parser included.
@Suite struct LanguageTests {
  private static let languages = ["C.UTF-8", "ko_KR.UTF-8"]

  private func run(_ arguments: [String], _ language: String) throws -> ProgramRun {
    try ProgramRun(arguments, notes: ["n.md": "# A\n## B\ntext"], environment: ["LC_ALL": language])
  }

  @Test(
    arguments: [
      (["--limit", "x"], "unknown option '--limit'", "‘--limit’ 옵션은 없습니다"),
      (["outline", "-x"], "unknown option '-x'", "‘-x’ 옵션은 없습니다"),
      (["---"], "unknown option '---'", "‘---’ 옵션은 없습니다"),
      (
        ["search", "--limt", "3", "a"], "unknown option '--limt'; did you mean '--limit'?",
        "‘--limt’ 옵션은 없습니다. ‘--limit’인가요?"
      ),
      (["search"], "missing argument '<query>'", "‘<query>’ 인자가 없습니다"),
      (["search", "a", "--limit"], "missing value for '--limit <limit>'", "‘--limit <limit>’에 값이 없습니다"),
      (
        ["search", "a", "--limit", "x"], "the value 'x' is invalid for '--limit <limit>'",
        "‘--limit <limit>’에 쓸 수 없는 값입니다: ‘x’"
      ),
      (["search", "a", "--limit", "0"], "--limit takes a number from 1 on", "--limit에는 1 이상의 수를 씁니다"),
      (["show", "a", "--width", "0"], "--width takes a number from 1 to 1024", "--width에는 1부터 1024까지의 수를 씁니다"),
      (["show"], "show needs the title of a note, or --all", "show에는 노트의 제목이나 --all이 필요합니다"),
      (
        ["compare", "--json", "--markdown"], "--json and --markdown cannot be given together",
        "--json과 --markdown은 함께 쓸 수 없습니다"
      ),
      (
        ["outline", "--json=3"], "the option '--json' takes no value, but '3' was given", "‘--json’ 옵션은 값을 받지 않습니다: ‘3’"
      ),
      (["keys", "a"], "unexpected argument 'a'", "쓸 수 없는 인자: ‘a’"),
      (["keys", "a", "b"], "unexpected argument 'a b'", "쓸 수 없는 인자: ‘a b’"),
      (
        ["--generate-completion-script=x"], "there are no completions for 'x', but for: zsh bash fish",
        "‘x’의 자동 완성은 없습니다. 있는 것: zsh bash fish"
      ),
      (
        ["serach"], "there is no file or command 'serach'; did you mean 'search'?",
        "‘serach’(이)라는 파일이나 명령이 없습니다. ‘search’인가요?"
      ),
      (
        ["Outlin", "n.md"], "there is no file or command 'Outlin'; did you mean 'outline'?",
        "‘Outlin’(이)라는 파일이나 명령이 없습니다. ‘outline’인가요?"
      ),
      (
        ["n.md"], "browsing needs a terminal; 'gongbu outline' and 'gongbu show' print to anything",
        "화면으로 보려면 터미널이 필요합니다. 'gongbu outline'과 'gongbu show'는 어디에나 출력합니다"
      ),
    ] as [([String], String, String)])
  func wrongUsage(arguments: [String], english: String, korean: String) throws {
    for (language, message) in zip(Self.languages, [english, korean]) {
      let run = try run(arguments, language)
      #expect(run.status == 64 && run.output.isEmpty)
      let lines = run.complaint.split(separator: "\n")
      #expect(lines.first == "gongbu: \(message)")
      // What follows is the usage, in the same language.
      let words =
        language == "C.UTF-8" ? ["Usage: ", "Help: ", "  See ", "   "] : ["사용법: ", "도움말: ", "  자세한 안내: ", "   "]
      #expect(lines.dropFirst().allSatisfy { line in words.contains { line.hasPrefix($0) } }, "\(run.complaint)")
    }
  }

  @Test(
    arguments: [
      (["outline", "n.md"], 0), (["search", "text", "n.md"], 0), (["search", "없는말", "n.md"], 1),
      (["callouts", "n.md"], 1), (["show", "nothing", "n.md"], 1), (["compare", "n.md"], 1),
      (["outline", "missing.md"], 66), (["compare", "missing.md"], 66), (["show", "--all", "/dev"], 66),
    ] as [([String], Int32)])
  func statusesAreOfNoLanguage(arguments: [String], status: Int32) throws {
    let runs = try Self.languages.map { try run(arguments, $0) }
    #expect(runs.map(\.status) == [status, status])
    if status > 0 {
      #expect(runs.allSatisfy { $0.complaint.hasPrefix("gongbu: ") && $0.output.isEmpty })
      #expect(runs[0].complaint != runs[1].complaint)
    }
  }

  @Test func aFaultOfOursIsSaidAndHasAStatusOfItsOwn() throws {
    for (language, message) in zip(Self.languages, ["cannot write the output", "출력할 수 없습니다"]) {
      let run = try ProgramRun(
        ["outline", "n.md"], notes: ["n.md": "# A"], environment: ["LC_ALL": language], output: "/dev/full")
      #expect(run.status == 70)
      #expect(run.complaint == "gongbu: \(message): No space left on device\n")
    }
  }

  private static let commands = ["browse", "outline", "search", "callouts", "show", "compare", "check", "keys"]

  @Test(arguments: [["--help"], ["help"]] + commands.flatMap { [[$0, "--help"], ["help", $0]] })
  func helpReadsWell(arguments: [String]) throws {
    for language in Self.languages {
      let help = try run(arguments, language)
      #expect(help.status == 0 && help.complaint.isEmpty)
      for line in help.output.split(separator: "\n") {
        #expect(StyledLine(String(line)).columns <= 80, "\(line)")
        guard language != "C.UTF-8" else { continue }
        // No sentence in English is left: names, options and values only.
        let isSentence = line.split(separator: " ").contains {
          $0.hasSuffix(".") && $0.dropLast().allSatisfy { $0.isASCII && $0.isLetter }
        }
        #expect(!isSentence && !line.contains("default"), "\(line)")
      }
      let headings = help.output.split(separator: "\n").filter { $0.contains(":") && $0.first != " " }
      #expect(headings.allSatisfy { ($0.first?.isASCII ?? false) == (language == "C.UTF-8") })
    }
  }

  @Test func optionsStandInColumns() throws {
    let english = try run(["search", "--help"], "C.UTF-8").output
    #expect(english.contains("\n  --limit <limit>         How many hits to print. (default: 50)\n"))
    let korean = try run(["--help"], "ko_KR.UTF-8").output
    #expect(korean.contains("\n  browse (기본)           노트를"))
    #expect(korean.contains("\n  outline                 분류"))
  }
}
