import Glibc

/// The system's word on why the last call failed.
struct SystemError {
  let code: Int32

  static var current: SystemError { SystemError(code: errno) }

  var reason: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}

/// A path that was asked for and cannot be read.
package struct UnreadablePath: Error, Equatable {
  package var path: String
  package var cause: Cause

  package enum Cause: Equatable, Sendable {
    /// The system's reason.
    case system(String)
    /// A folder without Markdown files.
    case noNotes
  }
}

enum FileBytes {
  /// The first bytes of a regular file, `limit` at most; empty where it cannot be read.
  static func prefix(of path: String, limit: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = Glibc.read(descriptor, &bytes, limit)
    bytes.removeLast(limit - max(0, count))
    return bytes
  }

  /// Reads a file to its end, pipes and devices included.
  static func read(_ path: String) throws(UnreadablePath) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadablePath(path: path, cause: .system(SystemError.current.reason)) }
    defer { close(descriptor) }
    return try read(descriptor, path: path)
  }

  static func read(_ descriptor: Int32, path: String) throws(UnreadablePath) -> [UInt8] {
    var status = stat()
    fstat(descriptor, &status)
    // One byte more than the size, so that one read finds the end of a regular file.
    var bytes = [UInt8](repeating: 0, count: max(64 * 1024, Int(status.st_size) + 1))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + count }, room) }
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw UnreadablePath(path: path, cause: .system(SystemError.current.reason))
      }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
