import Dialogue
import Understanding

/// What the slots of a reply can be filled with.
public struct Filling: Sendable {
  /// The phrase that matters in the line just heard.
  public var line: Phrase?
  public var facts: Facts
  /// What only the coach knows, by name; what follows from the facts is reckoned when a slot asks.
  public var specials: [Slot.Special: String]

  /// The small words between the parts of a summary.
  public var joints: Joints

  public init(
    line: Phrase? = nil, facts: Facts = Facts(), specials: [Slot.Special: String] = [:],
    joints: Joints = .none
  ) {
    self.joints = joints
    self.line = line
    self.facts = facts
    self.specials = specials
  }

  /// The words for a slot, or nil where there are none in that shape.
  public func words(for slot: Slot) -> String? {
    switch slot.origin {
    case .line: line.flatMap { sound($0, slot) }
    case .fact(let kind):
      facts.place(of: kind).flatMap { at in
        // A thought is said again whole, or not at all.
        kind == .meaning && slot.shape == .quote && facts.all[at].phrase.quote.hasSuffix("\u{2026}")
          ? nil
          : slot.shape == .number
            ? facts.all[at].number.map(Self.digits)
            : sound(facts.all[at].phrase, slot)
      }
    case .special(let special): specials[special] ?? reckoned(special)
    }
  }

  /// The numbers of a rating, which are asked for all the time.
  private static let ratings = (0...100).map(\.description)

  private static func digits(_ number: Int) -> String {
    ratings.indices.contains(number) ? ratings[number] : number.description
  }

  /// The phrase in a shape that can stand in a sentence of the coach's; what holds a learner's slip stands
  /// there as a quotation, or not at all.
  private func sound(_ phrase: Phrase, _ slot: Slot) -> String? {
    guard let words = phrase.shaped(slot.shape), joints.soundness.holds(words) else { return nil }
    if slot.shape == .quote {
      // A variant sets it in marks of its own.
      let tidied = joints.tidying.tidied(words, names: names)
      return tidied.first(0x22) == nil ? tidied : tidied.replacing("\"", with: "'")
    }
    guard joints.slips.stand(in: words) else { return words }
    guard slot.shape == .clause, let first = phrase.quote.first else { return nil }
    let opening = slot.starts ? first.uppercased() : String(first)
    return "\"" + opening + phrase.quote.dropFirst() + "\""
  }

  /// Those who were told of.
  private static let people: [FactKind] = [.peer, .giver, .adviser]

  /// The names of those who were told of.
  private var names: [Substring] {
    var names: [Substring] = []
    for kind in Self.people {
      guard let noun = facts[kind]?.phrase.noun else { continue }
      names += noun.split(separator: " ").filter { $0.first?.isUppercase == true }
    }
    return names
  }

  /// The plan in the second person; as it was typed, where a learner's slip is in it.
  private var plan: String? {
    guard let plan = Summary.plan(facts, joints), joints.slips.stand(in: plan) else {
      return Summary.plan(facts, joints)
    }
    let typed = (facts[.sentence] ?? facts[.step] ?? facts[.action])?.phrase.quote ?? ""
    return typed.isEmpty ? plan : "\"" + typed + "\""
  }

  /// True where the words that a slot takes as a quotation could be had in another shape.
  func hasShape(_ slot: Slot) -> Bool {
    switch slot.origin {
    case .line: line?.isShaped == true
    case .fact(let kind): facts[kind]?.phrase.isShaped == true
    case .special: false
    }
  }

  private func reckoned(_ special: Slot.Special) -> String? {
    switch special {
    case .own: own
    case .they: joints.pronouns.word(.subject, facts, line)
    case .them: joints.pronouns.word(.object, facts, line)
    case .teller: joints.pronouns.teller(facts)
    case .their: joints.pronouns.word(.possessive, facts, line)
    case .brought: Summary.list(facts, joints)
    case .sources: Summary.sources(facts, joints) ?? Summary.list(facts, joints)
    case .plan: plan
    case .card: Summary.card(facts, joints)
    case .resources: Summary.resources(facts, joints)
    case .gap: difference(.surestRating, .rating)
    case .drop: difference(.surestRating, .hardestRating)
    case .rule, .parked, .chosen, .undone, .removed, .emergency, .helpline, .childline, .abuseline,
      .average,
      .worked, .total, .miss, .over, .under, .planned, .rated, .after, .luckDay, .luckThing,
      .subject, .since,
      .first,
      .now,
      .lately, .deed, .code, .trigger, .turns, .perQuestion, .complexShare, .meanWords,
      .mostWords, .advice, .affirmed:
      nil
    }
  }

  private var own: String? {
    for kind: FactKind in [.did, .part] where facts[kind]?.number == Fact.affirmed {
      if let doing = facts[kind]?.phrase.doing, !joints.slips.stand(in: doing) { return doing }
    }
    return nil
  }

  /// How far the first number lies above the second, if it does.
  private func difference(_ high: FactKind, _ low: FactKind) -> String? {
    guard let high = facts[high]?.number, let low = facts[low]?.number, high > low else {
      return nil
    }
    return String(high - low)
  }
}

extension Phrase {
  fileprivate func shaped(_ shape: Slot.Shape) -> String? {
    switch shape {
    case .quote: quote.isEmpty ? nil : quote
    case .clause: clause
    case .noun: noun
    case .doing: doing
    case .todo: todo
    case .number: nil
    case .item: item
    }
  }
}
