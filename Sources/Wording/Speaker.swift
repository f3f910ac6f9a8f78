import Dialogue

/// Finds the words for moves: fits the variant to what is known, never says one twice in a sitting
/// while another is left, keeps to the bound. Held in one place, for all words are in it.
public final class Speaker: Sendable {
  public let words: Words

  public init(words: Words) { self.words = words }

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

  /// Words the moves, in order.
  /// - Parameters:
  ///   - seed: decides between variants that fit equally well, together with `turn`.
  ///   - pace: how much is said to this person.
  ///   - parrot: the line just heard, where it is long enough to be said back too fully.
  ///   - bound: how long the whole reply may be; `before`: the words it has already.
  ///   - spoken: what was said before; what is said now is added.
  public func say(
    _ moves: [Move], filling: Filling, seed: UInt64, turn: Int, pace: Pace = .full,
    parrot: Parrot? = nil, bound: Bound = .full, before: Int = 0, spoken: inout Spoken
  ) -> [Said] {
    var aim = Aim(filling: filling, seed: seed, turn: turn, pace: pace, parrot: parrot)
    var said: [Said] = []
    said.reserveCapacity(moves.count)
    for (at, move) in moves.enumerated() {
      // What follows needs its words too: a question some twelve, a goodbye some eight.
      aim.room =
        bound.words - before - total(said)
        - moves[(at + 1)...].reduce(0) { $0 + ($1.act == .close ? 8 : 12) }
      if move.act == .affirm, turn - spoken.lastAffirmation < 3 {
        // Told too soon after another, it is said back plainly and not affirmed (D7).
        if let plain = fit(Move(.reflect, "heard"), aim, spoken, among: shared(move.key)) {
          take(plain, move, &said, &spoken)
        }
        continue
      }
      // A second reflection stands beside a first, or not at all.
      if move.key.hasPrefix("link."), !said.contains(where: \.takesUp) { continue }
      guard let found = choose(move, aim, &spoken) else { continue }
      if move.act == .affirm { spoken.lastAffirmation = turn }
      take(found, move, &said, &spoken)
    }
    return said
  }

  private func take(
    _ found: (Variant, String), _ move: Move, _ said: inout [Said], _ spoken: inout Spoken
  ) {
    spoken.insert(found.0, found.1)
    said.append(
      Said(
        text: found.1, manner: found.0.manner, rule: found.0.rule, key: move.key, id: found.0.id,
        isSpare: found.0.isSpare, words: Speaker.words(found.1), takesUp: found.0.repeats))
  }

  private func shared(_ key: String) -> [Variant] {
    words.variants[key + ".plain"] ?? words.variants["heard"] ?? []
  }

  /// What a variant is chosen by.
  private struct Aim {
    var filling: Filling
    let seed: UInt64
    let turn: Int
    let pace: Pace
    let parrot: Parrot?
    /// The words that a sentence may have here.
    var room = 40
  }

  /// The variant for a move, filled. Nil where a move that may be left out has none that fits.
  private func choose(
    _ move: Move, _ aim: Aim, _ spoken: inout Spoken
  ) -> (Variant, String)? {
    var own = words.variants[move.key] ?? []
    if move.key.hasPrefix("link.") { own = own.filter { isFresh($0, spoken) } }
    let found = fit(move, aim, spoken, among: own)
    if let found, found.0.manner != .acknowledgement || move.act != .reflect { return found }
    switch move.act {
    case .reflect, .affirm:
      if move.key.hasPrefix("link.") { return nil }
      // Their words say more than that something was heard.
      return fit(move, aim, spoken, among: words.variants["heard"] ?? []) ?? found
    case .inform where move.key.hasPrefix("repair.") || move.key == "agenda.early", .summarise,
      .reappraise:
      // All were said: what asks comes next, and says enough.
      return nil
    case .ask, .greet, .inform, .offer, .repair, .close:
      // All were said: begin anew with this key rather than fall silent.
      spoken.remove(own.map(\.id))
      return fit(move, aim, spoken, among: own)
    }
  }

