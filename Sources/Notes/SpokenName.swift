/// A name as it may stand in running text: without regard to case, with or without the spaces between its parts.
struct SpokenName: Equatable, Sendable {
  /// The name without its spaces and hyphens, in lower case, as UTF-8; what it is found by.
  let folded: [UInt8]
  /// Where in `folded` a text may have a space, as bits: where the name has one, or where a new part of it begins
  /// (`Dynamo|DB`, `Route|53`, any two Hangul syllables), as long as two letters stand on either side.
  private let breaks: UInt128
  let spelling: Spelling
  /// Where capitals stand in `folded`, as bits, if that matters.
  private let capitals: UInt128

  /// How closely a text must keep to the name's capitals.
  enum Spelling: Sendable {
    case any
    /// The first letter must be a capital, and no capitalized word may stand before it (`S3 Batch Operations`): the name
    /// is also an ordinary word.
    case capitalized
    /// Every letter must be as in the name, which is very short.
    case exact
  }

  /// Longer names, in bytes, are left out: nobody writes them out.
  static let lengthLimit = 128

  /// Nil for what cannot tell a service from ordinary text: a single letter, digits alone, one Hangul word of fewer than
  /// three syllables, or a word of `CommonWords`.
  init?(_ text: String) {
    let folding = FoldedPassage(text)
    let letters = folding.letterCount
    guard letters.latin + letters.hangul >= 2, folding.bytes.count <= Self.lengthLimit else { return nil }
    let isOneWord = folding.gaps.isEmpty
    if isOneWord {
      let word = String(decoding: folding.bytes, as: UTF8.self)
      if letters.latin == 0, letters.hangul < 3 || CommonWords.korean.contains(word) { return nil }
      if CommonWords.headings.contains(word) { return nil }
      if letters.latin == 2, letters.hangul == 0, letters.digits == 0 {
        spelling = .exact
      } else {
        spelling = CommonWords.english.contains(word) ? .capitalized : .any
      }
    } else {
      spelling = .any
    }
    folded = folding.bytes
    // Names that differ in what nobody asks for are one.
    capitals = spelling == .exact ? Self.bits(folding.bytes.indices.filter(folding.isCapital)) : 0
    breaks = Self.bits(folding.gaps + folding.partStarts.filter(folding.hasTwoLetters))
  }

  private static func bits(_ places: [Int]) -> UInt128 { places.reduce(0) { $0 | 1 << UInt128($1) } }

  /// Whether a text, where the name's letters stand in it, spells them as the name is spelled.
  func isSpelled(in passage: FoldedPassage, at range: Range<Int>) -> Bool {
    for index in range.dropFirst() where passage.hasGap(before: index) {
      guard breaks & 1 << UInt128(index - range.lowerBound) != 0 else { return false }
    }
    switch spelling {
    case .any: return true
    case .capitalized: return passage.isCapital(range.lowerBound) && !passage.followsCapitalized(range.lowerBound)
    case .exact:
      return range.allSatisfy { passage.isCapital($0) == (capitals & 1 << UInt128($0 - range.lowerBound) != 0) }
    }
  }
}

extension SpokenName {
  /// The names by which texts may speak of a service: its title without what stands in parentheses, with and without
  /// the maker's name; texts in parentheses that are names themselves; the aliases of its front matter.
  static func names(of service: Service) -> (titles: [SpokenName], aliases: [SpokenName]) {
    let title = service.title.plain
    let inParentheses = Name.parenthesized(title)
    let head = title.outsideParentheses
    var titles = [head.text]
    // Of `CIDR(Classless Routing) 블록` the abbreviation is a name too.
    if head.hasTail, head.first.isAbbreviation { titles.append(head.first) }
    let own = inParentheses.flatMap { $0.split(separator: ",").map(\.trimmingSpaces) }.map(\.withoutFormerly)
      .filter(\.isProperName)
    let others = service.aliases.filter { !inParentheses.contains($0) }
    return (
      titles.flatMap(\.withAndWithoutMaker).compactMap(SpokenName.init),
      (own + others).flatMap(\.withAndWithoutMaker).compactMap(SpokenName.init)
    )
  }
}

