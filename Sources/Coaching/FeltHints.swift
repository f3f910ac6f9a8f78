import Wording

/// What tells words for themselves from a word on these, a thought from what comes of it, praise from what stands
/// beside it, and what of a feeling is beyond explaining.
struct FeltHints: Sendable {
  /// "Something like", before the sentence they choose; "would that do", which is a word on it; "can we", "I said",
  /// which ask for something else.
  let frames: [String]
  let comments: Leads
  let requests: Leads
  /// "Can we do", which asks for another plan.
  let otherPlans: Leads
  /// "Would that do", which is to be answered.
  let wouldDo: Leads
  /// "Then", before what comes of a thought.
  let outcomes: Leads
  /// "Knowing that", "doesn't", "help": that it is no help to know.
  let knowing: Leads
  let noHelp: Leads
  let helping: Leads
  let noHelpTails: [String]
  /// "Kind of", as a yes in part.
  let inPart: Phrases
  /// "Isn't there any more": somebody who is gone.
  let gone: Phrases
  /// "I was talking about": the coach spoke of something else.
  let talkedPast: Phrases
  /// "I miss".
  let missing: [[String]]
  /// "I was joking".
  let joked: Phrases
  /// "So that", "so it's": what an act is for.
  let purposes: [String]
  /// "For me": somebody did it in their place.
  let forThem: Phrases
  /// "Sat in on": somebody was there.
  let watched: Phrases
  /// "That was me", where it is asked who said it.
  let notSaid: Phrases
  /// "Idk about", before what was explained.
  let unsureAbout: Leads
  /// "About", before how strong it is; "on", behind it.
  let scaleLeads, scaleNext: Set<String>

  init(_ words: Wording.Words) {
    frames = words.longest("arousal.frame")
    comments = words.leads("arousal.frame.comment")
    requests = words.leads("arousal.frame.request")
    otherPlans = words.leads("arousal.frame.otherPlan")
    wouldDo = words.leads("beside.wouldDo")
    outcomes = words.leads("arousal.thought.outcome")
    knowing = words.leads("arousal.noHelp.subject")
    noHelp = words.leads("arousal.noHelp")
    helping = words.leads("arousal.noHelp.verb")
    noHelpTails = words.options["arousal.noHelp.tail"] ?? []
    inPart = words.phrases("arousal.inPart")
    gone = words.phrases("arousal.gone")
    talkedPast = words.phrases("arousal.talkedPast")
    missing = words.longestWorded("arousal.misses")
    joked = words.phrases("repair.onlyJoking")
    purposes = (words.options["persuasion.purpose"] ?? []).map { " " + $0 + " " }
    forThem = words.phrases("vicarious.forThem")
    watched = words.phrases("persuasion.watched")
    notSaid = words.phrases("persuasion.notSaid")
    unsureAbout = words.leads("arousal.unsureAbout")
    scaleLeads = Set(words.options["arousal.scale.lead"] ?? [])
    scaleNext = Set(words.options["arousal.scale.next"] ?? [])
  }
}
