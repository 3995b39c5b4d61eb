import Glibc

/// What a path leads to, links followed.
struct FileIdentity: Equatable, Sendable {
  enum Kind { case file, folder, other }

  /// What stays the same under any name.
  struct Key: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let inode: UInt64
  }

  let kind: Kind
  let key: Key
  /// In bytes.
  let size: Int
  /// Of a regular file, in bytes.
  var fileSize: Int? { kind == .file ? size : nil }
  /// In nanoseconds; not always a later one after a change, since clocks tick.
  private let modified: Int

  /// Nil where there is nothing or it cannot be looked at.
  init?(_ path: String) {
    guard case .success(let identity) = Self.of(path) else { return nil }
    self = identity
  }

  /// A path starts from a folder that is open, or else from where the program runs.
  static func of(_ path: String, from folder: Int32 = AT_FDCWD) -> Result<FileIdentity, SystemError> {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0 else { return .failure(.current) }
    return .success(FileIdentity(status))
  }

  /// Whether a path is that of a regular file itself, without a link of either kind; nil where there is nothing.
  static func isPlainFile(_ path: String) -> Bool? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  private init(_ status: stat) {
    key = Key(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case _: kind = .other
    }
  }
}
