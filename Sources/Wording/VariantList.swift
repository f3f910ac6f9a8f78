/// The variants of one key, laid out for choosing among them: what is looked at of all of them lies
/// side by side, what rules some of them out does so at once, and only the one that is said is taken
/// up as a whole.
final class VariantList: Sendable {
  let variants: [Variant]
  private let traits: [Traits]
  private let all: VariantSet
  /// Those without a slot for words of the person.
  let bare: VariantSet
  private let runs: [Run]
  private let slots: [Need]
  private let fits: Fits

  /// What a variant is chosen by.
  struct Traits: Sendable {
    let id: Int
    let mark: UInt64
    /// What it is worth to somebody of each pace, whoever they are.
    let full: Int
    let terse: Int
    let listening: Int
    /// What it costs where there is little room.
    let length: Int
    /// True for a complex reflection; nil for what is none, or a simple one.
    let isComplex: Bool?
    let quotesLine: Bool
    let quoted: Slot?

    init(_ variant: Variant) {
      id = variant.id
      mark = variant.mark
      quotesLine = variant.quotesLine
      quoted = variant.quoted
      length = variant.asks ? variant.words / 6 : 0
      var own = variant.quotesLine ? 2 : 0
      switch variant.manner {
      case .complex: isComplex = true
      case .simple: isComplex = false
      // Where something can be said back, it is.
      case .acknowledgement:
        isComplex = nil
        own -= 6
      case .greeting, .open, .closed, .affirmation, .information, .leave, .summary, .repair,
        .offer, .close:
        isComplex = nil
      }
      full = own + 4 * min(variant.slots, 3) - variant.words / 4
      terse = own + 4 * min(variant.slots, 3) - variant.words / 3
      // Each slot brings words of its own.
      listening =
        own + 4 * min(variant.slots, 1) - variant.words * 2 - 4 * max(0, variant.slots - 1)
    }
  }

  /// Variants whose ids follow one another, as those of a section do.
  private struct Run {
    let id: Int
    let place: Int
    var count = 1
  }

  /// A slot, and the variants that have it.
  private struct Need {
    let slot: Slot
    var variants = VariantSet()
  }

  /// The variants that ask something of the line, by what they ask.
  private struct Fits {
    var any = VariantSet()
    var past = VariantSet()
    var present = VariantSet()
    var feeling = VariantSet()
    var act = VariantSet()
    var short = VariantSet()
    /// Those that ask for nothing else.
    var onlyShort = VariantSet()

    mutating func add(_ fit: Variant.Fit, at place: Int) {
      if fit.isEmpty { return }
      any.insert(place)
      if fit.contains(.past) { past.insert(place) }
      if fit.contains(.present) { present.insert(place) }
      if fit.contains(.feeling) { feeling.insert(place) }
      if fit.contains(.act) { act.insert(place) }
      if fit.contains(.short) { short.insert(place) }
      if fit == .short { onlyShort.insert(place) }
    }
  }

  /// - Parameter variants: at most `VariantSet.most`.
  init(_ variants: [Variant]) {
    self.variants = variants
    traits = variants.map(Traits.init)
    var all = VariantSet()
    var bare = VariantSet()
    var runs: [Run] = []
    var slots: [Need] = []
    var fits = Fits()
    for (place, variant) in variants.enumerated() {
      all.insert(place)
      if variant.slots == 0 { bare.insert(place) }
      if let last = runs.last, last.id + last.count == variant.id {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(id: variant.id, place: place))
      }
      for slot in variant.filled {
        let known = slots.firstIndex { $0.slot.words == slot.words }
        if known == nil { slots.append(Need(slot: slot)) }
        slots[known ?? slots.count - 1].variants.insert(place)
      }
      fits.add(variant.fit, at: place)
    }
    self.all = all
    self.bare = bare
    self.runs = runs
    self.slots = slots
    self.fits = fits
  }

  static let none = VariantList([])

  subscript(place: Int) -> Variant { variants[place] }

  func traits(_ place: Int) -> Traits { traits[place] }

  /// The variants that were not said, that suit the line, and for whose slots there are words.
  func open(to words: SlotWords, _ spoken: borrowing Spoken) -> VariantSet {
    var open = all
    for run in runs {
      open.bits &= ~(spoken.said(run.count, from: run.id) &<< UInt64(run.place))
    }
    if fits.any.meets(open) { removeUnfit(for: words.filling, from: &open) }
    for need in slots where need.variants.meets(open) && !words.has(need.slot) {
      open.remove(need.variants)
    }
    return open
  }

  private func removeUnfit(for filling: Filling, from open: inout VariantSet) {
    guard let line = filling.line else {
      // A bare "no" leaves nothing to say back, and is short.
      open.bits &= ~fits.any.bits | fits.onlyShort.bits
      return
    }
    open.remove(line.past ? fits.present : fits.past)
    if !line.feeling { open.remove(fits.feeling) }
    if !line.ownAction { open.remove(fits.act) }
    if fits.short.meets(open), line.quote.wordCount > 4 { open.remove(fits.short) }
  }
}
