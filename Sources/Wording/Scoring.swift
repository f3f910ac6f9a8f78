import Dialogue

/// What a variant is worth, to this person at this place.
extension Speaker {
  /// The best of some variants, by its place.
  func best(
    of places: VariantSet, in variants: VariantList, _ aim: Aim, _ spoken: borrowing Spoken
  ) -> Int? {
    if places.count < 2 { return places.first }
    let wantsComplex = spoken.complex <= spoken.simple
    let hasNoEarlier = spoken.hasNoEarlier
    var best = VariantSet()
    var most = Int.min
    for place in places {
      let one = variants.traits(place)
      var score = score(one, wantsComplex: wantsComplex, aim)
      if !hasNoEarlier { score -= spoken.staleness(one.id) * (one.quotesLine ? 2 : 8) }
      // Another person, other words: what is nearly as good may come first.
      guard score >= most &- 2 || best.isEmpty else { continue }
      score += Int(mix(aim.seed ^ one.mark) % 3)
      guard score >= most else { continue }
      if score > most {
        best = VariantSet()
        most = score
      }
      best.insert(place)
    }
    if best.count > 1 {
      let spread = mix(aim.seed &+ UInt64(aim.turn) &* 0x9E37_79B9_7F4A_7C15)
      for _ in 0..<spread % UInt64(best.count) { _ = best.next() }
    }
    return best.first
  }

  private func score(_ variant: VariantList.Traits, wantsComplex: Bool, _ aim: Aim) -> Int {
    var own =
      switch aim.pace {
      case .full: variant.full
      case .terse: variant.terse
      case .listening: variant.listening
      }
    if aim.room < 26 { own -= variant.length }
    if let isComplex = variant.isComplex, isComplex == wantsComplex { own += 4 }
    if let slot = variant.quoted, aim.filling.filling.hasShape(slot) { own -= 3 }
    return own
  }

  /// A well-spread number from a seed (splitmix64, Steele et al. 2014).
  private func mix(_ seed: UInt64) -> UInt64 {
    var z = seed &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
