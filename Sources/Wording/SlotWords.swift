/// The words for the slots of one reply, each looked up once: many variants ask for the same.
final class SlotWords {
  let filling: Filling
  /// By `Slot.words`.
  private var known: [(slot: Int32, words: String?)] = []

  init(_ filling: Filling) {
    self.filling = filling
    known.reserveCapacity(16)
  }

  /// As `Filling.words(for:)`. A slot at the start of a sentence takes the same words as one within.
  func words(for slot: Slot) -> String? { known[place(of: slot)].words }

  /// True where it has words.
  func has(_ slot: Slot) -> Bool { known[place(of: slot)].words != nil }

  private func place(of slot: Slot) -> Int {
    for at in known.indices where known[at].slot == slot.words { return at }
    known.append((slot.words, filling.words(for: slot)))
    return known.count - 1
  }
}