  /// True where none of its facts was set beside something twice already: a third time it is a tic.
  private func isFresh(_ variant: Variant, _ spoken: Spoken) -> Bool {
    variant.origins.allSatisfy { origin in
      (words.links[origin] ?? []).count { spoken.contains($0) } < 2
    }
  }

  /// The best unsaid variant: one that takes up the line, the manner that is due, more of the
  /// person's words, not what was said in the sittings before; the seed decides among equals. A
  /// parrot only where nothing else takes up words of theirs.
  private func fit(
    _ move: Move, _ aim: Aim, _ spoken: Spoken, among variants: [Variant]
  ) -> (Variant, String)? {
    var left = unsaid(variants, aim.filling, spoken)
    guard let (place, text) = unsaid(&left, in: variants, aim, spoken, mayRepeat: move.mustBeSaid)
    else { return nil }
    let first = variants[place]
    let parrot = first.repeats ? aim.parrot : nil
    func isFit(_ text: String) -> Bool {
      Speaker.words(text) <= aim.room && parrot?.repeats(text) != true && !spoken.repeats(text)
    }
    if !first.isSpare, Speaker.words(text) > aim.room + 6, !first.asks,
      !move.key.hasPrefix("safety."),
      let shorter = shorter(than: text, of: left, in: variants, aim, spoken)
    {
      return shorter
    }
    if !first.isSpare || isFit(text) { return (first, text) }
    // Its heart alone, in these words or in others.
    var heart: (Variant, String)?
    if let parrot {
      var brief = aim
      brief.filling = parrot.brief(aim.filling, turn: aim.turn, for: variants)
      var others = unsaid(variants, brief.filling, spoken).filter { variants[$0].slots > 0 }
      while let next = best(of: others, in: variants, brief, spoken),
        let other = fill(variants[next], brief.filling)
      {
        if isFit(other) { return (variants[next], other) }
        if !parrot.repeats(other), !spoken.repeats(other),
          heart.map({ Speaker.words(other) < Speaker.words($0.1) }) ?? true
        {
          heart = (variants[next], other)
        }
        others.removeAll { $0 == next }
      }
    }
    var short = (first, text)
    let plain = left.filter { variants[$0].slots == 0 }
    left.removeAll { $0 == place || variants[$0].slots == 0 }
    while let next = best(of: left, in: variants, aim, spoken),
      let other = fill(variants[next], aim.filling)
    {
      if isFit(other) { return (variants[next], other) }
      if Speaker.words(other) < Speaker.words(short.1) { short = (variants[next], other) }
      left.removeAll { $0 == next }
    }
    if let parrot, parrot.repeats(text) {
      // No parrot: its heart, if a little long, or that it was heard, without the words.
      return heart
        ?? best(of: plain, in: variants, aim, spoken).flatMap { place in
          fill(variants[place], aim.filling).map { (variants[place], $0) }
        }
    }
    // A summary that would be left out for its length is said in fewer of their words.
    let saved = Speaker.words(text) - Speaker.words(short.1)
    return move.act == .summarise && saved > 6 ? short : (first, text)
  }

