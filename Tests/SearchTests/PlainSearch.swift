import Foundation
import Notes

@testable import Search

/// Search as one would write it who has all day: every rule is tried at every letter of every text.
struct PlainSearch {
  struct Match {
    var range: Range<Int>
    var rule: MatchRank.Rule
  }

  /// What stands where a letter of a term does.
  private enum Pattern: Equatable {
    case letter(PlainText.Letter)
    case syllable(String)
  }

  private let notebook: Notebook

  init(_ notebook: Notebook) { self.notebook = notebook }

  /// What answers, with its rank, in order.
  func answers(to query: Query) -> [(target: Answer.Target, rank: [Int])] {
    guard !query.isEmpty else { return [] }
    for forgiving in [false, true] {
      let answers = answers(to: query, forgiving: forgiving)
      if !answers.isEmpty { return answers }
    }
    return query.shortened.map(answers) ?? []
  }

  private var targets: [Answer.Target] {
    notebook.categories.indices.flatMap { category in
      [.category(category)] + notebook.noteIDs(inCategory: category).map { .note($0) }
    } + [.note(.preface)]
  }

  private func fields(_ target: Answer.Target) -> [[String]] {
    switch target {
    case .category(let category): texts(NoteFields(category: category, of: notebook))
    case .note(let id): texts(NoteFields(id, of: notebook, compared: []))
    }
  }

  private func texts(_ fields: NoteFields) -> [[String]] {
    Region.allCases.map { fields.fields(of: $0).map(\.text) }
  }

