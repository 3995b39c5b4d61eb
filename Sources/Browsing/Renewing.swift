import Notes
import Screen
import Search

extension Browser {
  /// Puts a notebook in place of one that was read from the same files earlier. The user stays where he is, and so do
  /// the places visited, an open list and a search; where the note shown is gone, the nearest is shown, and said so,
  /// and if the note comes back before the next key, so does the user.
  mutating func renew(with new: Notebook) {
    var relocation = Relocation(from: notebook, to: new)
    followPlaces(to: new, &relocation)
    if !relocation.keepsIdentifiers {
      index = nil
      walk?.isStale = true
    }
    // Mentions count comparisons.
    if !relocation.keepsIdentifiers || notebook.comparisons.count != new.comparisons.count { mentions = nil }
    spotlight = spotlight.flatMap { spotlight in
      guard let service = relocation.note(spotlight.service), let note = relocation.note(spotlight.note) else {
        return nil
      }
      return (service, note)
    }
    resolver = nil
    compared = nil
    sideTargets = nil
    cover = cover.flatMap { cover in
      guard let note = relocation.note(cover.note) else { return nil }
      var moved = cover
      moved.line = relocation.line(cover.line, of: cover.note)
      moved.note = note
      return moved
    }
    if case .labels = overlay { overlay = nil }
    notebook = new
    pages = PageCache()
    measureLists()
    if case .search(var list) = overlay, !relocation.keepsIdentifiers {
      list.forget(
        keeping: list.selected.flatMap { answer in
          guard case .note(let id) = answer.target else { return nil }
          return relocation.note(id).map(Answer.Target.note)
        })
      overlay = .search(list)
    }
    if case .picker(var picker) = overlay {
      picker.moveTargets { target in
        guard case .line(let note, let line) = target else { return target }
        return relocation.note(note).map { .line($0, relocation.line(line, of: note)) }
      }
      refresh(picker)
    }
  }

  private var trail: Trail {
    get { Trail(current: place, history: history, lastNotes: lastNotes) }
    set { (place, history, lastNotes) = (newValue.current, newValue.history, newValue.lastNotes) }
  }

  /// Makes the place, and those visited, places of a new notebook.
  private mutating func followPlaces(to new: Notebook, _ relocation: inout Relocation) {
    let before = (notebook: notebook, trail: trail)
    if let lost {
      var sinceLoss = Relocation(from: lost.notebook, to: new)
      if let here = sinceLoss.place(lost.trail.current) {
        trail = lost.trail.moved(to: here, by: &sinceLoss)
        self.lost = nil
        message = nil
        return
      }
    }
    if let here = relocation.place(place) {
      trail = trail.moved(to: here, by: &relocation)
    } else {
      let gone = notebook.title(of: place.note).name(phrases)
      let note = relocation.neighbour(of: place.note) ?? new.openingNote
      trail = trail.moved(to: Place(note: note, pane: place.pane), by: &relocation)
      lost = lost ?? before
      message = phrases(.noteGone(gone))
    }
  }

  /// Fills an open list again; where there is nothing left to choose it closes.
  private mutating func refresh(_ picker: Picker) {
    var picker = picker
    switch picker.kind {
    case .comparisons, .callouts, .outline: picker.refill(with: entries(of: picker.kind))
    case .mentions, .commands: break
    }
    overlay = picker.entries.isEmpty && picker.field.text.isEmpty ? nil : .picker(picker)
  }

  /// Lists again what is mentioned, where that has just been found.
  mutating func refreshMentions() {
    guard case .picker(var picker) = overlay, picker.kind == .mentions else { return }
    picker.refill(with: entries(of: .mentions))
    overlay = picker.entries.isEmpty ? nil : .picker(picker)
  }
}

/// Where the user is and has been.
struct Trail: Sendable {
  var current: Place
  var history = History()
  /// The note last shown of each category that has been seen.
  var lastNotes: [NoteID] = []

  /// The same in another notebook, but for the current one, which is given.
  func moved(to current: Place, by relocation: inout Relocation) -> Trail {
    var moved = Trail(current: current, history: history)
    moved.history.replacePlaces { relocation.place($0) }
    // Notes of several categories may have come together in one: the one seen last counts.
    for case let note? in lastNotes.map({ relocation.note($0) }) {
      moved.lastNotes.removeAll { $0.category == note.category }
      moved.lastNotes.append(note)
    }
    return moved
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
