/// Sets of sets.txt that the reading of a line itself asks for.
enum Role: Int, CaseIterable, Sendable {
  case no, my, its, be, article, next, half, few, pair, ordinal, of, clause
  case negator, linking, mine, unit, adverb, am, ego
  case plus, minus, aside, reason, single, preposition, nor, thingless, clock, than, slight, by,
    feastly, folk, old, free, numbered

  /// The section of sets.txt.
  var name: String {
    switch self {
    case .no: "no"
    case .my: "my"
    case .its: "its"
    case .be: "be"
    case .article: "article"
    case .next: "next"
    case .half: "half"
    case .few: "few"
    case .pair: "pair"
    case .ordinal: "ordinal"
    case .of: "of"
    case .clause: "clause"
    case .negator: "negator"
    case .linking: "linking"
    case .mine: "mine"
    case .unit: "unit"
    case .adverb: "adverb"
    case .am: "am"
    case .ego: "ego"
    case .plus: "plus"
    case .minus: "minus"
    case .aside: "aside"
    case .reason: "reason"
    case .single: "single"
    case .preposition: "preposition"
    case .nor: "nor"
    case .thingless: "thingless"
    case .clock: "clock"
    case .than: "than"
    case .slight: "slight"
    case .by: "by"
    case .feastly: "feastly"
    case .folk: "folk"
    case .old: "old"
    case .free: "free"
    case .numbered: "numbered"
    }
  }
}

extension Lexicon {
  /// Whether a word belongs to a set that the reading asks for.
  @inline(__always)
  func isIn(_ word: Int32, _ role: Role) -> Bool { isIn(word, set: roles[role.rawValue]) }

  @inline(__always)
  func isIn(_ word: Int32, set: Int32) -> Bool {
    guard word >= 0 else { return false }
    for index in Int(setStarts[Int(word)])..<Int(setStarts[Int(word) + 1])
    where setsOfWord[index] == set {
      return true
    }
    return false
  }

  func isBe(_ word: Int32) -> Bool { isIn(word, .be) }
  func isArticle(_ word: Int32) -> Bool { isIn(word, .article) }
}