  private func answers(to query: Query, forgiving: Bool) -> [(target: Answer.Target, rank: [Int])] {
    var found: [(target: Answer.Target, rank: [Int])] = []
    for target in targets {
      let fields = fields(target)
      // The lead is a region behind the others.
      let texts = fields.enumerated().flatMap { region, texts in
        texts.enumerated().map { index, text in
          let isLead = region == 4 && index == 0 && !fields[0].isEmpty && !Self.holdsAddress(text)
          return (isLead ? 5 : region, PlainText(text))
        }
      }
      if let rank = rank(query, texts, forgiving) { found.append((target, rank)) }
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  /// How far from the title, rule, nearness, whether in another name, position; nil for no answer.
  private func rank(_ query: Query, _ texts: [(region: Int, text: PlainText)], _ forgiving: Bool) -> [Int]? {
    for term in query.excluded {
      let phrase = Query.Term(text: term.text, isPhrase: true)
      if texts.contains(where: { !Self.matches(phrase, in: $0.text, forgiving: false).isEmpty }) { return nil }
    }
    var best: [[Int]] = []
    // For each term the texts that it stands in.
    var standing: [Set<Int>] = []
    for term in query.terms {
      var holding: Set<Int> = []
      var ranks: [[Int]] = []
      for (index, entry) in texts.enumerated() {
        let matches = Self.matches(term, in: entry.text, forgiving: forgiving)
        if !matches.isEmpty { holding.insert(index) }
        ranks += matches.map { Self.rank($0, entry.region, entry.text) }
      }
      guard let rank = ranks.min(by: <) else { return nil }
      best.append(rank)
      standing.append(holding)
    }
    let outside = zip(best, standing).filter { $0.0[0] >= 4 }.map(\.1)
    let isNear = outside.count < 2 || !outside.dropFirst().reduce(outside[0]) { $0.intersection($1) }.isEmpty
    let nearness = best.count < 2 ? 0 : isNear ? 1 : 2
    let places = best.reduce(0) { $0 + $1[0] }
    var ranks = [Self.joined(best, distance: places + (nearness == 2 ? 2 : 0), nearness: nearness)]
    if query.terms.count > 1, !query.terms.contains(where: \.isPhrase) {
      let name = PlainText(query.terms.map(\.text).joined(separator: " ")).letters.map(Pattern.letter)
      for (region, text) in texts {
        for match in Self.matches(name, .literal, in: text) {
          let rank = Self.rank(match, region, text)
          // Each word but the first counts three less, and the whole no less than one.
          let distance = max(rank[0], rank[0] + (best.count - 1) * (rank[0] - 3))
          ranks.append(Self.joined([rank], distance: distance, nearness: 0))
        }
      }
    }
    return ranks.min(by: <)
  }

  /// Place, rule, whether in another name, position.
  private static func rank(_ match: Match, _ region: Int, _ text: PlainText) -> [Int] {
    let isStart = match.range.lowerBound == 0
    let isWhole = isStart && match.range.upperBound == text.letters.count
    let position = isWhole ? 0 : isStart ? 1 : text.isWordStart(match.range.lowerBound) ? 2 : 3
    let rule = Int(match.rule.rawValue)
    if position == 3, isInside(match.range, text) || (match.rule == .initials && region > 2) { return [7, rule, 0, 3] }
    if region < 2 {
      if !isWhole, isInMaker(match.range, text) { return position < 3 ? [2, rule, 0, 2] : [7, rule, 0, 3] }
      let place = region == 0 ? position : [0, 2, 2, 3][position]
      return [match.rule == .layout ? max(2, place) : place, rule, region, position]
    }
    switch region {
    case 2: return [4, rule, 0, position]
    case 5: return [5, rule, 0, max(1, position)]
    default: return [region + 3, rule, 0, max(2, position)]
    }
  }

  private static func holdsAddress(_ text: String) -> Bool {
    PlainText(text).letters.map(\.text).joined().contains("://")
  }

  /// Whether a match is a syllable or few Latin letters in the middle of a word.
  private static func isInside(_ range: Range<Int>, _ text: PlainText) -> Bool {
    let letters = text.letters[range].filter { !$0.goesOn }
    guard letters.allSatisfy(\.isLatin) ? letters.count < 4 : letters.count < 2 else { return false }
    guard range.upperBound < text.letters.count else { return false }
    return text.letters[range.upperBound].goesOn || !text.isWordStart(range.upperBound)
  }

  /// Whether a match is all in a word that names a maker, with a word behind it.
  private static func isInMaker(_ range: Range<Int>, _ text: PlainText) -> Bool {
    text.letters.indices.contains { start in
      ["aws", "amazon"].contains { maker in
        let end = start + maker.count
        return end < text.letters.count && text.isWordStart(start) && text.spaced[end]
          && text.letters[start..<end].map(\.text).joined() == maker && start <= range.lowerBound
          && range.upperBound <= end
      }
    }
  }

  private static func joined(_ ranks: [[Int]], distance: Int, nearness: Int) -> [Int] {
    [
      min(127, distance), ranks.map { $0[1] }.max() ?? 0,
      nearness, ranks.map { $0[2] }.max() ?? 0, ranks.map { $0[3] }.max() ?? 0,
    ]
  }

  // MARK: Terms

  static func matches(_ term: Query.Term, in text: PlainText, forgiving: Bool) -> [Match] {
    let plain = PlainText(term.text)
    let letters = plain.letters
    let literal = letters.map(Pattern.letter)
    guard let last = letters.last else { return [] }
    var found = matches(literal, .literal, in: text)
    if term.isPhrase, !term.isOpen { return found.filter { isPhrase($0.range, plain, text) } }
    // A last consonant may open the next syllable, or close the one before.
    let before = letters.dropLast().last
    if last.role == .trailing || (last.role == .loneConsonant && before != nil && before?.role != .loneConsonant) {
      found += matches(literal.dropLast() + [.syllable(last.text)], .partial, in: text)
      if before?.role == .vowel {
        found += matches(
          literal.dropLast() + [.letter(.init(text: last.text, role: .trailing))], .partial, in: text)
      }
    }
    if term.isPhrase { return found.filter { isOpenPhrase($0.range, plain, text) } }
    let initials = letters.map { $0.role == .loneConsonant ? Pattern.syllable($0.text) : .letter($0) }
    if letters.contains(where: { $0.role == .loneConsonant }) { found += matches(initials, .initials, in: text) }
    found += layouts(term.text, in: text, forgiving)
    if forgiving, term.text.count >= (term.text.allSatisfy(isHangulSyllable) ? 3 : 4) {
      found += typos(letters, in: text)
    }
    return found
  }

  private static func isHangulSyllable(_ character: Character) -> Bool {
    PlainText(String(character)).letters.first?.role == .leading
  }

  /// All places where a pattern stands.
  private static func matches(_ pattern: [Pattern], _ rule: MatchRank.Rule, in text: PlainText) -> [Match] {
    text.letters.indices.compactMap { start -> Match? in
      var end = start
      for pattern in pattern {
        guard end < text.letters.count else { return nil }
        switch pattern {
        case .letter(let letter):
          guard text.letters[end] == letter else { return nil }
          end += 1
        case .syllable(let consonant):
          guard text.letters[end] == .init(text: consonant, role: .leading) else { return nil }
          end = text.syllableEnd(end)
        }
      }
      // Of what starts inside a Latin word no letter stands behind a space.
      if text.letters[start].isLatin, !text.isWordStart(start), text.spaced[start..<end].dropFirst().contains(true) {
        return nil
      }
      let goesOn = end < text.letters.count && text.letters[end].goesOn
      return Match(range: start..<end, rule: rule == .literal && goesOn ? .partial : rule)
    }
  }

  private static func isPhrase(_ range: Range<Int>, _ phrase: PlainText, _ text: PlainText) -> Bool {
    guard isOpenPhrase(range, phrase, text) else { return false }
    guard range.upperBound < text.letters.count else { return true }
    let (last, next) = (text.letters[range.upperBound - 1], text.letters[range.upperBound])
    return !next.goesOn && !(last.isLatin && next.isLatin && !text.spaced[range.upperBound])
  }

  /// The match may go beyond the phrase, to the end of a syllable.
  private static func isOpenPhrase(_ range: Range<Int>, _ phrase: PlainText, _ text: PlainText) -> Bool {
    let spaced = text.spaced[range]
    return text.isWordStart(range.lowerBound)
      && Array(spaced.dropFirst().prefix(phrase.spaced.count - 1)) == Array(phrase.spaced.dropFirst())
      && !spaced.dropFirst(phrase.spaced.count).contains(true)
  }

  private static func layouts(_ term: String, in text: PlainText, _ forgiving: Bool) -> [Match] {
    let composed = term.precomposedStringWithCanonicalMapping
    let strokes = composed.map { KoreanLayout.keystrokes(for: $0) }
    if strokes.contains(where: { $0 != nil }) {
      let keys = zip(composed, strokes).map { $1.map { String($0) } ?? String($0) }.joined()
      let letters = PlainText(keys).letters
      guard letters.count >= 2 else { return [] }
      return matches(letters.map(Pattern.letter), .layout, in: text).filter {
        text.isWordStart($0.range.lowerBound) && (letters.count >= 4 || text.isWordEnd($0.range.upperBound))
      }.map { Match(range: $0.range, rule: .layout) }
    }
    guard term.contains(where: \.isLetter) else { return [] }
    return Set([term, term.lowercased()]).flatMap { hangul(typedAs: $0, in: text, forgiving) }
  }

  private static func hangul(typedAs keys: String, in text: PlainText, _ forgiving: Bool) -> [Match] {
    let hangul = KoreanLayout.composed(keys)
    let letters = PlainText(hangul).letters
    let characters = hangul.map { PlainText(String($0)).letters }
    let isLone = { (letters: [PlainText.Letter]) in letters.allSatisfy { $0.role == .loneConsonant } && !letters.isEmpty
    }
    let body = characters.last.map(isLone) ?? false ? characters.dropLast() : characters[...]
    let isWord = !body.isEmpty && body.allSatisfy { $0.first?.role == .leading }
    var patterns: [[Pattern]] = []
    if isWord, body.count > 1 || forgiving {
      let literal = letters.map(Pattern.letter)
      patterns = [literal]
      if body.count > 1, let last = letters.last, last.isConsonant {
        patterns.append(literal.dropLast() + [.syllable(last.text)])
        if last.role == .loneConsonant, letters.dropLast().last?.role == .vowel {
          patterns.append(literal.dropLast() + [.letter(.init(text: last.text, role: .trailing))])
        }
      }
    } else if characters.count > 2, characters.allSatisfy(isLone), forgiving {
      patterns = [letters.map { .syllable($0.text) }]
    }
    return patterns.flatMap { matches($0, .layout, in: text) }.filter { text.isWordStart($0.range.lowerBound) }
      .map { Match(range: $0.range, rule: .layout) }
  }

  /// Words that begin as the term does but for one key.
  private static func typos(_ letters: [PlainText.Letter], in text: PlainText) -> [Match] {
    let keys = letters.map(\.text)
    guard keys.count > 2, letters.allSatisfy(\.isKey) else { return [] }
    return text.letters.indices.filter(text.isWordStart).flatMap { start in
      (keys.count - 1...keys.count + 1).compactMap { count -> Match? in
        let end = start + count
        guard end <= text.letters.count, isOneError(keys, text.letters[start..<end].map(\.text)),
          count <= keys.count || text.letters[start..<end].allSatisfy(\.isKey)
        else { return nil }
        return Match(range: start..<max(end, text.syllableEnd(end - 1)), rule: .typo)
      }
    }
  }

  /// Whether one error or none makes one of the other.
  private static func isOneError(_ left: [String], _ right: [String]) -> Bool {
    if left == right { return true }
    if left.count > right.count { return isOneError(right, left) }
    if left.count < right.count {
      return right.indices.contains { index in Array(right[..<index] + right[(index + 1)...]) == left }
    }
    let different = left.indices.filter { left[$0] != right[$0] }
    return different.count == 1
      || (different.count == 2 && different[0] + 1 == different[1] && left[different[0]] == right[different[1]]
        && left[different[1]] == right[different[0]])
  }
}

private func < (left: ([Int], Int), right: ([Int], Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}

private func < (left: [Int], right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
