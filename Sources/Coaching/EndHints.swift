import Wording

/// The numbers of the end, and parts named anew.
struct EndHints: Sendable {
  /// At the end, the number of the plan, of the hard part and of the whole; and the hard part, named
  /// anew.
  let planNumber: Phrases
  let hardNumber: Phrases
  let wholeNumber: Phrases
  /// "Now", of a number that is another than it was.
  let numberNow: Phrases
  /// "The 35 is because"; "least sure of".
  let whyNumber: Phrases
  let leastSure: Phrases
  /// "The 90 was for the cake": what says that a number is not that of the whole.
  let notWhole: Phrases
  let hardPart: Phrases
  /// "The hardest part", wherever it stands.
  let hardest: Phrases
  let notHardPart: Phrases
  /// "It's not the shaking so much now": that it is another part by now, how that opens, and what stands
  /// before the one that it is.
  let shifted: Phrases
  let shiftedFrom: Leads
  let shiftedTo: [String]
  /// What the coach said is quoted: "you said 40".
  let misquoted: Phrases
  /// "Because of", and what makes it a reason for no more.
  let reasons: Phrases
  let notReasons: Phrases
  /// "At least I've", "it helps": what tells what moved a number, what stands before it, how much of that says nothing,
  /// and words with which it moved none.
  let movers: Leads
  let moverWords: Phrases
  let moverFronts: Leads
  let moverLeads: Leads
  let notMovers: Phrases
  let moverJoints: [String]
  /// "With", "without": what a number depends on. "And a half". "It's only": what makes light of one.
  let conditions: Leads
  let halves: Phrases
  let lightly: Leads
  let lightWords: Phrases
  /// "This morning", of a number that is no answer now.
  let earlier: Phrases
  /// To get through it, and to do it well.
  let through: Phrases
  let well: Phrases

  init(_ words: Wording.Words) {
    planNumber = words.phrases("close.number.plan")
    hardNumber = words.phrases("close.number.hard")
    wholeNumber = words.phrases("close.number.whole")
    whyNumber = words.phrases("opening.whyNumber")
    notWhole = words.phrases("opening.notWhole")
    leastSure = words.phrases("opening.leastSure")
    numberNow = words.phrases("close.number.now")
    hardest = words.phrases("denied.hardest")
    hardPart = words.phrases("opening.part.hard")
    shifted = words.phrases("close.shifted")
    shiftedFrom = words.leads("close.shifted.from")
    shiftedTo = words.options["close.shifted.to"]?.map { " " + $0 + " " } ?? []
    notHardPart = words.phrases("opening.part.notHard")
    misquoted = words.phrases("correct.quoted")
    earlier = words.phrases("close.number.earlier")
    reasons = words.phrases("close.because")
    notReasons = words.phrases("close.because.not")
    movers = words.leads("close.mover")
    moverWords = words.phrases("close.mover.word")
    moverFronts = words.leads("close.mover.front")
    moverLeads = words.leads("close.mover.lead")
    notMovers = words.phrases("close.mover.not")
    moverJoints = (words.options["close.mover.joint"] ?? []).map { " " + $0 + " " }
    conditions = words.leads("close.condition")
    halves = words.phrases("close.half")
    lightly = words.leads("close.lightly")
    lightWords = words.phrases("close.light")
    through = words.phrases("opening.way.through")
    well = words.phrases("opening.way.well")
  }
}
