import Wording

/// Words that tell an answer from a command.
struct OwnHints: Sendable {
  /// "I", "I'd": what opens what they did or would do; and what follows where something is wished of
  /// the coach, "want".
  let subjects: Leads
  let wishes: Leads
  /// "Quit", of a try.
  let ended: Phrases
  /// What a word ends with that names a doing.
  let gerund: String
  /// "Bit", behind what it is a bit of; and how that is said before it.
  let bits: Set<String>
  let bitWith: String?
  /// "A", of a task, and what stands for it once it is known: "the".
  let articles: [(Substring, Substring)]
  /// What they may do; what may be hard.
  let acts: Phrases
  let parts: Phrases
  /// "That's all": there is no more to be told.
  let all: Phrases
  /// "That I", "can I do": what opens a clause of theirs.
  let clauses: Leads
  /// "Could", behind somebody's name; and "you", who is nobody else.
  let modals: Phrases
  let addressed: Phrases
  /// "Next to": where somebody stands.
  let place: Phrases

  init(_ words: Wording.Words) {
    subjects = words.leads("own.subject")
    wishes = words.leads("own.wish")
    ended = words.phrases("own.ended")
    gerund = words.options["own.gerund"]?.first ?? "ing"
    bits = Set(words.options["opening.bit"] ?? [])
    bitWith = words.options["opening.bitWith"]?.first
    articles = (words.options["opening.task.article"] ?? []).compactMap { $0[...].cut(at: [" "]) }
    acts = words.phrases("own.act")
    parts = words.phrases("own.part")
    all = words.phrases("own.all")
    clauses = words.leads("own.clause")
    modals = words.phrases("own.modal")
    addressed = words.phrases("own.addressed")
    place = words.phrases("own.place")
  }
}
