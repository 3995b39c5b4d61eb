import Notes
import Screen
import Search

/// What of the state names something in the notebook, but for an open list.
struct Bearings: Sendable {
  var notebook: Notebook
  var place: Place
  var history: History
  var lastNotes: [NoteID]
  var walk: SearchWalk?
  var spotlight: (service: NoteID, note: NoteID)?
  var cover: Cover?
  var message: String?
}

extension Browser {
  /// Puts a notebook in place of one that was read from the same files earlier. The user stays where he is, and so do
  /// the places visited, an open list and a search; where the note shown is gone, the nearest is shown, and said so.
  ///
  /// Once all has been read, everything is found again from where it was at the last key, whatever came in between: in
  /// the middle of a save much seems to be gone that is not.
  mutating func renew(with new: Notebook) {
    var relocation = Relocation(from: notebook, to: new)
    let keepsIdentifiers = relocation.keepsIdentifiers
    let bearings = bearingsAtKey ?? bearings
    let list = listAtKey ?? (notebook, overlay)
    let shown = notebook.title(of: place.note).name(phrases)
    if bearingsAtKey != nil { relocation = Relocation(from: bearings.notebook, to: new) }
    if case .ready = phase { (bearingsAtKey, listAtKey) = (bearings, list) }
    if !keepsIdentifiers { index = nil }
    // Mentions count comparisons.
    if !keepsIdentifiers || notebook.comparisons.count != new.comparisons.count { mentions = nil }
    resolver = nil
    compared = nil
    sideTargets = nil
    notebook = new
    pages = PageCache()
    measureLists()
    move(bearings, by: &relocation, from: shown)
    move(list.overlay, of: list.notebook)
  }

  private var bearings: Bearings {
    Bearings(
      notebook: notebook, place: place, history: history, lastNotes: lastNotes, walk: walk, spotlight: spotlight,
      cover: cover, message: message)
  }

  /// Makes what named something in another notebook name it in this one; `title` is that of the note shown so far.
  private mutating func move(_ old: Bearings, by relocation: inout Relocation, from title: String) {
    if let here = relocation.place(old.place) {
      place = here
      if missed != nil { (missed, message) = (nil, old.message) }
    } else {
      missed = missed ?? title
      place = Place(note: relocation.neighbour(of: old.place.note) ?? notebook.openingNote, pane: old.place.pane)
      sayWhatIsMissed()
    }
    history = old.history
    history.replacePlaces { relocation.place($0) }
    // Notes of several categories may have come together in one: the one seen last counts.
    lastNotes = old.lastNotes.reduce(into: []) { notes, note in
      guard let note = relocation.note(note) else { return }
      notes.removeAll { $0.category == note.category }
      notes.append(note)
    }
    walk = old.walk
    walk?.follow(&relocation)
    spotlight = old.spotlight.flatMap { spotlight in
      guard let service = relocation.note(spotlight.service), let note = relocation.note(spotlight.note) else {
        return nil
      }
      return (service, note)
    }
    cover = old.cover.flatMap { cover in
      guard let note = relocation.note(cover.note) else { return nil }
      var moved = cover
      moved.line = relocation.line(cover.line, of: cover.note)
      moved.note = note
      return moved
    }
  }

  /// Opens a list that was open over another notebook.
  private mutating func move(_ list: Overlay?, of old: Notebook) {
    var relocation = Relocation(from: old, to: notebook)
    switch list {
    case .search(var list):
      if !relocation.keepsIdentifiers || list.answeredBy != indexNumber {
        list.forget(keeping: list.chosen.flatMap { relocation.target($0) })
      }
      overlay = .search(list)
    case .picker(var picker):
      picker.moveTargets { target in
        guard case .line(let note, let line) = target else { return target }
        return relocation.note(note).map { .line($0, relocation.line(line, of: note)) }
      }
      switch picker.kind {
      case .comparisons, .callouts, .outline: picker.refill(with: entries(of: picker.kind))
      case .mentions, .commands: break
      }
      overlay = .picker(picker)
    case .help, .labels, nil: break
    }
  }

  /// Lists again what is mentioned, where that has just been found.
  mutating func refreshMentions() {
    guard case .picker(var picker) = overlay, picker.kind == .mentions else { return }
    picker.refill(with: entries(of: .mentions))
    overlay = .picker(picker)
  }

  /// A list of answers or entries is in front of the bearings: keys in it change nothing of them.
  mutating func forgetWhatWasAtKey() {
    listAtKey = nil
    guard overlay == nil else { return }
    (bearingsAtKey, missed) = (nil, nil)
  }

  mutating func sayWhatIsLost() {
    if let path = lost.first { message = phrases(.lost(path: path)) }
  }

  /// In the status line, which a list may cover.
  mutating func sayWhatIsMissed() {
    if let missed { message = phrases(.noteGone(missed)) }
  }
}

extension Notebook {
  /// The note that a notebook opens at: its first service.
  var openingNote: NoteID {
    for category in categories.indices where !categories[category].services.isEmpty {
      return .service(category: category, service: 0)
    }
    return noteIDs.first ?? (categories.isEmpty ? .preface : .introduction(category: 0))
  }
}
