import Notes

extension SearchIndex {
  /// What may come of the filter that is being typed, as it is written, or which categories the scope may mean that is;
  /// nil where none is. `prefersKorean` says which of two names of a filter comes first.
  package func completions(of query: Query, prefersKorean: Bool) -> [String]? {
    switch query.openEnd {
    case nil, .exclusion, .phrase: return nil
    case .filter(let start):
      let pattern = TermPattern(word: start)
      let known = Query.Filter.names.compactMap { filter in
        (prefersKorean ? filter.korean + filter.english : filter.english + filter.korean)
          .first { start.isEmpty || pattern.opens($0) }
      }
      return (known + notebook.tags(openedBy: start).sorted()).map { "#" + $0 }
    case .scope(let name):
      let pattern = TermPattern(word: name)
      return notebook.categories.map(\.title.plain).filter { name.isEmpty || pattern.stands(in: $0) }
    }
  }
}

extension Notebook {
  /// The tags that start with what is typed of one: each tag for nothing.
  func tags(openedBy start: String) -> Set<String> {
    let all = categories.lazy.flatMap(\.services).flatMap(\.tags).reduce(into: Set<String>()) { $0.insert($1) }
    let pattern = TermPattern(word: start)
    return start.isEmpty ? all : all.filter(pattern.opens)
  }
}

extension TermPattern {
  /// The pattern of a term without quotes.
  init(word: String) { self.init(Query.Term(text: word, isPhrase: false)) }
}
