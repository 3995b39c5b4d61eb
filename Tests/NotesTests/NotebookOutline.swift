@testable import Notes

extension Notebook {
  /// The notebook's levels as text:
  ///
  ///     preface: title
  ///     📊 Category +introduction
  ///       group/Service: Section, Section
  var outline: String {
    var lines: [String] = preface.map { _ in ["preface: \(title.plain)"] } ?? []
    for category in categories {
      let icon = category.title.icon.map { $0 + " " } ?? ""
      lines.append(icon + category.title.plain + (category.introduction == nil ? "" : " +introduction"))
      for service in category.services {
        let sections = service.note.sections.map(\.title.plain).joined(separator: ", ")
        let path = (service.group + [service.title.plain]).joined(separator: "/")
        lines.append("  " + path + (sections.isEmpty ? "" : ": " + sections))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The callouts of all notes, introductions and the preface included.
  var allCallouts: [Callout] { noteIDs.flatMap { note($0)?.callouts ?? [] } }

  /// The source text of a note.
  func text(of note: Note) -> String {
    String(decoding: sources[note.source].bytes(ofLines: note.lines), as: UTF8.self).trimmingSpaces
  }
}
