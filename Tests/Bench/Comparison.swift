import Glibc

/// Measures one set of notes after another, gongbu and the others in turns, so that both meet the same load.
struct Comparison {
  private let gongbu: String
  /// The first frame of the first notes, in seconds.
  private var firstFrame: Double?

  init(gongbu: String) { self.gongbu = gongbu }

  mutating func measure(_ corpus: Corpus, into table: inout Table) throws {
    let size = corpus.bytes < 1 << 20 ? "\(corpus.bytes / 1024) KB" : "\(corpus.bytes >> 20) MB"
    table.add("\(corpus.name): \(size), \(corpus.files) file\(corpus.files == 1 ? "" : "s")")
    try compareFirstFrames(corpus, into: &table)
    if corpus.isGenerated {
      let times = try LiveChange.times(gongbu, corpus.path)
      for kind in LiveChange.Kind.allCases {
        table.add("\(kind.rawValue) shown", .seconds(times[kind]?.max() ?? .infinity), limit: .seconds(0.5))
      }
    }
    try compareSearch(corpus, into: &table)
    try compareLoading(corpus, into: &table)
  }

  private mutating func compareFirstFrames(_ corpus: Corpus, into table: inout Table) throws {
    let isLarge = corpus.files > 1000
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for _ in 0..<(isLarge ? 10 : 40) {
      ours.append(try FirstFrame.time(gongbu, corpus.path, until: "? help"))
      theirs.append(try FirstFrame.time("/usr/bin/less", corpus.lines, until: corpus.lines.lastComponent))
    }
    let target = firstFrame == nil ? 2.0 : nil
    table.add("first frame", .seconds(ours.median), against: "less", .seconds(theirs.median), target: target)
    guard let firstFrame else { return firstFrame = ours.median }
    table.add(
      "first frame", .seconds(ours.median), against: "gongbu on the first notes", .seconds(firstFrame), target: 3)
  }

  private func compareSearch(_ corpus: Corpus, into table: inout Table) throws {
    let words = ["스토리지", "lambda", "암호화"]
    var (folder, file): ([Double], [Double]) = ([], [])
    func search() throws {
      for word in words {
        folder.append(try Program.run("rg", ["-c", "-i", word, corpus.path]).time / .seconds(1))
        file.append(try Program.run("rg", ["-c", "-i", word, corpus.lines]).time / .seconds(1))
      }
    }
    for _ in 0..<4 { try search() }
    let typed = try Job.type.lines(on: corpus.path)
    for _ in 0..<4 { try search() }
    guard typed.count == 5, let median = Double(typed[0]), let tail = Double(typed[1]), let worst = Double(typed[2])
    else { return }
    let isLarge = corpus.bytes > 50 << 20
    let slowest = "\(typed[3]) keystrokes; slowest \(typed[4])"
    table.add("keystroke, median", .seconds(median), against: "rg", .seconds(folder.median), target: nil)
    table.add("keystroke, 99 %", .seconds(tail), against: "rg", .seconds(folder.median), target: isLarge ? 0.5 : nil)
    table.add("keystroke, 99 %", .seconds(tail), against: "rg, one file", .seconds(file.median), target: nil)
    table.add(
      "keystroke, slowest", .seconds(worst), limit: corpus.bytes < 1 << 20 ? .seconds(0.001) : nil, note: slowest)
  }

  private func compareLoading(_ corpus: Corpus, into table: inout Table) throws {
    var (loads, parses): ([[Double]], [[Double]]) = ([], [])
    for _ in 0..<3 {
      loads.append(try Job.load.numbers(on: corpus.path))
      parses.append(try Job.parse.numbers(on: corpus.path))
    }
    func load(_ column: Int) -> Double { loads.map { $0[column] }.median }
    let isLarge = corpus.bytes > 50 << 20
    let parse = parses.map { $0[0] }.median
    table.add(
      "loading", .seconds(load(0)), against: "libcmark-gfm, one thread", .seconds(parse), target: isLarge ? 1 : nil)
    let extensions = ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }
    let program = try Program.run("cmark-gfm", extensions + [corpus.lines])
    table.add(
      "loading", .seconds(load(0)), against: "cmark-gfm to HTML, one file", .seconds(program.time / .seconds(1)),
      target: nil)
    let total = load(3) + load(4) + load(5)
    for (name, column) in [("read", 3), ("parse", 4), ("index", 5)] {
      let share = Int((100 * load(column) / max(total, 1e-9)).rounded())
      table.add("  work of \(name)", .seconds(load(column)), limit: nil, note: "\(share) % of all cores' work")
    }
    let fzf = try Program.run("fzf", ["--filter", "스토리지"], input: corpus.lines)
    table.add(
      "peak memory", .bytes(Int(load(6))), against: "fzf", .bytes(fzf.peakMemory), target: isLarge ? 1 : nil)
  }
}

extension String {
  fileprivate var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}

extension [Double] {
  /// 0 without numbers.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
