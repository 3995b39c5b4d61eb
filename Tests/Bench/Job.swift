import Notes
import Search

/// A piece of work that is measured in a process of its own, which prints its figures a line each.
enum Job: String {
  /// Loads notes and searches them.
  case load
  /// Parses them with cmark-gfm.
  case parse
  /// Types queries.
  case type
  /// Types them and prints what each keystroke took, in microseconds: all, finding, looking up rows; then how many
  /// answer.
  case keys

  func run(on path: String) throws {
    switch self {
    case .load:
      let loading = try Loading(path)
      for query in ["스토리지", "ㅇㅎㅎ", "lambda", "a"] { _ = loading.index.findings(for: Query(query)) }
      print(loading.reading + loading.indexing)
      print(loading.reading)
      print(loading.indexing)
      print(loading.work.read)
      print(loading.work.parse)
      print(loading.work.index)
      print(Usage.peakMemory)
    case .parse:
      // Which files there are is not part of the work.
      let times = Parsing.times(NotePaths.below(path))
      print(times.all)
      print(times.parsing)
    case .type:
      let index = SearchIndex(try Notebook.read([path]))
      let typing = Typing(in: index, runs: 7)
      print(typing.median)
      print(typing.tail)
      print(typing.keystrokes.last?.time ?? 0)
      print(typing.keystrokes.count)
      print(typing.keystrokes.last?.line ?? "")
    case .keys:
      for keystroke in Typing(in: SearchIndex(try Notebook.read([path])), runs: 3).keystrokes {
        let times = [keystroke.time, keystroke.finding, keystroke.rows].map { "\(($0 * 1e6).rounded(to: 0))" }
        print((times + ["\(keystroke.total)", keystroke.line]).joined(separator: "\t"))
      }
    }
  }

  /// The lines that the job prints when the program that runs now runs it.
  func lines(on path: String) throws -> [String] {
    try Program.run("/proc/self/exe", [rawValue, path], keepsOutput: true).output
      .split(separator: "\n").map(String.init)
  }

  func numbers(on path: String) throws -> [Double] { try lines(on: path).map { Double($0) ?? 0 } }
}
