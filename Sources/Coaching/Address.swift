import Dialogue
import Machines
import Wording

/// What a whole sentence says to the coach, and not as an answer.
enum Address: String, CaseIterable {
  /// "Are you following me?", "does that make sense?"
  case following
  /// "Can you do this with me?"
  case together
  /// "Do you remember what I said?"
  case remembered
  /// "That was a compliment", "you're funny".
  case compliment, kind
  /// "You're a robot", "what's your name", "how are you", "are you there?"
  case robot, name, wellbeing, two, there
  /// "Can I ask you something?"
  case ask
  /// "This is boring", "I'm tired", "I need a break".
  case boring, tired, rest
  /// "I don't trust you".
  case trust
  /// "Sorry for the long text".
  case rambling
  /// "Haha"; "cool", "I see".
  case laugh, nod
  /// "I don't see the point".
  case point
  /// "I can't put it into words", "it's complicated".
  case wordless, complicated
  /// "Guess".
  case guess
  /// "Ask me what is actually hard".
  case hard
  /// "Don't say it like that".
  case hurt
  /// "Is there a wrong answer?"
  case answers
  /// "And now?"
  case now
  /// "Never mind".
  case nevermind
  /// "Let me think".
  case thinking
}

/// The sentences of the pack that are said to the coach, by their words.
struct Addresses: Sendable {
  private let all: PhraseTable
  private let kinds: [Address]
  /// What may stand before and after them: "ok", "at all".
  private let fronts: PhraseTable
  private let ends: PhraseTable
  /// The most words that one of them has.
  private let most: Int

  init(_ words: Words) {
    func phrases(_ key: String) -> [[MetaWord]] {
      (words.options["said." + key] ?? []).map { MetaWord.all(in: $0).all }.filter { !$0.isEmpty }
    }
    var all: [[MetaWord]] = []
    var kinds: [Address] = []
    for kind in Address.allCases {
      for phrase in phrases(kind.rawValue) {
        all.append(phrase)
        kinds.append(kind)
      }
    }
    self.all = PhraseTable(all)
    self.kinds = kinds
    func singly(_ key: String) -> PhraseTable {
      PhraseTable(phrases(key).flatMap { $0.map { [$0] } })
    }
    fronts = singly("front")
    ends = singly("end")
    most = all.map(\.count).max() ?? 0
  }

  /// What the whole of a sentence says to the coach.
  func kind(of words: MetaWords) -> Address? {
    let all = words.all
    guard !all.isEmpty, all.count <= most + 4 else { return nil }
    if let kind = whole(all.indices, of: all) { return kind }
    var (start, end) = (0, all.count)
    while start + 1 < end, fronts.holds(all[start]) { start += 1 }
    if start > 0, let kind = whole(start..<end, of: all) { return kind }
    let last = end
    while start + 1 < end, ends.holds(all[end - 1]) { end -= 1 }
    return end < last ? whole(start..<end, of: all) : nil
  }

  /// True for nothing but what may stand before: "hello?"
  func areFronts(_ words: MetaWords) -> Bool { words.all.allSatisfy(fronts.holds) }

  private func whole(_ range: Range<Int>, of said: [MetaWord]) -> Address? {
    all.whole(range, of: said).map { kinds[$0] }
  }
}

extension Address {
  /// True where the question is put again after the reply.
  var isFollowed: Bool {
    switch self {
    case .ask, .rest, .thinking: false
    case .following, .together, .remembered, .compliment, .kind, .robot, .name, .wellbeing, .two,
      .there, .boring, .tired, .trust, .rambling, .laugh, .nod, .point, .wordless, .complicated,
      .answers, .guess, .now, .nevermind, .hard, .hurt:
      true
    }
  }

  /// True where it asks for something.
  var asks: Bool {
    switch self {
    case .compliment, .kind, .robot, .boring, .tired, .trust, .rambling, .laugh, .nod, .wordless,
      .complicated, .guess, .hurt:
      false
    case .following, .together, .remembered, .name, .wellbeing, .two, .there, .ask, .rest, .point,
      .answers, .now, .nevermind, .thinking, .hard:
      true
    }
  }

  /// True where it is said to the coach beside an answer as well.
  var standsBeside: Bool {
    switch self {
    case .following, .together, .robot, .wellbeing, .two, .boring, .rambling, .laugh, .nod,
      .answers,
      .compliment, .point, .hurt:
      true
    case .remembered, .kind, .name, .there, .ask, .tired, .rest, .trust, .wordless, .complicated,
      .guess, .now, .nevermind, .thinking, .hard:
      false
    }
  }

  /// True where the same words can be the answer to what is asked: what somebody said, what the body
  /// does, what may get in the way.
  func mayAnswer(_ floor: Floor) -> Bool {
    switch (self, floor) {
    case (.hurt, .persuasion), (.hurt, .arousal), (.hurt, .quick): true
    case (.kind, .persuasion), (.robot, .persuasion), (.nod, .persuasion), (.boring, .persuasion),
      (.compliment, .persuasion), (.laugh, .persuasion), (.trust, .persuasion):
      true
    case (.tired, .arousal), (.tired, .quick), (.tired, .plan(at: .bracing)), (.tired, .checkIn),
      (.boring, .checkIn), (.boring, .plan(at: .bracing)):
      true
    case (.nevermind, .close): true
    case _ where floor.asksYesNo: self == .nod || self == .nevermind
    case _: false
    }
  }
}

extension Floor {
  /// True where a yes or a no is asked for, to which "cool" is one.
  fileprivate var asksYesNo: Bool { question?.asked == .yesNo }
}
