import Glibc

extension String {
  /// Whether a byte stands in the text's UTF-8; asked of nearly every text, of which hardly one has it.
  func holds(_ byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { UnsafeRawBufferPointer($0).index(of: byte, from: 0) != nil }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a byte stands in it.
  func holds(_ byte: UInt8) -> Bool { withUnsafeBytes { $0.index(of: byte, from: 0) != nil } }
}

extension UnsafeRawBufferPointer {
  /// Where a byte stands first from an offset on.
  func index(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - base }
  }

  /// Whether some bytes stand in it one behind the other.
  func holds(_ sought: String.UTF8View) -> Bool {
    guard let first = sought.first else { return true }
    var start = 0
    while let found = index(of: first, from: start) {
      if self[found...].starts(with: sought) { return true }
      start = found + 1
    }
    return false
  }
}
