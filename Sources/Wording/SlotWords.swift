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

  /// True where it has words.
  func has(_ slot: Slot) -> Bool { known[place(of: slot)] != nil }

  private func place(of slot: Slot) -> Int {
    if let place = slots.firstIndex(of: slot.words) { return place }
    slots.append(slot.words)
    known.append(filling.words(for: slot))
    return slots.count - 1
  }
}
