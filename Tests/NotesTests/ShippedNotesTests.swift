import Foundation
import Testing

@testable import Notes

/// The notes that come with the program.
@Suite struct ShippedNotesTests {
  private let notebook: Notebook

  init() throws {
    notebook = try Notebook.read([URL(filePath: #filePath).appending(path: "../../../notes").standardized.path])
  }

  @Test func theyReadWithoutDiagnostics() {
    #expect(notebook.diagnostics == [])
    #expect(notebook.counts.services > 10)
  }

  @Test func titlesWithinACategoryDiffer() {
    for category in notebook.categories {
      let titles = category.services.map(\.title.plain)
      #expect(titles.count == Set(titles).count, "\(category.title.plain)")
      #expect(category.title.icon != nil)
    }
    #expect(Set(notebook.categories.map(\.title.plain)).count == notebook.categories.count)
  }

  @Test func headingsThatSetThingsAgainstEachOtherAreComparisons() {
    let found = Set(notebook.comparisons.map { Place(note: $0.note, line: $0.line) })
    for id in notebook.noteIDs {
      var titles: [(title: Title, line: Int)] = notebook.service(id).map { [($0.title, $0.line)] } ?? []
      titles += notebook.note(id)?.sections.map { ($0.title, $0.line) } ?? []
      titles +=
        notebook.note(id)?.callouts.compactMap { callout in
          callout.title.map { ($0, callout.lines.lowerBound) }
        } ?? []
      for (title, line) in titles where title.plain.contains("🆚") {
        #expect(found.contains(Place(note: id, line: line)), "line \(line): \(title.plain)")
      }
    }
    #expect(notebook.comparisons.allSatisfy { $0.sides.count >= 2 && $0.sides.allSatisfy { !$0.name.isEmpty } })
  }

  private struct Place: Hashable {
    var note: NoteID
    var line: Int
  }
}
