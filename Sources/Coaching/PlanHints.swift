import Wording

/// Words of plans, and of what is said about one.
struct PlanHints: Sendable {
  /// What a moment of a plan opens with, what ends it, what only names a day, what is not over yet.
  let moments: Phrases
  let momentEnds: Phrases
  let dayLeads: Phrases
  let perfect: Phrases
  /// "Not in the evening": a moment that is none.
  let refusals: Phrases
  /// A moment that is hard to catch, by itself, and what may stand behind one: "i guess".
  let vague: Phrases
  let hedges: Tails
  /// What is said of a plan, and each kind of it; and what could stop it.
  let tags: Phrases
  let named: Phrases
  let saidBefore: Phrases
  let obstacles: Phrases
  let asked: Phrases
  /// "Like I said", beside a plan.
  let saidTags: Phrases
  /// Another step in the place of one: what says so, and what stands around it.
  let swap: Phrases
  let swapLeads: Leads
  let swapTails: Tails
  /// What opens the answer to an obstacle: "I'll", "I'd"; and what opens nothing but one: "I'll".
  let answers: Leads
  let resolves: Leads
  /// What nobody chooses to do, behind such a lead: "I will forget".
  let lapses: Leads
  /// "Not my plan", "the wrong half": it was taken down wrongly; and "morning", as its moment.
  let wrong: Phrases
  let dayParts: Leads
  /// "I start at": what a day brings beside a moment, and no step of a plan.
  let daily: Leads
  /// "At", before an hour.
  let hourLead: String
  /// "Lunch": what parts a day, and can be a moment by itself.
  let breaks: Phrases
  /// "Change the plan", with nothing in its place.
  let changing: Phrases
  /// It is too late for it today.
  let tooLate: Phrases
  /// "I have no time": what opens the reason why there is no step.
  let unable: Leads
  /// "Anyway": what they do, whatever comes.
  let regardless: Phrases

  init(_ words: Wording.Words) {
    moments = words.phrases("plan.moment")
    momentEnds = words.phrases("plan.moment.end")
    dayLeads = words.phrases("plan.moment.day")
    refusals = words.phrases("plan.refused")
    vague = words.phrases("plan.vague")
    hedges = Tails(words.options["plan.hedge"] ?? [])
    perfect = words.phrases("plan.moment.perfect")
    tags = words.phrases("plan.named", "plan.said", "plan.likeThis")
    named = words.phrases("plan.named")
    saidBefore = words.phrases("plan.said")
    obstacles = words.phrases("plan.obstacle")
    swap = words.phrases("plan.swap")
    swapLeads = words.leads("plan.swap.lead")
    swapTails = Tails(words.options["plan.swap.tail"] ?? [])
    answers = words.leads("plan.answer")
    resolves = words.leads("plan.resolve")
    lapses = words.leads("plan.lapse")
    daily = words.leads("plan.daily")
    hourLead = words.options["clock.lead"]?.first ?? ""
    breaks = words.phrases("plan.break")
    changing = words.phrases("plan.changing")
    tooLate = words.phrases("plan.tooLate")
    unable = words.leads("plan.unable")
    regardless = words.phrases("plan.regardless")
    wrong = words.phrases("plan.wrong")
    dayParts = words.leads("plan.dayPart")
    saidTags = words.phrases("plan.saidTag")
    asked = words.phrases("questions.planAhead")
  }
}
