import Dialogue
import Wording

/// Single words, one of which stands in every line that something rare is heard in: most lines are
/// passed over by them, before anything is looked at more closely.
final class Hints: Sendable {
  /// Something is put right.
  let correction: Phrases
  /// Something is said of the talk itself, or asked without a mark.
  let talk: Words
  /// A topic is refused, or the plan is asked for.
  let refusal: Phrases
  /// Something is to be talked of no more.
  let unwanted: Words
  /// Another goal is wished for.
  let goal: Words
  /// Minutes to go.
  let minutes: Words
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
  let otherPart: Leads
  let noPartFronts: Leads
  /// A task at a funeral.
  let grief: Phrases
  /// "Got", where it says what is to come.
  let having: Phrases
  /// "It", "that": what stands for a thing named before.
  let thing: Phrases
  /// Nobody has said anything of it.
  let untold: Phrases
  /// How a question opens that asks how long it takes, and one that asks for a judgement.
  let length: Leads
  let judged: Leads
  /// Luck to be wished.
  let luck: Phrases
  /// Something was done too late, or too much of it.
  let overdone: Phrases
  /// What stands between another go and what it is at: "of".
  let goOf: Phrases
  /// To go on, as what somebody did.
  let persisting: Phrases
  /// It fits, or does not.
  let fits: Phrases
  /// They would do it the same way again.
  let unchanged: Phrases
  /// The card is not right.
  let cardWrong: Phrases
  /// What names nothing that one could be sure of.
  let vague: Set<String>
  /// The kinds of fact that something can be set beside.
  let linked: [FactKind]
  /// They go, beside other words.
  let going: Phrases
  /// A number is put in the place of another: "passing = 30".
  let managing: Phrases
  /// Two things to choose from: "or".
  let either: Phrases
  /// Something beside the answer that must not be passed over, and each kind of it.
  let heed: Phrases
  let hard: Phrases
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
  let tags: Phrases
  /// After a goodbye: they are not done; they still feel it.
  let protest: Phrases
  /// They call the coach back, go on with what was talked of, want to talk of something.
  let callsBack: Phrases
  let goesOn: Phrases
  let talksOf: Phrases
  let still: Phrases
  let feeling: Phrases
  /// Nothing is to be kept of the line.
  let unkept: Phrases
  /// In answer to the red flags: what names one, what denies it, what is none, and "I said no".
  let bodySigns: Phrases
  let bodyDenied: Phrases
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
  /// What stands between a number and what it counts: "is".
  let counting: Phrases
  /// They have to go somewhere else; and "unless".
  let mustGo: Phrases
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

  /// What is asked of the coach that can be answered.
  let asked: AskedHints

  /// Good news, and that something is no worry.
  let news: NewsHints

  /// The numbers of the end, and parts named anew.
  let end: EndHints

  struct Words: Sendable {
    private var all = Filed<MetaWord>()

    init(_ all: some Sequence<MetaWord>) {
      for word in Set(all) { self.all.file(word, under: word) }
    }

    func stand(in words: some Sequence<MetaWord>) -> Bool {
      words.contains { all[$0].contains($0) }
    }
  }

