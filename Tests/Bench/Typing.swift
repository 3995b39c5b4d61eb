import Notes
import Search

/// How long the search of a keystroke takes, over queries that are typed letter by letter.
struct Typing {
  /// Medians of several runs, in seconds.
  struct Keystroke {
    /// What stands in the line after it.
    var line: String
    /// Finding what answers.
    var finding: Double
    /// Looking up the places of a screenful of answers.
    var rows: Double
    /// How many answers there are.
    var total: Int

    var time: Double { finding + rows }
  }

  let keystrokes: [Keystroke]

  /// How many answers have their places looked up: a screenful.
  private static let rows = 30

  /// Types all queries `runs` times, each keystroke going on from what the one before has found, as the browser does.
  init(in index: SearchIndex, runs: Int) {
    var keystrokes: [Keystroke] = []
    for query in Self.queries {
      let lines = Self.lines(typing: query)
      var finding = [[Double]](repeating: [], count: lines.count)
      var rows = finding
      var totals = [Int](repeating: 0, count: lines.count)
      for _ in 0..<runs {
        var before: Findings?
        for (number, line) in lines.enumerated() {
          let start = ContinuousClock.now
          let found = index.findings(for: Query(line), after: before) ?? .none
          let end = ContinuousClock.now
          for answer in found.answers.prefix(Self.rows) { _ = index.firstHit(of: answer, in: found) }
          finding[number].append((end - start) / .seconds(1))
          rows[number].append((ContinuousClock.now - end) / .seconds(1))
          totals[number] = found.total
          before = found
        }
      }
      for (number, line) in lines.enumerated() {
        keystrokes.append(
          Keystroke(
            line: line, finding: finding[number].median, rows: rows[number].median, total: totals[number]))
      }
    }
    self.keystrokes = keystrokes.sorted { $0.time < $1.time }
  }

  var median: Double { keystrokes.map(\.time).median }
  /// The 99th percentile.
  var tail: Double { keystrokes.isEmpty ? 0 : keystrokes[min(keystrokes.count - 1, keystrokes.count * 99 / 100)].time }

  /// Words and phrases, initial consonants, single letters, several terms, the other keyboard layout, typing errors.
  static let queries = [
    "스토리지", "암호화", "가용성", "읽기 전용 복제본", "인바운드 아웃바운드", "보안 그룹", "버스트 크레딧", "재해 복구", "대기열 메시지",
    "lambda", "dynamodb", "s3", "cloudwatch", "route 53", "elasticache", "security group", "vpc endpoint",
    "aurora replica",
    "ㄱㅇㅅ", "ㅅㅌㄹㅈ", "ㅂㅅㅌㅋㄹㄷ", "ㅇㅎㅎ", "s3 ㅇㅎㅎ", "ㄱ", "ㅇ", "ㅅ", "a", "e", "s", "1", "가", "이",
    "tmxhflwl", "rkdydtjd", "qjtmxm", "ㄴ3", "ㅣ므ㅠㅇㅁ", "cloudtrial", "lambad", "스토러지", "암오화", "없는낱말이다", "zzzzqqq",
    "\"보안 그룹\"", "rds -aurora", "#callout 암호화", "#cue 비용", "#vs s3", "ec2 스토리지 비용 성능", "s3 lambda",
  ]

  /// What stands in the line after each key: Korean as an input method composes it.
  static func lines(typing query: String) -> [String] {
    var lines: [String] = []
    // What stands in the line for good, and the keys whose letters may still change.
    var (fixed, keys) = ("", "")
    // Consonants alone are typed as they are: the input method would join some of them.
    let isComposed = !query.unicodeScalars.contains { (0x3131...0x3163).contains($0.value) }
    for character in query {
      if isComposed, let strokes = KoreanLayout.keystrokes(for: character) {
        for stroke in strokes {
          keys.append(stroke)
          lines.append(fixed + KoreanLayout.composed(keys))
        }
      } else {
        fixed += KoreanLayout.composed(keys) + String(character)
        keys = ""
        lines.append(fixed)
      }
    }
    return lines
  }
}
