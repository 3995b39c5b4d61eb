import Notes
import Screen
import Search

extension Browser {
  // MARK: Opening

  mutating func openPicker(_ kind: Picker.Kind) {
    let entries = entries(of: kind)
    if entries.isEmpty {
      switch kind {
      case .comparisons: return message = phrases(.noComparisons)
      case .callouts: return message = phrases(.noCallouts)
      case .outline: return message = phrases(.noSections)
      case .mentions: return message = phrases(mentions == nil ? .mentionsPending : .noMentions)
      case .commands: break
      }
    }
    overlay = .picker(Picker(kind, entries: entries, selection: nearest(in: entries)))
  }

  func entries(of kind: Picker.Kind) -> [Picker.Entry] {
    switch kind {
    case .comparisons:
      notebook.comparisons.map { comparison in
        Picker.Entry(
          icon: "🆚", text: comparison.title.plain,
          detail: origin(of: comparison.note, isInside: comparison.kind != .service),
          target: .line(comparison.note, comparison.line))
      }
    case .callouts:
      notebook.callouts.map { note, callout in
        Picker.Entry(
          icon: callout.isCue ? "★" : "┃", text: callout.label, detail: notebook.title(of: note).plain,
          target: .line(note, callout.lines.lowerBound))
      }
    case .outline: outlineEntries
    case .mentions: mentionEntries
    case .commands:
      Command.allCases.filter { $0 != .side && $0 != .commands }.map { command in
        Picker.Entry(
          text: command.entry.name, detail: command.keysForHelp, keywords: phrases.summary(of: command),
          target: .command(command))
      }
    }
  }

  private var outlineEntries: [Picker.Entry] {
    guard let note = notebook.note(place.note) else { return [] }
    let top = note.sections.map(\.level).min() ?? 1
    let sections = note.sections.map { section in
      Picker.Entry(
        text: section.title.plain, detail: "", indent: 2 * (section.level - top),
        target: .line(place.note, section.line))
    }
    let callouts = note.callouts.map { callout in
      Picker.Entry(
        icon: callout.isCue ? "★" : "┃", text: callout.label, detail: "", indent: sections.isEmpty ? 0 : 2,
        target: .line(place.note, callout.lines.lowerBound))
    }
    return (sections + callouts).sorted { $0.target.line < $1.target.line }
  }

  /// Where an entry stands: its category, or its service for what stands inside one.
  func origin(of note: NoteID, isInside: Bool) -> String {
    guard !isInside, let category = note.category else { return notebook.title(of: note).plain }
    return notebook.categories[category].title.plain
  }

  /// The last entry of the note shown that does not stand behind the place.
  private func nearest(in entries: [Picker.Entry]) -> Int {
    return entries.lastIndex { entry in
      guard case .line(let note, let start) = entry.target else { return false }
      return note == place.note && start <= line
    } ?? entries.firstIndex { entry in
      guard case .line(let note, _) = entry.target else { return false }
      return note == place.note
    } ?? 0
  }

  // MARK: Keys

  mutating func receive(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    switch key {
    case .escape, .control("c"), .control("g"):
      overlay = nil
      return []
    case .enter: return accept(picker)
    case .up, .control("p"), .backTab: picker.move(by: -1)
    case .down, .control("n"), .tab: picker.move(by: 1)
    case .pageUp: picker.move(by: -10)
    case .pageDown: picker.move(by: 10)
    case .backspace where picker.field.text.isEmpty:
      overlay = nil
      return []
    case .control("z"): return [.suspend]
    case .control("l"): return [.repaint]
    case .character, .paste, .control, .backspace, .delete, .left, .right, .home, .end, .mouse:
      let before = picker.field.text
      guard picker.field.receive(key) else { return [] }
      if picker.field.text != before { picker.narrow() }
    }
    overlay = .picker(picker)
    return []
  }

  private mutating func accept(_ picker: Picker) -> [Effect] {
    guard let entry = picker.selected else { return [] }
    overlay = nil
    switch entry.target {
    case .command(let command): return perform(command)
    case .line(let note, let line):
      if picker.kind == .comparisons || (picker.kind == .mentions && entry.icon == "🆚") {
        jumpToComparison(note, line: line)
      } else if picker.kind == .mentions {
        jump(to: note, line: line, mentioning: place.note)
      } else {
        jump(to: note, line: line)
      }
      return []
    }
  }

  // MARK: Help

  mutating func receive(_ key: Key, inHelpAt top: Int) -> [Effect] {
    let page = max(1, size.rows - 3)
    for key in Keymap.keystrokes(of: key) {
      switch Keymap.command(for: key) {
      case .down: overlay = .help(top: top + 1)
      case .up: overlay = .help(top: top - 1)
      case .halfPageDown, .pageDown: overlay = .help(top: top + page)
      case .halfPageUp, .pageUp: overlay = .help(top: top - page)
      case .first: overlay = .help(top: 0)
      case .last: overlay = .help(top: HelpPanel.lastTop(self))
      case .quit, .help, .cancel, .left, .back: overlay = nil
      case .suspend: return [.suspend]
      case .repaint: return [.repaint]
      case _: break
      }
    }
    return []
  }

  // MARK: The mouse

  mutating func receiveInOverlay(_ action: Key.MouseAction, at point: Point) {
    switch overlay {
    case .help:
      let key: Key = action == .wheelUp ? .up : .down
      if action != .press { _ = receive(key) }
    case .picker(var picker):
      switch action {
      case .wheelUp: picker.move(by: -1)
      case .wheelDown: picker.move(by: 1)
      case .press:
        let row = point.row - PickerPanel.areas(size).list.origin.row + picker.top
        if picker.matching.indices.contains(row), PickerPanel.areas(size).list.contains(point) {
          picker.selection = row
        }
      }
      overlay = .picker(picker)
    case .labels: overlay = nil
    case .search(let list): receive(action, at: point, in: list)
    case nil: break
    }
  }
}

extension Picker.Target {
  /// 0 for a command.
  fileprivate var line: Int {
    switch self {
    case .line(_, let line): line
    case .command: 0
    }
  }
}
