extension Shard {
  /// Lowers the ranks of the entries in which an alternative stands to its best rank there. Looks only into entries that
  /// `candidates` ranks, where it is given.
  func rank(_ alternative: Alternative, among candidates: [UInt16]?, into ranks: inout [UInt16]) {
    var alternative = alternative
    var source = buffer
    if let leading = alternative.initials, leading.count > 1,
      let plain = Alternative(alternative.rule, .init(bytes: leading), alternative.bounds)
    {
      alternative = plain
      source = initials
    }
    let stretches = ranges(among: candidates, of: source)
    alternative.stem.withUnsafeBufferPointer { stem in
      source.withHaystack { text in
        for (first, range) in stretches {
          var entry = first
          var position = range.lowerBound
          // Once it stands in a region, what stands in a later one is worse.
          var limit = Int.max
          while let index = text.firstIndex(of: stem, in: position..<range.upperBound) {
            while source.start(ofEntry: entry + 1) <= index {
              entry += 1
              limit = .max
            }
            let isCandidate = candidates.map { $0[entry] != MatchRank.none.bits } ?? true
            guard isCandidate, index < limit else {
              position = source.start(ofEntry: entry + 1)
              continue
            }
            position = index + 1
            guard let match = alternative.match(at: index, in: text) else { continue }
            let region = source.region(of: index, entry: entry)
            let isLead = region == .body && source.isLead(index, entry: entry, in: text)
            let rank = MatchRank(region, isLead: isLead, match, in: text)
            ranks[entry] = min(ranks[entry], rank.bits)
            limit = min(limit, source.end(ofBetterThan: rank, entry: entry, in: text))
            if rank.isBest(inRegion: region, by: alternative.rule) { position = source.start(ofEntry: entry + 1) }
          }
        }
      }
    }
  }

  /// As `rank`, for a term with at most one typing error.
  func rank(_ typo: TypoPattern, among candidates: [UInt16]?, into ranks: inout [UInt16]) {
    guard typo.keys.count > 2 else { return }
    buffer.withHaystack { text in
      let scan = ByteScan(bytes: text.bytes)
      for (firstEntry, range) in ranges(among: candidates, of: buffer) {
        var entry = firstEntry
        scan.forEachTypo(of: (typo.keys[0], typo.keys[1], typo.keys[2]), in: range) { index in
          guard text.bytes[index] != FoldedByte.textEnd, let match = typo.match(at: index, in: text) else {
            return true
          }
          while buffer.start(ofEntry: entry + 1) <= index { entry += 1 }
          if let candidates, candidates[entry] == MatchRank.none.bits { return true }
          let region = buffer.region(of: index, entry: entry)
          let isLead = region == .body && buffer.isLead(index, entry: entry, in: text)
          let rank = MatchRank(region, isLead: isLead, Alternative.Match(range: match, rule: .typo), in: text)
          ranks[entry] = min(ranks[entry], rank.bits)
          return true
        }
      }
    }
  }

  /// The stretches to look into, each with its first entry: all at once, unless few entries are wanted.
  private func ranges(among candidates: [UInt16]?, of source: Buffer) -> [(first: Int, range: Range<Int>)] {
    guard !entries.isEmpty else { return [] }
    let all = source.start(ofEntry: 0)..<source.start(ofEntry: entries.count)
    guard let candidates else { return [(0, all)] }
    let wanted = candidates.indices.filter { candidates[$0] != MatchRank.none.bits }
    guard wanted.count < entries.count / 4 else { return wanted.isEmpty ? [] : [(0, all)] }
    return wanted.map { ($0, source.start(ofEntry: $0)..<source.start(ofEntry: $0 + 1)) }
  }

