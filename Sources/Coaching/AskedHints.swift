import Wording

/// What is asked of the coach that can be answered.
struct AskedHints: Sendable {
  /// What can be answered from what they told, and each kind of it.
  let any: Phrases
  /// What may stand before a question, and behind it.
  let fronts: Leads
  let tails: Tails
  let recall: Phrases
  /// "What did", before somebody whom they told of.
  let ofPeer: Leads
  let day: Phrases
  let count: Phrases
  let level: Phrases
  let levelOfNumber: Phrases
  let whyWords: Phrases
  /// Which number they began with; whether their English will do.
  let start: Phrases
  /// Which number stands for the whole.
  let rating: Phrases
  let english: Phrases
  /// Whether this will be remembered; and why the day that was named at the goodbye.
  let memory: Phrases
  let whyDay: Phrases
  /// Which day it is that they have to do it.
  let whichDay: Phrases
  /// Whether it is silly to feel that way, and what is felt.
  let normal: Leads
  /// "It's normal", where it is a question.
  let normalMarked: Leads
  /// The words of these and of the others that are answered in any state.
  let short: Phrases
  /// Whether it helps to practise.
  let practising: Phrases
  /// Whether the feeling goes away by itself; whether to tell somebody of it.
  let easing: Phrases
  let telling: Phrases
  /// Whether they are not good enough for it.
  let selfDoubt: Phrases
  /// Whether they did something wrong.
  let wrong: Phrases
  /// To practise with the coach.
  let practice: Phrases
  let practised: Phrases
  /// Whether something that helps is allowed.
  let allowed: Leads
  let allowedFronts: Leads
  /// "Is it bad", where no is what they would like to hear.
  let amiss: Leads
  /// Whether it will go well; the same, and nothing else.
  let hope: Leads
  let hopeWhole: Phrases
  /// Each question that is answered wherever its words stand: whether others mind, allow it, see it.
  let anywhere: [(answer: ShortAnswer, words: Phrases)]
  /// Whether they may come back here.
  let writing: Phrases
  /// "I forgot what I said", of a number.
  let forgot: Phrases
  /// How to stop what their body does.
  let stopping: Phrases
  /// What is asked without a mark as well.
  let openly: Phrases
  /// Whether something that they name is meant.
  let meaning: Leads
  /// Help is asked for with a moment.
  let plea: Phrases
  /// "It", before what it does.
  let pleaPronoun: Leads
  /// "Solo", "match": what is played, sung or danced.
  let playing: Phrases
  let concrete: Phrases
  let felt: Phrases
  /// A decision that is theirs; and that it is asked in earnest.
  let decision: Phrases
  let decisionIf: Phrases
  let sincere: Phrases
  /// How much is left.
  let left: Leads
  /// Whether what the coach has just said is so.
  let isTrue: Phrases

  /// "Quit being", before what the coach is not to be; and "you're the one who", of what is laid to it.
  let orders: Leads
  let orderThings: Phrases
  let blames: Leads
  /// "Half", to whether something fits.
  let halves: Phrases

  init(_ words: Wording.Words) {
    fronts = words.leads("questions.front")
    tails = Tails(words.options["questions.tail"] ?? [])
    any = words.phrases(
      of: [
        "questions.told", "questions.day", "questions.whichDay", "questions.counting",
        "questions.planAhead", "questions.rating", "questions.level", "questions.level.number",
        "questions.hope", "questions.hope.whole",
        "questions.asking.lead", "questions.ofPeer",
      ] + ShortAnswer.anywhere.map { "questions." + $0.rawValue })
    recall = words.phrases("questions.told")
    ofPeer = words.leads("questions.ofPeer")
    orders = words.leads("said.order.lead")
    orderThings = words.phrases("said.order.thing")
    halves = words.phrases("said.half")
    blames = words.leads("said.blame.lead")
    day = words.phrases("questions.day")
    count = words.phrases("questions.counting")
    level = words.phrases("questions.level")
    levelOfNumber = words.phrases("questions.level.number")
    whyWords = words.phrases("questions.told.why")
    start = words.phrases("questions.start")
    rating = words.phrases("questions.rating")
    english = words.phrases("questions.english")
    memory = words.phrases("questions.memory")
    whichDay = words.phrases("questions.whichDay")
    whyDay = words.phrases("close.whyDay")
    plea = words.phrases("plea.asks", "plea.with", "plea.how", "plea.concrete")
    pleaPronoun = words.leads("plea.pronoun")
    playing = words.phrases("plea.playing")
    concrete = words.phrases("plea.concrete")
    allowed = words.leads("questions.allowed")
    amiss = words.leads("questions.amiss")
    allowedFronts = words.leads("questions.allowed.front")
    hope = words.leads("questions.hope")
    hopeWhole = words.phrases("questions.hope.whole")
    anywhere = ShortAnswer.anywhere.map { ($0, words.phrases("questions." + $0.rawValue)) }
    writing = words.phrases("questions.writing")
    forgot = words.phrases("questions.forgot")
    openly = words.phrases("questions.writing", "questions.start", "questions.forgot")
    meaning = words.leads("questions.meaning")
    stopping = words.phrases("questions.stopping")
    practising = words.phrases("questions.practising")
    easing = words.phrases("questions.easing")
    telling = words.phrases("questions.telling")
    selfDoubt = words.phrases("questions.selfDoubt")
    wrong = words.phrases("questions.wrong")
    practice = words.phrases("questions.practice")
    practised = words.phrases("questions.practice.act")
    normal = words.leads("questions.normal")
    normalMarked = words.leads("questions.normal.marked")
    short = words.phrases(
      "questions.normal", "questions.normal.marked", "questions.rating", "questions.level",
      "questions.level.number", "questions.allowed.front", "questions.writing",
      "questions.start", "questions.forgot")
    felt = words.phrases("questions.normal.felt")
    decision = words.phrases("questions.decision")
    decisionIf = words.phrases("questions.decision.if")
    sincere = words.phrases("questions.sincere")
    left = words.leads("questions.left")
    isTrue = words.phrases("questions.isTrue")
  }
}
