import Notes
import Screen
import Search

extension Browser {
  /// Puts a notebook in place of one that was read from the same files earlier. The user stays where he is, and so do
  /// the places visited, an open list and a search; where the note shown is gone, the nearest is shown, and said so.
  mutating func renew(with new: Notebook) {
    var relocation = Relocation(from: notebook, to: new)
    let gone = notebook.title(of: place.note).name(phrases)
    let here = relocation.place(place)
    let neighbour = here == nil ? relocation.neighbour(of: place.note) : nil
    history.replacePlaces { relocation.place($0) }
    // Notes of several categories may have come together in one: the one seen last counts.
    lastNotes = lastNotes.reduce(into: []) { notes, note in
      guard let note = relocation.note(note) else { return }
      notes.removeAll { $0.category == note.category }
      notes.append(note)
    }
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
    if let here {
      place = here
    } else {
      place = Place(note: neighbour ?? openingNote, pane: place.pane)
      message = phrases(.noteGone(gone))
    }
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

  /// The note that a notebook opens at: its first service.
  var openingNote: NoteID {
    for category in notebook.categories.indices where !notebook.categories[category].services.isEmpty {
      return .service(category: category, service: 0)
    }
    return notebook.noteIDs.first ?? (notebook.categories.isEmpty ? .preface : .introduction(category: 0))
  }
}
