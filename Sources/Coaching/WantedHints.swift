import Wording

/// What tells what somebody wants from the coach: the words of `[wanted…]`.
struct WantedHints: Sendable {
  /// "Could I see", "what have you": asks to be shown something.
  let asks: Phrases
  /// "My plan".
  let plans: Phrases
  /// "Written down": what there is of what was told.
  let notes: Phrases
  /// What asks for something else.
  let others: Phrases
  /// "What have you got so far", and no more.
  let whole: Phrases
  /// "Write that down", and what asks for it.
  let writes: Phrases
  let writeAsks: Phrases
  /// "Does it say", before what should stand in the plan; "anywhere", behind it.
  let says: [String]
  let saying: Phrases
  let saysTails: [String]
  /// "Do what".
  let acts: Phrases
  /// "If I'm honest", and what is a feeling elsewhere: "I'm afraid".
  let courtesies: Phrases
  let afraid: Phrases
  /// "No idea", before "how this works": what is said of the talk, and is no goal.
  let lost: Phrases
  let lostLeads: Phrases
  let lostWhole: Phrases
  /// "It's about", before whom it is about; "again", behind it; and that they are ashamed of it.
  let abouts: Leads
  let aboutTails: [String]
  let shy: Phrases
  /// "What", "lol": a goal that was taken wrongly is waved away; "it's my", before the one that is meant.
  let rejects: Phrases
  let meants: Leads
  let meantStrips: [String]
  /// "Can we make it", "can I change what I want": another goal in the middle of a talk.
  let makes: Leads
  let making: Phrases
  let makeTails: [String]
  let turns: Phrases
  let turnLeads: [String]
  let complains: Leads
  /// "No date", "maybe": a day that is not fixed; and what names no day.
  let noDate: Phrases
  let maybe: Phrases
  let aMaybe: Phrases
  let noDay: Phrases
  /// "Who are they".
  let they: Phrases
  /// "Can I just", of something that is theirs to do.
  let permits: Leads
  let notPermits: Phrases
  /// "About", before what was not heard.
  let ofWhat: [String]

  init(_ words: Wording.Words) {
    asks = words.phrases("wanted.ask")
    plans = words.phrases("wanted.plan")
    notes = words.phrases("wanted.notes")
    others = words.phrases("wanted.not")
    whole = words.phrases("wanted.whole")
    writes = words.phrases("wanted.write")
    writeAsks = words.phrases("wanted.write.ask")
    saying = words.phrases("wanted.says")
    says = words.longest("wanted.says")
    saysTails = words.longest("wanted.says.tail")
    acts = words.phrases("wanted.act")
    courtesies = words.phrases("wanted.courtesy")
    afraid = words.phrases("wanted.courtesy.afraid")
    lost = words.phrases("wanted.lost")
    lostLeads = words.phrases("wanted.lost.lead")
    lostWhole = words.phrases("wanted.lost.whole")
    abouts = words.leads("wanted.about")
    aboutTails = words.longest("wanted.about.tail")
    shy = words.phrases("wanted.shy")
    rejects = words.phrases("wanted.reject")
    meants = words.leads("wanted.meant")
    meantStrips = words.longest("wanted.meant.strip")
    makes = words.leads("wanted.make")
    making = words.phrases("wanted.make")
    makeTails = words.longest("wanted.make.tail")
    turns = words.phrases("wanted.turn")
    turnLeads = words.longest("wanted.turn.lead")
    complains = words.leads("wanted.complain")
    they = words.phrases("wanted.they")
    permits = words.leads("wanted.permit")
    notPermits = words.phrases("wanted.permit.not")
    ofWhat = words.longest("wanted.ofWhat")
    noDate = words.phrases("wanted.noDate")
    maybe = words.phrases("wanted.maybe")
    aMaybe = words.phrases("wanted.maybe.named")
    noDay = words.phrases("wanted.noDay")
  }
}
