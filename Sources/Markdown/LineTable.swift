/// Which lines of a text are blank.
struct LineTable {
  /// The number of the first line.
  let firstLine: Int
  private var isBlank: [Bool] = []

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    var blank = true
    var previous: UInt8 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        switch byte {
        case 0x0A where previous == 0x0D: break
        case 0x0A, 0x0D:
          isBlank.append(blank)
          blank = true
        case 0x20, 0x09: break
        case _: blank = false
        }
        previous = byte
      }
    }
    isBlank.append(blank)
  }

  /// A range of lines, counted from 1 in the text, as lines of the file and without blank lines at its end.
  func range(from start: Int, to end: Int) -> ClosedRange<Int> {
    let start = max(1, min(start, isBlank.count))
    var end = max(start, min(end, isBlank.count))
    while end > start, isBlank[end - 1] { end -= 1 }
    return start + firstLine - 1...end + firstLine - 1
  }
}