extension String {
  /// What stands outside parentheses, without a leading number or icon; the words before the first of them; and whether
  /// more follows.
  fileprivate var outsideParentheses: (text: String, first: String, hasTail: Bool) {
    var pieces = [""]
    var depth = 0
    for character in self {
      switch character {
      case "(", "（":
        if depth == 0 { pieces.append("") }
        depth += 1
      case ")", "）": depth = max(0, depth - 1)
      case _ where depth == 0: pieces[pieces.count - 1].append(character)
      case _: break
      }
    }
    pieces[0] = String(pieces[0].drop { !$0.isLetter && !$0.isNumber })
    let words = pieces[0].split(separator: " ")
    if words.count > 1, words[0].allSatisfy({ $0.isASCII && !$0.isLetter }) {
      pieces[0] = words.dropFirst().joined(separator: " ")
    }
    let trimmed = pieces.map(\.trimmingSpaces).filter { !$0.isEmpty }
    return (trimmed.joined(separator: " "), pieces[0].trimmingSpaces, trimmed.count > 1)
  }

  /// `AWS Glue` is called `Glue` as well.
  fileprivate var withAndWithoutMaker: [String] {
    let words = split(separator: " ", maxSplits: 1)
    guard words.count == 2, ["aws", "amazon"].contains(words[0].lowercased()) else { return [self] }
    return [self, words[1].trimmingSpaces]
  }

  /// `구 AWS SSO` gives a former name.
  fileprivate var withoutFormerly: String {
    ["구 ", "formerly "].first(where: hasPrefix).map { String(dropFirst($0.count)) } ?? self
  }

  fileprivate var isAbbreviation: Bool {
    count >= 2 && allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) } && contains(where: \.isUppercase)
  }

  /// Whether a text in parentheses names something rather than remarks on it: an abbreviation, a word with a capital or
  /// a digit behind its first letter, or several words.
  fileprivate var isProperName: Bool {
    let words = split(separator: " ")
    if words.count > 1 { return true }
    return dropFirst().contains { $0.isASCII && ($0.isUppercase || $0.isNumber) }
  }
}

/// Words that stand in texts for themselves rather than for a service.
enum CommonWords {
  /// Titles that many notes have; never names.
  static let headings: Set<String> = [
    "overview", "introduction", "summary", "notes", "note", "basics", "pricing", "misc", "others", "faq", "todo",
    "references", "reference", "appendix", "index", "readme", "glossary", "terms",
  ]
  /// Names only with a capital.
  static let english: Set<String> = [
    "array", "artifact", "backup", "batch", "cache", "class", "client", "cloud", "cluster", "code", "comprehend",
    "compute", "config", "connect", "container", "data", "database", "detective", "event", "file", "function",
    "glue", "graph", "group", "health", "heap", "index", "inspector", "job", "key", "lens", "list", "location",
    "lock", "log", "map", "memory", "message", "method", "model", "module", "network", "networking", "node",
    "object", "organizations", "outposts", "page", "personalize", "pinpoint", "pointer", "policy", "polly",
    "process", "proton", "queue", "ram", "record", "region", "role", "route", "schema", "script", "security",
    "server", "service", "session", "set", "shield", "signer", "snowball", "stack", "state", "storage", "stream",
    "string", "subnet", "support", "table", "task", "template", "thread", "token", "topic", "transaction",
    "transcribe", "transfer", "translate", "tree", "type", "user", "view", "volume", "wavelength",
  ]
  /// Never names alone.
  static let korean: Set<String> = [
    "가용성", "개발자", "고가용성", "관리자", "네트워크", "네트워킹", "데이터", "데이터베이스", "로드밸런서", "머신러닝", "메시지", "모니터링", "방화벽", "사용자",
    "서버리스", "서비스", "스토리지", "아웃바운드", "아키텍처", "알고리즘", "암호화", "애플리케이션", "온프레미스", "이벤트", "인덱스", "인바운드", "인스턴스", "인터페이스",
    "자동화", "컨테이너", "컴퓨트", "컴퓨팅", "클라우드", "클러스터", "테이블", "트래픽", "트랜잭션", "파일시스템", "프로그램", "프로세스",
  ]
}
