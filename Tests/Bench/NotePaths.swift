import Glibc

/// The Markdown files at or below a path, in any order.
enum NotePaths {
  static func below(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return path.hasSuffix(".md") ? [path] : [] }
    defer { closedir(folder) }
    var paths: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { paths += below("\(path)/\(name)") }
    }
    return paths
  }
}
