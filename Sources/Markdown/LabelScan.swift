import Glibc

/// Finds labels in brackets without regard to what stands around them.
enum LabelScan {
  /// cmark's own limit, in bytes.
  private static let lengthLimit = 1000

  /// Whether `]:` occurs.
  static func mayDefine(_ bytes: ArraySlice<UInt8>) -> Bool {
    var found = false
    forEachClose(in: bytes) { close in
      found = bytes[(close + 1)...].first == UInt8(ascii: ":")
      return !found
    }
    return found
  }

  /// Every footnote label that `]:` follows, each once.
  static func footnotesDefined(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var labels: [ArraySlice<UInt8>] = []
    var seen: Set<ArraySlice<UInt8>> = []
    forEachClose(in: bytes) { close in
      if bytes[(close + 1)...].first == UInt8(ascii: ":"), let label = label(before: close, in: bytes),
        label.first == UInt8(ascii: "^"), label.count > 1, label.allSatisfy({ $0 > 0x20 }), seen.insert(label).inserted
      {
        labels.append(label)
      }
      return true
    }
    return labels
  }

  /// Every text between a bracket and the next one that closes.
  static func forEachMention(in bytes: ArraySlice<UInt8>, _ body: (Label) -> Void) {
    forEachClose(in: bytes) { close in
      if let label = label(before: close, in: bytes) { body(Label(label)) }
      return true
    }
  }

  private static func label(before close: Int, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let floor = max(bytes.startIndex, close - lengthLimit)
    var index = close
    while index > floor {
      index -= 1
      guard bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "]") else { continue }
      if index > bytes.startIndex, bytes[index - 1] == UInt8(ascii: "\\") { continue }
      return bytes[index] == UInt8(ascii: "[") ? bytes[(index + 1)..<close] : nil
    }
    return nil
  }

  /// Hands over the index of every `]` until `body` answers false.
  private static func forEachClose(in bytes: ArraySlice<UInt8>, _ body: (Int) -> Bool) {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while let close = memchr(base + start, Int32(UInt8(ascii: "]")), buffer.count - start) {
        let offset = UnsafeRawPointer(close) - base
        guard body(bytes.startIndex + offset) else { return }
        start = offset + 1
      }
    }
  }
}
