import Dialogue
import Machines
import Understanding
import Wording

/// Of two things told in one line one is taken up by the step. What no sentence of the reply holds is said as
/// well, so that it does not go past them (conversation.md "What makes it good").
extension Coach {
  private static let lengths = 8...18
  private static let fewWords = 12
  /// The most words of what is added.
  private static let most = 8

  /// False where a line is too short or too long for some of it to be left.
  static func mayLeaveOver(_ whole: String) -> Bool { lengths.contains(whole.wordCount) }

  /// - Parameters:
  ///   - whole: the line as it was typed, one that may leave something over.
  ///   - told: its phrases, where they are known.
  ///   - reply: the sentences that are said to it.
  ///   - isAlone: true where they say nothing back; a few words that are no clause count then as well.
  /// - Returns: nil where all of it is taken up, or what is left says nothing of theirs.
  func leftOver(
    of whole: String, _ told: [Phrase]?, in reply: [Speaker.Said], isAlone: Bool
  ) -> Phrase? {
    // A few words, or what somebody else did, beside little; what is theirs beside more.
    let words = reply.reduce(0) { $0 + $1.words }
    let least = isAlone ? 0 : words <= Self.fewWords ? 2 : 3
    let said = Stems(reply.lazy.map(\.text))
    var best: (phrase: Phrase, worth: Int)?
    for sentence in Sentences.all(in: whole) where isTelling(sentence) {
      let isWhole = sentence.utf8.count == whole.utf8.count
      let phrases = (isWhole ? told : nil) ?? phraser.phrases(of: Line(String(sentence)))
      for (at, phrase) in phrases.enumerated() {
        let isBut = at == 0 && hints.buts.open(sentence.bare)
        guard isBut || phrase.role != .when && phrase.role != .condition, !said.hold(phrase.quote)
        else { continue }
        // "When they ask, I can say it slower" says little without its beginning.
        let hangs = at > 0 && (phrases[at - 1].role == .when || phrases[at - 1].role == .condition)
        guard let left = hangs ? asTyped(sentence) : standing(phrase),
          case let worth = worth(left), worth > best?.worth ?? least,
          !said.hold(left.clause ?? left.quote), !namesTask(phrase, said), tells(left, said),
          !isBegun(left, in: reply)
        else { continue }
        best = (left, worth)
      }
    }
    guard var left = best?.phrase else { return nil }
    // What can be said in a clause is no quotation.
    if left.clause != nil { left.quote = "" }
    return left
  }

  /// "You did one", of "you did one at your own wedding": said already, as far as it went.
  private func isBegun(_ phrase: Phrase, in reply: [Speaker.Said]) -> Bool {
    guard let words = phrase.clause?.parted, words.count > 3 else { return false }
    let begun = words.prefix(3).joined(separator: " ").lowercased()
    return reply.contains { $0.text.lowercased().holds(begun) }
  }

  /// False for what is asked, or said of the talk, or to the coach.
  private func isTelling(_ sentence: Substring) -> Bool {
    let words = MetaWord.all(in: sentence)
    return !sentence.isMarked && sentence.wordCount > 1 && metas.kind(of: words) == nil
      && !corrections.leads.open(sentence.bare) && !hints.long.ofTheTalk.stand(in: words)
  }

  /// "I've been asked to do a talk": the talk is said already.
  private func namesTask(_ phrase: Phrase, _ said: Stems) -> Bool {
    guard let task = phraser.task(of: Line(phrase.quote), date: nil) else { return false }
    return (task.todo ?? task.noun).map(said.hold) == true
  }

  /// A short sentence as it was typed.
  private func asTyped(_ sentence: Substring) -> Phrase? {
    var words = Substring(sentence.unmarked).bare
    words.strip(corrections.bareJoints)
    return words.wordCount <= Self.most + 1 ? Phrase(quote: String(words)) : nil
  }

  /// The phrase as it can stand by itself: a clause, or a few words as they were typed.
  private func standing(_ phrase: Phrase) -> Phrase? {
    if phrase.clause != nil {
      guard let clause = phraser.brief(phrase, most: Self.most).clause.map(withoutAsking),
        joints.soundness.holds(clause), !joints.slips.stand(in: clause), clause.wordCount > 2
      else { return nil }
      return Phrase(quote: phrase.quote, clause: clause, past: phrase.past, feeling: phrase.feeling)
    }
    guard phrase.clause == nil, (2...6).contains(phrase.quote.wordCount),
      !phrase.quote.hasSuffix("\u{2026}"),
      phrase.noun ?? phrase.doing ?? phrase.todo != nil || isPlace(phrase),
      !hints.long.likeness.open(phrase.quote[...])
    else { return nil }
    return Phrase(quote: phrase.quote)
  }

