import Notes

extension SearchIndex {
  /// What answers a query, going on from what the query before it found. Nil when cancelled, which `isCancelled` is
  /// asked for between stretches of a megabyte.
  package func findings(
    for query: Query, after previous: Findings? = nil, isCancelled: @Sendable () -> Bool = { false }
  ) -> Findings? {
    guard let found = allFindings(for: query, after: previous, isCancelled) else { return nil }
    // What is no filter yet, or no word to leave out, is not there yet.
    guard found.total == 0, let shortened = query.shortened else { return found }
    return allFindings(for: shortened, after: found, isCancelled)
  }

  /// As `findings`, for all that stands in the query.
  private func allFindings(
    for query: Query, after previous: Findings?, _ isCancelled: @Sendable () -> Bool
  ) -> Findings? {
    guard !query.isEmpty else {
      return Findings(query: query, pattern: QueryPattern(query), answers: [], total: 0, memo: [])
    }
    let pattern = QueryPattern(query)
    let gate = EntryGate(pattern, self)
    guard let strict = search(pattern, gate, previous, strict: nil, isCancelled) else { return nil }
    if let findings = findings(pattern, strict, forgiving: false) { return findings }
    // Nothing answers as it was typed.
    if pattern.terms.contains(where: { $0.typo != nil || !$0.fallbacks.isEmpty }) {
      guard let forgiven = search(pattern, gate, previous, strict: strict, isCancelled) else { return nil }
      return findings(pattern, forgiven, forgiving: true)
        ?? Findings(query: query, pattern: pattern, answers: [], total: 0, memo: forgiven)
    }
    return Findings(query: query, pattern: pattern, answers: [], total: 0, memo: strict)
  }

  /// Forgives typing errors where `strict` holds what the shards answer without.
  private func search(
    _ pattern: QueryPattern, _ gate: EntryGate, _ previous: Findings?, strict: [ShardFindings]?,
    _ isCancelled: @Sendable () -> Bool
  ) -> [ShardFindings]? {
    let search = ShardQuery(pattern: pattern, gate: gate, forgiving: strict != nil, shardCount: shards.count)
    @Sendable func findings(_ index: Int, _ search: ShardQuery) -> ShardFindings? {
      guard !isCancelled() else { return nil }
      let memo = previous.flatMap { $0.memo.indices.contains(index) ? $0.memo[index] : nil }
      let usable = memo.flatMap { $0.shard === shards[index] ? $0 : nil }
      return search.findings(in: shards[index], after: usable, of: previous?.pattern, strict: strict?[index])
    }
    let found = Array(shards.indices).mapAtOnce(
      runs: 1...1, with: { processor in processor == 0 ? search : search.copy() }, findings
    ).compactMap(\.self)
    return found.count == shards.count ? found : nil
  }

  /// Nil where nothing answers.
  private func findings(
    _ pattern: QueryPattern, _ found: [ShardFindings], forgiving: Bool
  ) -> Findings? {
    let counts = found.reduce(into: [:]) { counts, shard in counts.merge(shard.counts, uniquingKeysWith: +) }
    guard !counts.isEmpty else { return nil }
    // The worst rank of which some still are among the best, and of how many there is room.
    var (worst, room) = (UInt32.zero, Findings.limit)
    for rank in counts.keys.sorted() where room > 0 {
      worst = rank
      room -= counts[rank] ?? 0
    }
    room += counts[worst] ?? 0
    var answers: [Answer] = []
    for (shardIndex, shard) in found.enumerated() where shard.counts.keys.contains(where: { $0 <= worst }) {
      for (entry, bits) in shard.ranks.enumerated() where bits <= worst && (bits < worst || room > 0) {
        if bits == worst { room -= 1 }
        let rank = AnswerRank(bits: bits)
        let target = shards[shardIndex].entries[entry].target
        answers.append(
          Answer(
            target: target, rule: Hit.Rule(rank.rule, rank.position), shard: shardIndex, entry: entry, rank: rank,
            isInside: asksInside(target, pattern.query)))
      }
    }
    answers.sort { ($0.rank.bits, $0.shard, $0.entry) < ($1.rank.bits, $1.shard, $1.entry) }
    var query = pattern.query
    query.isForgiving = forgiving
    return Findings(
      query: query, pattern: pattern, answers: answers, total: counts.values.reduce(0, +), memo: found)
  }
}

