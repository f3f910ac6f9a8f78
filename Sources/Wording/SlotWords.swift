/// The words for the slots of one reply, each looked up once: many variants ask for the same.
final class SlotWords {
  let filling: Filling
  private var known: [(slot: Slot, words: String?)] = []

  init(_ filling: Filling) {
    self.filling = filling
    known.reserveCapacity(12)
  }

  /// As `Filling.words(for:)`. A slot at the start of a sentence takes the same words as one within.
  func words(for slot: Slot) -> String? {
    for one in known where one.slot.takesSame(as: slot) { return one.words }
    let words = filling.words(for: slot)
    known.append((slot, words))
    return words
  }

  /// True where the line is what the variant asks for, and there are words for every slot.
  func fills(_ variant: Variant) -> Bool {
    if !variant.fit.isEmpty {
      // A bare "no" leaves nothing to say back, and is short.
      guard let line = filling.line else { return variant.fit == .short && fillsSlots(variant) }
      if variant.fit.contains(.past), !line.past { return false }
      if variant.fit.contains(.present), line.past { return false }
      if variant.fit.contains(.feeling), !line.feeling { return false }
      if variant.fit.contains(.act), !line.ownAction { return false }
      if variant.fit.contains(.short), line.quote.wordCount > 4 { return false }
    }
    return fillsSlots(variant)
  }

  private func fillsSlots(_ variant: Variant) -> Bool {
    for slot in variant.filled where words(for: slot) == nil { return false }
    return true
  }
}

extension Slot {
  fileprivate func takesSame(as other: Slot) -> Bool {
    shape == other.shape && origin == other.origin
  }
}
