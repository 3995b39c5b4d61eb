import Notes
import Search

/// Finds the places of one notebook again in another that was read from the same files later: more of them, or after
/// some have changed.
struct Relocation {
  private let old: Notebook
  private let new: Notebook
  /// Where each of the old notebook's files stands among those of the new one. Made, as what follows, when a note does
  /// not stand where it stood.
  private lazy var places = old.sourceIndices(in: new)
  /// The new notebook's notes in the order of its files.
  private lazy var notes: [(source: Int, id: NoteID)] = {
    let notes = new.noteIDs.compactMap { id in new.sourceIndex(of: id).map { (source: $0, id: id) } }
    return notes.sorted { $0.source < $1.source }
  }()
  /// The new notebook's files that the old one did not have, by the bytes in them.
  private lazy var newcomers: [Int: [Int]] = {
    var isNew = [Bool](repeating: true, count: new.sources.count)
    for case let place? in places { isNew[place] = false }
    return Dictionary(grouping: isNew.indices.filter { isNew[$0] }) { new.sources[$0].bytes.count }
  }()
  private var lineMaps: [Int: LineMap] = [:]

  init(from old: Notebook, to new: Notebook) {
    self.old = old
    self.new = new
  }

  /// Whether identifiers of the old notebook may be used in the new one until they have been made anew: notes may have
  /// come behind those that there were.
  private(set) lazy var keepsIdentifiers: Bool = {
    guard (old.preface == nil) == (new.preface == nil), old.categories.count <= new.categories.count else {
      return false
    }
    return old.categories.indices.allSatisfy { category in
      let (before, now) = (old.categories[category], new.categories[category])
      guard before.title.plain == now.title.plain, (before.introduction == nil) == (now.introduction == nil),
        before.services.count <= now.services.count
      else { return false }
      let retitled = now.retitledServices(since: before)
      guard let first = retitled.first else { return true }
      let (was, named) = (before.services[first], now.services[first])
      return retitled.count == 1 && before.services.count == now.services.count && was.line == named.line
        && old.path(of: was.note) == new.path(of: named.note)
    }
  }()

  /// The note that a note of the old notebook has become; nil where it is gone.
  mutating func note(_ id: NoteID) -> NoteID? {
    guard old.holds(id) else { return nil }
    guard let note = old.note(id) else { return category(of: id).map { .introduction(category: $0) } }
    if isSame(id) { return id }
    guard let source = source(for: note.source), case let candidates = notes(of: source), !candidates.isEmpty else {
      return renamed(id)
    }
    let heading = old.headingLine(of: id)
    let line = lineMap(of: note.source)?.line(heading) ?? (line: heading, isThere: true)
    let title = old.title(of: id).plain
    let namesakes = candidates.filter { $0.isSameKind(as: id) && new.title(of: $0).plain == title }
    if let nearest = namesakes.min(by: { distance($0, line.line) < distance($1, line.line) }) { return nearest }
    // Files may have changed their names all round.
    if isOnlyOne(id), let moved = renamed(id) { return moved }
    return line.isThere ? candidates.first { $0.isSameKind(as: id) && new.headingLine(of: $0) == line.line } : nil
  }

  /// Where a line of a note's file stands now; the same where the file is gone.
  mutating func line(_ line: Int, of id: NoteID) -> Int {
    guard line > 0, old.holds(id), let note = old.note(id) else { return line }
    return lineMap(of: note.source)?.line(line).line ?? line
  }

  /// A place in the note that it was in; nil where that is gone.
  mutating func place(_ place: Place) -> Place? {
    guard let note = note(place.note) else { return nil }
    var moved = place
    moved.note = note
    moved.top.line = line(place.top.line, of: place.note)
    moved.target = place.target.map { line($0, of: place.note) }
    switch place.view {
    case .usual, .written: break
    case .comparison(let heading):
      let heading = line(heading, of: place.note)
      let isThere = new.comparisons(in: note).contains { $0.line == heading }
      moved.view = isThere ? .comparison(line: heading) : .usual
    }
    return moved
  }

