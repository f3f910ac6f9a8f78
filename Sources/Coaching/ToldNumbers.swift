import Dialogue
import Understanding

/// What the numbers of a line are kept as.
struct ToldNumbers {
  /// By `rating`, `surest` and `hardest`.
  private(set) var values: [FactKind: Int] = [:]
  private(set) var parts: [FactKind: Phrase] = [:]
  /// Nothing of it is other than it was; none of it stands in the place of something else.
  private(set) var isSame = false
  private(set) var isNew = true
  /// A part was told to be the safe or the hard one by nothing but its number.
  var isGuessed = false

  var whole: Int? { values[.rating] }
  var surest: Int? { values[.surest] }
  var hardest: Int? { values[.hardest] }
  var kinds: Set<FactKind> { Set(values.keys) }
  subscript(kind: FactKind) -> Int? { values[kind] }

  /// - Returns: false where another number was told for it.
  mutating func take(_ value: Int, _ part: Phrase? = nil, as kind: FactKind) -> Bool {
    guard (0...100).contains(value), values[kind].map({ $0 == value }) ?? true else { return false }
    values[kind] = value
    if let part { parts[kind] = part }
    return true
  }

  /// "80 is the hill and 20 is the warm up": the one that is surer now is the safe part.
  mutating func turn(with facts: Facts) {
    guard let high = hardest, let low = surest, high > low,
      let safe = parts[.surest] ?? facts[.surest]?.phrase,
      let hard = parts[.hardest] ?? facts[.hardest]?.phrase
    else { return }
    values[.surest] = high
    values[.hardest] = low
    parts = [.surest: hard, .hardest: safe]
  }

  /// - Parameter corrects: something is said to have been taken wrongly.
  mutating func compare(with facts: Facts, corrects: Bool) {
    let ratings: [(FactKind, FactKind)] = [
      (.rating, .rating), (.surest, .surestRating), (.hardest, .hardestRating),
    ]
    isSame =
      ratings.allSatisfy { kind, rating in
        values[kind].map { $0 == facts[rating]?.number } ?? true
      } && parts.allSatisfy { facts[$0.key]?.phrase.quote == $0.value.quote }
    isNew = ratings.allSatisfy { kind, rating in
      guard let now = values[kind], let was = facts[rating]?.number else { return true }
      let isSamePart = parts[kind] == nil || facts[kind]?.phrase.quote == parts[kind]?.quote
      return isSamePart ? now == was : !corrects
    }
  }
}
