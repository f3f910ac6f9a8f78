import Dialogue
import Machines
import Understanding

/// A fear that is told beside a number, or in its place: it is said back, and not passed over.
extension Coach {
  /// "20 maybe, what if I can't do it at all", "60, but that scares me": what is feared.
  /// - Returns: nil where no number is asked for and given, or nothing is feared beside it.
  func fearBeside(_ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase? {
    guard heard.words > 4, heard.words <= 24, floor.question?.asked.isNumber == true,
      heard.cues.rating?.verbal == false
    else { return nil }
    if metas.worryLeads.stand(in: heard.said), let worry = worryBeside(line) {
      return worry.clause == nil ? nil : worry
    }
    guard isAfraid(heard.said) else { return nil }
    return heard.phrases.first { phrase in
      guard let clause = phrase.clause, phrase.role != .because, !phrase.past else { return false }
      return clause.wordCount <= 9 && isAfraid(MetaWord.all(in: phrase.quote))
    }
  }

  /// "... what if I stall", behind a comma or another word.
  private func worryBeside(_ line: Line) -> Phrase? {
    let pieces = Sentences(line.text).flatMap { $0.pieces(at: 0x2C, 0x3B) }
    return pieces.lazy.compactMap { piece in
      if let worry = self.worry(in: piece.bare) { return worry }
      guard let (_, feared) = piece.cut(at: self.metas.worriesBehind) else { return nil }
      return self.phraser.phrases(of: Line(String(feared.unmarked))).first
    }.first
  }

  private func isAfraid(_ words: MetaWords) -> Bool {
    hints.worrying.stand(in: words) || hints.feeling.stand(in: words)
      || hints.still.stand(in: words)
  }

  /// "Ok thanks but I'm still scared", to a number of the end.
  func fear(_ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase? {
    guard case .close = floor, heard.words <= 14, isAfraid(heard.said) else { return nil }
    return heard.phrases.first {
      $0.clause != nil && !$0.past && isAfraid(MetaWord.all(in: $0.quote))
    }
  }

  /// "Tom could cancel", "she might laugh", "what if she says no", where the plan was to be typed once
  /// more: what could stop them, which is asked next.
  func foresees(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .typing) else { return false }
    let isWorry = metas.worry(opening: line.text) != nil
    guard heard.words <= 16, isWorry || !heard.plan.both,
      isWorry || !heard.repeatsPlan, heard.cues.command == nil
    else { return false }
    let mayCome =
      phraser.stretches(of: line).first?.foretells == true
      && !hints.owned.addressed.hold(MetaWords(heard.said.prefix(1)))
    guard isWorry || mayCome || lapses(line.text[...]) else { return false }
    sitting.floor = .plan(at: .bracing)
    converse(&sitting, line, &speech)
    return true
  }

  /// "I'd just give up", "cry lol", where it is asked what they do then: what comes by itself, and no
  /// answer to it yet.
  func givesIn(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .answering), heard.words <= 6, lapses(line.text[...]),
      !hints.plan.regardless.stand(in: heard.said), speech.has(unsaid: "plan.lapsed", sitting)
    else { return false }
    sitting.tries += 1
    speech.add([.inform("plan.lapsed")])
    speech.again(sitting)
    return true
  }

  /// "I'd just give up", "then I freeze".
  private func lapses(_ words: Substring) -> Bool {
    var act = words.bare
    act.strip([joints.then])
    act = act.bare
    act.strip(hints.plan.answers)
    act.strip(hints.plan.resolves)
    return hints.plan.lapses.open(act.bare)
  }
}