  /// The places of the variants that were not said and can be filled.
  private func unsaid(_ variants: [Variant], _ filling: Filling, _ spoken: Spoken) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(variants.count)
    variants.withUnsafeBufferPointer { variants in
      for place in variants.indices
      where !spoken.contains(variants[place].id) && filling.fills(variants[place]) {
        places.append(place)
      }
    }
    return places
  }

  /// What must be said in words that fit, where the best of them do not.
  private func shorter(
    than text: String, of places: [Int], in variants: [Variant], _ aim: Aim, _ spoken: Spoken
  ) -> (Variant, String)? {
    let filled = places.compactMap { place in
      fill(variants[place], aim.filling).map { (variants[place], $0) }
    }
    return filled.filter { Speaker.words($0.1) <= aim.room && !spoken.repeats($0.1) }
      .max { Speaker.words($0.1) < Speaker.words($1.1) }
  }

  /// The best of the variants at some places that says no sentence a second time, and its text.
  /// - Parameter mayRepeat: true where saying it again is better than falling silent.
  private func unsaid(
    _ places: inout [Int], in variants: [Variant], _ aim: Aim, _ spoken: Spoken, mayRepeat: Bool
  ) -> (Int, String)? {
    var repeated: (Int, String)?
    while let place = best(of: places, in: variants, aim, spoken),
      let text = fill(variants[place], aim.filling)
    {
      if variants[place].slots == 0 || !spoken.repeats(text) { return (place, text) }
      if repeated == nil { repeated = (place, text) }
      places.removeAll { $0 == place }
    }
    return mayRepeat ? repeated : nil
  }

  /// The best of the variants at some places, by its place.
  private func best(
    of places: [Int], in variants: [Variant], _ aim: Aim, _ spoken: Spoken
  ) -> Int? {
    guard places.count > 1 else { return places.first }
    let wantsComplex = spoken.complex <= spoken.simple
    var best: [Int] = []
    best.reserveCapacity(places.count)
    var bestScore = Int.min
    variants.withUnsafeBufferPointer { variants in
      for place in places {
        // Another person, other words: what is nearly as good may come first.
        let chance = mix(aim.seed ^ variants[place].mark)
        let score =
          score(variants[place], wantsComplex: wantsComplex, aim, spoken) + Int(chance % 3)
        guard score >= bestScore else { continue }
        if score > bestScore {
          best.removeAll(keepingCapacity: true)
          bestScore = score
        }
        best.append(place)
      }
    }
    guard !best.isEmpty else { return nil }
    let spread = mix(aim.seed &+ UInt64(aim.turn) &* 0x9E37_79B9_7F4A_7C15)
    return best[Int(spread % UInt64(best.count))]
  }

  private func score(
    _ variant: Variant, wantsComplex: Bool, _ aim: Aim, _ spoken: Spoken
  ) -> Int {
    let long =
      switch aim.pace {
      case .full: variant.words / 4
      case .terse: variant.words / 3
      case .listening: variant.words * 2 / 3
      }
    let slots = min(variant.slots, aim.pace == .listening ? 1 : 3)
    var own = 4 * slots + (variant.quotesLine ? 2 : 0) - long
    own -= spoken.staleness(variant.id) * (variant.quotesLine ? 2 : 8)
    if variant.asks, aim.room < 26 { own -= variant.words / 6 }
    if let slot = variant.quoted, aim.filling.hasShape(slot) { own -= 3 }
    return switch variant.manner {
    case .complex: own + (wantsComplex ? 4 : 0)
    case .simple: own + (wantsComplex ? 0 : 4)
    // Where something can be said back, it is.
    case .acknowledgement: own - 6
    case .greeting, .open, .closed, .affirmation, .information, .leave, .summary,
      .repair, .offer, .close:
      own
    }
  }

  private func fill(_ variant: Variant, _ filling: Filling) -> String? {
    if case .text(let only)? = variant.pieces.first, variant.pieces.count == 1 { return only }
    var text = ""
    text.reserveCapacity(160)
    for piece in variant.pieces {
      switch piece {
      case .text(let literal): text += literal
      case .slot(let slot):
        guard let words = filling.words(for: slot) else { return nil }
        if slot.starts, let first = words.utf8.first, first &- 0x61 < 26 {
          text.unicodeScalars.append(Unicode.Scalar(first & 0xDF))
          text += Substring(words.utf8.dropFirst())
        } else if slot.starts, let first = words.first, first.isLowercase {
          text += first.uppercased()
          text += words.dropFirst()
        } else {
          text += words
        }
      }
    }
    return text
  }

  /// A well-spread number from a seed (splitmix64, Steele et al. 2014).
  private func mix(_ seed: UInt64) -> UInt64 {
    var z = seed &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Move {
  /// False for what may be left out where there are no words for it that were not said.
  fileprivate var mustBeSaid: Bool {
    switch act {
    case .reflect, .affirm, .summarise: false
    case .greet, .ask, .inform, .reappraise, .offer, .repair, .close: true
    }
  }
}
