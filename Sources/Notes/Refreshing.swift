import Glibc

extension NoteFiles {
  /// Reads again what has changed, and nothing else. Answers whether anything is different now, and which changes may be
  /// steps of a save, so that they have to be looked at again: where a file has vanished, cannot be read or has become
  /// empty its text is kept, unless the change has settled. Text that was read once is kept for as long as its file is
  /// there or was asked for, even if it cannot be read any more. `visit` is as for finding the files.
  package mutating func refresh(
    _ new: Set<NotesChange>, settled: Set<NotesChange>, visit: @escaping (String) -> Void = { _ in }
  ) -> (hasChanged: Bool, doubtful: Set<NotesChange>) {
    var doubtful: Set<NotesChange> = []
    var wanted = found
    var isDifferent = false
    /// Whether the same files are wanted as before, in the same order: then nothing is looked up by its path.
    var isSameOrder = true
    let changes = new.union(settled)
    let names = look(after: changes)
    if names.findsOthers {
      let walked = findAgain(visit: visit)
      hasTwins = hasTwins || walked.hasTwins
      let isUnmoved = found.elementsEqual(walked.found) { $0.path == $1.path }
      if isUnmoved || keepsAll(walked.found) || settled.contains(.folders) {
        isDifferent = !isUnmoved || unwalked != walked.unwalked
        isSameOrder = isUnmoved
        wanted = walked.found
        unwalked = walked.unwalked
      } else {
        doubtful.insert(.folders)
      }
    } else {
      let gone = names.gone.filter { settled.contains(.name($0)) }
      doubtful.formUnion(names.gone.subtracting(gone).map(NotesChange.name))
      if !gone.isEmpty {
        wanted.removeAll { gone.contains($0.path) }
        (isDifferent, isSameOrder) = (true, false)
      }
    }
    // A path that was given twice stands below different folders.
    let places = isSameOrder ? [:] : Dictionary(zip(found.map(\.path), found.indices)) { first, _ in first }
    func before(_ index: Int) -> (found: FolderWalk.Found, file: NoteFile?)? {
      guard let place = isSameOrder ? index : places[wanted[index].path], place < files.count,
        found[place].folders == wanted[index].folders
      else { return nil }
      return (found[place], files[place])
    }
    let named = Set(changes.compactMap { change in if case .file(let path) = change { path } else { nil } })
    var stale: [Int] = []
    for index in wanted.indices where !isStream(wanted[index]) {
      let isNamed = named.contains(wanted[index].path)
      if isNamed { wanted[index].identity = FileIdentity(wanted[index].path) }
      if isNamed || before(index).map({ $0.found.identity != wanted[index].identity }) ?? true {
        stale.append(index)
      }
    }
    var read = isSameOrder && files.count == found.count ? files : wanted.indices.map { before($0)?.file }
    let outcomes = stale.map { wanted[$0] }.mapAtOnce(runs: Self.runs, Self.readAgain)
    for (index, outcome) in zip(stale, outcomes) {
      let path = wanted[index].path
      let isSettled = settled.contains(.file(path))
      switch outcome {
      case .success(let file)
      where file.source.bytes.isEmpty && !isSettled && read[index] != nil
        && read[index]?.source.bytes.isEmpty == false:
        doubtful.insert(.file(path))
        wanted[index].identity = before(index)?.found.identity
      case .success(let file):
        if unreadable.removeValue(forKey: path) != nil { isDifferent = true }
        guard read[index]?.source.bytes != file.source.bytes else { continue }
        read[index] = file
        isDifferent = true
      case .failure(let error):
        guard isSettled || before(index)?.file == nil else {
          doubtful.insert(.file(path))
          wanted[index].identity = before(index)?.found.identity
          continue
        }
        guard case .system(let reason) = error.cause, unreadable.updateValue(reason, forKey: path) != reason else {
          continue
        }
        isDifferent = true
      }
    }
    found = wanted
    files = read
    return (isDifferent, doubtful)
  }

  /// Whether a file that was asked for can be read only once.
  private func isStream(_ file: FolderWalk.Found) -> Bool {
    file.path == Notebook.standardInput || (file.identity?.kind == .other && paths.contains(file.path))
  }

  /// Reads regular files only: whoever opens a pipe in the place of one waits for somebody to write to it.
  private static func readAgain(_ file: FolderWalk.Found) -> Outcome {
    guard file.identity?.kind == .other else { return read(file) }
    return .failure(UnreadablePath(path: file.path, cause: .system(SystemError(code: ENOTSUP).reason)))
  }

  /// What names that have come or gone are about: whether other files may be found now, and else which of those found
  /// are gone. A plain file in the place of one that was found, as when an editor saves, is neither.
  private func look(after changes: Set<NotesChange>) -> (findsOthers: Bool, gone: Set<String>) {
    let names = Set(changes.compactMap { change in if case .name(let path) = change { path } else { nil } })
    if changes.contains(.folders) || (hasTwins && !names.isEmpty) { return (true, []) }
    guard !names.isEmpty else { return (false, []) }
    let known = Set(found.lazy.map(\.path).filter(names.contains))
    var gone: Set<String> = []
    var kept: [String] = []
    for name in names {
      switch (FileIdentity.isPlainFile(name), known.contains(name)) {
      case (true, true): kept.append(name)
      case (nil, false) where unwalked.contains { $0.path == name }: return (true, [])
      case (nil, false): break
      case (nil, true): gone.insert(name)
      case (false, _), (true, false): return (true, [])
      }
    }
    guard !gone.isEmpty else { return (false, []) }
    let keys = Set(found.lazy.filter { gone.contains($0.path) }.compactMap { $0.identity?.key })
    let isMoved = kept.contains { name in FileIdentity(name).map { keys.contains($0.key) } ?? false }
    if isMoved { return (true, []) }
    // Of what was asked for the last notes are not lost.
    return (paths.count == 1 && gone.count < found.count) ? (false, gone) : (true, [])
  }

  /// Whether each file that was found is still there, perhaps under another name.
  private func keepsAll(_ now: [FolderWalk.Found]) -> Bool {
    let paths = Set(now.map(\.path))
    let missing = found.filter { !paths.contains($0.path) }
    guard !missing.isEmpty else { return true }
    let keys = Set(now.lazy.compactMap { $0.identity?.key })
    return missing.allSatisfy { file in file.identity.map { keys.contains($0.key) } ?? false }
  }

  /// Looks for the files again. What was found below a path that is gone, or a folder that cannot be walked any more or
  /// holds no notes, is not worth losing, and is kept.
  private func findAgain(visit: @escaping (String) -> Void) -> Part {
    var all = Part(found: [])
    for path in paths {
      let isThere = path == Notebook.standardInput || FileIdentity(path) != nil
      if isThere, let part = try? Self.find(path, isOnly: paths.count == 1, limit: .max, visit: visit) {
        all.found += part.found
        all.unwalked += part.unwalked
        all.hasTwins = all.hasTwins || part.hasTwins
      } else {
        let folder = path.hasSuffix("/") ? path : path + "/"
        all.found += found.filter { $0.path == path || $0.path.hasPrefix(folder) }
      }
    }
    return all
  }
}
