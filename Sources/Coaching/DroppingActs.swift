import Dialogue
import Machines
import Understanding

/// "No wait, not look at him. He takes over then": what they were to do is let go as soon as it was told, with
/// nothing in its place.
extension Coach {
  /// - Returns: false where nothing told last is let go, or another act stands beside it.
  func dropsAct(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    guard corrections.notWords.stand(in: words), words.count <= 30, let kind = sitting.lastKept,
      let floor = Floor.asking(kind), let fact = sitting.facts[kind],
      fact.turn >= sitting.turn - 1, let question = floor.question
    else { return false }
    var isDropped = false
    var reason: Phrase?
    for piece in sentences.flatMap({ $0.pieces(at: 0x2C, 0x3B) }).map(\.bare) {
      var words = Substring(piece.straight)
      let isLed = words.strip(corrections.leads) || words.strip(corrections.changes)
      if words.isEmpty { continue }
      if !isDropped {
        guard words.strip(corrections.wrongs), names(words, fact.phrase) else {
          if isLed { continue } else { return false }
        }
        isDropped = true
        continue
      }
      let line = Line(String(words))
      // "Not count, press my feet down": another act in its place.
      let isAct = phraser.plan(of: line).act.map { $0.todo != nil && $0.ownAction } == true
      let isDenied = phraser.stretches(of: line).contains(where: \.isDenied)
      if hints.plan.resolves.open(words) || isAct && !isDenied { return false }
      reason = reason ?? phraser.phrases(of: line).first { $0.clause != nil && !$0.isOwn }
    }
    guard isDropped else { return false }
    sitting.facts.drop(kind)
    sitting.lastKept = nil
    sitting.floor = floor
    speech.parrot = nil
    speech.add([.reflect("repair.notThat"), .ask(question.key + ".instead")], line: reason)
    return true
  }

  /// True where all that is named stands in what they were to do.
  private func names(_ words: Substring, _ act: Phrase) -> Bool {
    let named = longWords(of: Phrase(quote: String(words)))
    let known = longWords(of: Phrase(quote: act.quote))
    return !named.isEmpty && named.allSatisfy(known.contains)
  }
}

extension Floor {
  /// Where an act of theirs is asked for.
  fileprivate static func asking(_ kind: FactKind) -> Floor? {
    switch kind {
    case .aim: .arousal(at: .aiming)
    case .step: .plan(at: .choosing)
    case .answer: .plan(at: .answering)
    case _: nil
    }
  }
}
