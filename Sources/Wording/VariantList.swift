/// The variants of one key, laid out for choosing among them: what is looked at of all of them lies
/// side by side, and only the one that is said is taken up as a whole.
final class VariantList: Sendable {
  let variants: [Variant]
  private let traits: [Traits]
  /// The slots that they have, each once.
  private let slots: [Slot]
  /// The slots of all of them, one after the other, by their places in `slots`.
  private let needs: [Int]

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
    var needs: [Int] = []
    traits = variants.map { variant in
      let first = needs.count
      for slot in variant.filled {
        let known = slots.firstIndex { $0.words == slot.words }
        needs.append(known ?? slots.count)
        if known == nil { slots.append(slot) }
      }
      return Traits(
        id: variant.id, mark: variant.mark, words: variant.words, slots: variant.slots,
        quotesLine: variant.quotesLine, asks: variant.asks, quoted: variant.quoted,
        manner: variant.manner, fit: variant.fit, first: first, end: needs.count)
    }
    self.slots = slots
    self.needs = needs
  }

  static let none = VariantList([])

  subscript(place: Int) -> Variant { variants[place] }

  func traits(_ place: Int) -> Traits { traits[place] }

  /// The places of the variants that `holds`, that were not said and that can be filled.
  func places(
    _ filling: SlotWords, _ spoken: Spoken, where holds: ((Variant) -> Bool)? = nil
  ) -> [Int] {
    withUnsafeTemporaryAllocation(of: Has.self, capacity: slots.count) { has in
      has.initialize(repeating: .unknown)
      var places: [Int] = []
      places.reserveCapacity(variants.count)
      traits.withUnsafeBufferPointer { traits in
        for place in 0..<traits.count {
          guard !spoken.contains(traits[place].id), fits(traits[place].fit, filling),
            isFilled(traits[place].first..<traits[place].end, filling, has)
          else { continue }
          if let holds, !holds(variants[place]) { continue }
          places.append(place)
        }
      }
      return places
    }
  }

  /// Whether there are words for a slot: looked up for the first variant that has it.
  private enum Has { case unknown, words, none }

  /// True where the line is what a variant asks for.
  private func fits(_ fit: Variant.Fit, _ filling: SlotWords) -> Bool {
    if fit.isEmpty { return true }
    // A bare "no" leaves nothing to say back, and is short.
    guard let line = filling.filling.line else { return fit == .short }
    if fit.contains(.past), !line.past { return false }
    if fit.contains(.present), line.past { return false }
    if fit.contains(.feeling), !line.feeling { return false }
    if fit.contains(.act), !line.ownAction { return false }
    return !fit.contains(.short) || line.quote.wordCount <= 4
  }

  /// True where there are words for every slot.
  private func isFilled(
    _ needs: Range<Int>, _ filling: SlotWords, _ has: UnsafeMutableBufferPointer<Has>
  ) -> Bool {
    for at in needs {
      let slot = self.needs[at]
      if has[slot] == .unknown { has[slot] = filling.has(slots[slot]) ? .words : .none }
      if has[slot] == .none { return false }
    }
    return true
  }
}
