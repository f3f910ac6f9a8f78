import Wording

/// How somebody says what they are, and what they meant: the words of `[opening.self…]`.
struct SelfHints: Sendable {
  /// "I'm", which opens it.
  let leads: Phrases
  /// "Nurse"; "junior", before it.
  let jobs: Phrases
  let adjectives: Phrases
  /// "It's", "I meant": what was meant stands between.
  let clefts: Leads
  let meant: Tails

  init(_ words: Wording.Words) {
    leads = words.phrases("opening.self.lead")
    jobs = words.phrases("opening.self.job")
    adjectives = words.phrases("opening.self.adjective")
    clefts = words.leads("opening.self.cleft")
    meant = Tails(words.options["opening.self.meant"] ?? [])
  }
}
