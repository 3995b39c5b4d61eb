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
