import Notes
import Screen
import Search

/// The program's whole state as a value: keys and news go in, effects and drawings come out.
package struct Browser: Sendable {
  enum Phase: Sendable {
    case reading(ReadingProgress)
    case ready
  }

  /// What covers the panes.
  enum Overlay: Sendable {
    case picker(Picker)
    case search(SearchList)
    /// `top` is the first row of the key list that shows.
    case help(top: Int)
    /// Letters on what the note on the screen leads to; `typed` is the first of two.
    case labels(typed: String)
  }

  package let phrases: Phrases
  /// Whether there is anything to show, be it only a beginning.
  private(set) var hasNotes = false
  var phase = Phase.reading(ReadingProgress(filesRead: 0, files: 0))
  package internal(set) var notebook = Notebook(title: Title(""))
  var index: SearchIndex?
  /// Nil until all notes have been read for them.
  var mentions: Mentions?
  /// That of the mentions, while the notebook is still the one that it was made for.
  var resolver: LinkResolver?
  /// Which index that is, counted from 0 as they came.
  var indexNumber = 0
  /// What has been searched for, oldest first, each once.
  var recentQueries: [String] = []
  package internal(set) var size: Size
  package internal(set) var place = Place(note: .preface, pane: .categories)
  var history = History()
  var overlay: Overlay?
  /// The last search, whose hits `n` and `N` walk.
  var walk: SearchWalk?
  /// The service whose mentions are marked in a note, after going to one of them.
  var spotlight: (service: NoteID, note: NoteID)?
  /// The comparison that shows in columns, taken apart.
  var compared: Compared?
  /// The services of sides, looked up when the first comparison shows.
  var sideTargets: SideTargets?
  /// Set while a comparison's cells are covered.
  var cover: Cover?
  /// The number typed before a command.
  var count: Int?
  /// One sentence for the status line, until the next key.
  var message: String?
  /// The note last shown of each category that has been seen.
  var lastNotes: [NoteID] = []
  /// What the bearings were before the notes changed, and the open list, in which notebook; until a key changes them.
  var bearingsAtKey: Bearings?
  var listAtKey: (notebook: Notebook, overlay: Overlay?)?
  /// What the note was called that was read and is gone; until a key that goes on from there.
  var missed: String?
  /// Which of the paths that were asked for lead to no notes any more.
  var lost: [String] = []
  var pages = PageCache()
  /// How wide the lists are when nothing is cut.
  var naturalColumns = (categories: 0, services: 0)
  /// The first row that shows in each list.
  var listTops = PaneTable<Int>()
  var layout: Layout
  /// The note of `place`, laid out for the note pane.
  var page = Page()
  /// What the selected entry of a list leads to, laid out for the preview.
  var preview: Page?

  package init(size: Size, phrases: Phrases) {
    self.size = size
    self.phrases = phrases
    layout = Layout(size: size, focus: .categories, wishes: Layout.Wishes(categories: 0, services: 0, callouts: 0))
  }

  /// Takes on a new size; what stands at the top of the note stays there.
  package mutating func resize(to size: Size) {
    self.size = size
    arrange()
  }

  /// Takes in what the worker found out.
  package mutating func receive(_ news: News) {
    switch news {
    case .reading(let progress):
      if case .reading = phase { phase = .reading(progress) }
    case .glimpse(let notebook):
      take(notebook)
    case .read(let notebook):
      take(notebook)
      phase = .ready
      sayWhatIsLost()
    case .indexed(let index):
      self.index = index
      indexNumber += 1
    case .mentioned(let mentions):
      self.mentions = mentions
      resolver = mentions.resolver
      pages = PageCache()
      refreshMentions()
    case .lost(let paths):
      if let path = lost.first, message == phrases(.lost(path: path)) { message = nil }
      lost = paths
      sayWhatIsLost()
    case .notOpened(let address): message = phrases(.address(address))
    }
    arrange()
  }

  /// Acts on a keystroke.
  package mutating func receive(_ key: Key) -> [Effect] {
    message = nil
    let (hadList, before) = (overlay != nil, place)
    defer {
      if hadList, overlay == nil, place == before { sayWhatIsMissed() }
      forgetWhatWasAtKey()
      arrange()
    }
    if case .mouse(let action, let point) = key {
      receive(action, at: point)
      return []
    }
    switch overlay {
    case .picker(let picker): return receive(key, in: picker)
    case .search(let list): return receive(key, in: list)
    case .help(let top): return receive(key, inHelpAt: top)
    case .labels: return receiveLabelKey(key)
    case nil: break
    }
    var effects: [Effect] = []
    // What a syllable's first letter opens is not for its other letters.
    for key in Keymap.keystrokes(of: key) where overlay == nil { effects += receiveCommandKey(key) }
    return effects
  }

  private mutating func take(_ notebook: Notebook) {
    if hasNotes {
      renew(with: notebook)
    } else {
      hasNotes = true
      self.notebook = notebook
      measureLists()
      place = Place(note: notebook.openingNote, pane: Layout.showsNoteBesideLists(size) ? .services : .categories)
    }
  }

  private mutating func receiveCommandKey(_ key: Key) -> [Effect] {
    if case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII {
      if count == nil, goToSide(digit) { return [] }
      if count != nil || digit > 0 { count = min((count ?? 0) * 10 + digit, 99_999) }
      return []
    }
    guard let command = Keymap.command(for: key) else {
      count = nil
      return []
    }
    return perform(command)
  }

  /// Carries out a command, as often as the number typed before it says.
  package mutating func perform(_ command: Command) -> [Effect] {
    let number = count
    let times = number ?? 1
    count = nil
    switch command {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .help, .cancel, .commands: break
    case _ where !hasNotes: return []
    case _: break
    }
    switch command {
    case .down: move(by: times)
    case .up: move(by: -times)
    case .first: move(to: (number ?? 1) - 1)
    case .last: move(to: number.map { $0 - 1 } ?? .max)
    case .halfPageDown: move(by: times * max(1, visibleRows / 2))
    case .halfPageUp: move(by: -times * max(1, visibleRows / 2))
    case .pageDown: move(by: times * max(1, visibleRows - 1))
    case .pageUp: move(by: -times * max(1, visibleRows - 1))
    case .left: if !showSides(by: -times, onlyInNotePane: true) { focusLeft() }
    case .right: if !showSides(by: times, onlyInNotePane: true) { focusRight() }
    case .open: focusRight()
    case .written: toggleWritten()
    case .nextSides: _ = showSides(by: times)
    case .previousSides: _ = showSides(by: -times)
    case .cover: toggleCover()
    case .advance: advance(times)
    case .nextPane: if !toggleInNotePane() { cyclePane(by: 1) }
    case .previousPane: cyclePane(by: -1)
    case .nextComparison: goToComparison(by: times)
    case .previousComparison: goToComparison(by: -times)
    case .nextCallout: goToCallout(by: times)
    case .previousCallout: goToCallout(by: -times)
    case .nextHit: goToHit(by: times)
    case .previousHit: goToHit(by: -times)
    case .back: goBack(times)
    case .forward: goForward(times)
    case .comparisons: openPicker(.comparisons)
    case .callouts: openPicker(.callouts)
    case .outline: openPicker(.outline)
    case .search: openSearch()
    case .mentions: openPicker(.mentions)
    case .follow: showLabels()
    case .commands: openPicker(.commands)
    case .help: overlay = .help(top: 0)
    case .cancel:
      if number == nil, cover != nil {
        cover = nil
      } else if number == nil {
        walk = nil
        spotlight = nil
      }
    case .side, .quit, .suspend, .repaint: break
    }
    return []
  }
}

/// What the worker behind the screen reports.
package enum News: Sendable {
  case reading(ReadingProgress)
  /// The beginning of what is being read; may come again, each time with more.
  case glimpse(Notebook)
  /// All that there is; comes again when files have changed.
  case read(Notebook)
  /// The index of the notebook that came last.
  case indexed(SearchIndex)
  case mentioned(Mentions)
  /// Which of the paths that were asked for lead to no notes any more; comes again when that changes. What was read of
  /// them is still in the notebook.
  case lost([String])
  /// Nothing here opens the address that `Effect.open` asked for.
  case notOpened(String)
}
