import Dialogue
import Machines
import Understanding

/// "I've just said it three times, Sunday at ten I park it", "if you mean before Tuesday, I could ring Jim": what
/// only says that it was said before, or what a question may have meant, is no part of a plan.
extension Coach {
  /// - Returns: the line without it; nil where nothing of the kind stands in it, or nothing else does.
  func withoutPlanAsides(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.floor.hasAsides, hints.plan.asideWords.stand(in: words), line.words > 2 else {
      return nil
    }
    let sentences = Sentences.all(in: line.text)
    var kept: [String] = []
    for (at, sentence) in sentences.enumerated() {
      if at + 1 < sentences.count, asksWhatIsMeant(sentence) { continue }
      if at > 0, restatesStep(sentence, sitting) { continue }
      let left = sentence.pieces(at: 0x2C).compactMap { withoutAside($0.bare, sitting.floor) }
      guard !left.isEmpty else { continue }
      let mark = sentence.last.map { ".!?".contains($0) ? String($0) : "" } ?? ""
      kept.append(left.joined(separator: ", ") + mark)
    }
    let rest = Line(kept.joined(separator: " "))
    return rest.words >= 2 && rest.words < line.words ? rest : nil
  }

  /// True for a line that says only that it was told before: "I thought I'd just said", "it's all there already".
  func onlySaysTold(_ line: Line, _ floor: Floor) -> Bool {
    line.words <= 12 && floor.hasAsides
      && Sentences.all(in: line.text).allSatisfy { sentence in
        sentence.pieces(at: 0x2C).allSatisfy { withoutAside($0.bare, floor) == nil }
      }
  }

  /// True where a line grumbles that something had to be said again: an apology is owed.
  func grumbles(_ words: MetaWords, _ sitting: Sitting) -> Bool {
    sitting.floor.hasAsides && hints.plan.grumbles.stand(in: words)
  }

  /// "If you mean before Tuesday?", "before what?", with the answer behind it.
  private func asksWhatIsMeant(_ sentence: Substring) -> Bool {
    guard sentence.isMarked, sentence.wordCount <= 9 else { return false }
    return hints.plan.meanings.stand(in: MetaWord.all(in: sentence))
  }

  /// "It's the parking ten times that's the plan": the step, named once more.
  private func restatesStep(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    var words = Substring(sentence.unmarked.straight).bare
    guard words.strip(hints.plan.restates), let step = act(of: sitting),
      understander.when(of: Line(String(words))) == nil
    else { return false }
    return sharedStems(words, step) > 0
  }

  /// How many of the longer words of a step open as one of some words does: "parking", "park".
  private func sharedStems(_ words: Substring, _ step: Phrase) -> Int {
    let known = longWords(of: Phrase(quote: step.quote)).map { $0.prefix(4) }
    return longWords(of: Phrase(quote: String(words))).count { known.contains($0.prefix(4)) }
  }

  /// What is left of a piece between two commas; nil where that is nothing.
  private func withoutAside(_ piece: Substring, _ floor: Floor) -> Substring? {
    var words = Substring(piece.straight).bare
    while words.strip(corrections.sounds) || words.strip(hints.plan.asideFronts) {}
    if hints.plan.wholeAsides.open(words) || hints.plan.bareAsides.hold(MetaWord.all(in: words)) {
      return nil
    }
    guard words.strip(hints.plan.asides) else { return piece }
    if let (said, rest) = words.cut(at: hints.plan.asideButs), saysNothingMore(said) {
      return rest
    }
    if saysNothingMore(words) { return nil }
    // "That's wrong, I said Friday at six", once the plan stands, puts it right.
    guard !floor.isPastTheCue || floor.machine == "close" else { return piece }
    let told = words.parted
    let kept = told.drop(while: saysNothingMore).reversed().drop(while: saysNothingMore).reversed()
    return kept.joined(separator: " ")[...]
  }

  /// "It three times", "that already": nothing is told behind "I said".
  private func saysNothingMore(_ words: Substring) -> Bool {
    words.parted.allSatisfy { hints.plan.asideRests.hold(MetaWord.all(in: $0.bare)) }
  }
}

extension Floor {
  /// True where a plan is made or its end is told, and asides stand beside what is asked.
  fileprivate var hasAsides: Bool {
    switch self {
    case .plan(at: .choosing), .plan(at: .sizing), .plan(at: .cueing), .plan(at: .sharpening),
      .plan(at: .acting), .plan(at: .typing), .plan(at: .bracing), .plan(at: .answering),
      .close(at: .moving), .close(at: .checking), .close(at: .lifting):
      true
    case .plan, .close, .opening, .mastery, .vicarious, .persuasion, .arousal, .checkIn, .quick:
      false
    }
  }
}
