import Notes
import Screen

extension Browser {
  /// Goes where a link of the note shown leads, or says why not.
  mutating func follow(_ link: Link) -> [Effect] {
    switch link {
    case .entry(let service):
      guard let mentions, mentions.names.services.indices.contains(service) else { return [] }
      let target = mentions.names.services[service]
      jump(to: target, line: notebook.service(target)?.line ?? 0)
    case .destination(let destination):
      guard let source = notebook.note(place.note)?.source else { return [] }
      let resolver = resolver ?? LinkResolver(notebook)
      switch resolver.target(of: destination, in: source) {
      case .note(let note, let line): jump(to: note, line: line)
      case .address(let address):
        message = phrases(.opening(address))
        return [.open(address)]
      case .elsewhere(let destination): message = phrases(.elsewhere(destination))
      case .noFile(let destination): message = phrases(.noFile(destination))
      case .noHeading(let destination): message = phrases(.noHeading(destination))
      }
    }
    return []
  }
}
