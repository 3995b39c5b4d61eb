import Notes

/// Which entries a query's filters and scopes let answer.
struct EntryGate: Sendable {
  private let filters: [Query.Filter]
  private let scopes: [TermPattern]
  /// For each filter that is a tag those tags that it lets through.
  private let tags: [Set<String>]
  private let index: SearchIndex
  /// For each category whether every scope names it.
  private let scoped: [Bool]

  init(_ pattern: QueryPattern, _ index: SearchIndex) {
    filters = pattern.query.filters
    scopes = pattern.scopes
    tags = filters.compactMap { filter in
      if case .tag(let tag) = filter { index.notebook.tags(openedBy: tag) } else { nil }
    }
    self.index = index
    let scopes = scopes
    scoped =
      scopes.isEmpty
      ? []
      : index.notebook.categories.map { category in
        scopes.allSatisfy { scope in ([category.title.plain] + category.aliases).contains { scope.stands(in: $0) } }
      }
  }

  private init(_ scopes: [TermPattern], from other: EntryGate) {
    filters = other.filters.map(\.self)
    self.scopes = scopes
    tags = other.tags
    index = other.index
    scoped = other.scoped.map(\.self)
  }

  /// The same for a copy of its pattern, in memory of its own but for tags and the index, of which most is asked for of
  /// one entry only.
  func copy(_ pattern: QueryPattern) -> EntryGate { EntryGate(pattern.scopes, from: self) }

  /// Whether there is nothing to narrow.
  var isOpen: Bool { filters.isEmpty && scopes.isEmpty }

  /// Whether an entry that has all terms is one to look in.
  func lets(_ entry: Int, of shard: Shard, _ pattern: QueryPattern, _ forgiving: Bool) -> Bool {
    guard case .note(let id) = shard.entries[entry].target else { return filters.isEmpty && isInScope(shard, entry) }
    guard isInScope(shard, entry) else { return false }
    guard !filters.isEmpty else { return true }
    guard tags.allSatisfy({ !$0.isDisjoint(with: index.notebook.service(id)?.tags ?? []) }) else { return false }
    let stretches = index.stretches(in: id, filters)
    guard !stretches.isEmpty else { return tags.count == filters.count }
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
