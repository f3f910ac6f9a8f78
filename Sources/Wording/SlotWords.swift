/// The words for the slots of one reply, each looked up once: many variants ask for the same.
final class SlotWords {
  let filling: Filling
  /// By `Slot.words`, side by side with the words themselves.
  private var slots: [Int32] = []
  private var known: [String?] = []

  init(_ filling: Filling) {
    self.filling = filling
    slots.reserveCapacity(16)
    known.reserveCapacity(16)
  }

  /// As `Filling.words(for:)`. A slot at the start of a sentence takes the same words as one within.
  func words(for slot: Slot) -> String? { known[place(of: slot)] }

  private func has(_ slot: Slot) -> Bool { known[place(of: slot)] != nil }

  private func place(of slot: Slot) -> Int {
    if let place = slots.firstIndex(of: slot.words) { return place }
    slots.append(slot.words)
    known.append(filling.words(for: slot))
    return slots.count - 1
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
    variant.filled.allSatisfy(has)
  }
}
