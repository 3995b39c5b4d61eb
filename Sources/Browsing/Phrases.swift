import Notes
import Search

/// The languages that the interface speaks.
package enum Language: String, CaseIterable, Sendable {
  case english, korean

  /// Korean where the locale is; `environment` answers for a variable of the process.
  package init(environment: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    self = locale?.hasPrefix("ko") == true ? .korean : .english
  }
}

/// Every sentence that the program says, in both languages.
package struct Phrases: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The sentence in the user's language.
  package func callAsFunction(_ phrase: Phrase) -> String {
    switch language {
    case .english: phrase.texts.english
    case .korean: phrase.texts.korean
    }
  }

  package func summary(of command: Command) -> String { self(.summary(command)) }
}

/// What can be said.
package enum Phrase: Sendable {
  case categories, services, callouts, comparisons, outline, commands, help, search
  case introduction, preface, untitled, cue, alert(Callout.Alert)
  case reading(ReadingProgress), indexing, nothingToShow, tooSmall
  case noComparisons, noCallouts, noSections, noHits, noQuery, noEarlierPlace, noLaterPlace, noService(String),
    noMatches
  case noComparisonHere, undivided, covered(Int, of: Int), noSuchComparison(String)
  case hintUncover, hintUncoverAll, hintWritten, hintCover, hintColumns
  case fromTheStart, fromTheEnd, noteGone(String), continues(part: Int, parts: Int)
  case searchHelp, notes, noFilter, rulePartial, ruleInitials, ruleLayout, ruleTypo
  case hintNextComparison, hintAllComparisons, hintSearch, hintHelp, hintMove, hintGo, hintBack, hintNextHit
  case group(Command.Group), summary(Command)
  case mentions, noMentions, mentionsPending, noLinks, pressLabel
  case relations(comparisons: Int, notes: Int), shortRelations(comparisons: Int, notes: Int)
  case opening(String), address(String), elsewhere(String), noFile(String), noHeading(String)
  case oddity(Diagnostic.Oddity), commandLine(CommandLinePhrase)
  case cannotWrite(reason: String), cannotRead(path: String, reason: String), noNotes(path: String), lost(path: String),
    noTerminal, noSuchTitle(String)
  case nothingFound(String), noTerminalType, unknownTerminalType(String), incapableTerminal(String), countSummary(
    Notebook.Counts)

  fileprivate var texts: (english: String, korean: String) {
    switch self {
    case .categories: ("Categories", "분류")
    case .services: ("Services", "서비스")
    case .callouts: ("Callouts", "콜아웃")
    case .comparisons: ("Comparisons", "비교")
    case .outline: ("Outline", "차례")
    case .commands: ("Commands", "명령")
    case .help: ("Help", "도움말")
    case .search: ("Search", "검색")
    case .introduction: ("Introduction", "소개")
    case .preface: ("Preface", "머리말")
    case .untitled: ("(untitled)", "(제목 없음)")
    case .cue: ("Exam cue", "시험 단서")
    case .alert(let alert): alert.texts
    case .reading(let progress):
      (
        "Reading notes: \(progress.filesRead) of \(progress.files) files. q quits.",
        "노트를 읽는 중: 파일 \(progress.files)개 중 \(progress.filesRead)개. q로 끝냅니다."
      )
    case .indexing: ("Indexing the notes; results follow.", "색인을 만드는 중입니다. 곧 결과가 나옵니다.")
    case .nothingToShow: ("There is no text here.", "여기에는 글이 없습니다.")
    case .tooSmall: ("Too small", "화면이 작음")
    case .noComparisons: ("No comparisons in these notes.", "이 노트에는 비교가 없습니다.")
    case .noCallouts: ("No callouts in these notes.", "이 노트에는 콜아웃이 없습니다.")
    case .noSections: ("This note has no sections or callouts.", "이 노트에는 절이나 콜아웃이 없습니다.")
    case .notes: ("note", "노트")
    case .noFilter: ("No filter, tag or category is called that.", "그런 필터, 태그, 분류는 없습니다.")
    case .searchHelp:
      (
        "word word     both in one note\n\"two words\"   just so\n-word         without it\n#cue #callout #vs\n"
          + "in:name       in a category\n↑             searches before",
        "낱말 낱말     한 노트에 모두\n\"두 낱말\"     적은 그대로\n-낱말         없는 노트\n#단서 #콜아웃 #비교\n"
          + "in:이름       그 분류에서\n↑             지난 검색"
      )
    case .rulePartial: ("partial", "입력 중")
    case .ruleInitials: ("initials", "초성")
    case .ruleLayout: ("layout", "한/영")
    case .ruleTypo: ("typo", "오타")
    case .noHits: ("Nothing found.", "찾은 것이 없습니다.")
    case .noQuery: ("No search is marked: press /.", "표시된 검색이 없습니다. /를 누르세요.")
    case .noEarlierPlace: ("No earlier place.", "이전 위치가 없습니다.")
    case .noLaterPlace: ("No later place.", "다음 위치가 없습니다.")
    case .noService(let side):
      ("\(side) has no service of its own in these notes.", "이 노트에는 ‘\(side)’ 서비스가 따로 없습니다.")
    case .noComparisonHere: ("There is no comparison here.", "여기에는 비교가 없습니다.")
    case .undivided:
      ("Nothing here tells the sides apart: the note shows as written.", "비교 항목을 가를 수 없어 쓴 그대로 보입니다.")
    case .covered(let uncovered, let cells): ("covered \(uncovered)/\(cells)", "가림 \(uncovered)/\(cells)")
    case .hintUncover: ("Space next", "Space 다음")
    case .hintUncoverAll: ("x all", "x 모두")
    case .hintWritten: ("= as written", "= 쓴 그대로")
    case .hintCover: ("x cover", "x 가리기")
    case .hintColumns: ("= columns", "= 나란히")
    case .noSuchComparison(let title): ("no comparison is called \(title)", "‘\(title)’(이)라는 비교가 없습니다")
    case .noMatches: ("Nothing matches.", "맞는 것이 없습니다.")
    case .fromTheStart: ("Went on from the start.", "처음부터 다시 이어집니다.")
    case .fromTheEnd: ("Went on from the end.", "끝에서부터 이어집니다.")
    case .noteGone(let title):
      ("\(title) is gone; this is the nearest note.", "‘\(title)’ 노트가 없어졌습니다. 가장 가까운 노트입니다.")
    case .continues(let part, let parts):
      ("Part \(part) of \(parts); scroll on to read the next.", "\(parts)부분 중 \(part)부분, 더 내리면 이어집니다.")
    case .hintNextComparison: ("] next 🆚", "] 다음 🆚")
    case .hintAllComparisons: ("v all 🆚", "v 모든 🆚")
    case .hintSearch: ("/ search", "/ 검색")
    case .hintHelp: ("? help", "? 도움말")
    case .hintMove: ("↑↓ choose", "↑↓ 고르기")
    case .hintGo: ("Enter go", "Enter 이동")
    case .hintBack: ("Esc back", "Esc 돌아가기")
    case .hintNextHit: ("n next hit", "n 다음 결과")
    case .group(let group): group.texts
    case .summary(let command): command.texts
    case .mentions: ("Mentions", "언급")
    case .noMentions: ("No other note mentions this one.", "이 노트를 언급하는 노트가 없습니다.")
    case .mentionsPending: ("Still looking for mentions.", "언급을 찾는 중입니다.")
    case .noLinks: ("Nothing to follow on this screen.", "이 화면에는 따라갈 언급이나 링크가 없습니다.")
    case .pressLabel: ("Press the letter of where to go. Esc cancels.", "갈 곳의 글자를 누르세요. Esc로 그만둡니다.")
    case .relations(let comparisons, let notes):
      (
        [
          comparisons == 0 ? nil : "🆚 in \(comparisons) comparison\(comparisons == 1 ? "" : "s")",
          notes == 0 ? nil : "← mentioned in \(notes) note\(notes == 1 ? "" : "s")",
        ].compactMap(\.self).joined(separator: "   ") + "   m",
        [
          comparisons == 0 ? nil : "🆚 비교 \(comparisons)개", notes == 0 ? nil : "← 노트 \(notes)개에서 언급",
        ].compactMap(\.self).joined(separator: "   ") + "   m"
      )
    case .shortRelations(let comparisons, let notes):
      (
        [comparisons == 0 ? nil : "🆚 \(comparisons)", notes == 0 ? nil : "← \(notes)"].compactMap(\.self)
          .joined(separator: "   ") + "   m",
        [comparisons == 0 ? nil : "🆚 \(comparisons)", notes == 0 ? nil : "← \(notes)"].compactMap(\.self)
          .joined(separator: "   ") + "   m"
      )
    case .opening(let address): ("Opening \(address)", "여는 중: \(address)")
    case .address(let address): ("Nothing here opens \(address)", "열 수 있는 프로그램이 없습니다: \(address)")
    case .elsewhere(let destination):
      ("Not part of these notes: \(destination)", "이 노트에 속하지 않습니다: \(destination)")
    case .noFile(let destination): ("No such file: \(destination)", "그런 파일이 없습니다: \(destination)")
    case .noHeading(let destination): ("No such heading: \(destination)", "그런 제목이 없습니다: \(destination)")
    case .oddity(let oddity): oddity.texts
    case .commandLine(let phrase): phrase.texts
    case .cannotWrite(let reason): ("cannot write the output: \(reason)", "출력할 수 없습니다: \(reason)")
    case .cannotRead(let path, let reason):
      ("cannot read \(path): \(reason)", "\(path)을(를) 읽을 수 없습니다: \(reason)")
    case .noNotes(let path):
      (
        "no notes in \(path): a folder of notes holds .md or .markdown files",
        "\(path)에 노트가 없습니다: 노트 폴더에는 .md 또는 .markdown 파일이 있어야 합니다"
      )
    case .lost(let path):
      (
        "\(path) is gone or has no notes now; what was read stays here.",
        "\(path)이(가) 없어졌거나 노트가 없습니다. 읽어 둔 내용을 보여 줍니다."
      )
    case .noTerminal:
      (
        "browsing needs a terminal; 'gongbu outline' and 'gongbu show' print to anything",
        "화면으로 보려면 터미널이 필요합니다. 'gongbu outline'과 'gongbu show'는 어디에나 출력합니다"
      )
    case .noSuchTitle(let title): ("no note is called \(title)", "‘\(title)’(이)라는 노트가 없습니다")
    case .nothingFound(let query): ("nothing found for \(query)", "‘\(query)’에 대한 결과가 없습니다")
    case .noTerminalType:
      (
        "the variable TERM is not set; it has to name the type of the terminal, such as xterm-256color",
        "TERM 변수가 없습니다. xterm-256color처럼 터미널의 종류를 적어야 합니다"
      )
    case .unknownTerminalType(let type):
      (
        "the terminal type '\(type)' is not in this system's terminfo database; set TERM to one that is, such as vt100",
        "터미널 종류 ‘\(type)’이(가) 이 시스템의 terminfo에 없습니다. TERM을 vt100처럼 있는 종류로 바꾸세요"
      )
    case .incapableTerminal(let type):
      (
        "a terminal of type '\(type)' cannot place text on the screen; set TERM to what the terminal really is",
        "‘\(type)’ 터미널은 화면에 글을 배치할 수 없습니다. TERM을 실제 터미널의 종류로 바꾸세요"
      )
    case .countSummary(let counts):
      (
        "\(counts.categories) categories, \(counts.services) services, \(counts.sections) sections, "
          + "\(counts.callouts) callouts (\(counts.titledCallouts) titled, \(counts.cues) exam cues), "
          + "\(counts.comparisons) comparisons",
        "분류 \(counts.categories), 서비스 \(counts.services), 절 \(counts.sections), 콜아웃 \(counts.callouts) "
          + "(제목 있음 \(counts.titledCallouts), 시험 단서 \(counts.cues)), 비교 \(counts.comparisons)"
      )
    }
  }
}

