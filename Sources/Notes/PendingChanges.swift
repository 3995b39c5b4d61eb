/// Changes on their way to being read. Each waits until whoever makes it seems to be done: saving a file takes several
/// steps, between which it may be empty, half written or not there.
package struct PendingChanges {
  /// So long after the last of several changes to a file that nobody has open they are taken for done.
  package static let quiet = Duration.milliseconds(20)
  /// So long a change may take; then what there is counts.
  package static let patience = Duration.milliseconds(150)

  private struct Pending {
    var first: Duration
    var due: Duration
    var isSecondLook = false
  }

  private var pending: [NotesChange: Pending] = [:]

  package init() {}

  /// When there is something to take, on the clock by which changes are added; nil where nothing waits.
  package var nextDue: Duration? { pending.values.map(\.due).min() }

  /// `isOpen` tells that whoever makes the change is not done.
  package mutating func add(_ change: NotesChange, isOpen: Bool, at now: Duration) {
    let first = pending[change].flatMap { $0.isSecondLook ? nil : $0.first } ?? now
    let end = first + Self.patience
    pending[change] = Pending(first: first, due: isOpen ? end : min(now + Self.quiet, end))
  }

  /// Has changes looked at once more when their patience is over, unless they go on before; `heard` is when they were
  /// taken for the first look.
  package mutating func lookAgain(at changes: Set<NotesChange>, heard: Duration, now: Duration) {
    let due = max(heard + Self.patience, now + Self.quiet)
    for change in changes where pending[change] == nil {
      pending[change] = Pending(first: heard, due: due, isSecondLook: true)
    }
  }

  /// The changes that are due: those that are new, and those that were looked at before and count as they are.
  package mutating func take(at now: Duration) -> (new: Set<NotesChange>, settled: Set<NotesChange>) {
    let due = pending.filter { $0.value.due <= now }
    for change in due.keys { pending[change] = nil }
    return (Set(due.filter { !$0.value.isSecondLook }.keys), Set(due.filter { $0.value.isSecondLook }.keys))
  }
}
