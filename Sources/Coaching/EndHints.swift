import Wording

/// The numbers of the end, and parts named anew.
struct EndHints: Sendable {
  /// At the end, the number of the plan, of the hard part and of the whole; and the hard part, named
  /// anew.
  let planNumber: Phrases
  let hardNumber: Phrases
  let wholeNumber: Phrases
  let hardPart: Phrases
  let notHardPart: Phrases
  /// What the coach said is quoted: "you said 40".
  let misquoted: Phrases
  /// To get through it, and to do it well.
  let through: Phrases
  let well: Phrases

  init(_ words: Wording.Words) {
    func phrases(_ keys: String...) -> Phrases {
      Phrases(keys.flatMap { words.options[$0] ?? [] })
    }
    planNumber = phrases("close.number.plan")
    hardNumber = phrases("close.number.hard")
    wholeNumber = phrases("close.number.whole")
    hardPart = phrases("opening.part.hard")
    notHardPart = phrases("opening.part.notHard")
    misquoted = phrases("correct.quoted")
    through = phrases("opening.way.through")
    well = phrases("opening.way.well")
  }
}
