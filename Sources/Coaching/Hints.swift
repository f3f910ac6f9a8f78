import Dialogue
import Wording

/// Single words, one of which stands in every line that something rare is heard in: most lines are
/// passed over by them, before anything is looked at more closely.
final class Hints: Sendable {
  /// Something is put right.
  let correction: Phrases
  /// "Wait", and no more.
  let waits: Phrases
  /// The body, at this moment; what somebody said more than once.
  let bodyNow: Phrases
  let saidOften: Phrases
  /// A number depends on something.
  let depending: Phrases
  /// "Myself", where somebody else was asked for.
  let oneself: Leads
  /// It does not matter to them.
  let careless: Phrases
  /// "What?", and no more.
  let puzzled: Phrases
  /// Two things stand the wrong way round.
  let swapped: Phrases
  /// Something is said of the talk itself, or asked without a mark.
  let talk: Words
  /// A topic is refused, or the plan is asked for.
  let refusal: Phrases
  /// Something is to be talked of no more.
  let unwanted: Words
  /// Something told is taken back.
  let takenBack: Phrases
  /// "But", "and": what may stand between the whole and a part.
  let buts: Leads
  /// "Hello", before what they tell.
  let greetings: Leads
  /// What opens the part in which something fits: "with stairs yes".
  let fitsIn: Leads
  /// What is done once it is over, and is no deed to build on: "leaving".
  let aftermath: Leads
  /// What opens a part that is a moment: "when he talks over me".
  let momentLeads: Leads
  /// "Is for", after the number of a part.
  let numberFor: Phrases
  let isFor: Leads
  /// "The 20 is the layers".
  let isThe: Leads
  /// "Love", "bro": what the coach is called.
  let vocatives: Phrases
  /// "You forgot": something is missing in what was said back.
  let leftOut: Phrases
  /// "Worries me"; "isn't"; "it's that": a worry put in the place of another.
  let worrying: Phrases
  let worryDenied: Phrases
  let worryIs: Leads
  let worryNamesNone: Phrases
  /// "Physio", "pulled a muscle"; "calf"; "tight", "tore": what was hurt.
  let injury: Phrases
  let limbs: Phrases
  let injured: Phrases
  /// What limbs do for nerves: "shake".
  let trembling: Phrases
  /// "Call it", before the number that is theirs; "my number", which ends in it; and both, anywhere.
  let stated: Leads
  let statedAs: Leads
  let statedAny: Phrases
  /// "Was a bit much", behind a number of theirs; "more like", before the one that is nearer.
  let calledOff: Phrases
  let nearer: Leads
  /// How the hard part is named beside the safe one: what stands before it and behind, "it's", "that's the
  /// nightmare", what may join it, and what is said of the safe one.
  let hardLeads: Leads
  let hardClefts: Leads
  let hardTails: Tails
  let hardThat: Phrases
  let hardBut: [String]
  let hardNot: Phrases
  /// " that ", before which ones they are.
  let hardWhich: [String]
  /// "I can", before what the safe part is.
  let hardCan: Leads
  /// "Especially", before what of a part is nearer; "safest is", before the safe one.
  let nearerPart: Phrases
  let safePart: Leads
  /// "It depends", "I guess": what is only a word on the number.
  let context: Phrases
  /// "It's for my": what is so, though it opens as a word on the number does.
  let contextOfIt: Leads
  /// "Still", before what keeps a number down; " because of ", before its name.
  let heldDown: Phrases
  let becauseOf: [String]
  /// "I want", "I always wanted": why it matters.
  let wanting: Leads
  /// " so ", before the number that follows from what was told.
  let statedSo: [String]
  /// "Overall", "the whole thing", beside a number.
  let wholes: Phrases
  /// Another goal is wished for.
  let goal: Words
  /// Minutes to go.
  let minutes: Words
  /// They are called, a minute before it begins.
  let called: Phrases
  /// Help is cried for.
  let cry: Phrases
  /// What is feared, as the end of a scale.
  let fear: Words
  /// Another topic is asked for.
  let topic: Words
  /// Something is asked of the coach.
  let question: Words
  /// What is feared, the longest first.
  let feared: Leads
  /// What names no part of a task, what opens a line that is about something else, and what may
  /// stand before either.
  let noPart: Phrases
  /// "Any part of it": none feels safe.
  let anyPart: Phrases
  let otherPart: Leads
  let noPartFronts: Leads
  /// What may stand before and behind the part of a task.
  let partLeads: Leads
  let partTails: Tails
  /// "That is", before the number of a part that was named before.
  let thatIs: Leads
  /// "But it's really": what the part is in the end.
  let really: Phrases
  /// What another task is named after, and what may stand before that.
  let laterFronts: Leads
  let laterLeads: Leads
  /// A task at a funeral.
  let grief: Phrases
  /// "As I said".
  let saidLightly: Phrases
  /// "Not mine", of a loss; and what says whose somebody was.
  let lossOfOthers: Phrases
  let glosses: Tails
  let glossLeads: Leads
  /// "Got", where it says what is to come.
  let having: Phrases
  /// "It", "that": what stands for a thing named before.
  let thing: Phrases
  /// Nobody has said anything of it.
  let untold: Phrases
  /// How a question opens that asks how long it takes, and one that asks for a judgement.
  let length: Leads
  let judged: Leads
  /// "I'm scared", before what is feared; and what may stand between.
  let fearsInstead: [String]
  let fearsOf: Leads
  /// "Actually wait"
  let goalWaits: Phrases
  /// Luck to be wished.
  let luck: Phrases
  /// How a time opens that no luck is wished for: "by", "within", "in two".
  let unlucky: Leads
  /// Something was done too late, or too much of it.
  let overdone: Phrases
  /// What stands between another go and what it is at: "of".
  let goOf: Phrases
  /// To go on, as what somebody did.
  let persisting: Phrases
  /// It fits, or does not.
  let fits: Phrases
  /// "Go on then", which is a yes; a yes and a no as a sentence of their own.
  let goOnYes: Leads
  let bareYes: Phrases
  let bareNo: Phrases
  /// They would do it the same way again.
  let unchanged: Phrases
  /// "I don't know", in other languages.
  let unsureElsewhere: Set<String>
  /// Disagreement, and no answer to whether it was tried.
  let disagreed: Phrases
  /// When something would be done, and not what.
  let noChange: Phrases
  /// What one would do.
  let conceived: Phrases
  /// "The bit in the middle", which names nothing that is missing.
  let cardBits: Leads
  /// "It", "that": what names nothing on a card.
  let cardPronouns: Phrases
  /// The card is not right.
  let cardWrong: Phrases
  /// "You missed out", which goes before "you missed": what is missing on a card stands behind it.
  let cardLeft: [String]
  /// "Out", behind what was left.
  let cardLeftTails: Tails
  /// What names nothing that one could be sure of.
  let vague: Set<String>
  /// The bytes of the longest of these.
  let longestVague: Int
  /// The kinds of fact that something can be set beside.
  let linked: [FactKind]
  /// They go, beside other words.
  let going: Phrases
  /// Thanks, and what makes them a goodbye.
  let thanked: Phrases
  let goneWithThanks: Phrases
  /// A goodbye before a comma.
  let bye: Phrases
  /// A goodbye as the last word; and what tells of one.
  let byes: Phrases
  let byesTold: Phrases
  /// "He", "her".
  let pronouns: Phrases
  /// "I take that I can ask": what is taken over from somebody follows.
  let taking: Phrases
  /// Something is said of the talk: "you asked about her".
  let ofTheTalk: Phrases
  /// "The second one", of two names.
  let whichName: Phrases
  let names: NameHints
  let owned: OwnHints
  /// A number is put in the place of another: "passing = 30".
  let managing: Phrases
  /// Two things to choose from: "or".
  let either: Phrases
  /// Something beside the answer that must not be passed over, and each kind of it.
  let heed: Phrases
  let hard: Phrases
  /// Shame or tears of theirs, told beside an answer; and what makes it somebody else's.
  let confided: Phrases
  let notConfided: Phrases
  let tears: Phrases
  let notHard: Phrases
  let numbers: Phrases
  let numberless: Phrases
  let numberHated: Phrases
  let numberElsewhere: Phrases
  let anger: Phrases
  let angerHere: Phrases
  let angerElsewhere: Phrases
  let noticed: Phrases
  let ignored: Phrases
  let listening: Phrases
  let tags: Phrases
  /// After a goodbye: they are not done; they still feel it.
  let protest: Phrases
  /// They call the coach back, go on with what was talked of, want to talk of something.
  let callsBack: Phrases
  let goesOn: Phrases
  let talksOf: Phrases
  /// A last word, and no more to be talked of.
  let lastWord: Phrases
  let still: Phrases
  let feeling: Phrases
  /// Nothing is to be kept of the line.
  let unkept: Phrases
  /// In answer to the red flags: what names one, what denies it, what is none, and "I said no".
  let bodySigns: Phrases
  let bodyDenied: Phrases
  /// Cold hands and feet; and what makes them more than cold.
  let cold: Phrases
  let numb: Phrases
  /// "It's fine", "no worries", before an answer.
  let kindness: Phrases
  /// "That's something", behind what is told.
  let comments: Phrases
  /// "How do I": a question that names what they would like to be able to do.
  let howTo: Leads
  /// "It", "the number": how a sentence opens that says what a number comes from.
  let theNumber: Leads
  /// "Sorry", and no more.
  let apology: Phrases
  /// "No pain or anything", told before the red flags are asked for.
  let bodyRuledOut: Phrases
  let harmless: Phrases
  let saidNo: Phrases
  /// A fear of going under or of shame, beside which nobody notices; and what makes it a wish.
  let sinking: Phrases
  let sinkingWished: Phrases
  /// They got away from it or hid it; and what says that they did not, or came back.
  let flight: Phrases
  let notFlight: Phrases
  /// What somebody calls themselves in shame, what may stand before it, and what opens it.
  let contempt: Phrases
  let contemptFronts: Phrases
  let contemptLeads: Phrases
  let contemptTheirs: Phrases
  let contemptSkill: Phrases
  /// An apology for how they write, and hurt about what was said of it.
  let language: Phrases
  /// "How does that help?"
  let noHelp: Phrases
  /// What happens if it goes wrong, and what would be lost: no name of a task; and another go at it.
  let consequence: Phrases
  let loss: Phrases
  let anotherGo: Phrases
  let ownings: Phrases
  /// What they have to do, and did not do yet.
  let obliged: Phrases
  /// "Next time", before what would be done.
  let nextTimes: Leads
  /// The number is what it was; and what says that it is not.
  let unmoved: Phrases
  let notUnmoved: Phrases
  /// A verdict on themselves, where a reason to be sure was asked for; and what sounds like one.
  let doubted: Phrases
  let notDoubted: Phrases
  /// What stands between a number and what it counts: "is".
  let counting: Phrases
  /// They have to go somewhere else; and "unless".
  let mustGo: Phrases
  /// A wish to stop here: what stands before it, what opens it, what it is, and what may stand behind; a
  /// bare "stop", which needs what calls them away.
  let stopFronts: Leads
  let stopLeads: Leads
  let stopVerbs: Phrases
  /// "Want to cancel", of what they have to do.
  let cancelling: Phrases
  let stopBare: Phrases
  /// Either of these: without one nobody wishes to stop here.
  let stops: Phrases
  let stopTails: Tails
  let stopBecause: [String]
  let callsAway: Phrases
  let mustGoSoon: Phrases
  /// They will not be here on a day: nothing that answers.
  let absent: Phrases
  /// They are back.
  let back: Phrases
  let unless: Phrases
  /// How it went, in a word or two.
  let endings: BareEndings
  /// Thanks and goodbyes, at the start of a few words.
  let courtesy: Phrases

