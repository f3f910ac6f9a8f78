import Wording

/// What tells the part of a line that answers from what stands beside it. Held in one place, for it is handed on
/// with every line.
final class SiftHints: Sendable {
  /// "Told me that", behind who it was; "on", behind these; "I wasn't there".
  let frames: [String]
  let told, sources, known: Leads
  /// "And", where a sentence goes on with another act.
  let ands: Leads
  /// "Is", behind the side of a contrast that holds; "didn't", behind the other.
  let echoes, deniedEchoes: [String]
  /// "It wasn't", before what was not so; "it was", before what was.
  let notIt, it: Leads
  /// "Not the", before what is put aside; "not at all", which puts nothing aside.
  let rejected, kept: Leads
  /// "Helped"; "didn't".
  let helped, denied: Phrases
  /// "For me it's", before where it is felt.
  let forMe: Leads
  /// "No", behind what is put aside; "too much for me", of what is not taken.
  let noes: [String]
  let notForThem: Phrases
  /// "I did it", before when it was.
  let didIt: Leads
  /// Where the body shows it.
  let body: Set<String>
  /// "In the way was", beside what helped.
  let hindrances: Leads
  /// "Sounded like", in what only tells what it was like; "like a", behind what it was.
  let similes: Phrases
  let likes, soLikes: [String]
  /// "Took", before how many "minutes".
  let lasted, units: Set<String>
  /// "Only once", behind a "never".
  let once: Leads
  let never: Phrases
  /// "Oh no", before a thought.
  let outcries: Leads
  /// "Because", behind a moment; "I come in", the least of several steps.
  let whys: [String]
  let arriving: Leads
  /// "I suppose", before an idea of one's own.
  let own: Leads

  init(_ words: Words) {
    func all(_ key: String) -> [String] { words.options["sift." + key] ?? [] }
    frames = all("frame").map { " " + $0 + " " }
    told = words.leads("sift.told")
    sources = words.leads("sift.source")
    ands = words.leads("sift.and")
    known = words.leads("sift.known")
    echoes = all("echo")
    deniedEchoes = all("echo.not")
    notIt = words.leads("sift.notIt")
    it = words.leads("sift.it")
    rejected = words.leads("sift.rejected")
    kept = words.leads("sift.rejected.not")
    helped = words.phrases("sift.helped")
    denied = words.phrases("sift.echo.not")
    noes = all("no")
    notForThem = words.phrases("sift.notForThem")
    didIt = words.leads("sift.didIt")
    body = Set(all("body"))
    forMe = words.leads("sift.forMe")
    hindrances = words.leads("sift.hindrance")
    similes = words.phrases("sift.simile")
    likes = all("like").map { " " + $0 + " " }
    soLikes = all("soLike").map { " " + $0 + " " }
    lasted = Set(all("lasted"))
    units = Set(all("unit"))
    once = words.leads("sift.once")
    never = words.phrases("sift.never")
    outcries = words.leads("sift.outcry")
    whys = all("why").map { " " + $0 + " " }
    arriving = words.leads("sift.arriving")
    own = words.leads("sift.own")
  }
}
