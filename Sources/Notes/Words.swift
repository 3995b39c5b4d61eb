import CLibc

/// A text to look for words in, without regard to the case of Latin letters. Works on bytes: it is asked of every title
/// and callout before the first frame is drawn.
struct Words {
  private let bytes: [UInt8]

  init(_ text: String) { self.init(text.utf8) }

  init(_ text: some Sequence<UInt8>) {
    bytes = text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// Whether any of some words, in lower case, stands in the text.
  func contain(anyOf words: [String]) -> Bool {
    bytes.withUnsafeBytes { text in
      words.contains { word in
        var word = word
        return word.withUTF8 { find_bytes(text.baseAddress, text.count, $0.baseAddress, $0.count) != nil }
      }
    }
  }
}
