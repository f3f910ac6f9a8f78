import Dialogue
import Wording

/// What a question or a worry is told by that stands beside an answer. Held in one place, for it is handed
/// on with every line.
final class BesideHints: Sendable {
  /// "Is", "what", before "that", "people": such a pair stands in nearly every line with a question that has
  /// no mark; "what then", "enough", "what if" in the rest.
  private let heads, seconds, whole: Phrases
  /// "Does", "is": what a question without a mark opens with, before one of the subjects.
  let auxiliaries, subjects: Phrases
  /// "Ok", "enough": what a question ends with whose subject may be anything.
  let verdicts: Phrases
  /// "It", "that": subjects too, but not behind "do" and the like.
  let pointers, transitive: Phrases
  /// "The", which opens one, behind neither these nor "was".
  let determiners, still: Phrases
  /// "Does", which opens nothing but a question; "how".
  let always, asking: Phrases
  /// "Long", behind "how".
  let degrees: Phrases
  /// "Who", which may open a clause on somebody as well.
  let relative: Phrases
  /// "Did you get", before what was told.
  let heard: Leads
  /// "Can we", before what is wanted of the talk.
  let bids: Leads
  /// "What then", "what do I do then", after the moment that is feared.
  let thens: Phrases
  /// "If", before that moment.
  let conditions: [String]
  /// "Ok", "hm": what is no answer beside a question.
  let fillers: Phrases
  /// "Isn't that crazy": asks for nothing.
  let rhetorical: Leads
  /// "And", "but": what may end what is left before a question.
  let ends: [String]
  /// "What if", in the middle of a clause.
  let worries: [String]
  /// "I asked", "I thought": before what was asked somewhere else.
  let reporting: Phrases
  /// "Freeze", "cry": a slip of their own, that passes.
  let lapses: Phrases
  /// "Ask", "laugh": what others do with words or looks.
  let speaking: Phrases
  /// "Did you get that", "did I say": whether something was heard.
  let got: Phrases
  /// "What did I do", "how did she": asked of what happened, before it is told.
  let askedBack: Leads
  /// What stands before somebody or something that was told of.
  let saidOf: Leads
  let saidIt: Leads
  /// "Could I ask", before somebody; and what stands there in a question to the coach: "you", "something".
  let askingLeads: Leads
  let notAsked: Phrases
  /// Each question that has one answer for all, and the words that it is told by.
  let short: [(answer: ShortAnswer, words: Phrases)]

  init(_ words: Words) {
    func all(_ key: String) -> [String] { words.options["beside." + key] ?? [] }
    let worryLeads = words.options["worry.lead"] ?? []
    heads = words.phrases("beside.auxiliary", "beside.asking")
    seconds = words.phrases("beside.subject", "beside.pointer", "beside.determiner")
    let shorts = ShortAnswer.beside.flatMap { all($0.rawValue) }
    whole = Phrases(
      all("always") + all("then") + all("verdict") + worryLeads + shorts + all("saidIt")
        + all("saidOf"))
    auxiliaries = words.phrases("beside.auxiliary")
    verdicts = words.phrases("beside.verdict")
    determiners = words.phrases("beside.determiner")
    still = words.phrases("beside.still")
    pointers = words.phrases("beside.pointer")
    transitive = words.phrases("beside.transitive")
    heard = words.leads("beside.heard")
    subjects = words.phrases("beside.subject")
    always = words.phrases("beside.always")
    asking = words.phrases("beside.asking")
    degrees = words.phrases("beside.degree")
    relative = words.phrases("beside.relative")
    bids = words.leads("beside.bid")
    thens = words.phrases("beside.then")
    conditions = all("condition")
    fillers = words.phrases("beside.filler")
    rhetorical = words.leads("beside.rhetorical")
    ends = all("end")
    worries = worryLeads.map { " " + $0 + " " }
    reporting = words.phrases("beside.reporting")
    lapses = words.phrases("beside.lapse")
    speaking = words.phrases("beside.speaking")
    got = words.phrases("beside.got")
    saidIt = words.leads("beside.saidIt")
    askedBack = words.leads("beside.askedBack")
    saidOf = words.leads("beside.saidOf")
    askingLeads = words.leads("questions.asking.lead")
    notAsked = words.phrases("questions.asking.not")
    short = ShortAnswer.beside.map { ($0, Phrases(all($0.rawValue))) }
  }

  /// False where words without a mark ask nothing and fear nothing.
  func mayStand(in words: MetaWords) -> Bool {
    if whole.stand(in: words) { return true }
    guard heads.stand(in: words) else { return false }
    return zip(words.all, words.all.dropFirst()).contains { head, second in
      heads.hold(head)
        && (seconds.hold(second) || asking.hold(head) && auxiliaries.hold(second))
    }
  }
}

extension ShortAnswer {
  /// Those whose words are looked for beside an answer alone; the first that is told has the word.
  static let beside: [ShortAnswer] = [
    .breathing, .improving, .easing, .daft, .others, .selfDoubt, .enough, .counting, .helping,
    .fine,
    .believing, .next, .here,
  ]
}
