import Glibc

/// The system's word on why the last call failed.
struct SystemError: Error {
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
  /// The bytes that a file may have. cmark ends the program where a text needs more than half of what an `Int32`
  /// counts, and each invalid byte becomes the three of U+FFFD.
  static let limit = Int(Int32.max) / 2 / 3

  /// The first bytes of a regular file, `limit` at most; nil where it cannot be read.
  static func prefix(of path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = Glibc.read(descriptor, &bytes, limit)
    guard count >= 0 else { return nil }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// Reads a file to its end, pipes and devices included; `size` is that of a regular file, in bytes. Throws for what is
  /// larger than the limit as the system would, which has a word for that.
  static func read(_ path: String, size: Int? = nil) throws(UnreadablePath) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadablePath(path: path, cause: .system(SystemError.current.reason)) }
    defer { close(descriptor) }
    return try read(descriptor, path: path, size: size)
  }

  static func read(
    _ descriptor: Int32, path: String, size: Int? = nil, limit: Int = limit
  ) throws(UnreadablePath) -> [UInt8] {
    let tooLarge = UnreadablePath(path: path, cause: .system(SystemError(code: EFBIG).reason))
    if let size, size > limit { throw tooLarge }
    let isRegular = size.map { $0 > 0 } ?? false
    // One byte more than the size, so that one read finds the end of a regular file and no room is kept in vain.
    let room = isRegular ? (size ?? 0) + 1 : 64 * 1024
    var reason: String?
    var bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { reason = SystemError.current.reason }
        if got <= 0 { break }
        count += got
        if isRegular, count >= room - 1 { break }
      }
    }
    if let reason { throw UnreadablePath(path: path, cause: .system(reason)) }
    // A full buffer may mean that there is more.
    guard bytes.count == room else { return bytes }
    var more = [UInt8](repeating: 0, count: 1024 * 1024)
    while true {
      let got = Glibc.read(descriptor, &more, more.count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw UnreadablePath(path: path, cause: .system(SystemError.current.reason)) }
      if got == 0 { return bytes }
      if bytes.count + got > limit { throw tooLarge }
      bytes += more[..<got]
    }
  }
}
