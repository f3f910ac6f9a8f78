import Wording

/// Words of plans, and of what is said about one.
struct PlanHints: Sendable {
  /// What a moment of a plan opens with, what ends it, what only names a day, what is not over yet.
  let moments: Phrases
  let momentEnds: Phrases
  let dayLeads: Phrases
  let perfect: Phrases
  /// What is said of a plan, and each kind of it; and what could stop it.
  let planTags: Phrases
  let planNamed: Phrases
  let saidBefore: Phrases
  let obstacles: Phrases
  let planAsked: Phrases

  init(_ words: Wording.Words) {
    func phrases(_ keys: String...) -> Phrases {
      Phrases(keys.flatMap { words.options[$0] ?? [] })
    }
    moments = phrases("plan.moment")
    momentEnds = phrases("plan.moment.end")
    dayLeads = phrases("plan.moment.day")
    perfect = phrases("plan.moment.perfect")
    planTags = phrases("plan.named", "plan.said", "plan.likeThis")
    planNamed = phrases("plan.named")
    saidBefore = phrases("plan.said")
    obstacles = phrases("plan.obstacle")
    planAsked = phrases("questions.planAhead")
  }
}