extension Callout.Alert {
  fileprivate var texts: (english: String, korean: String) {
    switch self {
    case .note: ("Note", "참고")
    case .tip: ("Tip", "팁")
    case .important: ("Important", "중요")
    case .warning: ("Warning", "주의")
    case .caution: ("Caution", "경고")
    }
  }
}

extension Command.Group {
  fileprivate var texts: (english: String, korean: String) {
    switch self {
    case .moving: ("Moving", "이동")
    case .comparisons: ("Comparisons", "비교")
    case .callouts: ("Callouts and sections", "콜아웃과 절")
    case .searching: ("Searching", "검색")
    case .links: ("Mentions and links", "언급과 링크")
    case .places: ("Places visited", "지나온 위치")
    case .program: ("The program", "프로그램")
    }
  }
}

extension Command {
  fileprivate var texts: (english: String, korean: String) {
    switch self {
    case .down: ("the next row or line; 5j goes five", "다음 줄로, 5j는 다섯 줄")
    case .up: ("the row or line above", "앞 줄로")
    case .first: ("the first row or line; 5g goes to the fifth", "첫 줄로, 5g는 다섯째 줄로")
    case .last: ("the last row or line; 5G goes to the fifth", "마지막 줄로, 5G는 다섯째 줄로")
    case .halfPageDown: ("half a page down", "반 화면 아래로")
    case .halfPageUp: ("half a page up", "반 화면 위로")
    case .pageDown: ("a page down", "한 화면 아래로")
    case .pageUp: ("a page up", "한 화면 위로")
    case .left: ("the pane to the left", "왼쪽 칸으로")
    case .right: ("the pane to the right", "오른쪽 칸으로")
    case .nextPane:
      (
        "the next pane, round to the first; in a comparison as =",
        "다음 칸으로, 끝에서는 처음으로. 비교 안에서는 =과 같음"
      )
    case .written: ("a comparison in columns, or the note as written", "비교를 나란히 또는 쓴 그대로 보기")
    case .nextSides: ("the columns further right", "오른쪽 항목으로")
    case .previousSides: ("the columns further left", "왼쪽 항목으로")
    case .cover: ("cover the columns to test yourself, uncover them", "외웠는지 보려고 비교를 가리기, 다시 모두 보기")
    case .advance: ("uncover the next cell; a page down where none is covered", "가린 칸을 하나씩 보기, 가린 것이 없으면 한 화면 아래로")
    case .previousPane: ("the pane before", "앞 칸으로")
    case .open: ("into what is selected", "고른 것으로 들어가기")
    case .nextComparison: ("the next 🆚, across categories", "다음 🆚로, 분류를 넘어서")
    case .previousComparison: ("the 🆚 before", "앞 🆚로")
    case .comparisons: ("all comparisons, filtered as you type", "모든 비교, 입력하면 걸러짐")
    case .side: ("in a comparison: the service of that side", "비교에서: 그 항목의 서비스로")
    case .nextCallout: ("the next callout, across services", "다음 콜아웃으로, 서비스를 넘어서")
    case .previousCallout: ("the callout before", "앞 콜아웃으로")
    case .callouts: ("all callouts, filtered as you type", "모든 콜아웃, 입력하면 걸러짐")
    case .outline: ("the sections and callouts of this note", "이 노트의 절과 콜아웃")
    case .search: ("search titles, callouts and text", "제목, 콜아웃, 본문 검색")
    case .nextHit: ("the next hit of the last search", "지난 검색의 다음 결과로")
    case .previousHit: ("the hit before", "앞 결과로")
    case .mentions: ("what compares or mentions this note", "이 노트를 비교하거나 언급하는 곳")
    case .follow: ("label what this screen leads to; a letter follows", "화면의 언급과 링크에 글자 표시, 누르면 이동")
    case .back: ("back to the place before the last jump", "지난 이동 전의 위치로")
    case .forward: ("forward again", "다시 앞으로")
    case .commands: ("all commands by name", "이름으로 보는 모든 명령")
    case .help: ("the keys", "키 안내")
    case .cancel:
      ("close a list, uncover a comparison, drop the search's marks", "목록 닫기, 가린 비교 보기, 검색 표시 지우기")
    case .repaint: ("draw the screen again", "화면 다시 그리기")
    case .suspend: ("to the shell; fg comes back", "셸로 나가기, fg로 돌아옴")
    case .quit: ("quit", "끝내기")
    }
  }
}
