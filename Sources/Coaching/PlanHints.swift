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
  /// "Minutes", "goes": how long or how often.
  let lengths: Phrases
  /// "That could stop me", behind what may come; "me", which may come by itself.
  let obstacleTags: Phrases
  let selves: Phrases
  /// "Might get in the way"
  let obstacleEnds: Phrases
  /// Another step in the place of one: what says so, and what stands around it.
  let swap: Phrases
  let swapLeads: Leads
  let swapTails: Tails
  /// What opens the answer to an obstacle: "I'll", "I'd"; and what opens nothing but one: "I'll".
  let answers: Leads
  let resolves: Leads
  /// What nobody chooses to do, behind such a lead: "I will forget".
  let lapses: Leads
  /// "I'd probably", before one of them.
  let lapseLeads: Leads
  /// "Not my plan", "the wrong half": it was taken down wrongly; and "morning", as its moment.
  let wrong: Phrases
  /// "The wrong way round": what may come was taken for what they do then.
  let wrongWay: Phrases
  let dayParts: Leads
  /// "Make it Wednesday": another day for the plan.
  let makeIt: Phrases
  let made: Leads
  /// "I start at": what a day brings beside a moment, and no step of a plan.
  let daily: Leads
  /// "Make it", "more like": what stands before the hour that is right.
  let putsHour: [[String]]
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

  /// What leads to a plan and is none of it: "just did".
  let onTheWay: Phrases
  /// Words of a moment: what a day goes on with, what leads to an hour, what something comes after, and
  /// what ends that; "work", "bed", which part a day; "look", behind which "after" is no moment.
  let dayWords: Phrases
  let timeLeads: Phrases
  let befores: Phrases
  /// "We": who does it where they are not alone.
  let ourWords: Set<String>
  let stops: Phrases
  let routines: Phrases
  let particles: Phrases
  /// "Do it": the step that was told before.
  let doings: Phrases
  /// "Where's ... gone": what of the plan is missed, and how that ends.
  let missed: Leads
  let missedEnds: Tails
  /// "I said", before a moment, and "man", behind it.
  let saidMoment: Leads
  let saidMomentTails: Tails
  /// "Just did", where the whole was to be typed.
  let typedAlready: Phrases
  /// "Before lunch": till when something is done.
  let deadlines: Leads
  /// "Gonna", "i could", before an act.
  let wills: Leads
  /// "From", "with": where and how, behind a moment.
  let places: Leads
  /// "In my head": what opens like a place and is none.
  let nowhere: Phrases
  /// "I've said", "if you mean": asides beside a plan, what stands before them and behind, and what names them.
  let asides: Leads
  let asideFronts: Leads
  let asideRests: Phrases
  let asideButs: [String]
  let wholeAsides: Leads
  let bareAsides: Phrases
  let asideWords: Phrases
  let meanings: Phrases
  let grumbles: Phrases
  /// "It's the": what names the step once more.
  let restates: Leads
  /// "I'd rather": what opens another act in the place of the plan, what stands before it, "than", "also", and words
  /// without which there is none.
  let rathers: Leads
  let otherLeads: Leads
  let thans: [String]
  let alsos: Phrases
  let anyOther: Phrases
  let noOthers: Leads
  /// "Scrap", before what is given up; "do it", before with whom.
  let scraps: Leads
  let doItself: Leads
  /// "That", "when", between a moment and who does it then.
  let clefts: Leads
  /// "Even if": what may be, between two acts in a row.
  let rowPassed: Leads
  /// "Can I add"; "could I also"; "should I", with "as well" behind it; words without which nothing is added; and what
  /// is added beside a number. "I" and "plus".
  let addLeads: Leads
  let alsoLeads: Leads
  let askLeads: Leads
  let addTails: Tails
  let addWords: Phrases
  let addsBeside: Phrases
  let ownWord: String
  let plusWord: String

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
    lapseLeads = words.leads("plan.lapse.lead")
    daily = words.leads("plan.daily")
    makeIt = words.phrases("plan.makeIt")
    made = words.leads("plan.makeIt")
    putsHour = words.worded("plan.putsHour")
    hourLead = words.options["clock.lead"]?.first ?? ""
    breaks = words.phrases("plan.break")
    changing = words.phrases("plan.changing")
    tooLate = words.phrases("plan.tooLate")
    unable = words.leads("plan.unable")
    regardless = words.phrases("plan.regardless")
    wrong = words.phrases("plan.wrong")
    wrongWay = words.phrases("plan.wrongWay")
    dayParts = words.leads("plan.dayPart")
    saidTags = words.phrases("plan.saidTag")
    lengths = words.phrases("plan.length")
    obstacleTags = words.phrases("plan.obstacleTag")
    obstacleEnds = words.phrases("plan.obstacleEnd", "plan.obstacleTag")
    selves = words.phrases("plan.self")
    asked = words.phrases("questions.planAhead")
    onTheWay = words.phrases("plan.onTheWay")
    dayWords = words.phrases("plan.dayWord", "plan.break")
    timeLeads = words.phrases("plan.timeLead")
    ourWords = Set(words.options["plan.our"] ?? [])
    befores = words.phrases("plan.before")
    stops = words.phrases("plan.stop", "plan.place")
    routines = words.phrases("plan.routine", "plan.break")
    particles = words.phrases("plan.particle")
    missed = words.leads("plan.missed")
    missedEnds = Tails(words.options["plan.missed.end"] ?? [])
    saidMoment = words.leads("plan.saidMoment")
    saidMomentTails = Tails(words.options["plan.saidMoment.tail"] ?? [])
    typedAlready = words.phrases("plan.typedAlready")
    deadlines = words.leads("plan.deadline")
    wills = words.leads("plan.will")
    doings = words.phrases("plan.doIt")
    places = words.leads("plan.place")
    nowhere = words.phrases("plan.nowhere")
    asides = words.leads("plan.aside")
    asideFronts = words.leads("plan.aside.front")
    asideRests = words.phrases("plan.aside.rest")
    asideButs = (words.options["plan.aside.but"] ?? []).map { " " + $0 + " " }
    wholeAsides = words.leads("plan.aside.whole")
    bareAsides = words.phrases("plan.aside.bare")
    asideWords = words.phrases("plan.aside.word")
    meanings = words.phrases("plan.aside.meaning")
    grumbles = words.phrases("plan.aside.grumble")
    restates = words.leads("plan.restate")
    rathers = words.leads("plan.rather")
    otherLeads = words.leads("plan.otherLead")
    thans = (words.options["plan.than"] ?? []).map { " " + $0 + " " }
    alsos = words.phrases("plan.also")
    anyOther = words.phrases("plan.anyOther")
    rowPassed = words.leads("row.passed")
    clefts = words.leads("plan.cleft")
    addLeads = words.leads("plan.add")
    alsoLeads = words.leads("plan.add.also")
    askLeads = words.leads("plan.add.asked")
    addTails = Tails(words.options["plan.add.tail"] ?? [])
    addWords = words.phrases("plan.add.word")
    addsBeside = words.phrases("plan.resolve")
    ownWord = words.options["plan.add.own"]?.first ?? ""
    plusWord = words.options["plan.add.plus"]?.first ?? ""
    scraps = words.leads("plan.scrap")
    doItself = words.leads("plan.doItself")
    noOthers = words.leads("plan.noOther")
  }
}