  /// Words of plans, and of what is said about one.
  let plan: PlanHints
  let later: LaterPlanHints

  /// What is asked of the coach that can be answered.
  let asked: AskedHints

  /// What stands beside an answer.
  let beside: BesideHints

  /// Good news, and that something is no worry.
  let news: NewsHints
  let bare: BareHints
  let small: SmallHints
  let runOn: RunOnHints

  /// "I can't", and "that's for sure": nothing that one could do.
  let inability: Leads
  let assured: Phrases
  /// Whose words are said back, of several.
  let voices: Voices
  let spoken: SpokenHints
  let sift: SiftHints
  let clocks: ClockWords
  let long: LongHints
  /// "It was the same": the feeling was there before.
  let before: Phrases
  /// "Got through": it went well all the same.
  let beforeWell: Phrases
  /// "And I": something is added to a card.
  let added: Phrases

  /// What of a line counts, as they say themselves.
  let weighing: WeighingWords

  /// The numbers of the end, and parts named anew.
  let end: EndHints
  let heard: HeardHints
  let meant: MeantHints
  let trying: TryingHints
  let themselves: SelfHints
  let wanted: WantedHints
  /// "Rather talk about": another topic is wished for than this.
  let talksElse: Phrases
  let cause: CauseHints
  let subjects: SubjectHints
  /// "Failed it", of which nothing else is told.
  let bareEnds: Phrases

