import Dialogue
import Understanding

/// What the body does, what goes through their mind and when they begin, without what is said beside it.
extension Coach {
  /// "She wore her mother's earrings. Nerves? In the belly, and my neck goes red like a lobster": the body alone.
  func signsAlone(_ told: [Stretch]) -> [Stretch]? {
    var left = told
    let hasSign = told.contains(where: tellsSign)
    if hasSign {
      var isAfterSign = false
      var isBefore = true
      let rest = without(
        { stretch in
          // "The hands, they shake"
          let goesOn = isAfterSign && stretch.who == .other && !stretch.opensSentence
          isAfterSign = tellsSign(stretch)
          isBefore = isBefore && !isAfterSign
          // "Everything honestly. But worst is the stomach", "not sick, just the hands"
          let isLead = isBefore && !stretch.isFinite && isLead(stretch)
          return !goesOn && (isLead || isBesideSign(stretch))
        }, of: left)
      left = (rest ?? left).map(withoutForMe)
    }
    let trimmed = left.compactMap { stretch -> Stretch? in
      if hints.sift.soLikes.contains(where: { (" " + stretch.typed).lowercased().hasPrefix($0) }) {
        return hasSign && !tellsSign(stretch) ? nil : stretch
      }
      guard let (sign, _) = stretch.typed[...].cut(at: hints.sift.soLikes + hints.sift.likes),
        !signs(in: String(sign)).isEmpty
      else { return stretch }
      var stretch = stretch
      stretch.typed = String(sign)
      return stretch
    }
    return trimmed.isEmpty ? nil : trimmed
  }

  /// "Everything honestly", and not "none".
  private func isLead(_ stretch: Stretch) -> Bool {
    (2...3).contains(stretch.words.wordCount) && rating(in: stretch.words[...]) == nil
      && understander.manner(of: Line(stretch.words)).isDisjoint(with: [.nothing, .nothingFirst])
  }

  /// "For me it's the hands": the hands.
  private func withoutForMe(_ stretch: Stretch) -> Stretch {
    // "But worst is the stomach"
    var words = stretch.role == .but ? stretch.words[...] : withoutJoint(stretch)
    guard words.strip(hints.sift.forMe), !words.isEmpty else { return stretch }
    var stretch = stretch
    stretch.typed = String(words)
    return stretch
  }

  /// "Like a washing machine"
  private func isLikeness(_ stretch: Stretch) -> Bool {
    !stretch.isFinite && stretch.typed[...].opens(with: hints.runOn.likeness)
  }

  private func signs(in words: String) -> [Sensation] {
    understander.sensations(of: Line(words)).filter { !$0.negated }
  }

  private func tellsSign(_ stretch: Stretch) -> Bool {
    stretch.who != .somebody
      && (!signs(in: stretch.words).isEmpty
        // "For me it's the hands"
        || stretch.words.smallWords(figures: false, apostrophes: true).contains {
          hints.sift.body.contains(String($0))
        })
  }

  /// Told of somebody else, asked, or of what they might do: not of the body.
  private func isBesideSign(_ stretch: Stretch) -> Bool {
    guard !tellsSign(stretch), rating(in: stretch.words[...]) == nil else { return false }
    if stretch.asks || isMusing(stretch) || isLikeness(stretch) { return true }
    switch stretch.who {
    case .somebody, .other: return stretch.isFinite
    case .own: return stretch.modal || stretch.words.wordCount <= (stretch.isDenied ? 3 : 2)
    case .thing, .nobody: return false
    }
  }

  /// "Sip of water. Like a pro": what is done, and not what it is like.
  func withoutLikeness(_ told: [Stretch]) -> [Stretch]? { without(isLikeness, of: told) }

  /// "Why me, always me. And that I'll get the question nobody can answer": what is dreaded, behind what is only
  /// called out.
  func dreaded(_ told: [Stretch]) -> [Stretch]? {
    let at = told.indices.first { at in
      told[at].isFinite && withoutJoint(told[at]).opens(with: joints.that)
    }
    guard let at, at > 0,
      told[..<at].allSatisfy({ $0.words.wordCount <= ($0.isFinite && !$0.modal ? 3 : 4) })
    else { return nil }
    var left = Array(told[at...])
    left[0].typed = String(withoutJoint(told[at]))
    left[0].opensSentence = true
    return left
  }

