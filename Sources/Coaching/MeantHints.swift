import Wording

/// What tells a question about the coach's own words: the words of `[heard.meant…]`.
struct MeantHints: Sendable {
  /// "You mean", wherever it stands in a question.
  let guess: Phrases
  /// "Is that what you", which opens one.
  let leads: Leads
  /// "Which", at either end.
  let asks: Phrases
  /// "Which", before a thing that was named.
  let things: Phrases
  /// Words that name nothing: "that", "one", "now".
  let smalls: Phrases
  /// "The", before one of two that could be meant.
  let either: String
  /// "If you mean", before the answer.
  let conditions: Leads
  /// "What would I do with": what good a thing is.
  let uses: Phrases
  /// "Plan".
  let plans: Phrases

  init(_ words: Wording.Words) {
    guess = words.phrases("heard.meant.guess")
    leads = words.leads("heard.meant.lead")
    asks = words.phrases("heard.meant.asks")
    things = words.phrases("heard.meant.thing")
    smalls = words.phrases("heard.meant.small")
    either = words.options["heard.meant.either"]?.first ?? ""
    conditions = words.leads("heard.meant.condition")
    uses = words.phrases("heard.meant.use")
    plans = words.phrases("heard.meant.plan")
  }
}
