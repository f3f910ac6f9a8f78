import Wording

/// What short answers are told apart by.
struct SmallHints: Sendable {
  /// "Nothing came out": what nothing did.
  let nothingDid: Phrases
  /// "Sorry not", behind a comma: what was said before is put right.
  let mends: Phrases
  let mendLeads: Leads
  /// "What about my": something they told is asked for, which was to be come back to.
  let comesBack: Phrases
  /// "That", before a thought.
  let thoughtLeads: Leads
  /// A number that rests on nothing.
  let noReason: Phrases
  /// "Freaking out", "can't sleep": how much it weighs on them.
  let dread: Phrases
  /// "Here we go": how a thought begins.
  let thoughtOpeners: Phrases
  /// A yes after a no.
  let afterAll: Phrases
  /// "Fifty-fifty", to whether something fits.
  let half: Phrases
  /// "Not sure", behind an answer.
  let doubts: Phrases
  /// "Kilometre", "question": what has a number of its own.
  let numbered: Phrases
  /// "Of", "people", behind a number that counts.
  let counted: Phrases
  /// "No word", to what a feeling would be called.
  let noName: Phrases
  /// "I", "me": somebody speaks of themselves.
  let me: Phrases
  /// "I think so": what ends a clause that says no more than yes or no.
  let opinions: Phrases
  /// "Lower": another number, and not which.
  let comparing: Phrases
  /// "What could I do": nothing was done.
  let helpless: Phrases
  /// That nothing was hard for somebody.
  let easy: Phrases
  /// "Like", before a number.
  let abouts: Phrases
  /// "Number", "score": what only says that a number comes.
  let scores: Phrases
  /// "It's", before what is thought of a part.
  let verdicts: Leads
  /// "A few": an article that belongs to the number of what follows.
  let someOf: Leads
  /// "All good", to the red flags.
  let clear: Phrases
  /// Nothing feels safe; somebody did not see it; they never asked.
  let noPart: Phrases
  /// "I couldn't": a plan that was not done.
  let unable: Leads
  let unseen: Phrases
  let unasked: Phrases
  /// "Why would she lie": a yes.
  let surely: Phrases
  /// "Twice", after a rough "like".
  let counts: Phrases
  /// What a program is asked about itself.
  let oneself: Leads
  let others: Leads

  init(_ words: Wording.Words) {
    nothingDid = words.phrases("said.nothingDid")
    mends = words.phrases("correct.trailing")
    mendLeads = words.leads("correct.trailing")
    comesBack = words.phrases("elsewhere.comesBack")
    thoughtLeads = words.leads("said.thoughtLead")
    noReason = words.phrases("opening.noReason")
    thoughtOpeners = words.phrases("arousal.opener")
    dread = words.phrases("opening.feared.told")
    afterAll = words.phrases("mastery.afterAll")
    half = words.phrases("fits.half")
    doubts = words.phrases("repair.doubt")
    numbered = words.phrases("opening.numbered")
    counted = words.phrases("opening.counted")
    noName = words.phrases("arousal.noName")
    me = words.phrases("own.self")
    opinions = words.phrases("repair.opinion")
    comparing = words.phrases("correct.comparing")
    helpless = words.phrases("mastery.helpless")
    easy = words.phrases("vicarious.easy")
    scores = words.phrases("small.score")
    abouts = words.phrases("repair.about")
    verdicts = words.leads("opening.part.verdict")
    someOf = words.leads("opening.task.article.some")
    clear = words.phrases("arousal.clear")
    noPart = words.phrases("opening.noPart")
    unable = words.leads("checkin.unable")
    unseen = words.phrases("persuasion.unseen")
    unasked = words.phrases("vicarious.unasked")
    surely = words.phrases("fits.surely")
    counts = words.phrases("repair.about.counts")
    oneself = words.leads("questions.oneself")
    others = words.leads("questions.oneself.not")
  }
}
