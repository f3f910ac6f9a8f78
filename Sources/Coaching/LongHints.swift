import Wording

/// What long lines are read by. Held in one place, for it is handed on with every line.
final class LongHints: Sendable {
  /// "Ten times", "every evening": how often, behind what is done.
  let often: Leads
  /// How a clause opens that only thinks aloud: "let me see".
  let musing: Leads
  /// "There's": tells that there is something, and no more.
  let there: Leads
  /// "I know", before a clause of theirs; "her", before somebody of somebody else's.
  let hedge, kin: Leads
  /// "Said", before words with "you" in them.
  let saidAs: [String]
  let you: String
  /// "Also", in what somebody said besides.
  let also: String
  /// "Put down", before a number; "add that", before what a card lacks; "I have an", before what has a
  /// day.
  let number, add, wishDated: [String]
  /// "The", "my", "when": how a part opens that is known.
  let known: Leads
  /// "Saw", "was there": what tells that somebody could judge.
  let saw: Phrases
  /// "Sat", "got up": the least telling of several acts.
  let posture: Set<String>
  let postures: Phrases
  /// What the answer stands behind, by what is asked: "what helped was".
  let did, thought, name, step, moment, obstacle, part, wish: [String]
  /// "Say", "reckon", before a number of somebody else's; "I suppose", behind a name.
  let rates: Set<String>
  /// "Looked", "took": how it was, and nothing that was done.
  let seems: Set<String>
  let unsureTails: [String]
  /// "It's", before the part of "it's saying his name that gets me", and what ends it.
  let cleft, cleftEnd: [String]
  /// "About", before a number or before what a part is about.
  let around: Set<String>
  /// "Hm", which says nothing; "when".
  let hums: Set<String>
  /// "Um", and no word that says anything.
  let ums: Set<String>
  private let longestUm: Int
  let when: [String]
  /// "Though", at the end of what stands against what was said before.
  let though: Set<String>
  /// "Does", at the end of what stands for a clause: "she always does".
  let ellipsis: Set<String>
  /// "I'll try not", before what they will not do.
  let forbearing: Leads
  /// "Doing that", which stands for an act that was named before.
  let echoes: Set<String>
  /// "She's", how a word on something opens.
  let remarks: Leads
  /// "Had", in what was before what happened.
  let before: Phrases
  /// "Couldn't", in what was hard for somebody.
  let trouble: Phrases
  /// "Second time", what opens how somebody went about it then.
  let laterLeads: Leads
  /// "Couldn't", "was scared of": the same where it is told what it was.
  let toldTrouble: Phrases
  /// "Maybe", "the bit", in what is granted after a no; "well", before it; "but", between the two.
  let granting: Phrases
  let grantLeads: Leads
  let buts: [String]
  /// "Practised", "started with": how somebody went about it, and no trouble of theirs.
  let ways: Phrases
  /// "I always think", before what goes through their mind.
  let alwaysThink: Phrases
  /// "I saw that", before what somebody else did.
  let watched: Leads
  /// "But all right", behind a remark to the coach that is let be.
  let letBe: [String]
  /// "Too", in what was somebody's trouble and not their way.
  let tooMuch: Phrases
  /// "Where", in a part that is a clause.
  let clauseOfPart: Phrases
  /// Any of these: most lines hold none.
  let anyLead: Phrases
  /// "Now that I think of it", before what comes after all.
  let afterAll: [String]
  /// How a line opens that first says that there is nobody.
  let nobody: Leads
  /// "Said you", before what was said to their face, and "said".
  let toldYou: [String]
  let said: String
  /// "Having", and what makes it something they did.
  let having: [String]
  /// "I'd", "I could", before an act.
  let would: Leads
  /// "Has got nothing to do with it", behind what has no place on a card; "not the", before it.
  let beside: [String]
  let not: Leads
  /// "That", which only points back.
  let pointing: Set<String>
  /// "That's", which points back and tells something of it.
  let pointingLead: Leads
  let verdictLead: Leads
  /// "I told you", of the talk itself.
  let ofTheTalk: Phrases
  /// "In which case", before what is done then.
  let fallback: Leads

  /// "That's ok", "good idea", as a word on what the coach said; what stands before and behind it.
  let reactions: Phrases
  let reactionFronts: Leads
  let reactionTails: Tails
  /// "Thinks", before what is thought.
  let thinking: Set<String>
  /// "Says that about everything", of somebody's words.
  let always: Phrases
  /// "Last year", "last time": when one try was.
  let occasion: Phrases
  /// "Can we do something else", of the topic and not of the goal.
  let elseInTalk: Leads
  /// "Otherwise", before what comes if it is not done.
  let otherwise: Phrases
  let otherwiseWord: String
  /// "There's", before somebody.
  let existing: Leads
  /// "I can't afford that", beside what somebody else did.
  let notForMe: Phrases
  /// "Last time", in what tells of one try.
  let oneTry: Phrases
  /// "Tried", "had a go": tells of a try, however it went.
  let tried: Phrases
  /// "Let me", in words that are to be said.
  let lets: Leads
  /// What opens a word on what is told beside it.
  let verdicts: Leads

