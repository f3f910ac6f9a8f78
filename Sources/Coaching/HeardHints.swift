import Wording

/// What tells how a line is meant: a number thought over, the question's own words asked back.
struct HeardHints: Sendable {
  /// "Well maybe": what opens a number that was thought over.
  let rethinking: Leads
  /// "I guess", behind a number.
  let afterthoughts: Phrases
  let afterthoughtTails: Tails
  /// "And", between what is rated and the whole.
  let joints: [String]
  /// "Safest part": the words of a question for a part of it.
  let partAsked: Phrases
  /// "Sorry", before the words of a question asked back.
  let puzzledOpenings: Phrases

  init(_ words: Wording.Words) {
    rethinking = words.leads("heard.rethinking")
    afterthoughts = words.phrases("heard.afterthought")
    afterthoughtTails = Tails(words.options["heard.afterthought"] ?? [])
    joints = words.options["heard.joint"]?.map { " " + $0 + " " } ?? []
    puzzledOpenings = words.phrases("heard.puzzled")
    partAsked = words.phrases("heard.partAsked")
  }
}
