import CLibc
import Notes

/// A text as it is compared: without case, width, normal form and spaces (S2), as UTF-8 bytes that know where they
/// come from.
package struct FoldedText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// For each folded byte the character it comes from, as UTF-8 offsets of the text.
  private var origins: [Range<Int>] = []

  package init(_ text: String) {
    var offset = 0
    for character in text {
      let length = character.utf8.count
      Folding.fold(character) { byte in
        bytes.append(byte)
        origins.append(offset..<offset + length)
      }
      offset += length
    }
  }

  /// Where a folded text stands in this one, as UTF-8 offsets of the original on character boundaries; in order and
  /// without overlaps.
  package func ranges(of needle: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { haystack in
      var found: [Range<Int>] = []
      var start = 0
      while let index = haystack.firstIndex(of: needle, from: start) {
        found.append(origins[index].lowerBound..<origins[index + needle.count - 1].upperBound)
        start = index + needle.count
      }
      return found
    }
  }
}

/// What folding makes of characters.
package enum Folding {
  /// The folded bytes of a text alone.
  package static func bytes(of text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    for character in text { fold(character) { bytes.append($0) } }
  }

  /// Hands on the bytes that a character is compared by: none for spaces and for what has no image.
  static func fold(_ character: Character, _ emit: (UInt8) -> Void) {
    if let ascii = character.asciiValue {
      if ascii > 0x20, ascii != 0x7F { emit(ascii &- 0x41 < 26 ? ascii | 0x20 : ascii) }
      return
    }
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first, (0xAC00...0xD7A3).contains(scalar.value) {
      character.utf8.forEach(emit)
      return
    }
    let composed = String(character).composed
    for scalar in composed.unicodeScalars {
      guard let scalar = narrow(scalar), !scalar.properties.isWhitespace else { continue }
      for byte in scalar.properties.lowercaseMapping.utf8 { emit(byte) }
    }
  }

  /// Full-width forms as their ASCII letters, half-width Hangul as the letters of the compatibility block (Unicode
  /// block "Halfwidth and Fullwidth Forms"); nil for selectors, joiners and the like.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFFA1...0xFFBE: return Unicode.Scalar(scalar.value - 0xFFA1 + 0x3131)
    case 0xFFC2...0xFFC7: return Unicode.Scalar(scalar.value - 0xFFC2 + 0x314F)
    case 0xFFCA...0xFFCF: return Unicode.Scalar(scalar.value - 0xFFCA + 0x3155)
    case 0xFFD2...0xFFD7: return Unicode.Scalar(scalar.value - 0xFFD2 + 0x315B)
    case 0xFFDA...0xFFDC: return Unicode.Scalar(scalar.value - 0xFFDA + 0x3161)
    case _: return scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `needle` stands first at or behind `start`; nil for an empty needle.
  func firstIndex(of needle: [UInt8], from start: Int) -> Int? {
    guard let base = baseAddress, !needle.isEmpty, start + needle.count <= count else { return nil }
    return needle.withUnsafeBytes { needle -> Int? in
      guard let pattern = needle.baseAddress,
        let found = find_bytes(base + start, count - start, pattern, needle.count)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