  /// "Maybe", before what takes back what was told; "like", before how something is done.
  let maybe: Leads
  let likeness: Leads
  /// "You walked in": where it began, and nothing that made it so.
  let scene: Phrases
  /// "Slept", "exhausted": how worn out they are.
  let worn: Phrases
  /// "Especially": what of a part that was named.
  let closer: Leads
  /// "A bit": half a yes, and nothing to say back.
  let halves: Phrases
  /// "I'd call it", once there is a name.
  let calling: Phrases
  /// "Actually no": takes back the sentence before it.
  let retracting: Leads
  /// "Keep", "every time": tells what always goes wrong.
  let recurring: Phrases

  init(_ words: Words) {
    maybe = words.leads("long.maybe")
    calling = words.phrases("arousal.calling")
    retracting = words.leads("long.retracting")
    closer = words.leads("long.closer")
    halves = words.phrases("long.halves")
    worn = words.phrases("long.worn")
    scene = words.phrases("long.scene")
    likeness = words.leads("long.likeness")
    recurring = words.phrases("opening.recurring")
    verdicts = words.leads("heard.row.verdict")
    tried = words.phrases("mastery.tried")
    always = words.phrases("persuasion.always")
    occasion = words.phrases("mastery.occasion")
    elseInTalk = words.leads("goal.else.talk")
    otherwise = words.phrases("plan.otherwise")
    otherwiseWord = words.options["plan.otherwise"]?.first ?? ""
    existing = words.leads("vicarious.existing")
    notForMe = words.phrases("vicarious.notForMe")
    oneTry = words.phrases("mastery.oneTry")
    lets = words.leads("row.words")
    reactions = words.phrases("heard.reaction")
    reactionFronts = words.leads("heard.reaction.front")
    reactionTails = Tails(words.options["heard.reaction.tail"] ?? [])
    thinking = Set(words.options["arousal.thinking"] ?? [])
    often = words.leads("long.often")
    musing = words.leads("long.musing")
    there = words.leads("long.there")
    hedge = words.leads("long.hedge")
    kin = words.leads("long.kin")
    known = words.leads("long.known")
    saw = words.phrases("long.saw")
    fallback = words.leads("long.fallback")
    nobody = words.leads("long.nobody")
    would = words.leads("long.would")
    func all(_ key: String) -> [String] { words.options[key] ?? [] }
    posture = Set(all("long.posture"))
    postures = words.phrases("long.posture")
    saidAs = all("long.saidAs")
    you = all("long.you").first ?? ""
    anyLead = words.phrases(
      "long.did", "long.thought", "long.name", "long.step", "long.obstacle")
    rates = Set(all("long.rates"))
    seems = Set(all("long.seems"))
    unsureTails = all("long.unsureTails")
    cleft = all("long.cleft")
    cleftEnd = all("long.cleftEnd").map { " " + $0 + " " }
    around = Set(all("long.around"))
    hums = Set(all("long.hums"))
    ums = Set(all("long.ums"))
    longestUm = ums.map(\.utf8.count).max() ?? 0
    when = all("long.when")
    though = Set(all("long.though"))
    pointingLead = words.leads("long.pointingLead")
    verdictLead = words.leads("long.verdictLead")
    ofTheTalk = words.phrases("heard.also.not")
    ellipsis = Set(all("long.ellipsis"))
    letBe = all("long.letBe")
    clauseOfPart = words.phrases("long.clauseOfPart")
    tooMuch = words.phrases("long.tooMuch")
    before = words.phrases("long.before")
    echoes = Set(all("long.echo"))
    remarks = words.leads("long.remark")
    toldTrouble = words.phrases("long.trouble.told")
    trouble = words.phrases("long.trouble")
    granting = words.phrases("long.granting")
    grantLeads = words.leads("long.grantLead")
    buts = all("long.but").map { " " + $0 + " " }
    forbearing = words.leads("long.forbearing")
    ways = words.phrases("long.ways")
    alwaysThink = words.phrases("long.alwaysThink")
    watched = words.leads("long.watched")
    laterLeads = words.leads("long.later")
    also = all("long.also").first ?? ""
    number = all("long.number")
    add = all("long.add")
    wishDated = all("long.wishDated")
    beside = all("long.beside").map { " " + $0 }
    not = words.leads("long.not")
    pointing = Set(all("long.pointing"))
    afterAll = all("long.afterAll")
    toldYou = all("long.toldYou")
    said = toldYou.first?.parted.first.map(String.init) ?? ""
    having = all("long.having")
    did = all("long.did")
    thought = all("long.thought")
    name = all("long.name")
    step = all("long.step")
    moment = all("long.moment")
    obstacle = all("long.obstacle")
    part = all("long.part")
    wish = all("long.wish")
  }

  /// "Um", whatever its case: a longer text is told by its length.
  func isUm(_ text: Substring) -> Bool {
    (text.utf8.count <= longestUm || text.utf8.contains { $0 >= 0x80 })
      && ums.contains(text.lowercased())
  }
}
