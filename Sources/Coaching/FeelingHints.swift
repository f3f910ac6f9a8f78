import Wording

/// What tells how others see them, and what a feeling is to them: a yes with a condition, what somebody saw, grief,
/// the kinder of two names.
struct FeelingHints: Sendable {
  /// "When", "as long as": what opens the condition of a yes; "only when", "as long as", which is half a yes by
  /// itself; "if I'm honest", which is none.
  let conditions: [[String]]
  let limits: Leads
  let notConditions: Leads
  let yes: Set<String>
  /// Any of the conditions, looked for anywhere.
  let anyCondition: Phrases
  /// "I said yes", "I do agree".
  let agreeing: Phrases
  /// "Said", before what was said; "that", "last week" between; "but", in it.
  let sayingWords: [[String]]
  let saidFronts: [[String]]
  let buts: [[String]]
  let anyBut: Phrases
  /// "'s", behind whoever has a view on it.
  let owners: [String]
  /// "Saw me", "heard that I": what opens the deed that somebody saw.
  let sawThem: Phrases
  let sawWords: [[String]]
  /// "Grief", "missing her"; "isn't here", beside somebody of theirs.
  let grief: Phrases
  let missing: Phrases
  /// "The same before", where it feels like something else they know.
  let same: Phrases
  let sameWords: [[String]]
  /// "For what?": what it is for is asked.
  let whatFor: Phrases
  /// "It makes sense for", before the half that fits.
  let half: Leads
  /// "If I'm being kind": the name before it is the one to keep; "panic", which is the harder one of two.
  let kind: Phrases
  let kindWords: [[String]]
  let harsh: Phrases
  /// "Maybe", between two names; "I wouldn't call it", which refuses one.
  let orNames: Leads
  let refusing: Leads
  let instead: Leads
  /// "Sorry tmi": that somebody says too much.
  let overtold: Phrases
  let overtoldTails: Tails
  let overtoldLeads: Leads
  /// "I was going to say", of what is not told after all.
  let untold: Leads
  /// "How", "please", "don't": how a thought opens that is no statement.
  let thoughts: Leads
  let thoughtTails: [String]
  /// "Why", which they ask themselves; "you", whom they ask then.
  let asksOneself: Leads
  let you: Phrases
  /// "It's not nerves", before what it is; "as I said", before that; "it's more", behind it.
  let notNerves: Leads
  let notNervesFront: Leads
  let notNervesThen: Leads

  init(_ words: Wording.Words) {
    conditions = words.longestWorded("persuasion.when")
    anyCondition = words.phrases("persuasion.when")
    limits = words.leads("persuasion.when.alone")
    notConditions = words.leads("persuasion.when.not")
    yes = Set(words.options["persuasion.when.yes"] ?? [])
    agreeing = words.phrases("persuasion.agreed.after")
    sayingWords = words.longestWorded("persuasion.saying")
    saidFronts = words.longestWorded("persuasion.saying.then")
    buts = words.worded("long.but")
    anyBut = words.phrases("long.but")
    owners = words.options["persuasion.owner"] ?? []
    sawThem = words.phrases("persuasion.sawThem")
    sawWords = words.longestWorded("persuasion.sawThem")
    grief = words.phrases("arousal.grief")
    missing = words.phrases("arousal.missed")
    same = words.phrases("arousal.same")
    sameWords = words.longestWorded("arousal.same")
    whatFor = words.phrases("arousal.whatFor")
    half = words.leads("arousal.half")
    kind = words.phrases("arousal.kind")
    kindWords = words.longestWorded("arousal.kind")
    harsh = words.phrases("arousal.harsh")
    orNames = words.leads("arousal.orName")
    refusing = words.leads("arousal.refusing")
    instead = words.leads("arousal.instead")
    overtold = words.phrases(
      "arousal.overtold", "arousal.overtold.lead", "heard.digression")
    overtoldLeads = words.leads("arousal.overtold.lead")
    overtoldTails = Tails(
      (words.longest("arousal.overtold") + words.longest("heard.digression"))
        .sorted { $0.utf8.count > $1.utf8.count })
    untold = words.leads("heard.digression.lead")
    thoughts = words.leads("arousal.thought")
    asksOneself = words.leads("arousal.thought.asked")
    you = words.phrases("joint.you")
    thoughtTails = words.options["arousal.thought.tail"] ?? []
    notNerves = words.leads("arousal.notNerves")
    notNervesFront = words.leads("arousal.notNerves.front")
    notNervesThen = words.leads("arousal.notNerves.then")
  }
}
