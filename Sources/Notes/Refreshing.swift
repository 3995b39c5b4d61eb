import Glibc

extension NoteFiles {
  /// Reads again what has changed, and nothing else. Answers whether anything is different now, and which changes may be
  /// steps of a save, so that they have to be looked at again: where a file has vanished, cannot be read or has become
  /// empty its text is kept, unless the change has settled. Text that was read once is kept for as long as its file is
  /// there or was asked for, even if it cannot be read any more. `visit` is as for finding the files.
  package mutating func refresh(
    _ new: Set<NotesChange>, settled: Set<NotesChange>, visit: @escaping (String) -> Void = { _ in }
  ) -> (hasChanged: Bool, doubtful: Set<NotesChange>) {
    let changes = new.union(settled)
    var outcome = Refreshment()
    if mayFindOthers(after: ChangedNames(new)) || !ChangedNames(settled).isEmpty {
      findAgain(after: changes, settled: settled, visit, &outcome)
    }
    let named = Set(
      changes.lazy.compactMap { change in if case .file(let path) = change { PathBytes(path) } else { nil } })
    let looks = listings.look(at: named)
    for index in indices(ofPaths: named) {
      found[index].identity = looks[PathBytes(found[index].path)]
      outcome.stale.insert(index)
    }
    if hasTwins {
      // What is heard of a file under its second name is true of it under the first.
      let twins = Dictionary(looks.values.map { ($0.key, $0) }) { first, _ in first }
      for index in found.indices {
        guard let twin = found[index].identity.flatMap({ twins[$0.key] }) else { continue }
        found[index].identity = twin
        outcome.stale.insert(index)
      }
    }
    readAgain(settled: settled, &outcome)
    return (outcome.hasChanged, outcome.doubtful)
  }

  /// Where some paths are in `found`.
  private func indices(ofPaths paths: Set<PathBytes>) -> [Int] {
    // Lengths tell most paths apart, at no cost.
    let lengths = Set(paths.map(\.count))
    return found.indices.filter { index in
      lengths.contains(found[index].path.utf8.count) && paths.contains(PathBytes(found[index].path))
    }
  }

  private struct Refreshment {
    var hasChanged = false
    var doubtful: Set<NotesChange> = []
    /// What has to be read again, by its indices in `found`.
    var stale: Set<Int> = []
  }

