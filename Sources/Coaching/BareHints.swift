import Wording

/// Lines of one word or two that answer nothing by themselves.
struct BareHints: Sendable {
  /// "Hm", "erm": somebody thinks; "meh": there is little to say.
  let thinking: Phrases
  let shrugs: Phrases
  /// "Both", where one thing was asked for.
  let both: Phrases
  /// "Peers", "feedback", "nerves", "plan": what the coach has topics for.
  let peers: Phrases
  let feedback: Phrases
  let nerves: Phrases
  let plan: Phrases

  init(_ words: Wording.Words) {
    thinking = words.phrases("repair.thinking")
    shrugs = words.phrases("repair.shrug")
    both = words.phrases("repair.both")
    peers = words.phrases("agenda.bare.vicarious")
    feedback = words.phrases("agenda.bare.persuasion")
    nerves = words.phrases("agenda.bare.arousal")
    plan = words.phrases("agenda.bare.plan")
  }
}
