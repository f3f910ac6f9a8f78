import Dialogue
import Wording

extension Coach {
  /// "A practical" where it is first named, and "the practical" from then on.
  func nameAgain(_ facts: inout Facts, turn: Int) {
    for kind: FactKind in [.surest, .hardest] {
      if var part = facts[kind], case let named = withBitFirst(part.phrase), named != part.phrase {
        part.phrase = named
        facts.keep(part)
      }
    }
    guard var task = facts[.task], task.turn < turn, let noun = task.phrase.noun,
      let end = noun[...].first(0x20)
    else { return }
    let article = noun[..<end].lowercased()
    for (one, known) in hints.owned.articles where one == article {
      guard !hints.small.someOf.open(noun[...]) else { continue }
      task.phrase.noun = String(known + noun[end...])
      facts.keep(task)
    }
  }
}
