import Dialogue
import Understanding

/// Which variant fits: by what is known, what was said, how much room there is, and the seed.
extension Speaker {
  /// The best unsaid variant: one that takes up the line, the manner that is due, more of the
  /// person's words, not what was said in the sittings before; the seed decides among equals. A
  /// parrot only where nothing else takes up words of theirs.
  func fit(
    _ move: Move, _ aim: Aim, _ spoken: Spoken, among variants: VariantList,
    where holds: ((Variant) -> Bool)? = nil
  ) -> (Variant, String)? {
    var left = variants.places(aim.filling, spoken, where: holds)
    guard let (place, text) = unsaid(&left, in: variants, aim, spoken, mayRepeat: move.mustBeSaid)
    else { return nil }
    let first = variants[place]
    let words = Speaker.words(text)
    if !first.isSpare {
      guard words > aim.room + 6, !first.asks, !move.key.hasPrefix("safety.") else {
        return (first, text)
      }
      return shorter(than: text, of: left, in: variants, aim, spoken) ?? (first, text)
    }
    let parrot = first.repeats ? aim.parrot : nil
    let isParrot = parrot?.repeats(text) == true
    if words <= aim.room, !isParrot, !spoken.repeats(text) { return (first, text) }
    func isFit(_ text: String) -> Bool {
      Speaker.words(text) <= aim.room && parrot?.repeats(text) != true && !spoken.repeats(text)
    }
    // Its heart alone, in these words or in others.
    var heart: (Variant, String)?
    if let parrot {
      var brief = aim
      brief.filling = SlotWords(
        parrot.brief(aim.filling.filling, turn: aim.turn, for: variants.variants))
      var others = variants.places(brief.filling, spoken, where: holds)
        .filter { variants[$0].slots > 0 }
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
    if isParrot {
      // No parrot: its heart, if a little long, or that it was heard, without the words.
      return heart
        ?? best(of: plain, in: variants, aim, spoken).flatMap { place in
          fill(variants[place], aim.filling).map { (variants[place], $0) }
        }
    }
    // A summary that would be left out for its length is said in fewer of their words.
    let saved = words - Speaker.words(short.1)
    return move.act == .summarise && saved > 6 ? short : (first, text)
  }

  /// What must be said in words that fit, where the best of them do not.
  private func shorter(
    than text: String, of places: [Int], in variants: VariantList, _ aim: Aim, _ spoken: Spoken
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
    _ places: inout [Int], in variants: VariantList, _ aim: Aim, _ spoken: Spoken, mayRepeat: Bool
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
    of places: [Int], in variants: VariantList, _ aim: Aim, _ spoken: Spoken
  ) -> Int? {
    guard places.count > 1 else { return places.first }
    let wantsComplex = spoken.complex <= spoken.simple
    let spread = mix(aim.seed &+ UInt64(aim.turn) &* 0x9E37_79B9_7F4A_7C15)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: places.count) { best in
      var count = 0
      var bestScore = Int.min
      for place in places {
        let one = variants.traits(place)
        var score = score(one, wantsComplex: wantsComplex, aim, spoken)
        // Another person, other words: what is nearly as good may come first.
        guard score >= bestScore &- 2 || count == 0 else { continue }
        score += Int(mix(aim.seed ^ one.mark) % 3)
        guard score >= bestScore else { continue }
        if score > bestScore {
          count = 0
          bestScore = score
        }
        best[count] = place
        count += 1
      }
      return best[Int(spread % UInt64(count))]
    }
  }

  private func score(
    _ variant: VariantList.Traits, wantsComplex: Bool, _ aim: Aim, _ spoken: Spoken
  ) -> Int {
    let long =
      switch aim.pace {
      case .full: variant.words / 4
      case .terse: variant.words / 3
      // Each slot brings words of its own.
      case .listening: variant.words * 2 + 4 * max(0, variant.slots - 1)
      }
    let slots = min(variant.slots, aim.pace == .listening ? 1 : 3)
    var own = 4 * slots + (variant.quotesLine ? 2 : 0) - long
    own -= spoken.staleness(variant.id) * (variant.quotesLine ? 2 : 8)
    if variant.asks, aim.room < 26 { own -= variant.words / 6 }
    if let slot = variant.quoted, aim.filling.filling.hasShape(slot) { own -= 3 }
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

  private func fill(_ variant: Variant, _ filling: SlotWords) -> String? {
    if case .text(let only)? = variant.pieces.first, variant.pieces.count == 1 { return only }
    var most = 0
    for piece in variant.pieces {
      switch piece {
      case .text(let literal): most += literal.utf8.count
      case .slot(let slot):
        guard let words = filling.words(for: slot) else { return nil }
        most += opening(words, slot).utf8.count
      }
    }
    return String(unsafeUninitializedCapacity: most) { room in
      var end = 0
      for piece in variant.pieces {
        switch piece {
        case .text(let literal): literal.write(into: room, &end)
        case .slot(let slot):
          let start = end
          opening(filling.words(for: slot) ?? "", slot).write(into: room, &end)
          if slot.starts, start < end, room[start] &- 0x61 < 26 { room[start] &= 0xDF }
        }
      }
      return end
    }
  }

  /// The words with their capital, where they start a sentence and it is more than a byte.
  private func opening(_ words: String, _ slot: Slot) -> String {
    guard slot.starts, words.utf8.first ?? 0 >= 0x80, let first = words.first, first.isLowercase
    else { return words }
    return first.uppercased() + words.dropFirst()
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
