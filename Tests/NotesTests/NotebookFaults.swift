import Foundation
import Markdown

@testable import Notes

/// What notes must not have, found so that a test can show it: one sentence a fault, with its place.
extension Notebook {
  /// Headings with 🆚 that are not read as comparisons, and comparisons without a pair of named sides.
  var headingsThatCompareNothing: [String] {
    let found = Set(comparisons.map { Place(note: $0.note, line: $0.line) })
    let unread = headings.filter { heading in
      heading.title.plain.contains("🆚") && !found.contains(Place(note: heading.note, line: heading.line))
    }
    let sideless = comparisons.filter { comparison in
      comparison.sides.count < 2 || comparison.sides.contains(where: \.name.isEmpty)
    }
    return unread.map { "line \($0.line): \($0.title.plain)" }
      + sideless.map { "line \($0.line): \($0.title.plain)" }
  }

  /// Services whose last line has no link to AWS's own pages.
  var servicesWithoutAnOfficialLink: [String] {
    noteIDs.compactMap { id in
      guard let service = service(id) else { return nil }
      let last = service.note.lines.upperBound - 1
      let links = blocks(of: service.note, lines: service.note.lines).last.map {
        $0.lines.upperBound == last ? $0.links : []
      }
      let isOfficial = links?.contains { destination in
        ["https://docs.aws.amazon.com/", "https://aws.amazon.com/"].contains { destination.hasPrefix($0) }
      }
      return isOfficial == true ? nil : "\(path(of: service.note)):\(last): \(service.title.plain)"
    }
  }

  /// Links to files that are not read here, and to headings that are not there or not the only ones of their name.
  var linksWithoutTarget: [String] {
    var anchors: [Int: [String]] = [:]
    for heading in headings {
      guard let note = note(heading.note) else { continue }
      anchors[note.source, default: []].append(Self.anchor(heading.title.plain))
    }
    return noteIDs.flatMap { id -> [String] in
      guard let note = note(id) else { return [] }
      let links = blocks(of: note, lines: note.lines).flatMap(\.links)
      return links.filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }.filter { link in
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = URL(filePath: path(of: note)).absoluteURL.deletingLastPathComponent()
          .appending(path: parts[0].removingPercentEncoding ?? parts[0]).standardized.path
        let source =
          parts[0].isEmpty ? note.source : sources.firstIndex { URL(filePath: $0.path).absoluteURL.path == file }
        guard let source else { return true }
        guard parts.count > 1 else { return false }
        let name = parts[1].removingPercentEncoding ?? parts[1]
        return anchors[source, default: []].count { $0 == name } != 1
      }.map { "\(path(of: note)): \($0)" }
    }
  }

  /// Lines that share thirty characters in a row with another text, in which markup and line ends do not count.
  func linesSharing(_ count: Int = 30, with text: String) -> [String] {
    let there = Array(Self.withoutMarkup(text).unicodeScalars)
    guard there.count >= count else { return [] }
    let runs = Set((0...there.count - count).map { there[$0..<$0 + count] })
    return sources.flatMap { source in
      String(decoding: source.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated().compactMap { index, line in
          let here = Array(Self.withoutMarkup(String(line)).unicodeScalars)
          guard here.count >= count else { return nil }
          let first = (0...here.count - count).first { runs.contains(here[$0..<$0 + count]) }
          return first.map { _ in "\(source.path):\(index + 1)" }
        }
    }
  }

  private struct Place: Hashable {
    var note: NoteID
    var line: Int
  }

  /// The headings of services, sections and callouts.
  private var headings: [(title: Title, note: NoteID, line: Int)] {
    noteIDs.flatMap { id in
      (service(id).map { [($0.title, id, $0.line)] } ?? [])
        + (note(id)?.sections.map { ($0.title, id, $0.line) } ?? [])
        + (note(id)?.callouts ?? []).compactMap { callout in
          callout.title.map { ($0, id, callout.lines.lowerBound) }
        }
    }
  }

  /// What GitHub calls a heading in links.
  private static func anchor(_ title: String) -> String {
    let kept = title.lowercased().unicodeScalars.filter { scalar in
      " -_".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
  }

  private static func withoutMarkup(_ text: String) -> String {
    text.split { $0.isWhitespace || "*`>#_-".contains($0) }.joined(separator: " ")
  }
}

extension Block {
  /// The destinations of all links and pictures within.
  fileprivate var links: [String] {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.links)
    case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.links)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.links)
    case .table(let table): ([table.header] + table.rows).flatMap(\.cells).joined().flatMap(\.links)
    case .code, .html, .rule: []
    }
  }
}

extension Inline {
  fileprivate var links: [String] {
    switch self {
    case .link(let destination, _, let inlines), .image(let destination, _, let inlines):
      [destination] + inlines.flatMap(\.links)
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines): inlines.flatMap(\.links)
    case .text, .code, .html, .footnoteReference, .softBreak, .lineBreak: []
    }
  }
}
