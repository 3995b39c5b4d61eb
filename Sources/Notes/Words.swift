import CLibc

/// A text to look for words in, without regard to the case of Latin letters. Works on bytes: it is asked of every title
/// and callout before the first frame is drawn.
struct Words {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Self.lowercased(text.utf8) }

  init(_ text: ArraySlice<UInt8>) { bytes = Self.lowercased(text) }

  /// A text with its Latin letters in lower case.
  static func lowercased(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes = Array(text)
    for index in bytes.indices where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
    return bytes
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