  /// Whether one text of an entry has all of some terms.
  func hasText(ofEntry entry: Int, with patterns: [TermPattern], forgiving: Bool) -> Bool {
    guard let first = patterns.first else { return false }
    return buffer.withHaystack { text in
      let range = buffer.start(ofEntry: entry)..<buffer.start(ofEntry: entry + 1)
      var found = false
      // The last text that was looked into.
      var (start, end) = (range.lowerBound, range.lowerBound)
      first.forEachMatch(in: text, range: range, forgiving: forgiving) { match in
        if match.range.lowerBound >= start, match.range.lowerBound < end { return true }
        start = text.startOfText(around: match.range.lowerBound)
        end = text.endOfText(from: match.range.lowerBound)
        found = patterns.dropFirst().allSatisfy { $0.stands(in: text, range: start..<end, forgiving: forgiving) }
        return !found
      }
      return found
    }
  }

  /// Whether the names of an entry, together with its texts on some lines, have all of some terms.
  func hasTexts(
    ofEntry entry: Int, on lines: (Int) -> Bool, with patterns: [TermPattern], forgiving: Bool
  ) -> Bool {
    buffer.withHaystack { text in
      let (start, names) = (buffer.start(ofEntry: entry), buffer.endOfNames(ofEntry: entry))
      var missing = patterns.filter { !$0.stands(in: text, range: start..<names, forgiving: forgiving) }
      var index = Int(firstTexts[entry]) + text.bytes[start..<names].count { $0 == FoldedByte.textEnd }
      var position = names
      while !missing.isEmpty, position < buffer.start(ofEntry: entry + 1) {
        let end = text.endOfText(from: position)
        if lines(Int(self.lines[index])) {
          missing.removeAll { $0.stands(in: text, range: position..<end, forgiving: forgiving) }
        }
        position = end + 1
        index += 1
      }
      return missing.isEmpty
    }
  }

  /// A text of an entry in which terms stand.
  struct FoundText {
    /// Counted over all texts of the entry.
    var index: Int
    var region: Region
    var line: Int
    /// Which terms stand in it, a bit each.
    var terms: UInt64
    /// The best of their ranks.
    var rank: MatchRank
    /// Where in the text the match of that rank stands.
    var position: MatchRank.Position
  }

  /// The texts of an entry, or only its names, in which some of the terms stand, in order. Of the terms the first 64
  /// count.
  func texts(
    ofEntry entry: Int, inNames: Bool = false, with patterns: [TermPattern], forgiving: Bool
  ) -> [FoundText] {
    var found: [Int: FoundText] = [:]
    buffer.withHaystack { text in
      let end = inNames ? buffer.endOfNames(ofEntry: entry) : buffer.start(ofEntry: entry + 1)
      let range = buffer.start(ofEntry: entry)..<end
      for (term, pattern) in patterns.prefix(UInt64.bitWidth).enumerated() {
        // The text that a position is in, counted on from the last one asked for.
        var (counted, index) = (range.lowerBound, 0)
        for match in pattern.matches(in: text, range: range, forgiving: forgiving) {
          index += text.bytes[counted..<match.range.lowerBound].count { $0 == FoldedByte.textEnd }
          counted = match.range.lowerBound
          let region = buffer.region(of: match.range.lowerBound, entry: entry)
          let rank = MatchRank(region, match, in: text)
          let line = Int(lines[Int(firstTexts[entry]) + index])
          let position = text.position(of: match.range)
          var new =
            found[index]
            ?? FoundText(index: index, region: region, line: line, terms: 0, rank: rank, position: position)
          new.terms |= 1 << UInt64(term)
          if (rank, position.rawValue) < (new.rank, new.position.rawValue) {
            (new.rank, new.position) = (rank, position)
          }
          found[index] = new
        }
      }
    }
    return found.values.sorted { $0.index < $1.index }
  }
}

extension Shard.Buffer {
  func start(ofEntry entry: Int) -> Int { Int(regions[entry * Shard.regionsPerEntry]) }

  func endOfNames(ofEntry entry: Int) -> Int { end(ofRegion: .alias, entry: entry) }

