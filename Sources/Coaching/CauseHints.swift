import Wording

/// What tells, beside a card, what did it after all, and what is to stay on it: the words of `[mastery.cause…]`.
struct CauseHints: Sendable {
  /// "Roughly fair", "though", before it.
  let fronts: Leads
  /// "What got in the way was": what it was stands behind.
  let leads: Leads
  /// "It was", which needs more to tell a cause; "because".
  let beings: Leads
  let becauses: Leads
  /// "But", before another clause.
  let joints: [String]
  /// "'s", for "is".
  let contracted: [String]
  let full: String
  /// "That", before "did it".
  let relatives: [String]
  /// "Did it"; "is the bit i failed on": what did it stands before.
  let tails: Tails
  /// "Though", behind it.
  let afters: Tails
  /// "Made me", which tells what it did.
  let acts: [String]
  /// "Not", before what did not.
  let nots: [String]
  let denials: Phrases
  let denied: Leads
  /// "I'd not leave", "out": what stands between is to stay.
  let keeps: Leads
  let keptEnds: Tails
  /// "It", which names nothing.
  let pronouns: Set<String>
  /// "It", in what is told of what was named before.
  let object: String

  init(_ words: Wording.Words) {
    fronts = words.leads("mastery.cause.front")
    leads = words.leads("mastery.cause.lead")
    beings = words.leads("mastery.cause.being")
    becauses = words.leads("mastery.cause.because")
    joints = words.options["mastery.cause.joint"]?.map { " " + $0 + " " } ?? []
    contracted = words.options["mastery.cause.contracted"]?.map { $0 + " " } ?? []
    full = words.options["mastery.cause.full"]?.first ?? ""
    relatives = words.options["mastery.cause.that"]?.map { " " + $0 + " " } ?? []
    // The longest first: "was what did it" ends in "did it".
    tails = Tails(
      words.longest("mastery.cause.tail"))
    afters = Tails(words.options["mastery.cause.after"] ?? [])
    acts = words.options["mastery.cause.act"]?.map { " " + $0 + " " } ?? []
    nots = words.options["mastery.cause.not"]?.map { " " + $0 + " " } ?? []
    denials = words.phrases("mastery.cause.denial")
    denied = words.leads("mastery.cause.denial")
    keeps = words.leads("mastery.cause.keep")
    keptEnds = Tails(words.options["mastery.cause.keptEnd"] ?? [])
    pronouns = Set(words.options["mastery.cause.pronoun"] ?? [])
    object = words.options["mastery.cause.object"]?.first ?? ""
  }
}