extension SearchIndex {
  /// Whether a query asks for a place inside a note: for callouts, or for comparisons where the note is none itself.
  private func asksInside(_ target: Answer.Target, _ query: Query) -> Bool {
    guard case .note(let id) = target else { return false }
    return query.filters.contains { filter in
      switch filter {
      case .callouts, .cues: true
      case .comparisons: !notebook.comparisons(in: id).contains { $0.kind == .service }
      case .tag: false
      }
    }
  }
}

/// A query as it is put to each shard.
struct ShardQuery: Sendable {
  let pattern: QueryPattern
  let gate: EntryGate
  let forgiving: Bool
  /// How many shards there are.
  let shardCount: Int

  /// The same, which shares nothing of the query with this one.
  func copy() -> ShardQuery {
    let pattern = QueryPattern(pattern.query)
    return ShardQuery(pattern: pattern, gate: gate.copy(pattern), forgiving: forgiving, shardCount: shardCount)
  }

  /// Going on from what the shard answered to the query before, and for a forgiving query from what it answers to the
  /// same without forgiving.
  func findings(
    in shard: Shard, after memo: ShardFindings?, of before: QueryPattern?, strict: ShardFindings?
  ) -> ShardFindings {
    let none = [UInt16](repeating: MatchRank.none.bits, count: shard.entries.count)
    var terms: [ShardFindings.TermRanks] = []
    var found: [[UInt16]] = []
    for (index, term) in pattern.terms.enumerated() {
      let old = Old(index, memo, before)
      if let strict {
        var ranks = strict.terms[index]
        found.append(forgive(term, in: shard, none: none, after: old, &ranks))
        terms.append(ranks)
      } else {
        let ranks = ranks(of: term, at: index, in: shard, none: none, after: old)
        found.append(ranks.all)
        terms.append(ranks)
      }
    }
    var ranks = combined(found, in: shard)
    for term in pattern.excluded {
      var excluded = none
      for alternative in term.alternatives { shard.rank(alternative, among: nil, into: &excluded) }
      for entry in ranks.indices where excluded[entry] != MatchRank.none.bits { ranks[entry] = AnswerRank.none.bits }
    }
    if !gate.isOpen {
      for entry in ranks.indices where ranks[entry] != AnswerRank.none.bits {
        if !gate.lets(entry, of: shard, pattern, forgiving) { ranks[entry] = AnswerRank.none.bits }
      }
    }
    var counts: [UInt32: Int] = [:]
    for rank in ranks where rank != AnswerRank.none.bits { counts[rank, default: 0] += 1 }
    return ShardFindings(shard: shard, terms: terms, ranks: ranks, counts: counts)
  }

  /// What is known of the term in the same place of the query before.
  private struct Old {
    let term: Query.Term
    let pattern: TermPattern
    let ranks: ShardFindings.TermRanks

    init?(_ index: Int, _ memo: ShardFindings?, _ before: QueryPattern?) {
      guard let memo, let before, before.terms.indices.contains(index), memo.terms.indices.contains(index) else {
        return nil
      }
      (term, pattern, ranks) = (before.query.terms[index], before.terms[index], memo.terms[index])
    }
  }

