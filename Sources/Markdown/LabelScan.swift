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

  /// Where the labels stand that `[^` precedes and `]:` follows, ascending: all that could define a footnote.
  static func footnoteLabels(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var index = bytes.startIndex
    forEachClose(in: bytes) { close in
      guard bytes[(close + 1)...].first == UInt8(ascii: ":") else { return true }
      // As cmark reads it: from the first bracket on, whatever but spaces stands between.
      index = max(
        index, bytes[index..<close].lastIndex { $0 <= 0x20 || $0 == UInt8(ascii: "]") }.map { $0 + 1 } ?? index)
      let open = (index..<close).first { bytes[$0] == UInt8(ascii: "[") && bytes[$0 + 1] == UInt8(ascii: "^") }
      if let open, open + 2 < close { labels.append(open + 2..<close) }
      index = close + 1
      return true
    }
    return labels
  }

  /// Where `^` stands behind a bracket and opens what cannot refer to a footnote, ascending.
  static func unreferringCarets(in bytes: ArraySlice<UInt8>) -> [Int] {
    var carets: [Int] = []
    forEach(UInt8(ascii: "["), in: bytes) { open in
      guard bytes[(open + 1)...].first == UInt8(ascii: "^") else { return true }
      let end = bytes[(open + 2)...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
      let isClosed = end.map { bytes[$0] == UInt8(ascii: "]") && bytes[$0 - 1] != UInt8(ascii: "\\") } ?? false
      if !isClosed { carets.append(open + 1) }
      return true
    }
    return carets
  }

  /// Whether a footnote may be defined or referred to.
  static func mayHoldFootnotes(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.withUnsafeBytes { $0.holds("[^".utf8) } }

  /// Where what stands behind a bracket may be `^` escaped or as an entity, ascending.
  static func encodedCarets(in bytes: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    forEach(UInt8(ascii: "["), in: bytes) { open in
      let rest = bytes[(open + 1)...]
      if rest.starts(with: "\\^".utf8) || rest.first == UInt8(ascii: "&") { places.append(open + 1 - bytes.startIndex) }
      return true
    }
    return places
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

  private static func forEachClose(in bytes: ArraySlice<UInt8>, _ body: (Int) -> Bool) {
    forEach(UInt8(ascii: "]"), in: bytes, body)
  }

  /// Hands over every index of a byte until `body` answers false.
  private static func forEach(_ byte: UInt8, in bytes: ArraySlice<UInt8>, _ body: (Int) -> Bool) {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while let offset = buffer.index(of: byte, from: start) {
        guard body(bytes.startIndex + offset) else { return }
        start = offset + 1
      }
    }
  }
}
