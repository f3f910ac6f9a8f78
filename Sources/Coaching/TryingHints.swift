import Wording

/// What tells something of their own that they think of trying, asked as a question: the words of
/// `[questions.trying…]`.
struct TryingHints: Sendable {
  /// "Would it help to", which is enough.
  let leads: Leads
  /// "Would", which needs "help" at the end.
  let auxiliaries: Leads
  let ends: Tails
  /// "Should I", before an act of theirs; and what is none: "should I say".
  let acts: Leads
  let notActs: Leads
  /// What nobody is told to try: "pills".
  let never: Phrases
  /// "They", of whom it is asked.
  let others: Phrases

  init(_ words: Wording.Words) {
    leads = words.leads("questions.trying.lead")
    auxiliaries = words.leads("questions.trying.would")
    ends = Tails(words.options["questions.trying.end"] ?? [])
    acts = words.leads("questions.trying.act")
    notActs = words.leads("questions.trying.act.not")
    never = words.phrases("questions.trying.never")
    others = words.phrases("questions.trying.other")
  }
}