  private func ranks(
    of term: TermPattern, at index: Int, in shard: Shard, none: [UInt16], after old: Old?
  ) -> ShardFindings.TermRanks {
    var candidates: [UInt16]?
    if let old {
      let new = pattern.query.terms[index]
      if old.term == new { return old.ranks }
      if !old.term.isPhrase, !new.isPhrase, term.narrows(old.pattern) { candidates = old.ranks.direct }
    }
    var direct = none
    for alternative in term.alternatives where alternative.rule != .layout {
      shard.rank(alternative, among: candidates, into: &direct)
    }
    var all = direct
    for alternative in term.alternatives where alternative.rule == .layout {
      shard.rank(alternative, among: nil, into: &all)
    }
    return ShardFindings.TermRanks(direct: direct, all: all)
  }

  /// All ranks of a term with what is forgiven; adds to `ranks` those of typing errors.
  private func forgive(
    _ term: TermPattern, in shard: Shard, none: [UInt16], after old: Old?, _ ranks: inout ShardFindings.TermRanks
  ) -> [UInt16] {
    var all = ranks.all
    for alternative in term.fallbacks { shard.rank(alternative, among: nil, into: &all) }
    guard let typo = term.typo else { return all }
    if ranks.typos == nil {
      // What begins with more keys but for one begins with fewer but for one.
      let isLonger = old?.pattern.typo.map { typo.keys.starts(with: $0.keys) } ?? false
      var typos = none
      shard.rank(typo, among: isLonger ? old?.ranks.typos : nil, into: &typos)
      ranks.typos = typos
    }
    if let typos = ranks.typos { for entry in all.indices { all[entry] = min(all[entry], typos[entry]) } }
    return all
  }

  /// How many notes are looked at for how near their terms stand, in all shards together, and in each at least.
  private static let nearnessLimit = (all: 8192, shard: 64)

  /// An `AnswerRank` for each entry that has all terms.
  private func combined(_ terms: [[UInt16]], in shard: Shard) -> [UInt32] {
    if let only = terms.first, terms.count == 1 {
      return only.map { $0 == MatchRank.none.bits ? AnswerRank.none.bits : AnswerRank(MatchRank(bits: $0)).bits }
    }
    var ranks = [UInt32](repeating: AnswerRank.none.bits, count: shard.entries.count)
    let answering = shard.entries.indices.filter { entry in terms.allSatisfy { $0[entry] != MatchRank.none.bits } }
    guard !terms.isEmpty else {
      for entry in answering { ranks[entry] = AnswerRank([], .together).bits }
      return ranks
    }
    var joined = [UInt16](repeating: MatchRank.none.bits, count: shard.entries.count)
    if let name = pattern.joined, !answering.isEmpty {
      var candidates = joined
      for entry in answering { candidates[entry] = 0 }
      shard.rank(name, among: candidates, into: &joined)
    }
    // Entries whose rank depends on whether the terms that are in no name share a text, and what it is at best.
    var open: [(best: UInt32, entry: Int)] = []
    func matches(_ entry: Int) -> [MatchRank] { terms.map { MatchRank(bits: $0[entry]) } }
    for entry in answering {
      if joined[entry] != MatchRank.none.bits {
        ranks[entry] = AnswerRank(name: MatchRank(bits: joined[entry]), termCount: terms.count).bits
      }
      let matches = matches(entry)
      let best = AnswerRank(matches, .oneText).bits
      if matches.count(where: { $0.place >= .heading }) <= 1 {
        ranks[entry] = min(ranks[entry], best)
      } else if best < ranks[entry] {
        open.append((best, entry))
      }
    }
    let limit = max(Self.nearnessLimit.shard, Self.nearnessLimit.all / shardCount)
    if open.count > limit { open.sort { ($0.best, $0.entry) < ($1.best, $1.entry) } }
    for (index, (best, entry)) in open.enumerated() {
      let matches = matches(entry)
      let outside = zip(pattern.terms, matches).filter { $1.place >= .heading }.map(\.0)
      let isNear = index < limit && shard.hasText(ofEntry: entry, with: outside, forgiving: forgiving)
      ranks[entry] = min(ranks[entry], isNear ? best : AnswerRank(matches, .oneNote).bits)
    }
    return ranks
  }
}
