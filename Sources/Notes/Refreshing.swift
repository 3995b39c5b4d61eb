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
    let settledNames = ChangedNames(settled)
    let mayFindOthers = mayFindOthers(after: ChangedNames(new)) || !settledNames.isEmpty
    listings.forget(ChangedNames(changes))
    if mayFindOthers {
      findAgain(after: ChangedNames(changes), settled: settledNames, visit, &outcome)
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
        if unreadable.removeValue(forKey: PathBytes(path)) != nil { outcome.hasChanged = true }
        guard old != file.source.bytes else { continue }
        files[index] = file
        outcome.hasChanged = true
      case .failure where !isSettled && old != nil: outcome.doubtful.insert(.file(path))
      case .failure(let error):
        guard case .system(let reason) = error.cause, unreadable.updateValue(reason, forKey: PathBytes(path)) != reason
        else {
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
    if changed.isEverywhere || changed.folders.contains(where: isFolder) { return true }
    guard !changed.files.isEmpty, !hasTwins, !keepsOld else { return !changed.files.isEmpty }
    let known = Set(indices(ofPaths: changed.files).map { PathBytes(found[$0].path) })
    let unknown = Set(unwalked.map { PathBytes($0.path) })
    return changed.files.contains { name in
      switch FileIdentity.isPlainFile(name.text) {
      case true?: !known.contains(name)
      case false?: true
      case nil: known.contains(name) || unknown.contains(name) || isFolder(name)
      }
    }
  }

  /// Whether a path was that of a folder, or of a link to one, or is now.
  private func isFolder(_ path: PathBytes) -> Bool {
    // What a folder holds is known only where it has been walked with all others.
    listings[path] != nil || FileIdentity.isPlainFile(path.text) == false
      || found.contains { PathBytes($0.path).isIn(path) }
  }

  /// Finds the files again. What has gone is kept where it stood, unless that has settled.
  private mutating func findAgain(
    after changed: ChangedNames, settled: ChangedNames, _ visit: @escaping (String) -> Void,
    _ outcome: inout Refreshment
  ) {
    let stretches = walkFoldersAgain(after: changed, visit) ?? [walkAllAgain(settled: settled, visit, &outcome)]
    let places = stretches.map { Alignment.indices(of: Array(found[$0.range]), in: $0.now, path: \.path) }
    // What bears another name now has not gone.
    let isComplete = places.allSatisfy { !$0.contains(nil) }
    let keys = isComplete ? [] : Set(stretches.lazy.flatMap(\.now).compactMap { $0.identity?.key })
    var shift = 0
    for (var stretch, places) in zip(stretches, places) {
      stretch.range = stretch.range.lowerBound + shift..<stretch.range.upperBound + shift
      let merged = merge(stretch, places, settled: settled, keys: keys, &outcome)
      take(merged, in: stretch.range, &outcome)
      shift += merged.count - stretch.range.count
    }
  }

  /// Files that stand one behind the other, and what has been found in their place.
  private struct Stretch {
    /// Counts in `found`.
    var range: Range<Int>
    var now: [FolderWalk.Found]
  }

  /// A file, and where it was among those found.
  private typealias Finding = (file: FolderWalk.Found, origin: Int?)

  /// What has been found in the place of some files, and between it what has gone and is kept: each behind the one that
  /// it stood behind. `places` tells where each of them stands now, and `keys` what has been found.
  private func merge(
    _ stretch: Stretch, _ places: [Int?], settled: ChangedNames, keys: Set<FileIdentity.Key>,
    _ outcome: inout Refreshment
  ) -> [Finding] {
    var origins = [Int?](repeating: nil, count: stretch.now.count)
    var kept: [Int: [Finding]] = [:]
    var last = -1
    for (index, place) in zip(stretch.range, places) {
      let file = found[index]
      if let place {
        origins[place] = index
        last = place
      } else if !settled.contain(file.path), file.identity.map({ !keys.contains($0.key) }) ?? true {
        kept[last, default: []].append((file, index))
        outcome.doubtful.insert(.name(file.path))
      }
    }
    var merged = kept[-1] ?? []
    for (index, finding) in zip(stretch.now, origins).enumerated() {
      merged.append(finding)
      if let kept = kept[index] { merged += kept }
    }
    return merged
  }

  /// Takes over what there is in the place of some files, with what has been read of it.
  private mutating func take(_ now: [Finding], in range: Range<Int>, _ outcome: inout Refreshment) {
    var read: [NoteFile?] = []
    read.reserveCapacity(now.count)
    var isSame = range.count == now.count
    for (index, (file, origin)) in zip(range.lowerBound..., now) {
      isSame = isSame && origin == index
      // A path that was given twice stands below different folders.
      guard let origin, found[origin].folders == file.folders else {
        outcome.stale.insert(index)
        read.append(nil)
        continue
      }
      if found[origin].identity != file.identity { outcome.stale.insert(index) }
      read.append(files[origin])
    }
    outcome.hasChanged = outcome.hasChanged || !isSame
    found.replaceSubrange(range, with: now.map(\.file))
    files.replaceSubrange(range, with: read)
  }

  /// Walks the folders again in which names have come or gone; nil where that does not tell all that there is now.
  private mutating func walkFoldersAgain(
    after changed: ChangedNames, _ visit: @escaping (String) -> Void
  ) -> [Stretch]? {
    let mayBeElsewhere = hasLinks || hasTwins || keepsOld || !unwalked.isEmpty || changed.mayConcernFolders
    guard !mayBeElsewhere, paths.count == 1 else { return nil }
    let start = PathBytes(paths[0])
    let folders = Set(changed.files.map { $0.folder ?? start })
    var stretches: [Stretch] = []
    for folder in folders where !(folder.folder?.isIn(folders) ?? false) {
      guard folder == start || folder.isIn(start), let stretch = walkAgain(folder, visit) else { return nil }
      stretches.append(stretch)
    }
    return stretches.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Walks a folder again; nil where it had no files or has none now, where one that is kept stands between them, or
  /// where there may be something that is found by other names too.
  private mutating func walkAgain(_ folder: PathBytes, _ visit: @escaping (String) -> Void) -> Stretch? {
    guard let first = found.firstIndex(where: { PathBytes($0.path).isIn(folder) }) else { return nil }
    let old = found[first...].prefix { PathBytes($0.path).isIn(folder) }
    guard !found[old.endIndex...].contains(where: { PathBytes($0.path).isIn(folder) }) else { return nil }
    let folders = found[first].folders.dropLast(PathBytes(found[first].path).depth(in: folder))
    let walk = FolderWalk(folder.text, folders: Array(folders), listings: &listings, visit: visit)
    guard walk.unreadable.isEmpty, !walk.files.isEmpty, !walk.hasLinks, !walk.hasTwins,
      walk.files.allSatisfy({ FileIdentity.isPlainFile($0.path) == true })
    else { return nil }
    return Stretch(range: old.indices, now: walk.files)
  }

  /// What there is now. What was found below a path that is gone, or a folder that cannot be walked any more or holds no
  /// notes, is not worth losing, and is kept.
  private mutating func walkAllAgain(
    settled: ChangedNames, _ visit: @escaping (String) -> Void, _ outcome: inout Refreshment
  ) -> Stretch {
    if hasLinks { listings = FolderListings() }
    var all = Part(found: [])
    keepsOld = false
    let lostBefore = lost
    lost = []
    for (start, path) in paths.enumerated() {
      // What comes to the path from now on is heard of.
      if path != Notebook.standardInput, FileIdentity(path) == nil { visit(path) }
      let isThere = path == Notebook.standardInput || FileIdentity(path) != nil
      if isThere,
        let part = try? Self.find(
          path, start, isOnly: paths.count == 1, limit: .max, listings: &listings, visit: visit)
      {
        all.found += part.found
        all.unwalked += part.unwalked
        all.hasTwins = all.hasTwins || part.hasTwins
        all.hasLinks = all.hasLinks || part.hasLinks
      } else {
        all.found += found.filter { $0.start == start }
        keepsOld = true
        if lostBefore.contains(path) || settled.contain(path) {
          lost.append(path)
        } else {
          outcome.doubtful.insert(.folder(path))
        }
      }
    }
    hasTwins = hasTwins || all.hasTwins || Self.hasTwins(all.found, below: paths)
    hasLinks = hasLinks || all.hasLinks
    outcome.hasChanged = unwalked != all.unwalked
    unwalked = all.unwalked
    return Stretch(range: found.indices, now: all.found)
  }
}
