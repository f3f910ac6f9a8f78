import Wording

/// What tells how a line is meant, where its words alone could be an answer: the words of `heard.txt`.
struct HeardHints: Sendable {
  /// "Well maybe": what opens a number that was thought over.
  let rethinking: Leads
  /// "I guess", behind a number.
  let afterthoughts: Phrases
  let afterthoughtTails: Tails
  /// "And", between what is rated and the whole.
  let joints: [String]
  /// "Safest part": the words of a question for a part of it.
  let partAsked: Phrases
  /// "Sorry", before the words of a question asked back.
  let puzzledOpenings: Phrases
  /// "Tell", before somebody and what is to be told; "him"; "that"; "its", for "it's", which is meant.
  let telling: Phrases
  let them: Phrases
  let thats: Leads
  let loose: Leads
  let mended: String
  /// "Is", in what is to be told.
  let beings: Phrases
  /// "I'm only the", before who somebody is in it; "in the", before where it is.
  let roles: Leads
  let places: Leads
  /// "So why you", behind what is told.
  let askTails: Tails
  /// "Dunno if I can", before what is doubted; "signed up for", before what was begun; "again", behind it.
  let doubting: Phrases
  let begun: Leads
  let again: Tails
  /// "It's the", before what the task is; "it", for what was named; "at", before a thing in a task; and
  /// what makes a wish of an act.
  let clefts: Leads
  let pointers: Phrases
  let objectLeads: [String]
  let wish: String?
  /// "It once", behind "he said"; "I", before what they said themselves.
  let saidTails: Tails
  let ownFronts: Leads
  /// "Do", of which it says nothing what is done.
  let plainActs: Leads
  /// "I feel like", before a thought; "changed the subject", which speaks against it, and what does not.
  let feltLeads: Leads
  let pulling: Phrases
  let notPulling: Phrases
  /// "I just said"; how what was said begins: "oh"; "I"; "my".
  let ownSpeech: Phrases
  let ownSpeechLeads: Leads
  let spoken: Phrases
  let own: String
  let mine: String
  /// "Love", behind a line; and what may not stand right before it there: "my".
  let calls: Set<String>
  let notCalled: Set<String>

  init(_ words: Wording.Words) {
    rethinking = words.leads("heard.rethinking")
    afterthoughts = words.phrases("heard.afterthought")
    afterthoughtTails = Tails(words.options["heard.afterthought"] ?? [])
    joints = words.options["heard.joint"]?.map { " " + $0 + " " } ?? []
    puzzledOpenings = words.phrases("heard.puzzled")
    telling = words.phrases("heard.telling")
    them = words.phrases("heard.them")
    thats = words.leads("heard.that")
    loose = words.leads("heard.loose")
    mended = words.options["heard.loose.mended"]?.first ?? ""
    beings = words.phrases("heard.being")
    roles = words.leads("heard.role")
    places = words.leads("heard.place")
    askTails = Tails(words.options["heard.askTail"] ?? [])
    doubting = Phrases(
      (words.options["heard.doubt.lead"] ?? []).flatMap { lead in
        (words.options["heard.doubt.can"] ?? []).map { lead + " " + $0 }
      })
    begun = words.leads("heard.begun")
    again = Tails(words.options["heard.again"] ?? [])
    clefts = words.leads("heard.cleft")
    pointers = words.phrases("heard.pointer")
    saidTails = Tails(words.options["heard.saidTail"] ?? [])
    ownFronts = words.leads("heard.ownFront")
    objectLeads = words.options["heard.objectLead"]?.map { " " + $0 + " " } ?? []
    plainActs = words.leads("heard.plainAct")
    wish = words.options["heard.wish"]?.first
    feltLeads = words.leads("heard.feltLead")
    pulling = words.phrases("heard.pulling")
    notPulling = words.phrases("heard.pulling.not")
    mine = words.options["heard.mine"]?.first ?? ""
    ownSpeechLeads = words.leads("heard.ownSpeech")
    own = words.options["heard.own"]?.first ?? ""
    ownSpeech = words.phrases("heard.ownSpeech")
    spoken = words.phrases("heard.spoken")
    calls = Set(words.options["said.vocative.end"] ?? [])
    notCalled = Set(words.options["said.vocative.end.not"] ?? [])
    partAsked = words.phrases("heard.partAsked")
  }
}