  /// What an answer to a search has become; nil where it is gone.
  mutating func target(_ target: Answer.Target) -> Answer.Target? {
    switch target {
    case .category(let category): self.category(category).map { .category($0) }
    case .note(let id): note(id).map { .note($0) }
    }
  }

  /// The note nearest to where one was that is gone: the next in its file, else the next or the last before in the
  /// notebook that is still there.
  mutating func neighbour(of id: NoteID) -> NoteID? {
    guard old.holds(id) else { return nil }
    if let note = old.note(id), let source = source(for: note.source), let last = notes(of: source).last {
      let line = line(old.headingLine(of: id), of: id)
      return notes(of: source).first { new.headingLine(of: $0) >= line } ?? last
    }
    let ids = old.noteIDs
    let start = ids.boundary { $0 >= id }
    for index in Array(start..<ids.count) + (0..<start).reversed() {
      if let note = note(ids[index]) { return note }
    }
    return nil
  }

  /// Whether the same note stands where a note stood.
  private func isSame(_ id: NoteID) -> Bool {
    guard new.holds(id), let before = old.note(id), let now = new.note(id) else { return false }
    return old.headingLine(of: id) == new.headingLine(of: id) && old.title(of: id).plain == new.title(of: id).plain
      && old.path(of: before) == new.path(of: now)
  }

  /// The note of that name in the category of that name, which another file holds now.
  private func renamed(_ id: NoteID) -> NoteID? {
    guard let category = category(of: id) else { return id == .preface && new.preface != nil ? .preface : nil }
    let title = old.title(of: id).plain
    return new.noteIDs(inCategory: category).first { $0.isSameKind(as: id) && new.title(of: $0).plain == title }
  }

  /// Whether no other note of the category had that title.
  private func isOnlyOne(_ id: NoteID) -> Bool {
    guard let category = id.category else { return true }
    let title = old.title(of: id).plain
    return old.noteIDs(inCategory: category).count { $0.isSameKind(as: id) && old.title(of: $0).plain == title } == 1
  }

  private func category(of id: NoteID) -> Int? { id.category.flatMap(category) }

  private func category(_ category: Int) -> Int? {
    guard old.categories.indices.contains(category) else { return nil }
    let title = old.categories[category].title.plain
    return new.categories.firstIndex { $0.title.plain == title }
  }

  /// Where a file of the old notebook is in the new one: elsewhere if it is gone from its path and the same text has come
  /// elsewhere; nil if there is nothing of it.
  private mutating func source(for source: Int) -> Int? {
    if let place = places[source] { return place }
    let bytes = old.sources[source].bytes
    return newcomers[bytes.count]?.first { new.sources[$0].bytes == bytes }
  }

  /// The notes of one of the new notebook's files, in reading order.
  private mutating func notes(of source: Int) -> [NoteID] {
    let start = notes.boundary { $0.source >= source }
    return notes[start...].prefix { $0.source == source }.map(\.id)
  }

  private func distance(_ id: NoteID, _ line: Int) -> Int { abs(new.headingLine(of: id) - line) }

  /// For a file of the old notebook; nil where it has gone from its path.
  private mutating func lineMap(of source: Int) -> LineMap? {
    if let map = lineMaps[source] { return map }
    guard let place = places[source] else { return nil }
    let map = LineMap(from: old.sources[source], to: new.sources[place])
    lineMaps[source] = map
    return map
  }
}

extension Notebook {
  /// The line by which a note is known.
  fileprivate func headingLine(of id: NoteID) -> Int { service(id)?.line ?? note(id)?.lines.lowerBound ?? 0 }
}

extension NoteID {
  fileprivate func isSameKind(as other: NoteID) -> Bool {
    switch (self, other) {
    case (.preface, .preface), (.introduction, .introduction), (.service, .service): true
    case (.preface, _), (.introduction, _), (.service, _): false
    }
  }
}
