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
    /// The folder's paths, where all notes in it are wanted.
    var paths: Set<PathBytes> = []
    /// The paths, as they are known to the reader, of single files in a folder by their names there.
    var files: [PathBytes: Set<PathBytes>] = [:]
    /// The names in it of folders, and of links to folders, that lead to notes.
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

  /// The paths that were asked for.
  private let entrances: Set<PathBytes>

  /// Of the paths that were asked for every folder on the way is watched: another may come in its place.
  package init(_ entrances: [String] = []) {
    self.entrances = Set(entrances.map { PathBytes($0) })
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches the notes of a folder, or one file, by the folder it is in, since editors put another file in its place;
  /// and the way to a path that was asked for or is a link, even where that leads to nothing.
  package func add(_ path: String) {
    guard descriptor >= 0 else { return }
    let identity = FileIdentity(path)
    let isFolder = identity?.kind == .folder
    if isFolder {
      watch(path, for: Self.all) { watched in
        watched.paths = watched.paths.filter { FileIdentity($0.text)?.key == identity?.key }
        watched.paths.insert(PathBytes(path))
      }
    }
    let isEntrance = entrances.contains(PathBytes(path)) || Self.target(of: path) != nil
    for step in isEntrance ? Self.steps(to: path) : [Self.lastStep(to: path)] {
      if isFolder || !step.isLast {
        watch(step.folder, for: Self.names | UInt32(IN_ATTRIB)) { $0.folders.insert(PathBytes(step.name)) }
      } else {
        watch(step.folder, for: Self.all) { $0.files[PathBytes(step.name), default: []].insert(PathBytes(path)) }
      }
    }
  }

  /// A name on the way to what a path leads to.
  private struct Step {
    var folder: String
    var name: String
    /// Whether what has that name is what the path leads to, or a link to that.
    var isLast: Bool
  }

  /// As many links one behind the other as the system follows.
  private static let linkLimit = 40

  private static func steps(to path: String) -> [Step] {
    var steps: [Step] = []
    var folder = path.utf8.first == slash ? "/" : "."
    var rest = names(in: path)
    var links = 0
    while let name = rest.popFirst() {
      let place = PathBytes.join(folder, name)
      if name != ".", name != ".." { steps.append(Step(folder: folder, name: name, isLast: rest.isEmpty)) }
      if links < linkLimit, let target = target(of: place) {
        links += 1
        rest = names(in: target) + rest
        if target.utf8.first == slash { folder = "/" }
      } else {
        folder = place
      }
    }
    return steps
  }

  private static func lastStep(to path: String) -> Step {
    let path = PathBytes(path)
    return Step(folder: path.folder?.text ?? ".", name: path.name, isLast: true)
  }

  private static let slash = UInt8(ascii: "/")

  private static func names(in path: String) -> ArraySlice<String> {
    path.utf8.split(separator: slash).map { String(Substring($0)) }[...]
  }

  /// What a link says; nil where there is none.
  private static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
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
    let isHidden = name.utf8.first == UInt8(ascii: ".") || name == "node_modules"
    let hasComeOrGone = head.mask & Self.names != 0
    let isFolder = name.isEmpty || has(Int(IN_ISDIR))
    let paths = isHidden ? [] : watched.paths.map { name.isEmpty ? $0.text : PathBytes.join($0.text, name) }
    // A link, perhaps to a folder, is none to the system.
    func mayBeLink() -> Bool {
      hasComeOrGone && !FolderEntry.isNote(name) && paths.contains { FileIdentity.isPlainFile($0) != true }
    }
    if !paths.isEmpty {
      if isFolder || mayBeLink() { events += paths.map { Event(change: .folder($0), isOpen: false) } }
    } else if watched.folders.contains(PathBytes(name)), isFolder || hasComeOrGone {
      events.append(Event(change: .folders, isOpen: false))
    }
    var files = watched.files[PathBytes(name)] ?? []
    if !isFolder, FolderEntry.isNote(name) { files.formUnion(paths.map { PathBytes($0) }) }
    let isOpen = has(Int(IN_MODIFY)) || has(Int(IN_CREATE))
    for path in files.map(\.text).sorted() {
      if hasComeOrGone { events.append(Event(change: .name(path), isOpen: false)) }
      events.append(Event(change: .file(path), isOpen: isOpen))
    }
  }
}
