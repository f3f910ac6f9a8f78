/// The variants of one key, laid out for choosing among them: what is looked at of all of them lies
/// side by side, and only the one that is said is taken up as a whole.
final class VariantList: Sendable {
  let variants: [Variant]
  private let traits: [Traits]
  /// The slots of all of them, one after the other.
  private let slots: [Slot]

  /// What a variant is chosen by.
  struct Traits: Sendable {
    let id: Int
    let mark: UInt64
    let words: Int
    let slots: Int
    let quotesLine: Bool
    let asks: Bool
    let quoted: Slot?
    let manner: Variant.Manner
    fileprivate let fit: Variant.Fit
    /// Where its slots lie.
    fileprivate let first: Int
    fileprivate let end: Int
  }

  init(_ variants: [Variant]) {
    self.variants = variants
    var slots: [Slot] = []
    traits = variants.map { variant in
      let first = slots.count
      slots += variant.filled
      return Traits(
        id: variant.id, mark: variant.mark, words: variant.words, slots: variant.slots,
        quotesLine: variant.quotesLine, asks: variant.asks, quoted: variant.quoted,
        manner: variant.manner, fit: variant.fit, first: first, end: slots.count)
    }
    self.slots = slots
  }

  static let none = VariantList([])

  subscript(place: Int) -> Variant { variants[place] }

  func traits(_ place: Int) -> Traits { traits[place] }

  /// The places of the variants that `holds`, that were not said and that can be filled.
  func places(
    _ filling: SlotWords, _ spoken: Spoken, where holds: ((Variant) -> Bool)? = nil
  ) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(variants.count)
    for place in traits.indices {
      let one = traits[place]
      guard !spoken.contains(one.id), fits(one, filling) else { continue }
      if let holds, !holds(variants[place]) { continue }
      places.append(place)
    }
    return places
  }

  /// True where the line is what the variant asks for, and there are words for every slot.
  private func fits(_ one: Traits, _ filling: SlotWords) -> Bool {
    if !one.fit.isEmpty {
      // A bare "no" leaves nothing to say back, and is short.
      guard let line = filling.filling.line else {
        return one.fit == .short && isFilled(one, filling)
      }
      if one.fit.contains(.past), !line.past { return false }
      if one.fit.contains(.present), line.past { return false }
      if one.fit.contains(.feeling), !line.feeling { return false }
      if one.fit.contains(.act), !line.ownAction { return false }
      if one.fit.contains(.short), line.quote.wordCount > 4 { return false }
    }
    return isFilled(one, filling)
  }

  private func isFilled(_ one: Traits, _ filling: SlotWords) -> Bool {
    for at in one.first..<one.end where !filling.has(slots[at]) { return false }
    return true
  }
}
