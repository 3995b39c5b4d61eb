import CYaml

/// A YAML document, as far as front matter goes.
indirect enum YAML: Equatable {
  /// `isPlain` tells a scalar without quotes, whose text may be a keyword.
  case scalar(String, isPlain: Bool)
  case sequence([YAML])
  /// In the order of the text.
  case mapping([Pair])

  struct Pair: Equatable {
    var key: String
    var value: YAML
  }

  /// Why a text is not YAML.
  struct Broken: Error, Equatable {
    var reason: String
    /// Counted from 1.
    var line: Int
  }

  /// Deeper nesting is left out: front matter has one or two levels.
  private static let depthLimit = 8

  /// Reads the first document of a text with libyaml; nil where there is none.
  static func parse(_ text: ArraySlice<UInt8>) throws(Broken) -> YAML? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw Broken(reason: "out of memory", line: 1) }
    defer { yaml_parser_delete(&parser) }
    var document = yaml_document_t()
    let bytes = Array(text)
    // The parser reads from the buffer until the document is loaded.
    let isLoaded = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return yaml_parser_load(&parser, &document) == 1
    }
    guard isLoaded else {
      let reason = parser.problem.map { String(cString: $0) } ?? "not YAML"
      throw Broken(reason: reason, line: Int(parser.problem_mark.line) + 1)
    }
    defer { yaml_document_delete(&document) }
    return yaml_document_get_root_node(&document).flatMap { YAML($0.pointee, in: &document, depth: 0) }
  }

  private init?(_ node: yaml_node_t, in document: inout yaml_document_t, depth: Int) {
    guard depth < Self.depthLimit else { return nil }
    switch node.type {
    case YAML_SCALAR_NODE:
      let scalar = node.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      self = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_NODE:
      let items = UnsafeBufferPointer(
        start: node.data.sequence.items.start, count: node.data.sequence.items.top - node.data.sequence.items.start)
      self = .sequence(items.compactMap { Self.node($0, in: &document, depth: depth + 1) })
    case YAML_MAPPING_NODE:
      let pairs = UnsafeBufferPointer(
        start: node.data.mapping.pairs.start, count: node.data.mapping.pairs.top - node.data.mapping.pairs.start)
      self = .mapping(
        pairs.compactMap { pair in
          guard case .scalar(let key, _)? = Self.node(pair.key, in: &document, depth: depth + 1) else { return nil }
          return Self.node(pair.value, in: &document, depth: depth + 1).map { Pair(key: key, value: $0) }
        })
    case _: return nil
    }
  }

  private static func node(_ index: Int32, in document: inout yaml_document_t, depth: Int) -> YAML? {
    yaml_document_get_node(&document, index).flatMap { YAML($0.pointee, in: &document, depth: depth) }
  }
}