  /// How others see them, and what a feeling is to them.
  let feelings: FeelingHints
  let felt: FeltHints

  /// The keys that have options, in order.
  private let keys: [String]

  /// Those of these that begin with some words.
  func optionKeys(_ opening: String) -> some Sequence<String> {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < opening { low = middle + 1 } else { high = middle }
    }
    return keys[low...].prefix { $0.hasPrefix(opening) }
  }

  struct Words: Sendable {
    private var all = Filed<MetaWord>()
    private var bits = MetaWords.Bits()

    init(_ all: some Sequence<MetaWord>) {
      for word in Set(all) {
        self.all.file(word, under: word)
        bits.add(word)
      }
    }

    /// True where one of the words is among the first so many.
    @inline(__always)
    func stand(in words: MetaWords, first most: Int = .max) -> Bool {
      bits.mayMeet(words.bits) && found(in: words, first: most)
    }

    @inline(never)
    private func found(in words: MetaWords, first most: Int) -> Bool {
      for at in 0..<min(most, words.all.count) {
        let word = words.all[at]
        if all.mayHold(word), all[word].contains(word) { return true }
      }
      return false
    }
  }

  init(_ words: Wording.Words) {
    end = EndHints(words)
    heard = HeardHints(words)
    feelings = FeelingHints(words)
    felt = FeltHints(words)
    meant = MeantHints(words)
    trying = TryingHints(words)
    themselves = SelfHints(words)
    wanted = WantedHints(words)
    talksElse = words.phrases("agenda.leave.other")
    cause = CauseHints(words)
    subjects = SubjectHints(words)
    keys = words.options.keys.sorted()
    news = NewsHints(words)
    bare = BareHints(words)
    small = SmallHints(words)
    runOn = RunOnHints(words)
    weighing = WeighingWords(words)
    inability = words.leads("mastery.inability")
    assured = words.phrases("mastery.assured")
    voices = Voices(words)
    spoken = SpokenHints(words)
    sift = SiftHints(words)
    clocks = ClockWords(words)
    long = LongHints(words)
    beforeWell = words.phrases("arousal.before.well")
    before = words.phrases("arousal.before.same")
    added = words.phrases("mastery.added")
    asked = AskedHints(words)
    beside = BesideHints(words)
    plan = PlanHints(words)
    later = LaterPlanHints(words)
    func first(_ keys: String...) -> Words {
      Words(
        keys.flatMap { words.options[$0] ?? [] }.compactMap { MetaWord.all(in: $0).first })
    }
    // Of a phrase that must stand whole any word will do: the longest is the rarest.
    func longest(_ keys: some Sequence<String>) -> Words {
      Words(
        keys.flatMap { words.options[$0] ?? [] }.compactMap { MetaWord.all(in: $0).longest })
    }
    talk = longest(
      words.options.keys.filter { $0.hasPrefix("meta.") } + [
        "questions.joined.you", "questions.length", "questions.normal",
      ])
    correction = words.phrases(
      "correct.lead", "correct.meant", "correct.not", "correct.wrong", "correct.drop",
      "correct.first", "correct.quoted", "correct.insist", "meta.denied", "meta.said", "plan.edit",
      "plan.edit.old")
    waits = words.phrases("meta.wait")
    bodyNow = words.phrases("agenda.bodyNow")
    saidOften = words.phrases("agenda.saidOften")
    depending = words.phrases("opening.depending")
    oneself = words.leads("vicarious.oneself")
    careless = words.phrases("plan.careless")
    puzzled = words.phrases("meta.puzzled")
    swapped = words.phrases("correct.swapped")
    refusal = words.phrases(
      "agenda.leave.other", "agenda.toPlan", "agenda.toPlan.whole", "agenda.leave",
      "agenda.leave.whole",
      "agenda.leave.lead")
    pronouns = words.phrases("pronoun.she", "pronoun.he")
    taking = words.phrases("vicarious.takes")
    ofTheTalk = words.phrases("meta.ofTheTalk")
    whichName = words.phrases("arousal.whichName")
    names = NameHints(words)
    owned = OwnHints(words)
    thanked = words.phrases("close.thanked")
    goneWithThanks = words.phrases("close.thanked.going")
    bye = words.phrases("commands.bye")
    byes = words.phrases("close.byes")
    byesTold = words.phrases("close.byes.told")
    going = words.phrases("close.going")
    untold = words.phrases("persuasion.untold")
    thing = words.phrases("opening.thing")
    having = words.phrases("opening.having")
    grief = words.phrases("opening.grief")
    saidLightly = words.phrases("meta.told.lightly")
    lossOfOthers = words.phrases("repair.loss.others")
    glosses = Tails(words.options["correct.gloss"] ?? [])
    glossLeads = words.leads("correct.gloss.lead")
    managing = words.phrases("opening.managing")
    either = words.phrases("commands.or")
    heed = words.phrases(
      "heed.numbers", "heed.angry", "heed.noticed", "heed.ignored", "heed.listening",
      "heed.tag", "heed.confided",
      "heed.tears", "heed.cancel")
    cancelling = words.phrases("heed.cancel")
    confided = words.phrases("heed.confided")
    notConfided = words.phrases("heed.confided.not")
    tears = words.phrases("heed.tears")
    hard = words.phrases("heed.hard")
    notHard = words.phrases("heed.hard.none")
    numbers = words.phrases("heed.numbers")
    numberless = words.phrases("heed.numbers.refused")
    numberHated = words.phrases("heed.numbers.hated")
    numberElsewhere = words.phrases("heed.numbers.elsewhere")
    anger = words.phrases("heed.angry")
    angerHere = words.phrases("heed.angry.here")
    ignored = words.phrases("heed.ignored", "heed.listening")
    listening = words.phrases("heed.listening")
    angerElsewhere = words.phrases("heed.angry.elsewhere")
    noticed = words.phrases("heed.noticed")
    tags = words.phrases("heed.tag")
    protest = words.phrases("close.protest")
    callsBack = words.phrases("close.there", "close.callsBack")
    goesOn = words.phrases("close.goesOn")
    lastWord = words.phrases("close.lastWord")
    talksOf = words.phrases("close.talksOf")
    still = words.phrases("close.still")
    feeling = words.phrases("close.feeling")
    unkept = words.phrases("commands.unkept")
    bodySigns = words.phrases("safety.body.signs")
    bodyDenied = words.phrases("safety.body.denied")
    apology = words.phrases("meta.apology")
    cold = words.phrases("arousal.function.numb.cold")
    numb = words.phrases("arousal.numb")
    kindness = words.phrases("meta.courtesy")
    comments = words.phrases("meta.comment")
    howTo = words.leads("opening.howTo")
    theNumber = words.leads("opening.theNumber")
    bodyRuledOut = words.phrases("safety.body.ruledOut")
    harmless = words.phrases("safety.body.harmless")
    saidNo = words.phrases("safety.body.saidNo")
    sinking = words.phrases("safety.sinking")
    sinkingWished = words.phrases("safety.sinking.wished")
    bareEnds = words.phrases("mastery.bareEnd")
    flight = words.phrases("heed.flight")
    notFlight = words.phrases("heed.flight.none")
    contempt = words.phrases("heed.contempt")
    contemptFronts = words.phrases("heed.contempt.front")
    contemptTheirs = words.phrases("heed.contempt.theirs")
    contemptLeads = words.phrases("heed.contempt.lead")
    contemptSkill = words.phrases("heed.contempt.skill")
    consequence = words.phrases("opening.consequence")
    loss = words.phrases("opening.consequence.lost")
    anotherGo = words.phrases("opening.anotherGo")
    ownings = words.phrases("opening.ownings")
    counting = words.phrases("opening.counting")
    doubted = words.phrases("opening.doubted")
    notDoubted = words.phrases("opening.doubted.not")
    unmoved = words.phrases("close.unmoved")
    notUnmoved = words.phrases("close.unmoved.not")
    obliged = words.phrases("opening.obliged")
    nextTimes = words.leads("mastery.changing.when")
    mustGo = words.phrases("close.mustGo")
    stopFronts = words.leads("close.stop.front")
    stopLeads = words.leads("close.stop.lead")
    stopVerbs = words.phrases("close.stop.verb")
    stopBare = words.phrases("close.stop.bare")
    stops = words.phrases("close.stop.verb", "close.stop.bare")
    stopTails = Tails(words.options["close.stop.tail"] ?? [])
    stopBecause = words.options["close.stop.because"]?.map { " " + $0 + " " } ?? []
    callsAway = words.phrases("close.callsAway", "close.mustGo")
    mustGoSoon = words.phrases("close.mustGo.soon")
    absent = words.phrases("meta.absent")
    back = words.phrases("checkin.back")
    courtesy = words.phrases("close.courtesy")
    unless = words.phrases("close.unless")
    language = words.phrases("heed.language", "heed.language.hurt")
    noHelp = words.phrases("arousal.noHelp")
    endings = BareEndings(words.options)
    takenBack = words.phrases("takenBack.lead", "takenBack.was", "takenBack.out")
    unwanted = first("agenda.forget")
    greetings = words.leads("opening.greeting")
    fitsIn = words.leads("fits.in")
    aftermath = words.leads("mastery.aftermath")
    buts = words.leads("opening.whole.part")
    momentLeads = words.leads("opening.part.when")
    numberFor = words.phrases("opening.number.for", "opening.number.is")
    isThe = words.leads("opening.number.is")
    isFor = words.leads("opening.number.for")
    vocatives = words.phrases("said.vocative")
    leftOut = words.phrases("plan.leftOut")
    worrying = words.phrases("repair.otherWorry")
    worryDenied = words.phrases("repair.otherWorry.not")
    worryNamesNone = words.phrases("repair.otherWorry.none")
    worryIs = words.leads("repair.otherWorry.is")
    injury = words.phrases("arousal.injury")
    limbs = words.phrases("arousal.injury.limb")
    trembling = words.phrases("arousal.injury.not")
    injured = words.phrases("arousal.injury.hurt")
    context = words.phrases("heard.context.not")
    hardLeads = words.leads("opening.beside.lead")
    hardClefts = words.leads("opening.beside.cleft")
    hardTails = Tails(words.options["opening.beside.tail"] ?? [])
    hardThat = words.phrases("opening.beside.that")
    hardBut = words.options["opening.beside.but"]?.map { " " + $0 + " " } ?? []
    hardNot = words.phrases("opening.beside.not")
    hardWhich = words.options["opening.beside.which"]?.map { " " + $0 + " " } ?? []
    hardCan = words.leads("opening.beside.can")
    nearerPart = words.phrases("long.closer")
    safePart = words.leads("opening.part.safe")
    contextOfIt = words.leads("heard.context.it")
    heldDown = words.phrases("opening.against")
    becauseOf = words.options["opening.against.of"]?.map { " " + $0 + " " } ?? []
    calledOff = words.phrases("rating.off")
    nearer = words.leads("rating.nearer")
    stated = words.leads("rating.stated")
    statedAs = words.leads("rating.stated.as")
    wanting = words.leads("plan.wanting")
    statedSo = words.options["rating.stated.so"]?.map { " " + $0 + " " } ?? []
    statedAny = words.phrases("rating.stated", "rating.stated.as")
    wholes = words.phrases("rating.whole")
    goal = longest([
      "goal.turn", "goal.turn.whole", "goal.swap", "goal.else", "goal.dismiss", "goal.instead",
    ])
    minutes = first("quick.minutes")
    called = words.phrases("quick.called")
    cry = words.phrases("quick.cry")
    let failing = (words.options["opening.feared.failing"] ?? []).flatMap {
      MetaWord.all(in: $0).suffix(2)
    }
    fear = Words(
      (words.options["opening.feared"] ?? []).compactMap { MetaWord.all(in: $0).first } + failing)
    feared = Leads(
      words.longest("opening.feared"))
    length = words.leads("questions.length")
    judged = words.leads("questions.judged")
    fearsInstead = words.longest("arousal.feared")
    fearsOf = words.leads("arousal.feared.of")
    goalWaits = words.phrases("goal.waits")
    luck = words.phrases("close.luck")
    unlucky = words.leads("close.unlucky")
    goOnYes = words.leads("repair.goOnYes")
    bareYes = words.phrases("repair.bareYes")
    bareNo = words.phrases("repair.bareNo")
    fits = words.phrases("fits")
    cardPronouns = words.phrases("mastery.left.pronoun")
    cardBits = words.leads("mastery.left.bit")
    cardWrong = words.phrases("mastery.wrong")
    cardLeft = words.longest("mastery.left")
    cardLeftTails = Tails(words.options["mastery.left.tail"] ?? [])
    overdone = words.phrases("mastery.overdone")
    goOf = words.phrases("opening.anotherGo.of")
    persisting = words.phrases("commands.persisting")
    unsureElsewhere = Set(words.options["repair.unsure.foreign"] ?? [])
    disagreed = words.phrases("checkin.disagreed")
    noChange = words.phrases("mastery.changing.when")
    conceived = words.phrases("mastery.conceived")
    unchanged = words.phrases("mastery.unchanged")
    vague = Set(words.options["opening.vague"] ?? [])
    longestVague = vague.map(\.utf8.count).max() ?? 0
    linked = FactKind.all.filter { words.variants["link." + $0.rawValue] != nil }
    noPart = words.phrases("opening.part.none")
    anyPart = words.phrases("opening.part.any")
    otherPart = words.leads("opening.part.other")
    noPartFronts = words.leads("opening.part.front")
    partLeads = words.leads("opening.part.lead")
    thatIs = words.leads("opening.part.thatIs")
    really = words.phrases("opening.part.really")
    partTails = Tails(words.options["opening.part.tail"] ?? [])
    laterFronts = words.leads("agenda.later.front")
    laterLeads = words.leads("agenda.later.lead")
    topic = first("agenda.wish")
    question = first(
      "questions.judged", "questions.auxiliary", "questions.length", "meta.opener", "meta.which")
  }
}
