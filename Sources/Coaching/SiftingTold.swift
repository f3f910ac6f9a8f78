import Dialogue
import Machines
import Understanding

/// What somebody did or said, without where it was heard and who they are beside it.
extension Coach {
  /// "I wasn't there, she told me on the phone. She said she looked only at the judge": what she did.
  func unframed(_ told: [Stretch]) -> [Stretch]? {
    var isChanged = false
    var left: [Stretch] = []
    var opens = false
    for stretch in told {
      opens = opens || stretch.opensSentence
      var stretch = stretch
      if hints.sift.sources.open(stretch.words[...]) {
        isChanged = true
        continue
      }
      if stretch.who != .own, !stretch.isDenied, stretch.role == .main || stretch.role == .so,
        let (_, rest) = report(stretch.words)
      {
        if let fact = toldFact(rest) {
          isChanged = true
          stretch.typed = fact
        } else if hints.sift.told.open(rest[...]) {
          isChanged = true
          continue
        }
      }
      stretch.opensSentence = opens
      opens = false
      left.append(stretch)
    }
    return isChanged && !left.isEmpty ? left : nil
  }

  /// "She looked only at the judge", behind "she said"; behind "once at a barbecue that" as well.
  private func toldFact(_ rest: String) -> String? {
    var words = rest[...]
    if hints.sift.told.open(words) {
      if let (front, back) = words.cut(at: [" \(joints.that) "]), front.wordCount <= 4 {
        words = back
      } else {
        return nil
      }
    }
    guard let first = phraser.stretches(of: Line(String(words))).first, first.isFinite,
      first.who != .own, first.who != .nobody, !first.isToCoach, !first.asks,
      // "He told me people loved my stories": said of them.
      phraser.turned(String(words)).lowercased() == words.lowercased().straight
    else { return nil }
    return String(words)
  }

  /// "My neighbour, the one with the parrot, said I explain things": who it was, and what was said.
  func withoutApposition(_ told: [Stretch]) -> [Stretch]? {
    guard
      let at = told.indices.dropFirst(2).first(where: { at in
        told[at].opensWithVerb && !told[at - 1].isFinite && !told[at - 2].isFinite
          && told[at - 2].opensSentence && phraser.person(of: Line(told[at - 2].words)) != nil
      })
    else { return nil }
    var left = told
    left.remove(at: at - 1)
    return left
  }

  /// "I don't know, she's another kind of person. Maybe I could just walk it once": what they would do after all.
  func whatIsTaken(_ told: [Stretch]) -> [Stretch]? {
    guard let first = told.first, told.count > 1,
      !understander.manner(of: Line(first.words)).isDisjoint(with: [
        .dontKnow, .nothing, .nothingFirst,
      ]) || first.isFinite && !first.modal && told.count(where: \.modal) == 1,
      let taken = told.indices.last(where: { at in
        let stretch = told[at]
        return !stretch.isDenied && !stretch.feeling
          && (stretch.who == .own && stretch.modal
            || hints.sift.own.open(stretch.words[...]) && !stretch.past
              && stretch.words.wordCount > 2)
      }), taken > 0
    else { return nil }
    return Array(told[taken...])
  }

  /// "Did forty a day because they made her, I'm not doing forty": what somebody else did and what they will not do,
  /// and nothing that is taken from it.
  func takesNone(_ line: Line) -> Bool {
    let told = phraser.stretches(of: line)
    let refuses = told.contains {
      $0.who == .own && $0.isDenied && !$0.past && ($0.modal || !$0.isStill)
    }
    if hints.sift.notForThem.stand(in: MetaWord.all(in: line.text)),
      told.allSatisfy({ $0.isFinite && !$0.modal })
    {
      return true
    }
    return refuses
      && told.allSatisfy { stretch in
        if stretch.who == .own { return stretch.isDenied }
        return stretch.words.wordCount == 1 || stretch.past
          || phraser.phrases(of: Line(stretch.words)).first?.past == true
      }
  }

  /// "One small call first", once nothing of what somebody did was to be taken: an idea of their own, and not from
  /// somebody else.
  func takesOwnIdea(_ heard: Heard, _ sitting: Sitting, _ step: inout Floor.Step) {
    guard case .vicarious(at: .borrowing) = sitting.floor, sitting.tries > 0, !heard.isChosen,
      let idea = heard.heart
    else { return }
    let told: [FactKind] = [.peer, .struggle, .lesson]
    let theirs = Stems(told.compactMap { sitting.facts[$0]?.phrase.quote })
    if !theirs.hold(idea.quote) {
      step.replace("vicarious.borrowed", with: .reflect("vicarious.borrowed.own"))
    }
  }
}
