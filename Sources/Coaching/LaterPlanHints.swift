import Wording

/// Words of what is told of a plan beside its two halves: more acts, other days, what may come.
struct LaterPlanHints: Sendable {
  /// "That was the point of it", behind what was left out.
  let points: Phrases
  let pointTails: Tails
  /// "Otherwise", before another day.
  let otherwise: Leads
  /// "To", "with": for whom and with whom something is done.
  let company: Leads
  /// "Can I just", before what is wished at once; and "now", which makes it that.
  let mayI: Leads
  let rightNow: Phrases
  /// "And then", before what goes wrong.
  let failing: [String]
  /// "It's about", between what a chance depends on and its number.
  let chanceTails: Tails
  /// "Or", before another thing that may come; and between two.
  let orLead: Leads
  let orWord: String
  /// "Is", "would be", behind the name of what a number is for; and "for", before it.
  let chanceOf: [String]
  let forWord: String
  /// "Id", before what they would do; and how that is said back.
  let would: Leads
  let wouldWord: String
  /// "Have to", behind "if it goes badly": what is dreaded, and nothing that is done about it.
  let dread: Phrases
  /// "Year": what makes a day too far to be asked for before it.
  let spans: Phrases
  /// Behind the goodbye: what opens a mend of the plan, what names it.
  let afterLeads: Leads
  let afterNames: Leads
  let infinitive: String
  /// "First", before one of two acts.
  let orders: Leads
  let otherwiseWords: [String]
  /// "It is", behind a day.
  let dayIs: Phrases
  /// "Build on": of what the coach built on.
  let built: Phrases
  /// "My plan", with which words are no moment.
  let noMoment: Phrases

  /// "Next month", beside a day of it.
  let nextMonths: Phrases
  /// "Or maybe", "is better": what turns to another moment, before it and behind it; and a word of either.
  let turnLeads: Leads
  let turnTails: Tails
  /// "Is better" alone; and "I said", behind which the coach had it wrong.
  let better: Phrases
  let turnBlames: Phrases
  /// "And", "so": where a long plan may be cut.
  let cuts: Set<String>
  /// "Because", behind a moment: why it is that one.
  let becauses: Set<String>
  /// "Same time", beside another day.
  let turnSames: Phrases
  let turnWords: Phrases

  /// One of these stands where an act of the plan is put right.
  let actTurns: Phrases
  /// "The plan is to"
  let planIs: Leads
  /// "It isn't", and "any more" behind what it is not.
  let noMore: Leads
  let anyMore: Tails
  /// "On the phone": what may follow an act.
  let placeLeads: Leads

  init(_ words: Wording.Words) {
    actTurns = words.phrases("plan.act.turn")
    planIs = words.leads("plan.act.is")
    noMore = words.leads("plan.act.not")
    anyMore = Tails(words.options["plan.act.more"] ?? [])
    placeLeads = words.leads("plan.act.place")
    points = words.phrases("plan.point")
    pointTails = Tails(words.options["plan.point"] ?? [])
    orders = words.leads("plan.order")
    otherwiseWords = (words.options["plan.otherwise"] ?? []).map { " " + $0 + " " }
    dayIs = words.phrases("plan.dayIs")
    built = words.phrases("agenda.built")
    otherwise = words.leads("plan.otherwise")
    company = words.leads("plan.company")
    mayI = words.leads("plan.mayI")
    rightNow = words.phrases("plan.rightNow")
    failing = (words.options["plan.failing"] ?? []).map { " " + $0 + " " }
    chanceTails = Tails(words.options["plan.chance.tail"] ?? [])
    orLead = words.leads("plan.or")
    orWord = words.options["plan.or"]?.first ?? ""
    chanceOf = (words.options["plan.chance.of"] ?? []).map { " " + $0 + " " }
    would = words.leads("plan.would")
    wouldWord = words.options["plan.would.said"]?.first ?? ""
    dread = words.phrases("plan.dread")
    spans = words.phrases("plan.span")
    afterLeads = words.leads("plan.after.lead")
    afterNames = words.leads("plan.after.name")
    nextMonths = words.phrases("dates.nextMonth")
    turnLeads = words.leads("plan.turn.lead")
    turnTails = Tails(
      (words.options["plan.turn.better"] ?? []) + (words.options["plan.turn.tail"] ?? []))
    better = words.phrases("plan.turn.better")
    becauses = Set(words.options["plan.turn.because"] ?? [])
    cuts = Set(words.options["plan.cut"] ?? [])
    turnSames = words.phrases("plan.turn.same")
    turnBlames = words.phrases("plan.turn.blame")
    turnWords = words.phrases("plan.turn.word")
    noMoment = words.phrases("plan.noMoment")
    infinitive = words.options["plan.after.to"]?.first ?? ""
    forWord = words.options["plan.chance.for"]?.first ?? ""
  }
}
