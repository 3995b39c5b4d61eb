import Notes
import Screen
import Search

/// Draws the search: the query, the notes that answer with the line that does under each, a preview of the selected one.
enum SearchPanel {
  static func draw(_ list: SearchList, of browser: Browser, on canvas: inout Canvas) {
    let areas = PickerPanel.areas(browser.size)
    let prompt = StyledLine("/ ", Style(.heading, .strong)) + StyledLine(browser.phrases(.search) + ": ", .dim)
    FieldRow.draw(list.field, prompt: prompt, trailing: count(list, browser.phrases), on: &canvas, in: areas.field)
    if list.findings.answers.isEmpty { drawNotice(on: list, browser, on: &canvas, in: areas.list) }
    drawRows(list, browser, on: &canvas, in: areas.list)
    PickerPanel.drawRule(on: &canvas, areas)
    drawPreview(list, browser, on: &canvas, in: areas.preview)
    if let filters = filters(list, browser) {
      canvas.write(
        filters.clipped(to: areas.status.columns - 2), at: Point(column: 1, row: areas.status.origin.row))
    } else {
      PickerPanel.drawStatus(browser, on: &canvas, in: areas.status)
    }
  }

  /// What may still come of the filter that is being typed; nil while none is.
  private static func filters(_ list: SearchList, _ browser: Browser) -> StyledLine? {
    let prefersKorean = browser.phrases.language == .korean
    guard let index = browser.index,
      let names = index.completions(of: list.query, prefersKorean: prefersKorean)
    else { return nil }
    if names.count == 1, list.field.text.hasSuffix(names[0]) { return nil }
    guard names.isEmpty else { return StyledLine(names.joined(separator: "   "), .dim) }
    return StyledLine(browser.phrases(.noFilter), Style(.warning))
  }

  /// Which note is selected of how many that answer, and how long it took to find them.
  private static func count(_ list: SearchList, _ phrases: Phrases) -> StyledLine {
    guard !list.findings.query.isEmpty, list.answeredBy != nil else { return StyledLine() }
    let number = list.findings.answers.isEmpty ? 0 : list.selection + 1
    let time = list.elapsed.map { "  " + milliseconds($0) } ?? ""
    return StyledLine(" " + phrases(.notes) + " \(number)/\(list.findings.total)\(time)", .dim)
  }

  /// Milliseconds with one digit behind the point, eight columns wide.
  static func milliseconds(_ time: Duration) -> String {
    let tenths = Int((time / .microseconds(100)).rounded())
    let text = "\(tenths / 10).\(tenths % 10) ms"
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }

  // MARK: The answers

  private static func drawRows(_ list: SearchList, _ browser: Browser, on canvas: inout Canvas, in area: Rect) {
    let highlighter = Highlighter(list.findings.query)
    let columns = area.columns - ListRows.frameColumns
    for row in list.top..<min(list.top + area.rows, list.rowCount) {
      guard let index = list.answer(atRow: row) else { continue }
      let answer = list.findings.answers[index]
      let isFirst = row == list.rows(ofAnswer: index).lowerBound
      let (text, trailing) =
        isFirst
        ? title(of: answer, list.hits[index], highlighter, browser, columns: columns)
        : (line(list.hits[index], highlighter, columns: columns), StyledLine())
      ListRows.draw(
        on: &canvas,
        in: Rect(column: area.origin.column, row: area.origin.row + row - list.top, columns: area.columns, rows: 1),
        count: 1, top: 0, selection: index == list.selection ? 0 : nil, hasKeys: true
      ) { _ in (text, trailing) }
    }
  }

  private static func title(
    of answer: Answer, _ hit: Hit?, _ highlighter: Highlighter, _ browser: Browser, columns: Int
  ) -> (text: StyledLine, trailing: StyledLine) {
    var name = ""
    var icon = "▪"
    var origin = ""
    switch answer.target {
    case .category(let category) where browser.notebook.categories.indices.contains(category):
      name = browser.notebook.categories[category].title.plain
      icon = browser.notebook.categories[category].title.icon ?? icon
    case .note(let id) where browser.notebook.holds(id):
      name = browser.notebook.title(of: id).name(browser.phrases)
      if browser.isComparison(id) { icon = "🆚" }
      origin = id.category.map { browser.notebook.categories[$0].title.plain } ?? ""
    case .category, .note: break
    }
    var text = StyledLine(name)
    let ranges = highlighter.ranges(in: name)
    text = text.adding(.match, to: ranges)
    // Another name that answers is told beside the title.
    if answer.isTitle, ranges.isEmpty, let hit, hit.snippet != name {
      text = text + StyledLine("  " + hit.snippet, .dim).adding(.match, to: highlighter.ranges(in: "  " + hit.snippet))
    }
    let details = [browser.phrases.name(of: answer.rule), origin].compactMap { $0 }.filter { !$0.isEmpty }
    return PickerPanel.row(
      icon: icon, text: text, detail: details.joined(separator: " · "), columns: columns)
  }

  private static func line(_ hit: Hit?, _ highlighter: Highlighter, columns: Int) -> StyledLine {
    guard let hit else { return StyledLine() }
    let icon = hit.kind.icon
    let lead = Icon.column("") + StyledLine(icon.isEmpty ? "" : icon + " ", Style(.callout))
    let text = StyledLine(hit.snippet, hit.kind == .body ? .dim : .text)
    return lead
      + text.adding(.match, to: highlighter.ranges(in: hit.snippet)).showingMatch(columns: columns - lead.columns)
  }

  private static func drawNotice(
    on list: SearchList, _ browser: Browser, on canvas: inout Canvas, in area: Rect
  ) {
    let lines: [String] =
      if browser.index == nil {
        [browser.phrases(.indexing)]
      } else if list.query.isEmpty || list.findings.query.isEmpty && list.isAnswered {
        browser.phrases(.searchHelp).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      } else if list.isAnswered {
        [browser.phrases(.noHits)]
      } else {
        []
      }
    for (row, line) in lines.prefix(area.rows).enumerated() {
      canvas.write(
        StyledLine(line, .dim), at: Point(column: 1, row: area.origin.row + row), columns: max(0, area.columns - 1))
    }
  }

  private static func drawPreview(
    _ list: SearchList, _ browser: Browser, on canvas: inout Canvas, in area: Rect
  ) {
    guard area.rows > 1, area.columns > 4, let preview = browser.preview, let hit = list.selectedHit else { return }
    let height = max(1, area.rows - NotePane.titleRows(browser.noteTitle(hit.note), in: area).count)
    let isInside = browser.notebook.note(hit.note)?.lines.contains(hit.line) ?? false
    let row = isInside ? preview.row(ofLine: hit.line) - height / 3 : 0
    NotePane.draw(
      preview, top: max(0, min(row, preview.lastTop(height: height))),
      title: browser.noteTitle(hit.note, marking: list.findings.query), hasKeys: false, on: &canvas, in: area)
  }
}

extension Hit.Kind {
  /// Two columns wide at most.
  fileprivate var icon: String {
    switch self {
    case .category, .service: "▪"
    case .comparison: "🆚"
    case .section: "§"
    case .callout: "┃"
    case .body: ""
    }
  }
}

extension Phrases {
  /// By which rule something answers, for those that a user may not expect; nil where it stands as it was typed.
  func name(of rule: Hit.Rule) -> String? {
    switch rule {
    case .exact, .prefix, .substring: nil
    case .partial: self(.rulePartial)
    case .initials: self(.ruleInitials)
    case .layout: self(.ruleLayout)
    case .typo: self(.ruleTypo)
    }
  }
}