  init(_ words: Wording.Words) {
    end = EndHints(words)
    news = NewsHints(words)
    asked = AskedHints(words)
    plan = PlanHints(words)
    func first(_ keys: String...) -> Words {
      Words(
        keys.flatMap { words.options[$0] ?? [] }.compactMap { MetaWord.all(in: $0).first })
    }
    // Of a phrase that must stand whole any word will do: the longest is the rarest.
    func longest(_ keys: some Sequence<String>) -> Words {
      Words(
        keys.flatMap { words.options[$0] ?? [] }.compactMap { phrase in
          phrase.split(separator: " ").max { $0.utf8.count < $1.utf8.count }
            .flatMap { MetaWord.all(in: $0).first }
        })
    }
    talk = longest(
      words.options.keys.filter { $0.hasPrefix("meta.") } + [
        "questions.joined.you", "questions.length",
      ])
    func phrases(_ keys: String...) -> Phrases {
      Phrases(keys.flatMap { words.options[$0] ?? [] })
    }
    correction = phrases(
      "correct.lead", "correct.meant", "correct.not", "correct.wrong", "correct.drop",
      "correct.first", "correct.quoted", "correct.insist", "meta.denied", "meta.said", "plan.edit",
      "plan.edit.old")
    refusal = phrases(
      "agenda.toPlan", "agenda.toPlan.whole", "agenda.leave", "agenda.leave.whole",
      "agenda.leave.lead")
    going = phrases("close.going")
    untold = phrases("persuasion.untold")
    thing = phrases("opening.thing")
    having = phrases("opening.having")
    grief = phrases("opening.grief")
    managing = phrases("opening.managing")
    either = phrases("commands.or")
    heed = phrases("heed.numbers", "heed.angry", "heed.noticed", "heed.ignored", "heed.tag")
    hard = phrases("heed.hard")
    notHard = phrases("heed.hard.none")
    numbers = phrases("heed.numbers")
    numberless = phrases("heed.numbers.refused")
    numberHated = phrases("heed.numbers.hated")
    numberElsewhere = phrases("heed.numbers.elsewhere")
    anger = phrases("heed.angry")
    angerHere = phrases("heed.angry.here")
    ignored = phrases("heed.ignored")
    angerElsewhere = phrases("heed.angry.elsewhere")
    noticed = phrases("heed.noticed")
    tags = phrases("heed.tag")
    protest = phrases("close.protest")
    callsBack = phrases("close.there", "close.callsBack")
    goesOn = phrases("close.goesOn")
    talksOf = phrases("close.talksOf")
    still = phrases("close.still")
    feeling = phrases("close.feeling")
    unkept = phrases("commands.unkept")
    bodySigns = phrases("safety.body.signs")
    bodyDenied = phrases("safety.body.denied")
    harmless = phrases("safety.body.harmless")
    saidNo = phrases("safety.body.saidNo")
    sinking = phrases("safety.sinking")
    sinkingWished = phrases("safety.sinking.wished")
    flight = phrases("heed.flight")
    notFlight = phrases("heed.flight.none")
    contempt = phrases("heed.contempt")
    contemptFronts = phrases("heed.contempt.front")
    contemptLeads = phrases("heed.contempt.lead")
    contemptSkill = phrases("heed.contempt.skill")
    consequence = phrases("opening.consequence")
    loss = phrases("opening.consequence.lost")
    anotherGo = phrases("opening.anotherGo")
    ownings = phrases("opening.ownings")
    counting = phrases("opening.counting")
    obliged = phrases("opening.obliged")
    mustGo = phrases("close.mustGo")
    mustGoSoon = phrases("close.mustGo.soon")
    absent = phrases("meta.absent")
    back = phrases("checkin.back")
    courtesy = phrases("close.courtesy")
    unless = phrases("close.unless")
    language = phrases("heed.language", "heed.language.hurt")
    noHelp = phrases("arousal.noHelp")
    endings = BareEndings(words.options)
    unwanted = first("agenda.forget")
    goal = longest(["goal.turn", "goal.else", "goal.dismiss", "goal.instead"])
    minutes = first("quick.minutes")
    cry = phrases("quick.cry")
    let failing = (words.options["opening.feared.failing"] ?? []).flatMap {
      MetaWord.all(in: $0).suffix(2)
    }
    fear = Words(
      (words.options["opening.feared"] ?? []).compactMap { MetaWord.all(in: $0).first } + failing)
    feared = Leads(
      (words.options["opening.feared"] ?? []).sorted { $0.utf8.count > $1.utf8.count })
    length = Leads(words.options["questions.length"] ?? [])
    judged = Leads(words.options["questions.judged"] ?? [])
    luck = phrases("close.luck")
    fits = phrases("fits")
    cardWrong = phrases("mastery.wrong")
    overdone = phrases("mastery.overdone")
    goOf = phrases("opening.anotherGo.of")
    persisting = phrases("commands.persisting")
    unchanged = phrases("mastery.unchanged")
    vague = Set(words.options["opening.vague"] ?? [])
    linked = FactKind.all.filter { words.variants["link." + $0.rawValue] != nil }
    noPart = phrases("opening.part.none")
    otherPart = Leads(words.options["opening.part.other"] ?? [])
    noPartFronts = Leads(words.options["opening.part.front"] ?? [])
    topic = first("agenda.wish")
    question = first(
      "questions.judged", "questions.auxiliary", "questions.length", "meta.opener", "meta.which")
  }
}
