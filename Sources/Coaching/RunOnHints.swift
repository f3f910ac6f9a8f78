import Wording

/// What lines that run on or were typed in a hurry are told apart by, and what stands beside an answer in them.
struct RunOnHints: Sendable {
  /// " so ", before a part and its number; "I guess like", between the two.
  let partJoints: [String]
  let besideNumber: [String]
  /// "Next time", and " instead of", which what they would do ends before.
  let nextTime: [String]
  let insteads: [String]
  /// "Haha", "right", in the middle of a line; what goes on behind the second, and what it belongs to.
  let midFillers: Phrases
  let laughs, tags, tagEnds, notBeforeTag: Set<String>
  /// "What's my plan", anywhere and at the beginning; " and maybe".
  let askedPlans: Phrases
  let plansAsked: Leads
  let maybes: [String]
  /// " or ", ". and maybe ": before a joke at the end.
  let jokes: [String]
  /// "It", "he", behind the noun that they stand for; what a piece begins behind.
  let doubled: Phrases
  let doubles, pieceStarts: Set<String>
  /// What is no name though one is written like it: "will".
  let namesAlike: Set<String>
  /// "Only", behind "never done it".
  let onlyThat: Phrases
  let onlyLeads: Leads
  let nevers: Phrases
  /// "Like she did", behind what could be borrowed.
  let likeThem: [String]
  /// "With three points", which is no number for anything.
  let countedThings: Phrases
  /// "Is that it", when the talk is over.
  let whetherOver: Phrases
  /// "She was", and what may stand behind it: "at first".
  let standIns: Phrases
  let standInVerbs: Set<String>
  let standInNos: Set<String>
  let standInTails: [String]
  /// "From", behind a name.
  let behindName: Set<String>
  /// "Itself", behind a part.
  let itself: Phrases
  /// "Maybe", between two commas.
  let hedges: Phrases
  /// "I guess", in its words.
  let longHedges: [[String]]
  /// "Like", before what something is like.
  let likenesses: Phrases
  let likeness: String
  let notLikeness: Set<String>
  /// "And stomach", behind a verb; "was it", at the end of what is told.
  let looseSigns: Phrases
  let signs: Set<String>
  let tagQuestions: Phrases
  let tagsAsked: Tails
  /// "What", "which one", where a question that was not understood ends; "sorry", behind it; "so", "guess", before it.
  let whats: Phrases
  let whatEnds: Set<String>
  let whatTails: [String]
  let whatFronts: Leads
  let meantWhat: Leads
  /// "Answer", "skip": words of a wish not to answer; "today is not", and "only because", before it.
  let refusing: Phrases
  let notToday: Phrases
  let notTodays: [[String]]
  let beforeToday: Set<String>
  /// What a piece of a line that runs on opens with, and "I've got".
  let runOnLeads: Leads
  let having: Leads

  init(_ words: Wording.Words) {
    partJoints = (words.options["opening.part.joint"] ?? []).map { " " + $0 + " " }
    besideNumber = words.options["opening.part.beside"] ?? []
    nextTime = words.options["mastery.nextTime"] ?? []
    insteads = words.options["mastery.nextTime.end"] ?? []
    midFillers = words.phrases("said.mid.laugh", "said.mid.tag")
    laughs = Set(words.options["said.mid.laugh"] ?? [])
    tags = Set(words.options["said.mid.tag"] ?? [])
    tagEnds = Set(words.options["said.mid.tag.before"] ?? [])
    notBeforeTag = Set(words.options["said.mid.tag.not"] ?? [])
    askedPlans = words.phrases("meta.plan")
    plansAsked = words.leads("meta.plan")
    jokes = (words.options["plan.joke"] ?? []).map { " " + $0 + " " }
    maybes = (words.options["plan.maybe"] ?? []).map { " " + $0 + " " }
    doubled = words.phrases("said.doubled")
    doubles = Set(words.options["said.doubled"] ?? [])
    pieceStarts = Set(words.options["said.doubled.start"] ?? [])
    namesAlike = Set(words.options["said.name.alike"] ?? [])
    onlyThat = words.phrases("mastery.only")
    onlyLeads = words.leads("mastery.only")
    nevers = words.phrases("mastery.never")
    likeThem = words.options["said.likeThem"] ?? []
    countedThings = words.phrases("said.counted")
    whetherOver = words.phrases("close.whetherOver")
    standIns = words.phrases("said.standIn")
    standInVerbs = Set(words.options["said.standIn"] ?? [])
    standInNos = Set(words.options["said.standIn.no"] ?? [])
    standInTails = words.options["said.standIn.tail"] ?? []
    behindName = Set(words.options["said.name.behind"] ?? [])
    itself = words.phrases("said.itself")
    hedges = words.phrases("said.hedge")
    longHedges = words.worded("said.hedge").filter { $0.count > 1 }
    likenesses = words.phrases("said.likeness")
    notLikeness = Set(words.options["said.likeness.not"] ?? [])
    likeness = words.options["said.likeness"]?.first ?? ""
    looseSigns = words.phrases("said.sign")
    signs = Set(words.options["said.sign"] ?? [])
    tagQuestions = words.phrases("said.tagQuestion")
    tagsAsked = Tails(words.options["said.tagQuestion"] ?? [])
    meantWhat = words.leads("meta.what.mean")
    whats = words.phrases("meta.what.end")
    whatEnds = Set(words.options["meta.what.end"] ?? [])
    whatTails = words.options["meta.what.tail"] ?? []
    whatFronts = words.leads("meta.what.not")
    refusing = words.phrases("meta.refusing")
    notToday = words.phrases("correct.day.today")
    notTodays = words.worded("correct.day.today")
    beforeToday = Set(words.options["correct.day.today.before"] ?? [])
    runOnLeads = words.leads("opening.runOn")
    having = words.leads("opening.runOn.having")
  }
}