  private func withoutJoint(_ stretch: Stretch) -> Substring {
    var words = stretch.typed[...]
    while words.strip(corrections.bareJoints) {}
    return words
  }

  /// "Oh no Beatriz you're going to say something stupid": what is feared, and not what is called out before it.
  func beyondOutcry(_ told: [Stretch]) -> [Stretch]? {
    guard let first = told.first else { return nil }
    var left = told
    var words = first.typed[...]
    guard words.strip(hints.sift.outcries) else { return nil }
    words = withoutName(words)
    if words.wordCount == 1, words.first?.isUppercase == true { words = "" }
    if words.isEmpty {
      left.removeFirst()
      left.first.map { _ in left[0].opensSentence = true }
    } else {
      left[0].typed = String(words)
    }
    return left
  }

  /// "Beatriz you're going to say something stupid"
  private func withoutName(_ words: Substring) -> Substring {
    let parts = words.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].first?.isUppercase == true, parts[0].utf8.count > 2,
      parts[1].first?.isLowercase == true,
      phraser.stretches(of: Line(String(parts[1]))).first?.isFinite == true,
      parts[1].lowercased().hasPrefix(joints.you)
    else { return words }
    return parts[1]
  }

  /// "I'll say nothing like an idiot and we lose the flat", where it is too long to be said back whole.
  func shortOfSimile(_ told: [Stretch]) -> [Stretch]? {
    let words = told.reduce(0) { $0 + $1.typed.wordCount }
    guard words > 12, words <= 20 else { return nil }
    var isChanged = false
    let left = told.map { stretch -> Stretch in
      guard let (front, back) = stretch.typed[...].cut(at: hints.sift.likes),
        let (_, after) = back.cut(at: [" \(joints.and) "]), front.wordCount > 2
      else { return stretch }
      isChanged = true
      var stretch = stretch
      stretch.typed = front + " \(joints.and) " + after
      return stretch
    }
    return isChanged ? left : nil
  }

  /// "On Thursday after lunch because then the boss is out": the moment, and not why it is the one.
  func withoutWhy(_ told: [Stretch]) -> [Stretch]? {
    var isChanged = false
    var left: [Stretch] = []
    for stretch in told {
      let isWhy = hints.sift.whys.contains { (" " + stretch.typed).lowercased().hasPrefix($0) }
      if isWhy, !left.isEmpty {
        isChanged = true
        continue
      }
      guard let (front, _) = stretch.typed[...].cut(at: hints.sift.whys), front.wordCount > 1 else {
        left.append(stretch)
        continue
      }
      isChanged = true
      var stretch = stretch
      stretch.typed = String(front)
      left.append(stretch)
    }
    return isChanged ? left : nil
  }

  /// "Before the sofa. I come in, shoes off, I fill the sink and I blow bubbles": the moment and what is done in it.
  func momentOfSteps(_ told: [Stretch]) -> [Stretch]? {
    let steps = told.filter {
      $0.who == .own && $0.isFinite && !$0.past && !$0.isDenied && !$0.feeling
    }
    if let last = told.last, told.count > 2, !steps.isEmpty,
      case let plan = phraser.plan(of: Line(opened(last))), plan.cue != nil,
      plan.act?.isOwn == true
    {
      // "I get home, coat off, and while it boils I say it aloud"
      var moment = last
      moment.typed = opened(last)
      return [moment]
    }
    guard steps.count > 1,
      let moment = told.first(where: { !$0.isFinite && $0.opensSentence && isMoment($0) })
    else {
      return nil
    }
    let acts = steps.filter { !hints.sift.arriving.open($0.words[...]) }
    guard let first = acts.first else { return nil }
    var (left, act) = (moment, first)
    left.opensSentence = true
    // "BEFORE the sofa"
    left.typed =
      moment.words == moment.words.uppercased() ? moment.words.lowercased() : moment.words
    act.opensSentence = false
    act.typed = first.words
    return [left, act]
  }

  private func isMoment(_ stretch: Stretch) -> Bool {
    let plan = phraser.plan(of: Line(stretch.words))
    return plan.cue != nil && plan.act == nil
  }
}
