import Dialogue
import Understanding

/// What goes through their mind, what they will do and who saw it, of a long line.
extension Coach {
  /// "That they will all see it": what they fear, before what they say around it.
  func thought(_ told: [Stretch]) -> String? {
    let fears = told.filter { stretch in
      !stretch.isRelative && stretch.isFinite
        && (stretch.modal || stretch.typed[...].opens(with: joints.that)) && !stretch.past
        && stretch.role != .condition
    }
    if let verdict = fears.first(where: { $0.who == .own && $0.isDenied && $0.modal }) {
      // "That she sees my hand, that I can't ever be a nurse": the worst of it is what they say of themselves.
      return verdict.words
    }
    if let fear = fears.first(where: { $0.typed[...].opens(with: joints.that) }) ?? fears.first {
      return fear.typed[...].opens(with: joints.that) ? fear.typed : fear.words
    }
    // "So I think they say she is slow"
    return told.last { $0.role == .so || $0.role == .but }.flatMap {
      behind(speaker.words.options["arousal.says"] ?? [], in: [$0])
    }
  }

  /// What they could do or will do.
  func step(_ told: [Stretch]) -> String? {
    let at = told.indices.last {
      told[$0].who == .own && !told[$0].isDenied && told[$0].isMain
        && (told[$0].modal || told[$0].ownAction && !told[$0].past)
        && !told[$0].feeling && !told[$0].typed[...].opens(with: joints.that)
        && !hints.inability.open(told[$0].words[...])
    }
    return at.map { told[$0].words + tail(after: $0, of: told) }
  }

  /// Somebody saw, heard or read it.
  func saw(_ told: [Stretch]) -> String? {
    told.first {
      !$0.isDenied && ($0.who == .other || $0.who == .somebody)
        && hints.long.saw.stand(in: MetaWord.all(in: $0.words))
    }?.words
  }

  /// "I'd record myself": the act alone.
  func bare(_ step: String) -> String {
    var act = step[...]
    act.strip(hints.long.would)
    return act.wordCount > 1 ? String(act) : step
  }
}
