/// What characters stand for that were put into a text before cmark read it, and which every string that comes back may
/// hold.
struct Placeholders {
  /// In the order of the characters. Most texts have one or none.
  private var meanings: [(scalar: Unicode.Scalar, text: String)] = []

  var isEmpty: Bool { meanings.isEmpty }

  mutating func add(_ scalar: Unicode.Scalar, for meaning: String) {
    meanings.insert((scalar, meaning), at: place(of: scalar))
  }

  /// Where a character stands among the others, or would.
  private func place(of scalar: Unicode.Scalar) -> Int { meanings.boundary { $0.scalar >= scalar } }

  private func meaning(of scalar: Unicode.Scalar) -> String? {
    let place = place(of: scalar)
    return place < meanings.count && meanings[place].scalar == scalar ? meanings[place].text : nil
  }

  /// Replaces ranges, which are ascending, by a character each that neither the text nor `others` has; one and the same
  /// for all that are empty.
  mutating func replace(
    _ ranges: [Range<Int>], in bytes: ArraySlice<UInt8>, besides others: [UInt8]
  ) -> ArraySlice<UInt8> {
    guard !ranges.isEmpty else { return bytes }
    var unused = PrivateUse.scalars(ranges.count + 1, absentFrom: bytes + others)[...]
    guard let empty = unused.popFirst() else { return bytes }
    add(empty, for: "")
    var result: [UInt8] = []
    var rest = bytes
    for range in ranges {
      // A hostile text may use the plane up.
      guard let scalar = range.isEmpty ? empty : unused.popFirst() else { break }
      if !range.isEmpty { add(scalar, for: String(decoding: bytes[range], as: UTF8.self)) }
      result += rest.prefix(upTo: range.lowerBound)
      result += Array(String(scalar).utf8)
      rest = bytes[range.upperBound...]
    }
    return (result + rest)[...]
  }

  /// The text with what the characters stand for.
  func restored(_ text: String) -> String {
    guard !meanings.isEmpty, text.holds(PrivateUse.leadingByte) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var restored: [UInt8] = []
      restored.reserveCapacity(bytes.count)
      forEachPiece(of: bytes) { restored += $0 }
      return String(decoding: restored, as: UTF8.self)
    }
  }

  /// Hands over what of a text stands between the characters, and what they stand for, in the order of the text.
  func forEachPiece(of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let raw = UnsafeRawBufferPointer(text)
    var (start, next) = (0, 0)
    while let place = raw.index(of: PrivateUse.leadingByte, from: next) {
      next = min(place + PrivateUse.length, text.count)
      guard var meaning = PrivateUse.scalar(text[place..<next]).flatMap(meaning) else { continue }
      body(UnsafeBufferPointer(rebasing: text[start..<place]))
      meaning.withUTF8(body)
      start = next
    }
    body(UnsafeBufferPointer(rebasing: text[start...]))
  }
}
