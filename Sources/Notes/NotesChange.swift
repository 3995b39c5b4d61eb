/// Something that happened to the files of a notebook.
package enum NotesChange: Sendable {
  /// A file's text may have changed.
  case file(String)
  /// A file has come under a name, or what had the name has gone.
  case name(String)
  /// A folder, or a link to one, has come under a path or gone from there.
  case folder(String)
  /// Files and folders may have come and gone anywhere.
  case folders
}

extension NotesChange: Hashable {
  package static func == (left: NotesChange, right: NotesChange) -> Bool { left.key == right.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private struct Key: Hashable {
    var kind: Int
    var path: PathBytes?
  }

  private var key: Key {
    switch self {
    case .file(let path): Key(kind: 0, path: PathBytes(path))
    case .name(let path): Key(kind: 1, path: PathBytes(path))
    case .folder(let path): Key(kind: 2, path: PathBytes(path))
    case .folders: Key(kind: 3)
    }
  }
}

/// Under which paths files may have come or gone, by some changes.
struct ChangedNames {
  private(set) var files: Set<PathBytes> = []
  private(set) var folders: Set<PathBytes> = []
  private(set) var isEverywhere = false

  init(_ changes: Set<NotesChange>) {
    for change in changes {
      switch change {
      case .file: break
      case .name(let path): files.insert(PathBytes(path))
      case .folder(let path): folders.insert(PathBytes(path))
      case .folders: isEverywhere = true
      }
    }
  }

  var isEmpty: Bool { !isEverywhere && files.isEmpty && folders.isEmpty }

  /// Whether folders may have come or gone.
  var mayConcernFolders: Bool { isEverywhere || !folders.isEmpty }

  func contain(_ file: String) -> Bool {
    if isEverywhere { return true }
    let file = PathBytes(file)
    return files.contains(file) || file.isIn(folders)
  }
}
