import Glibc

/// Measures gongbu against other programs on the same notes: bench GONGBU FOLDER NAME=PATH… [MEGABYTES…]
///
/// Everything heavy is done in processes of their own, so that none pays for another's memory.
@main struct Bench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, let job = Job(rawValue: arguments[0]) { return try job.run(on: arguments[1]) }
    guard arguments.count > 2 else {
      print("usage: bench GONGBU FOLDER (NAME=PATH | MEGABYTES)…")
      exit(64)
    }
    let (gongbu, folder) = (arguments[0], arguments[1])
    mkdir(folder, 0o755)
    var corpora: [Corpus] = []
    for argument in arguments[2...] {
      if let megabytes = Int(argument) {
        corpora.append(try .generated(megabytes: megabytes, in: folder))
      } else if let sign = argument.firstIndex(of: "=") {
        let path = String(argument[argument.index(after: sign)...])
        corpora.append(try Corpus(name: String(argument[..<sign]), path: path, folder: folder))
      }
    }
    var table = Table()
    var comparison = Comparison(gongbu: gongbu)
    for corpus in corpora {
      try comparison.measure(corpus, into: &table)
    }
    print(table.text)
  }
}