  private mutating func readAgain(settled: Set<NotesChange>, _ outcome: inout Refreshment) {
    let stale = outcome.stale.sorted().filter { !isStream(found[$0]) }
    for (index, result) in zip(stale, stale.map { found[$0] }.mapAtOnce(runs: Self.runs, Self.readAgain)) {
      let path = found[index].path
      let isSettled = settled.contains(.file(path))
      let old = files[index]?.source.bytes
      switch result {
      case .success(let file) where file.source.bytes.isEmpty && !isSettled && old?.isEmpty == false:
        outcome.doubtful.insert(.file(path))
      case .success(let file):
        if unreadable.removeValue(forKey: path) != nil { outcome.hasChanged = true }
        guard old != file.source.bytes else { continue }
        files[index] = file
        outcome.hasChanged = true
      case .failure where !isSettled && old != nil: outcome.doubtful.insert(.file(path))
      case .failure(let error):
        guard case .system(let reason) = error.cause, unreadable.updateValue(reason, forKey: path) != reason else {
          continue
        }
        outcome.hasChanged = true
      }
    }
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

  /// Whether there may be other files than were found. A plain file in the place of one that was found, as when an
  /// editor saves, is no reason.
  private func mayFindOthers(after changed: ChangedNames) -> Bool {
    if changed.isEverywhere { return true }
    if changed.folders.contains(where: { listings[$0] != nil || FileIdentity($0.text)?.kind == .folder }) {
      return true
    }
    guard !changed.files.isEmpty, !hasTwins else { return !changed.files.isEmpty }
    let known = Set(indices(ofPaths: changed.files).map { PathBytes(found[$0].path) })
    return changed.files.contains { name in
      switch FileIdentity.isPlainFile(name.text) {
      case true?: !known.contains(name)
      case false?: true
      case nil:
        known.contains(name) || listings[name] != nil || unwalked.contains { PathBytes($0.path) == name }
      }
    }
  }

  /// Finds the files again. What has gone is not missed yet unless that has settled.
  private mutating func findAgain(
    after changes: Set<NotesChange>, settled: Set<NotesChange>, _ visit: @escaping (String) -> Void,
    _ outcome: inout Refreshment
  ) {
    listings.forget(ChangedNames(hasLinks ? [.folders] : changes))
    let walked = walkAgain(visit)
    hasTwins = hasTwins || walked.hasTwins
    hasLinks = hasLinks || walked.hasLinks
    let missing = missing(in: walked.found)
    let isSettled = ChangedNames(settled).contain
    let unsettled = missing.filter { !isSettled($0) }
    guard !unsettled.isEmpty else {
      outcome.hasChanged = unwalked != walked.unwalked
      unwalked = walked.unwalked
      return take(walked.found, &outcome)
    }
    let isKnown = ChangedNames(changes).contain
    outcome.doubtful = Set(unsettled.filter { !isKnown($0) }.map(NotesChange.name))
    for change in changes {
      switch change {
      case .file: break
      case .name, .folder, .folders: outcome.doubtful.insert(change)
      }
    }
    let gone = Set(missing.filter(isSettled).map(PathBytes.init))
    if !gone.isEmpty { take(found.filter { !gone.contains(PathBytes($0.path)) }, &outcome) }
  }

  /// The paths of files that were found and are not there any more, not even under another name.
  private func missing(in now: [FolderWalk.Found]) -> [String] {
    let places = Alignment.indices(of: found.map(\.path), in: now.map(\.path))
    let missing = zip(found, places).filter { $1 == nil }.map(\.0)
    guard !missing.isEmpty else { return [] }
    let keys = Set(now.lazy.compactMap { $0.identity?.key })
    return missing.filter { file in file.identity.map { !keys.contains($0.key) } ?? true }.map(\.path)
  }

  /// Takes over what was found, with what has been read of it.
  private mutating func take(_ now: [FolderWalk.Found], _ outcome: inout Refreshment) {
    let places = Alignment.indices(of: now.map(\.path), in: found.map(\.path))
    var read: [NoteFile?] = []
    read.reserveCapacity(now.count)
    for (index, place) in places.enumerated() {
      // A path that was given twice stands below different folders.
      guard let place, found[place].folders == now[index].folders else {
        outcome.stale.insert(index)
        read.append(nil)
        continue
      }
      if found[place].identity != now[index].identity { outcome.stale.insert(index) }
      read.append(files[place])
    }
    outcome.hasChanged =
      outcome.hasChanged || found.count != now.count || zip(places, places.indices).contains { $0 != $1 }
    found = now
    files = read
  }

  /// What there is now. What was found below a path that is gone, or a folder that cannot be walked any more or holds no
  /// notes, is not worth losing, and is kept.
  private mutating func walkAgain(_ visit: @escaping (String) -> Void) -> Part {
    var all = Part(found: [])
    for path in paths {
      let isThere = path == Notebook.standardInput || FileIdentity(path) != nil
      if isThere,
        let part = try? Self.find(path, isOnly: paths.count == 1, limit: .max, listings: &listings, visit: visit)
      {
        all.found += part.found
        all.unwalked += part.unwalked
        all.hasTwins = all.hasTwins || part.hasTwins
        all.hasLinks = all.hasLinks || part.hasLinks
      } else {
        let folder = path.hasSuffix("/") ? path : path + "/"
        all.found += found.filter { $0.path == path || $0.path.hasPrefix(folder) }
      }
    }
    return all
  }
}
