import CLibc
import Glibc

/// Something that happened to the files of a notebook.
package enum NotesChange: Hashable, Sendable {
  /// A file's text may have changed.
  case file(String)
  /// A file has come under a name, or what had the name has gone.
  case name(String)
  /// Files or folders have come, gone or moved: all have to be looked for again.
  case folders
}

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
    var files: [String: String] = [:]
    /// The names in it of folders, and of links to folders, of which all notes are wanted.
    var folders: Set<String> = []
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

  /// Watches the notes of a folder, or one file: by its folder, since editors put another file in its place.
  package func add(_ path: String) {
    guard descriptor >= 0 else { return }
    if FileIdentity(path)?.kind == .folder {
      watch(path, for: Self.all) { $0.folder = path }
      // What is there by that name may become another folder.
      let (folder, name) = Self.parts(of: path)
      watch(folder, for: Self.names) { $0.folders.insert(name) }
      return
    }
    watchFile(path, knownAs: path)
    // What a link leads to may change elsewhere.
    guard let target = realpath(path, nil) else { return }
    defer { free(target) }
    watchFile(String(cString: target), knownAs: path)
  }

  private func watchFile(_ path: String, knownAs known: String) {
    let (folder, name) = Self.parts(of: path)
    watch(folder, for: Self.all) { $0.files[name] = known }
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
    if name.isEmpty || has(Int(IN_ISDIR)) {
      if (watched.folder != nil && !isHidden) || watched.folders.contains(name) {
        events.append(Event(change: .folders, isOpen: false))
      }
      return
    }
    if hasComeOrGone, watched.folders.contains(name) || (!isHidden && isLink(name, in: watched.folder)) {
      events.append(Event(change: .folders, isOpen: false))
    }
    var paths = Set(watched.files[name].map { [$0] } ?? [])
    if let folder = watched.folder, FolderWalk.isNote(name), !name.hasPrefix(".") {
      paths.insert(folder.hasSuffix("/") ? folder + name : folder + "/" + name)
      if hasComeOrGone {
        for path in paths { events.append(Event(change: .name(path), isOpen: false)) }
      }
    }
    let isOpen = has(Int(IN_MODIFY)) || has(Int(IN_CREATE))
    for path in paths.sorted() { events.append(Event(change: .file(path), isOpen: isOpen)) }
  }

  /// Whether a name that is no note's may lead to a folder of notes.
  private func isLink(_ name: String, in folder: String?) -> Bool {
    guard let folder, !FolderWalk.isNote(name) else { return false }
    return FileIdentity.isPlainFile(folder + "/" + name) == false
  }
}
