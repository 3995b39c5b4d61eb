import CCmark
import Synchronization

/// The extensions of cmark-gfm that every document is parsed with.
enum Extensions {
  private static let names = ["table", "strikethrough", "autolink", "tasklist"]

  /// cmark's own registration is not safe on several threads; a static's initializer runs once on one.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// While cmark reads inlines, the characters that extensions act on stand in a table which all threads share: a
  /// parser that ends takes them away from every other.
  private static let turn = Mutex(())

  static func attach(to parser: OpaquePointer?) {
    registration
    for name in names { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
  }

  /// Reads the inlines of what a parser was fed with, one parser at a time, and returns the document.
  static func finish(_ parser: OpaquePointer?) -> OpaquePointer? {
    // A pointer may not leave a mutex as what it is, but its address may.
    let address = Int(bitPattern: parser)
    let root = turn.withLock { _ in Int(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address))) }
    return OpaquePointer(bitPattern: root)
  }
}
