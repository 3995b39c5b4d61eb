import Notes

/// Which entries a query's filters and scopes let answer.
struct EntryGate: Sendable {
  private let filters: [Query.Filter]
  private let scopes: [TermPattern]
  private let index: SearchIndex
  /// For each category whether every scope names it.
  private let scoped: [Bool]

  init(_ pattern: QueryPattern, _ index: SearchIndex) {
    filters = pattern.query.filters
    scopes = pattern.scopes
    self.index = index
    let scopes = scopes
    scoped =
      scopes.isEmpty
      ? []
      : index.notebook.categories.map { category in
        scopes.allSatisfy { scope in ([category.title.plain] + category.aliases).contains { scope.stands(in: $0) } }
      }
  }

  /// Whether there is nothing to narrow.
  var isOpen: Bool { filters.isEmpty && scopes.isEmpty }

  /// Whether an entry that has all terms is one to look in.
  func lets(_ entry: Int, of shard: Shard, _ pattern: QueryPattern, _ forgiving: Bool) -> Bool {
    guard case .note(let id) = shard.entries[entry].target else { return filters.isEmpty && isInScope(shard, entry) }
    guard isInScope(shard, entry) else { return false }
    guard !filters.isEmpty else { return true }
    for case .tag(let tag) in filters {
      let tags = index.notebook.service(id)?.tags ?? []
      guard tags.contains(where: { Folding.bytes(of: $0).starts(with: Folding.bytes(of: tag)) }) else { return false }
    }
    let stretches = index.stretches(in: id, filters)
    guard !stretches.isEmpty else { return filters.allSatisfy { if case .tag = $0 { true } else { false } } }
    return stretches.contains { stretch in
      shard.hasTexts(ofEntry: entry, on: stretch.holds, with: pattern.terms, forgiving: forgiving)
    }
  }

  private func isInScope(_ shard: Shard, _ entry: Int) -> Bool {
    guard !scopes.isEmpty else { return true }
    switch shard.entries[entry].target {
    case .category(let category): return scoped[category]
    case .note(let id):
      guard let category = id.category else { return false }
      if scoped[category] { return true }
      let group = index.notebook.service(id)?.group ?? []
      return !group.isEmpty && scopes.allSatisfy { scope in group.contains { scope.stands(in: $0) } }
    }
  }
}
