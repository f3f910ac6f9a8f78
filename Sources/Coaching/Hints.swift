import Wording

/// Single words, one of which stands in every line that something rare is heard in: most lines are
/// passed over by them, before anything is looked at more closely.
struct Hints: Sendable {
  /// Something is put right.
  let correction: Words
  /// Something is said of the talk itself, or asked without a mark.
  let talk: Words
  /// A topic is refused, or the plan is asked for.
  let refusal: Words
  /// Something is to be talked of no more.
  let unwanted: Words
  /// Another goal is wished for.
  let goal: Words
  /// Minutes to go.
  let minutes: Words
  /// Help is cried for.
  let cry: Words
  /// What is feared, as the end of a scale.
  let fear: Words
  /// Another topic is asked for.
  let topic: Words
  /// Something is asked of the coach.
  let question: Words

  struct Words: Sendable {
    private let all: Set<MetaWord>
    private var mayBe = [Bool](repeating: false, count: 256)

    init(_ all: some Sequence<MetaWord>) {
      self.all = Set(all)
      for word in self.all { mayBe[Int(word.value & 255)] = true }
    }

    func stand(in words: some Sequence<MetaWord>) -> Bool {
      words.contains { mayBe[Int($0.value & 255)] && all.contains($0) }
    }
  }

  init(_ words: Wording.Words) {
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
    correction = longest([
      "correct.lead", "correct.meant", "correct.not", "correct.wrong", "correct.ask",
      "correct.drop", "correct.first", "meta.denied", "meta.said", "plan.edit", "plan.edit.old",
    ])
    talk = longest(
      words.options.keys.filter { $0.hasPrefix("meta.") } + [
        "questions.joined.you", "questions.length",
      ])
    refusal = longest(["agenda.toPlan", "agenda.leave", "agenda.leave.whole", "agenda.leave.lead"])
    unwanted = first("agenda.forget")
    goal = longest(["goal.turn", "goal.else", "goal.dismiss", "goal.instead"])
    minutes = first("quick.minutes")
    cry = first("quick.cry")
    let failing = (words.options["opening.feared.failing"] ?? []).flatMap {
      MetaWord.all(in: $0).suffix(2)
    }
    fear = Words(
      (words.options["opening.feared"] ?? []).compactMap { MetaWord.all(in: $0).first } + failing)
    topic = first("agenda.wish")
    question = first(
      "questions.judged", "questions.auxiliary", "questions.length", "meta.opener", "meta.which")
  }
}
