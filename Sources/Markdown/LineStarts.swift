/// Where the lines of a text start. Line ends are LF, CR LF and a lone CR (CommonMark 2.1).
package enum LineStarts {
  /// Offsets in bytes, 0 first; a text that ends with a line end has an empty last line.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32)
    let hasReturns = bytes.index(of: 0x0D, from: 0) != nil
    var start = 0
    while let end = bytes.index(of: 0x0A, from: start) {
      if hasReturns { addLoneReturns(in: start..<end, of: bytes, to: &starts) }
      start = end + 1
      starts.append(UInt32(truncatingIfNeeded: start))
    }
    if hasReturns { addLoneReturns(in: start..<bytes.count, of: bytes, to: &starts) }
    return starts
  }

  /// `range` ends where an LF or the text's end is.
  private static func addLoneReturns(in range: Range<Int>, of bytes: UnsafeRawBufferPointer, to starts: inout [UInt32])
  {
    for index in range where bytes[index] == 0x0D && (index + 1 < range.upperBound || range.upperBound == bytes.count) {
      starts.append(UInt32(truncatingIfNeeded: index + 1))
    }
  }
}
