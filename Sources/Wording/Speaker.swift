import Dialogue

/// Finds the words for moves: fits the variant to what is known, never says one twice in a sitting
/// while another is left, keeps to the bound. Held in one place, for all words are in it.
public final class Speaker: Sendable {
  public let words: Words

  private let lists: KeyTable<VariantList>
  private let heard: VariantList

  public init(words: Words) {
    self.words = words
    lists = KeyTable(words.variants.mapValues(VariantList.init))
    heard = lists["heard"] ?? .none
  }

  /// What can be said under a key; nil where the pack has none.
  public func variants(of key: String) -> [Variant]? { lists[key]?.variants }

  /// A sentence or two of a reply, with what it does and the rule behind it.
  public struct Said: Hashable, Sendable {
    public var text: String
    public var manner: Variant.Manner
    public var rule: String
    public var key: String
    public var id: Int
    /// True where it may be left out of a reply that grows too long.
    public var isSpare: Bool
    /// How many words it has.
    public var words: Int
    /// True where it says words of the person back.
    var takesUp: Bool
  }

  /// How much is said to this person.
  public enum Pace: Sendable {
    case full
    /// To somebody who types a word or two: the shortest that fits.
    case terse
    /// To somebody who writes at length: they have the floor, and the coach is brief (evidence H).
    case listening
  }

  /// A move, and the place of the phrase that it takes up, if it takes up one.
  public struct Part: Sendable {
    public let move: Move
    public let line: Int?

    public init(move: Move, line: Int?) {
      self.move = move
      self.line = line
    }
  }

  /// Words some moves, in order.
  /// - Parameters:
  ///   - seed: decides between variants that fit equally well, together with `turn`.
  ///   - pace: how much is said to this person.
  ///   - parrot: the line just heard, where it is long enough to be said back too fully.
  ///   - bound: how long the whole reply may be; `later`: the words that others of it will have.
  ///   - spoken: what was said before; what is said now is added.
  ///   - said: what the reply says already, to which this is added.
  public func say(
    _ parts: ArraySlice<Part>, filling: Filling, seed: UInt64, turn: Int, pace: Pace = .full,
    parrot: Parrot? = nil, bound: Bound = .full, later: Int = 0, spoken: inout Spoken,
    after said: inout [Said]
  ) {
    var aim = Aim(
      filling: SlotWords(filling), seed: seed, turn: turn, pace: pace, parrot: parrot)
    let first = said.count
    for at in parts.indices {
      let move = parts[at].move
      // What follows needs its words too: a question some twelve, a goodbye some eight.
      aim.room = bound.words - later - total(said)
      for next in parts[(at + 1)...] { aim.room -= next.move.act == .close ? 8 : 12 }
      if move.act == .affirm, turn - spoken.lastAffirmation < 3 {
        // Told too soon after another, it is said back plainly and not affirmed (D7).
        if let plain = fit(Move(.reflect, "heard"), aim, spoken, among: shared(move.key)) {
          take(plain, move, &said, &spoken)
        }
        continue
      }
      // A second reflection stands beside a first, or not at all.
      if move.isLink, !said[first...].contains(where: \.takesUp) { continue }
      guard let found = choose(move, aim, &spoken) else { continue }
      if move.act == .affirm { spoken.lastAffirmation = turn }
      take(found, move, &said, &spoken)
    }
  }

  private func take(
    _ found: Found, _ move: Move, _ said: inout [Said], _ spoken: inout Spoken
  ) {
    let variant = found.variant
    spoken.insert(variant, found.text)
    said.append(
      Said(
        text: found.text, manner: variant.manner, rule: variant.rule, key: move.key, id: variant.id,
        isSpare: variant.isSpare, words: found.words, takesUp: variant.repeats))
  }

  private func shared(_ key: String) -> VariantList { lists[key + ".plain"] ?? heard }

  /// What a variant is chosen by.
  struct Aim {
    var filling: SlotWords
    let seed: UInt64
    let turn: Int
    let pace: Pace
    let parrot: Parrot?
    /// The words that a sentence may have here.
    var room = 40
  }

  /// The variant for a move, filled. Nil where a move that may be left out has none that fits.
  private func choose(_ move: Move, _ aim: Aim, _ spoken: inout Spoken) -> Found? {
    let own = lists[move.key] ?? .none
    let found = fit(move, aim, spoken, among: own)
    if let found, found.variant.manner != .acknowledgement || move.act != .reflect { return found }
    switch move.act {
    case .reflect, .affirm:
      if move.isLink { return nil }
      // Half of an if-then says less than that there is an answer to it.
      if move.isNamed("plan.braced"), let found { return found }
      // Their words say more than that something was heard.
      return fit(move, aim, spoken, among: heard) ?? found
    case .summarise where move.isNamed("heard.also"):
      // "And" is all that it adds.
      spoken.remove(own.variants.map(\.id))
      return fit(move, aim, spoken, among: own)
    case .inform where move.key.hasPrefix("repair.") || move.isNamed("agenda.early"), .summarise,
      .reappraise:
      // All were said: what asks comes next, and says enough.
      return nil
    case .ask, .greet, .inform, .offer, .repair, .close:
      // All were said: begin anew with this key rather than fall silent.
      spoken.remove(own.variants.map(\.id))
      return fit(move, aim, spoken, among: own)
    }
  }
}

extension Move {
  /// True for a second reflection. Most keys are told from one by their first byte.
  var isLink: Bool { key.utf8.first == UInt8(ascii: "l") && key.hasPrefix("link.") }
}
