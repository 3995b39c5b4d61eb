import CCmark
import Synchronization

/// The extensions of cmark-gfm that documents are parsed with.
///
/// While cmark reads inlines, the characters that extensions act on stand in a table which all threads share: a parser
/// adds those of its extensions when it begins, and takes them away from every other when it ends. For autolinks they
/// are added once and for all, and the extension forgets them, so that no parser touches them again. Strikethrough needs
/// its own by name; it is left out where it cannot matter, and parsers that have it take turns.
enum Extensions {
  /// What cmark calls them, in the order in which they are attached.
  enum Name: String, CaseIterable {
    case table = "table"
    case tasklist = "tasklist"
    case autolink = "autolink"
    case strikethrough = "strikethrough"
  }

  /// Where each extension is. A static's initializer runs once on one thread, which cmark's own registration relies on.
  private static let registered: [(name: Name, address: UInt)] = {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    let autolink = cmark_find_syntax_extension("autolink")
    cmark_parser_attach_syntax_extension(parser, autolink)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    return Name.allCases.map { ($0, UInt(bitPattern: cmark_find_syntax_extension($0.rawValue))) }
  }()

  private static let turn = Mutex(())

  /// Whether strikethrough could change how a text reads: two tildes stand together, or one beside a mark of emphasis,
  /// where the extension tells what flanks the mark.
  static func mayStrike(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBytes { text in
      var start = 0
      while let index = text.index(of: UInt8(ascii: "~"), from: start) {
        let neighbours = [index - 1, index + 1].filter(text.indices.contains).map { text[$0] }
        if neighbours.contains(where: "~*_".utf8.contains) { return true }
        start = index + 1
      }
      return false
    }
  }

  /// Whether a text may hold an address that reads as a link without brackets; a number or a name may stand for its `@`.
  /// Where it cannot, the extension would only look at every inline once more.
  static func mayLink(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBytes { text in ["@", "://", "www.", "&#", "&commat"].contains { text.holds($0.utf8) } }
  }

  /// Those that could change how a text reads.
  static func needed(for text: ArraySlice<UInt8>, mayStrike: Bool) -> [Name] {
    Name.allCases.filter { name in
      switch name {
      case .table, .tasklist: true
      case .autolink: mayLink(text)
      case .strikethrough: mayStrike
      }
    }
  }

  /// Has to come before the parser is fed.
  static func attach(_ names: [Name], to parser: OpaquePointer?) {
    for (name, address) in registered where names.contains(name) {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
  }

  /// Reads the inlines of what a parser was fed with and returns the document.
  static func finish(_ parser: OpaquePointer?, mayStrike: Bool) -> OpaquePointer? {
    guard mayStrike else { return cmark_parser_finish(parser) }
    // A pointer may not leave a mutex as what it is, but its address may.
    let address = Int(bitPattern: parser)
    let root = turn.withLock { _ in Int(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address))) }
    return OpaquePointer(bitPattern: root)
  }
}
