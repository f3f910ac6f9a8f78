import Dialogue

/// Finds the words for moves: fits the variant to what is known, never says one twice in a sitting
/// while another is left, keeps to the bound.
public struct Speaker: Sendable {
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
  }

  /// How long a reply may be.
  public struct Bound: Sendable {
    public var words: Int
    public init(words: Int) { self.words = words }
    public static let full = Bound(words: 40)
    public static let quick = Bound(words: 20)
  }

  /// Words the moves, in order.
  /// - Parameters:
  ///   - seed: decides between variants that fit equally well, together with `turn`.
  ///   - spoken: what was said before; what is said now is added.
  public func say(
    _ moves: [Move], filling: Filling, seed: UInt64, turn: Int,
    spoken: inout Spoken
  ) -> [Said] {
    var said: [Said] = []
    said.reserveCapacity(moves.count)
    for move in moves {
      if move.act == .affirm, turn - spoken.lastAffirmation < 3 {
        // Told too soon after another, it is said back plainly and not affirmed (D7).
        if let plain = fit(
          Move(.reflect, "heard"), filling, seed, turn, spoken, among: shared(move.key))
        {
          take(plain, move, &said, &spoken)
        }
        continue
      }
      guard let found = choose(move, filling, seed, turn, &spoken) else { continue }
      if move.act == .affirm { spoken.lastAffirmation = turn }
      take(found, move, &said, &spoken)
    }
    return said
  }

  private func take(
    _ found: (Variant, String), _ move: Move, _ said: inout [Said], _ spoken: inout Spoken
  ) {
    spoken.insert(found.0)
    said.append(
      Said(
        text: found.1, manner: found.0.manner, rule: found.0.rule, key: move.key, id: found.0.id,
        isSpare: found.0.isSpare))
  }

  private func shared(_ key: String) -> [Variant] {
    words.variants[key + ".plain"] ?? words.variants["heard"] ?? []
  }

  /// The variant for a move, filled. Nil where a move that may be left out has none that fits.
  private func choose(
    _ move: Move, _ filling: Filling, _ seed: UInt64, _ turn: Int, _ spoken: inout Spoken
  ) -> (Variant, String)? {
    let own = words.variants[move.key] ?? []
    if let found = fit(move, filling, seed, turn, spoken, among: own) { return found }
    switch move.act {
    case .reflect, .affirm:
      return fit(move, filling, seed, turn, spoken, among: words.variants["heard"] ?? [])
    case .ask, .greet, .inform, .reappraise, .summarise, .offer, .repair, .close:
      // All were said: begin anew with this key rather than fall silent.
      spoken.remove(own.map(\.id))
      return fit(move, filling, seed, turn, spoken, among: own)
    }
  }

  /// The best unsaid variant: one that takes up the line, the manner that is due, more of the
  /// person's words, not what was said in the sittings before; the seed decides among equals.
  private func fit(
    _ move: Move, _ filling: Filling, _ seed: UInt64, _ turn: Int, _ spoken: Spoken,
    among variants: [Variant]
  ) -> (Variant, String)? {
    let wantsComplex = spoken.complex <= spoken.simple
    var best: [Variant] = []
    var bestScore = Int.min
    for variant in variants where !spoken.contains(variant.id) {
      let score =
        score(variant, wantsComplex: wantsComplex)
        - spoken.staleness(variant.id) * (variant.quotesLine ? 2 : 8)
      guard score >= bestScore, filling.fills(variant) else { continue }
      if score > bestScore {
        best.removeAll(keepingCapacity: true)
        bestScore = score
      }
      best.append(variant)
    }
    guard !best.isEmpty else { return nil }
    let at = Int(mix(seed &+ UInt64(turn) &* 0x9E37_79B9_7F4A_7C15) % UInt64(best.count))
    return fill(best[at], filling).map { (best[at], $0) }
  }

  private func score(_ variant: Variant, wantsComplex: Bool) -> Int {
    let own = min(variant.slots, 3) + (variant.quotesLine ? 2 : 0)
    return switch variant.manner {
    case .complex: own + (wantsComplex ? 4 : 0)
    case .simple: own + (wantsComplex ? 0 : 4)
    case .greeting, .open, .closed, .affirmation, .information, .leave, .summary, .repair, .offer,
      .close:
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
        if slot.starts, let first = words.first, first.isLowercase {
          text += first.uppercased()
          text += words.dropFirst()
        } else {
          text += words
        }
      }
    }
    return text
  }

  /// Within the bound: what only says back is left out before what asks or tells.
  public func trimmed(_ said: [Said], _ bound: Bound) -> [Said] {
    var kept = said
    while kept.count > 1, total(kept) > bound.words,
      let spare = kept.firstIndex(where: \.isSpare)
    {
      kept.remove(at: spare)
    }
    return kept
  }

  private func total(_ said: [Said]) -> Int {
    said.reduce(0) { sum, part in
      sum + 1 + part.text.utf8.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) }
    }
  }

  /// A well-spread number from a seed (splitmix64, Steele et al. 2014).
  private func mix(_ seed: UInt64) -> UInt64 {
    var z = seed &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
