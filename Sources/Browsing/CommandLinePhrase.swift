/// The commands of the command line; each is called by its raw value.
package enum Subcommand: String, CaseIterable, Sendable {
  case browse, outline, search, callouts, show, compare, check, keys
}

/// What the command line says about itself and about what it was given.
package enum CommandLinePhrase: Sendable {
  case program, discussion, abstract(Subcommand)
  // What options and arguments are for.
  case notes, paths, query, limit, json, cues, noteTitle, allNotes, width, comparisonTitle, markdown, manualPage
  // What was wrong with them.
  case limitRange, widthRange, titleOrAll, jsonOrMarkdown
  case misspelt(String, command: Subcommand)
  case unknownOption(String), similarOption(String, known: String)
  case missingValue(option: String), needlessValue(option: String, value: String)
  case invalidValue(String, option: String), missingArgument(String), unexpected(String)
  case unknownShell(String, known: String)
  // What stands around all that.
  case overviewHeading, usageHeading, argumentsHeading, optionsHeading, commandsHeading
  case usage, help, defaultValue(String), isDefault, showsVersion, showsHelp
  case seeHelp(String), seeCommandHelp(String)

  var texts: (english: String, korean: String) {
    switch self {
    case .program:
      (
        "Study Markdown notes in the terminal: categories, services, callouts and 🆚 comparisons.",
        "Markdown 노트를 터미널에서 공부합니다: 분류, 서비스, 콜아웃, 🆚 비교."
      )
    case .discussion:
      (
        """
        Without a subcommand, gongbu opens the notes in panes; press ? there for the keys.
        Without a path it opens those of --notes, of GONGBU_NOTES, or the ones that came with it.
        """,
        """
        명령 없이 쓰면 노트를 화면에 엽니다. 키는 거기서 ?를 누르면 보입니다.
        경로가 없으면 --notes, GONGBU_NOTES, 함께 설치된 노트 순으로 찾습니다.
        """
      )
    case .abstract(let command): command.abstracts
    case .notes: ("Where the notes are when no path is given.", "경로를 주지 않을 때 읽을 노트.")
    case .paths:
      ("Files and folders of Markdown notes; - reads standard input.", "Markdown 노트 파일과 폴더. -는 표준 입력.")
    case .query: ("What to search for.", "찾을 말.")
    case .limit: ("How many hits to print.", "출력할 결과의 수.")
    case .json: ("Print one JSON object.", "JSON 객체 하나로 출력합니다.")
    case .cues: ("Only exam cues: those that tell what to answer.", "시험 단서만: 무엇이 답인지 알려 주는 콜아웃.")
    case .noteTitle:
      (
        "The service's title or one of its other names; spaces and case do not matter.",
        "서비스의 제목이나 다른 이름. 띄어쓰기는 무시합니다."
      )
    case .allNotes: ("Print every note.", "모든 노트를 출력합니다.")
    case .width: ("How many columns to use; those of the terminal when not given.", "쓸 칸의 수. 없으면 터미널의 너비.")
    case .comparisonTitle:
      ("The comparison's title, or the note it stands in; without it all are listed.", "비교나 그 노트의 제목. 없으면 모두 나열합니다.")
    case .markdown: ("Print a Markdown table.", "Markdown 표로 출력합니다.")
    case .manualPage: ("Print the manual page.", "매뉴얼 페이지를 출력합니다.")
    case .limitRange: ("--limit takes a number from 1 on", "--limit에는 1 이상의 수를 씁니다")
    case .widthRange: ("--width takes a number from 1 to 1024", "--width에는 1부터 1024까지의 수를 씁니다")
    case .titleOrAll: ("show needs the title of a note, or --all", "show에는 노트의 제목이나 --all이 필요합니다")
    case .jsonOrMarkdown:
      ("--json and --markdown cannot be given together", "--json과 --markdown은 함께 쓸 수 없습니다")
    case .misspelt(let name, let command):
      (
        "there is no file or command '\(name)'; did you mean '\(command.rawValue)'?",
        "‘\(name)’(이)라는 파일이나 명령이 없습니다. ‘\(command.rawValue)’인가요?"
      )
    case .unknownOption(let name): ("unknown option '\(name)'", "‘\(name)’ 옵션은 없습니다")
    case .similarOption(let name, let known):
      ("unknown option '\(name)'; did you mean '\(known)'?", "‘\(name)’ 옵션은 없습니다. ‘\(known)’인가요?")
    case .missingValue(let option): ("missing value for '\(option)'", "‘\(option)’에 값이 없습니다")
    case .needlessValue(let option, let value):
      ("the option '\(option)' takes no value, but '\(value)' was given", "‘\(option)’ 옵션은 값을 받지 않습니다: ‘\(value)’")
    case .invalidValue(let value, let option):
      ("the value '\(value)' is invalid for '\(option)'", "‘\(option)’에 쓸 수 없는 값입니다: ‘\(value)’")
    case .missingArgument(let name): ("missing argument '\(name)'", "‘\(name)’ 인자가 없습니다")
    case .unexpected(let arguments): ("unexpected argument '\(arguments)'", "쓸 수 없는 인자: ‘\(arguments)’")
    case .unknownShell(let shell, let known):
      ("there are no completions for '\(shell)', but for: \(known)", "‘\(shell)’의 자동 완성은 없습니다. 있는 것: \(known)")
    case .overviewHeading: ("OVERVIEW", "개요")
    case .usageHeading: ("USAGE", "사용법")
    case .argumentsHeading: ("ARGUMENTS", "인자")
    case .optionsHeading: ("OPTIONS", "옵션")
    case .commandsHeading: ("SUBCOMMANDS", "명령")
    case .usage: ("Usage", "사용법")
    case .help: ("Help", "도움말")
    case .defaultValue(let value): ("(default: \(value))", "(기본값: \(value))")
    case .isDefault: ("(default)", "(기본)")
    case .showsVersion: ("Show the version.", "버전을 출력합니다.")
    case .showsHelp: ("Show help information.", "도움말을 출력합니다.")
    case .seeHelp(let command): ("See '\(command)' for more information.", "자세한 안내: '\(command)'")
    case .seeCommandHelp(let command): ("See '\(command)' for detailed help.", "명령마다의 도움말: '\(command)'")
    }
  }
}

extension Subcommand {
  fileprivate var abstracts: (english: String, korean: String) {
    switch self {
    case .browse: ("Open the notes in panes.", "노트를 화면에 엽니다.")
    case .outline: ("Print the categories, services, sections and callouts.", "분류, 서비스, 절, 콜아웃을 출력합니다.")
    case .search:
      (
        "Search titles, callouts and text; every term of the query must stand in a note.",
        "제목, 콜아웃, 본문에서 모든 낱말을 찾습니다."
      )
    case .callouts: ("List the callouts.", "콜아웃을 나열합니다.")
    case .show: ("Print the note of a service, laid out as in the note pane.", "서비스의 노트를 화면에 보이는 대로 출력합니다.")
    case .compare:
      ("List the comparisons, or print one with its sides in columns.", "비교를 나열하거나 항목을 나란히 출력합니다.")
    case .check:
      (
        "Print what is odd in the notes as path:line: message; status 1 if anything is.",
        "노트에서 이상한 곳을 출력합니다. 있으면 상태는 1."
      )
    case .keys: ("Print the keys of the browser.", "화면에서 쓰는 키를 출력합니다.")
    }
  }
}
