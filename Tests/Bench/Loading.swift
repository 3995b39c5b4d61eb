import CCmark
import Notes
import Search

/// What loading a notebook takes, phase by phase. Done once in a process, so that the peak of memory is its own.
struct Loading {
  /// Times of a clock, in seconds.
  private(set) var reading = 0.0
  private(set) var indexing = 0.0
  /// The work of all cores, in seconds: reading files alone; all of reading less that; indexing.
  private(set) var work: (read: Double, parse: Double, index: Double) = (0, 0, 0)
  let index: SearchIndex

  init(_ path: String) throws {
    let start = ContinuousClock.now
    let idle = Usage.processorTime
    let notebook = try Notebook.read([path])
    let read = ContinuousClock.now
    let readWork = Usage.processorTime
    index = SearchIndex(notebook)
    indexing = (ContinuousClock.now - read) / .seconds(1)
    reading = (read - start) / .seconds(1)
    work.index = Usage.processorTime - readWork
    // The files alone, again.
    let paths = notebook.sources.map(\.path)
    let before = Usage.processorTime
    var count = 0
    for path in paths { count += NoteBytes(path).bytes.count }
    work.read = count > 0 ? Usage.processorTime - before : 0
    work.parse = max(0, readWork - idle - work.read)
  }
}

/// What cmark-gfm takes to parse every file of a notebook once, in process, on one thread.
enum Parsing {
  /// In seconds, with reading the files and without.
  static func times(_ paths: [String]) -> (all: Double, parsing: Double) {
    cmark_gfm_core_extensions_ensure_registered()
    var parsing = Duration.zero
    let start = ContinuousClock.now
    for path in paths {
      let file = NoteBytes(path)
      let begun = ContinuousClock.now
      file.bytes.withUnsafeBytes { bytes in
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
          cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        cmark_node_free(cmark_parser_finish(parser))
        cmark_parser_free(parser)
      }
      parsing += ContinuousClock.now - begun
    }
    return ((ContinuousClock.now - start) / .seconds(1), parsing / .seconds(1))
  }
}
