import CLibc
import Glibc

/// Hears from the system (inotify) what happens to files and folders. Where it cannot be asked, nothing is heard.
package final class NotesWatch {
  /// What was heard of a change: whether whoever makes it still has the file open.
  package struct Event: Equatable {
    package var change: NotesChange
    package var isOpen: Bool
  }

  /// What is watched under one of the system's numbers.
  private struct Watched {
    /// Set where all notes of a folder are wanted.
    var folder: String?
    /// The paths, as they are known to the reader, of single files in a folder by their names there.
    var files: [PathBytes: Set<PathBytes>] = [:]
    /// The names in it of folders, and of links to folders, of which all notes are wanted.
    var folders: Set<PathBytes> = []
  }

  /// Names that come and go in a folder.
  private static let names =
    UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
  private static let all =
    names | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF)
    | UInt32(IN_MOVE_SELF)

  /// Readable when something has happened; negative where the system does not tell.
  package let descriptor: Int32
  private var watched: [Int32: Watched] = [:]

  package init() { descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches the notes of a folder, or one file, and where links on the way there lead, even to nothing.
  package func add(_ path: String) {
    guard descriptor >= 0 else { return }
    let isFolder = FileIdentity(path)?.kind == .folder
    if isFolder { watch(path, for: Self.all) { $0.folder = path } }
    for (folder, name) in Self.places(of: path) {
      // What is there by that name may become another folder.
      if isFolder {
        watch(folder, for: Self.names) { $0.folders.insert(PathBytes(name)) }
      } else {
        // Editors put another file in the place of one.
        watch(folder, for: Self.all) { $0.files[PathBytes(name), default: []].insert(PathBytes(path)) }
      }
    }
  }

  /// As many links one behind the other as the system follows.
  private static let linkLimit = 40

  /// Where a path and the links that it leads over stand: in which folders, by which names.
  private static func places(of path: String) -> [(folder: String, name: String)] {
    var places = [parts(of: path)]
    while places.count <= linkLimit, let (folder, name) = places.last,
      let target = target(of: Self.path(of: name, in: folder))
    {
      places.append(parts(of: target.hasPrefix("/") ? target : Self.path(of: target, in: folder)))
    }
    return places
  }

  /// What a link says; nil where there is none.
  private static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  /// The folder that a path starts with, and the name there.
  private static func parts(of path: String) -> (folder: String, name: String) {
    let ending = path.reversed().prefix { $0 == "/" }.count
    let path = path.dropLast(min(ending, path.count - 1))
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private func watch(_ folder: String, for events: UInt32, change: (inout Watched) -> Void) {
    let number = inotify_add_watch(descriptor, folder, events | UInt32(IN_MASK_ADD))
    guard number >= 0 else { return }
    change(&watched[number, default: Watched()])
  }

  /// What has happened since the last call, oldest first.
  package func take() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset < count {
          let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          let name = bytes[start..<start + Int(head.len)].prefix { $0 != 0 }
          add(head, name: String(decoding: name, as: UTF8.self), to: &events)
          offset = start + Int(head.len)
        }
      }
    }
    return events
  }

  private func add(_ head: inotify_event, name: String, to events: inout [Event]) {
    func has(_ flag: Int) -> Bool { head.mask & UInt32(flag) != 0 }
    if has(Int(IN_Q_OVERFLOW)) { return events.append(Event(change: .folders, isOpen: false)) }
    guard let watched = watched[head.wd] else { return }
    if has(Int(IN_IGNORED)) { self.watched[head.wd] = nil }
    let isHidden = name.hasPrefix(".") || name == "node_modules"
    let hasComeOrGone = head.mask & Self.names != 0
    let isFolder = name.isEmpty || has(Int(IN_ISDIR))
    if let folder = watched.folder, !isHidden {
      let path = name.isEmpty ? folder : Self.path(of: name, in: folder)
      // A link, perhaps to a folder, is none to the system.
      let mayBeLink = hasComeOrGone && !FolderEntry.isNote(name) && FileIdentity.isPlainFile(path) != true
      if isFolder || mayBeLink { events.append(Event(change: .folder(path), isOpen: false)) }
    } else if watched.folders.contains(PathBytes(name)), isFolder || hasComeOrGone {
      events.append(Event(change: .folders, isOpen: false))
    }
    var paths = watched.files[PathBytes(name)] ?? []
    if let folder = watched.folder, !isFolder, !isHidden, FolderEntry.isNote(name) {
      paths.insert(PathBytes(Self.path(of: name, in: folder)))
    }
    let isOpen = has(Int(IN_MODIFY)) || has(Int(IN_CREATE))
    for path in paths.map(\.text).sorted() {
      if hasComeOrGone { events.append(Event(change: .name(path), isOpen: false)) }
      events.append(Event(change: .file(path), isOpen: isOpen))
    }
  }

  private static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
