import Dialogue
import Understanding

/// Which variant fits: by what is known, what was said, how much room there is, and the seed.
extension Speaker {
  /// A variant with the words that it is said in.
  struct Found {
    let variant: Variant
    let text: String
    /// How many words it has.
    let words: Int
    /// True where one of its sentences was said before, with the same words in it.
    var isTold = false

    init(_ variant: Variant, _ text: String) {
      self.variant = variant
      self.text = text
      words = Speaker.words(text)
    }
  }

  /// The best unsaid variant: one that takes up the line, the manner that is due, more of the
  /// person's words, not what was said in the sittings before; the seed decides among equals. A
  /// parrot only where nothing else takes up words of theirs.
  func fit(
    _ move: Move, _ aim: Aim, _ spoken: borrowing Spoken, among variants: VariantList
  ) -> Found? {
    var left = open(variants, move, aim.filling, spoken)
    guard let (place, first) = unsaid(&left, in: variants, aim, spoken, mayRepeat: move.mustBeSaid)
    else { return nil }
    if !first.variant.isSpare {
      guard first.words > aim.room + 6, !first.variant.asks, !move.key.hasPrefix("safety.") else {
        return first
      }
      return shorter(of: left, in: variants, aim, spoken) ?? first
    }
    let parrot = first.variant.repeats ? aim.parrot : nil
    let isParrot = parrot?.repeats(first.text) == true
    if first.words <= aim.room, !isParrot,
      !(first.variant.slots == 0 ? spoken.repeats(first.text) : first.isTold)
    {
      return first
    }
    // Its heart alone, in these words or in others.
    var heart: Found?
    if let parrot {
      var brief = aim
      brief.filling = SlotWords(
        parrot.brief(aim.filling.filling, turn: aim.turn, for: variants.variants))
      var others = open(variants, move, brief.filling, spoken)
      others.remove(variants.bare)
      while let next = best(of: others, in: variants, brief, spoken),
        let other = found(next, of: variants, brief.filling)
      {
        if !parrot.repeats(other.text), !spoken.repeats(other.text) {
          if other.words <= aim.room { return other }
          if heart.map({ other.words < $0.words }) ?? true { heart = other }
        }
        others.remove(next)
      }
    }
    var short = first
    var plain = left
    left.remove(place)
    left.remove(variants.bare)
    plain.keep(variants.bare)
    while let next = best(of: left, in: variants, aim, spoken),
      let other = found(next, of: variants, aim.filling)
    {
      if other.words <= aim.room, parrot?.repeats(other.text) != true,
        !spoken.repeats(other.text)
      {
        return other
      }
      if other.words < short.words { short = other }
      left.remove(next)
    }
    if isParrot {
      // No parrot: its heart, if a little long, or that it was heard, without the words.
      return heart
        ?? best(of: plain, in: variants, aim, spoken).flatMap {
          found($0, of: variants, aim.filling)
        }
    }
    // A summary that would be left out for its length is said in fewer of their words.
    let saved = first.words - short.words
    return move.act == .summarise && saved > 6 ? short : first
  }

  /// The variants that a move can be said in.
  private func open(
    _ variants: VariantList, _ move: Move, _ words: SlotWords, _ spoken: borrowing Spoken
  ) -> VariantSet {
    var open = variants.open(to: words, spoken)
    if move.isLink {
      for place in open where !isFresh(variants[place], spoken) { open.remove(place) }
    }
    return open
  }

  /// True where none of its facts was set beside something twice already: a third time it is a tic.
  private func isFresh(_ variant: Variant, _ spoken: borrowing Spoken) -> Bool {
    for origin in variant.origins {
      var times = 0
      for id in words.links[origin] ?? [] where spoken.contains(id) { times += 1 }
      if times >= 2 { return false }
    }
    return true
  }

  private func found(_ place: Int, of variants: VariantList, _ words: SlotWords) -> Found? {
    let variant = variants[place]
    return fill(variant, words).map { Found(variant, $0) }
  }

  /// What must be said in words that fit, where the best of them do not.
  private func shorter(
    of places: VariantSet, in variants: VariantList, _ aim: Aim, _ spoken: borrowing Spoken
  ) -> Found? {
    var longest: Found?
    for place in places {
      guard let found = found(place, of: variants, aim.filling), found.words <= aim.room,
        !spoken.repeats(found.text), longest.map({ $0.words < found.words }) ?? true
      else { continue }
      longest = found
    }
    return longest
  }

  /// The best of some variants that says no sentence a second time.
  /// - Parameter mayRepeat: true where saying it again is better than falling silent.
  private func unsaid(
    _ places: inout VariantSet, in variants: VariantList, _ aim: Aim, _ spoken: borrowing Spoken,
    mayRepeat: Bool
  ) -> (Int, Found)? {
    var repeated: (Int, Found)?
    while let place = best(of: places, in: variants, aim, spoken),
      var found = found(place, of: variants, aim.filling)
    {
      found.isTold = found.variant.slots > 0 && spoken.repeats(found.text)
      if !found.isTold { return (place, found) }
      if repeated == nil { repeated = (place, found) }
      places.remove(place)
    }
    return mayRepeat ? repeated : nil
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