  func region(of index: Int, entry: Int) -> Region {
    let first = entry * Shard.regionsPerEntry
    return Region.allCases.last { Int(regions[first + $0.rawValue]) <= index } ?? .title
  }

  func end(ofRegion region: Region, entry: Int) -> Int {
    Int(regions[entry * Shard.regionsPerEntry + region.rawValue + 1])
  }

  /// Whether a place in an entry's body is in its lead, which is its first line of text: but for an entry without a title,
  /// and not a line that holds an address, which is an image or a link.
  func isLead(_ index: Int, entry: Int, in text: Haystack) -> Bool {
    guard end(ofRegion: .title, entry: entry) > start(ofEntry: entry) else { return false }
    let end = endOfFirstLine(ofEntry: entry, in: text)
    return index < end
      && text.firstIndex(of: Self.addressSign, in: self.end(ofRegion: .strong, entry: entry)..<end) == nil
  }

  private static let addressSign = Array("://".utf8)

  /// Where an entry's first line of text ends, or the entry without any.
  private func endOfFirstLine(ofEntry entry: Int, in text: Haystack) -> Int {
    let start = end(ofRegion: .strong, entry: entry)
    return start < end(ofRegion: .body, entry: entry) ? text.endOfText(from: start) : start
  }

  /// Where the last text of an entry ends in which a match may be better than one of a rank.
  fileprivate func end(ofBetterThan rank: MatchRank, entry: Int, in text: Haystack) -> Int {
    switch rank.place {
    case .wholeTitle, .titleStart, .titleWord, .titlePart: endOfNames(ofEntry: entry)
    case .heading: end(ofRegion: .heading, entry: entry)
    case .lead, .strong: endOfFirstLine(ofEntry: entry, in: text)
    case .body: end(ofRegion: .body, entry: entry)
    }
  }
}

extension MatchRank {
  /// Whether no other match in the same region or a later one can be better.
  fileprivate func isBest(inRegion region: Region, by rule: Rule) -> Bool {
    guard self.rule == rule else { return false }
    return switch region {
    case .title, .heading: position == .whole
    case .alias, .strong: false
    case .body: position == .word
    }
  }
}

extension TermPattern {
  /// All matches in a range of a text, in order of their starts; `forgiving` adds what is forgiven where nothing else
  /// answers.
  func matches(in text: Haystack, range: Range<Int>, forgiving: Bool) -> [Alternative.Match] {
    var found: [Alternative.Match] = []
    forEachMatch(in: text, range: range, forgiving: forgiving) { match in
      found.append(match)
      return true
    }
    return found.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }

  /// Whether the term stands in a range of a text.
  func stands(in text: Haystack, range: Range<Int>, forgiving: Bool) -> Bool {
    var stands = false
    forEachMatch(in: text, range: range, forgiving: forgiving) { _ in
      stands = true
      return false
    }
    return stands
  }

  /// Hands over the matches in a range of a text, one rule after the other, until `body` answers false.
  func forEachMatch(
    in text: Haystack, range: Range<Int>, forgiving: Bool, _ body: (Alternative.Match) -> Bool
  ) {
    for alternative in forgiving ? alternatives + fallbacks : alternatives {
      var position = range.lowerBound
      while let index = text.firstIndex(of: alternative.stem, in: position..<range.upperBound) {
        position = index + 1
        if let match = alternative.match(at: index, in: text), !body(match) { return }
      }
    }
    guard forgiving, let typo, typo.keys.count > 2 else { return }
    let scan = ByteScan(bytes: text.bytes)
    scan.forEachTypo(of: (typo.keys[0], typo.keys[1], typo.keys[2]), in: range) { index in
      guard text.bytes[index] != FoldedByte.textEnd, let match = typo.match(at: index, in: text) else { return true }
      return body(Alternative.Match(range: match, rule: .typo))
    }
  }
}
