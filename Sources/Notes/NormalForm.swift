import CUtf8proc
import Glibc

extension String {
  /// The text in Unicode's normal form C, in which equal texts have equal bytes.
  package var composed: String {
    var text = self
    let composed = text.withUTF8 { bytes -> UnsafeMutablePointer<UInt8>? in
      var result: UnsafeMutablePointer<UInt8>?
      let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
      let count = utf8proc_map(bytes.baseAddress, utf8proc_ssize_t(bytes.count), &result, options)
      return count >= 0 ? result : nil
    }
    // Without memory for a copy the text is compared as it is.
    guard let composed else { return self }
    defer { free(composed) }
    return String(cString: composed)
  }
}

extension Unicode.Scalar {
  /// The scalar in Unicode's normal form D: itself, or a base and its marks.
  package var decomposed: [Unicode.Scalar] {
    // The longest decomposition has four scalars (Unicode Standard, chapter 2.12).
    var scalars = [utf8proc_int32_t](repeating: 0, count: 8)
    var lastBoundary: Int32 = 0
    let options = utf8proc_option_t(UTF8PROC_DECOMPOSE.rawValue)
    let count = utf8proc_decompose_char(
      utf8proc_int32_t(bitPattern: value), &scalars, utf8proc_ssize_t(scalars.count), options, &lastBoundary)
    guard count > 0, count <= scalars.count else { return [self] }
    return scalars[..<count].compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }
}
