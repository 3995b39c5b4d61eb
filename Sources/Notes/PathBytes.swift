/// A path by its bytes, as the system tells names apart: to a `String` two spellings of a syllable are the same.
struct PathBytes: Hashable, Sendable {
  private let bytes: ArraySlice<UInt8>

  private static let slash = UInt8(ascii: "/")

  /// Slashes at the end do not matter.
  init(_ path: String) { self.init(ArraySlice(path.utf8)) }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes.lastIndex { $0 != Self.slash }.map { bytes[...$0] } ?? []
  }

  var count: Int { bytes.count }

  var text: String { bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self) }

  /// What the path ends in.
  var name: String {
    String(decoding: bytes[(bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? bytes.startIndex)...], as: UTF8.self)
  }

  /// A path without slashes at its end but one, which is that of a folder or a link to one.
  static func withOneSlash(_ path: String) -> String {
    let ending = path.utf8.reversed().prefix { $0 == slash }.count
    return ending > 1 ? String(Substring(path.utf8.dropLast(ending - 1))) : path
  }

  /// The path of a name in a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == slash ? folder + name : folder + "/" + name
  }

  /// The folder that holds what is there; nil for the root of all and for a name without a folder.
  var folder: PathBytes? { bytes.lastIndex(of: Self.slash).map { PathBytes(bytes[..<$0]) } }

  /// Whether the path leads through a folder.
  func isIn(_ folder: PathBytes) -> Bool {
    count > folder.count && bytes.starts(with: folder.bytes) && bytes[bytes.startIndex + folder.count] == Self.slash
  }

  /// How many folders are between a folder that it is in and what is there.
  func depth(in folder: PathBytes) -> Int { bytes.dropFirst(folder.count + 1).count { $0 == Self.slash } }

  /// Whether the path is one of some folders or leads through one.
  func isIn(_ folders: Set<PathBytes>) -> Bool {
    folders.contains(self) || folder.map { $0.isIn(folders) } ?? false
  }
}
