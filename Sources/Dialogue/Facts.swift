import Understanding

/// What can be kept of what a person said.
public enum FactKind: String, Hashable, Codable, Sendable, CaseIterable {
  // opening
  case task, date, rating, surest, surestRating, hardest, hardestRating, reason
  // mastery
  case attempt, attemptDate, outcome, did, cause, part, change
  // vicarious
  case peer, struggle, lesson, borrow, technique, unseen
  // persuasion
  case giver, said, seen, fit, proof, kept, adviser
  // arousal
  case sensation, strength, meaning, label, resource, aim, strengthAfter, transfer
  // plan
  case importance, value, step, cue, action, sentence, obstacle, answer, sign, prediction
  // close and check-in
  case ratingAfter, hardestAfter, moved, lift, result, barrier
  // what an earlier sitting left: an attempt of their own, when, and what they did in it; and true
  // facts for a resource, with how many they are
  case earlier, earlierDate, earlierDid, recollected
  // another thing they have to do, named on the way
  case later
  /// The red flags were asked about, and there were none (evidence E1).
  case screened
  /// The number that a line gave which raised a false alarm, till it is heard after all.
  case unheard
  /// Minutes are left: only the body and the first move are talked of.
  case late
  /// No number is asked for any more.
  case numberless
}

/// Something the person said, with the turn they said it in.
public struct Fact: Hashable, Codable, Sendable {
  public var kind: FactKind
  public var phrase: Phrase
  /// The number of an act of their own (`did`, `part`) that was affirmed.
  public static let affirmed = 1
  /// The number of one that went wrong.
  public static let failed = -1

  /// A rating, a strength, a prediction; and for `outcome`, `peer`, `did` and `part` a code.
  public var number: Int?
  /// The turn of the sitting in which it was said, from 1.
  public var turn: Int

  public init(kind: FactKind, phrase: Phrase, number: Int? = nil, turn: Int) {
    self.kind = kind
    self.phrase = phrase
    self.number = number
    self.turn = turn
  }
}

/// The facts of a sitting: at most one of a kind, the newest.
public struct Facts: Hashable, Codable, Sendable {
  public private(set) var all: [Fact] = []

  public init() {}

  /// - Parameter all: at most one of a kind.
  public init(_ all: [Fact]) { self.all = all }

  public subscript(_ kind: FactKind) -> Fact? {
    place(of: kind).map { all[$0] }
  }

  /// Of these kinds the one that was told last; nil where none was.
  public func latest(of kinds: [FactKind]) -> FactKind? {
    kinds.filter { has($0) }.max { self[$0]!.turn < self[$1]!.turn }
  }

  /// True where a fact of a kind was kept in a given turn.
  public func has(_ kind: FactKind, from turn: Int) -> Bool {
    place(of: kind).map { all[$0].turn == turn } ?? false
  }

  public func has(_ kind: FactKind) -> Bool { place(of: kind) != nil }

  /// Looks at the kinds alone: a fact is a dozen words to copy, and this is asked all the time.
  public func place(of kind: FactKind) -> Int? {
    for at in all.indices where all[at].kind == kind { return at }
    return nil
  }

  /// Keeps a fact, in the place of an older one of its kind.
  public mutating func keep(_ fact: Fact) {
    if let at = place(of: fact.kind) {
      all[at] = fact
    } else {
      all.append(fact)
    }
  }

  public mutating func drop(_ kind: FactKind) { all.removeAll { $0.kind == kind } }

  /// The kinds kept in a given turn, in the order they were first heard.
  public func kinds(from turn: Int) -> [FactKind] {
    var kinds: [FactKind] = []
    for at in all.indices where all[at].turn == turn { kinds.append(all[at].kind) }
    return kinds
  }
}

extension Facts {
  /// The sensation that was told, by its code: the place in `Sensation.Name.allCases`.
  public var sensed: Sensation.Name? {
    self[.sensation]?.number.flatMap { code in
      Sensation.Name.allCases.indices.contains(code) ? Sensation.Name.allCases[code] : nil
    }
  }
}