  /// "You're only the cook | so why you"
  private func withoutAsking(_ clause: String) -> String {
    var clause = clause[...]
    clause.strip(backwards: hints.heard.askTails)
    return String(clause)
  }

  private func tells(_ phrase: Phrase, _ said: Stems) -> Bool {
    let words = phrase.quote[...]
    guard !said.holdNumber(of: phrase.quote), !isVerdict(phrase), !makesLight(phrase),
      !isOpinion(phrase),
      !hints.wanting.open(words), !hints.long.musing.open(words),
      !hints.long.hums.contains(words.lowercased()),
      words.wordCount > 3 || !hints.long.pointing.contains(words.prefix { $0 != " " }.lowercased())
    else { return false }
    let line = Line(phrase.quote)
    let cues = understander.cues(of: line, asked: .yesNo)
    return cues.polarity == .none && cues.when == nil
      && cues.manner.isDisjoint(with: [
        .dontKnow, .nothing, .nothingFirst, .asking, .refusal, .insult, .laughing, .sarcasm, .thin,
        .empty, .strange, .absurd,
      ])
      && rating(in: words) == nil
      && (phrase.past || understander.outcome(of: line) != .failure)
      && phraser.stretches(of: line).allSatisfy { $0.isTelling && !judges($0, phrase) }
  }

  /// "I'm too slow", "I can't do it": what they think of themselves is never said back as so.
  private func judges(_ stretch: Stretch, _ phrase: Phrase) -> Bool {
    stretch.who == .own && !stretch.past && !phrase.feeling
      && (stretch.isStill || stretch.isDenied) && !isRole(phrase)
  }

  private func worth(_ phrase: Phrase) -> Int {
    (phrase.clause == nil ? isPlace(phrase) ? 4 : 1 : 3) + (phrase.feeling ? 2 : 0)
      + (isOfThem(phrase) || isRole(phrase) ? 1 : 0) + (isRole(phrase) ? 1 : 0)
  }

  /// "I'm only the cook": who they are in it, and no opinion of themselves.
  private func isRole(_ phrase: Phrase) -> Bool { hints.heard.roles.open(phrase.quote[...]) }

  /// "In the hall"
  private func isPlace(_ phrase: Phrase) -> Bool {
    hints.heard.places.open(phrase.quote[...]) && phrase.quote.wordCount <= 5
  }
}

extension Speech {
  /// What no sentence takes up of a line with several things in it goes before what is asked, in the place of
  /// a second reflection.
  mutating func sayLeftOver(
    _ said: inout [Speaker.Said], _ facts: Facts, _ sitting: inout Sitting
  ) {
    guard Coach.mayLeaveOver(whole),
      let question = said.lastIndex(where: { $0.manner.asks }), question == said.count - 1,
      hasOtherSide || !said.contains(where: { Self.holdsAll.contains($0.key) }),
      coach.speaker.total(said) <= Self.mostBeside,
      let left = coach.leftOver(of: whole, told, in: said, isAlone: question == 0)
    else { return }
    var also: [Speaker.Said] = []
    coach.speaker.say(
      [Speaker.Part(move: .summarise(question == 0 ? "heard.also.alone" : "heard.also"), line: 0)],
      filling: Filling(line: left, facts: facts, specials: specials, joints: coach.joints),
      seed: sitting.seed &+ salt, turn: sitting.turn, spoken: &sitting.spoken, after: &also)
    guard let also = also.first else { return }
    coach.speaker.dropLinks(&said, &sitting.spoken)
    said.insert(also, at: said.count - 1)
  }

  /// The words of a reply that has room for another thing.
  private static let mostBeside = 21
  /// What holds all that was told.
  private static let holdsAll: Set<String> = [
    "mastery.card", "heard.row", "heard.both", "heard.both.part", "arousal.meant.whole",
    "plan.changed", "plan.braced.whole",
  ]
}
