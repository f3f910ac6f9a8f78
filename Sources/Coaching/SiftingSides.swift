import Dialogue
import Machines
import Understanding

/// The side of a contrast that holds: "speed isn't the problem, the looking at one person is".
extension Coach {
  /// - Returns: nil where nothing is put aside.
  func holdingSides(_ told: [Stretch]) -> [Stretch]? {
    for at in told.indices.dropLast() where !told[at + 1].asks && !told[at + 1].isDenied {
      let (lead, words) = report(told[at].words) ?? ("", told[at].words)
      let inner = lead.isEmpty ? told[at] : phraser.stretches(of: Line(words)).first ?? told[at]
      if let side = holding(inner, told[at + 1], isTold: !lead.isEmpty) {
        var left = told
        left[at].typed = String((lead + " " + side)[...].bare)
        left.remove(at: at + 1)
        return left
      }
    }
    return withoutRejected(told)
  }

  /// What holds of two stretches of which the first is denied.
  /// - Parameter isTold: true where it stands behind "my boss said" and must be a clause.
  private func holding(_ denied: Stretch, _ next: Stretch, isTold: Bool) -> String? {
    var side = next.words[...]
    if hints.sift.notIt.open(denied.words[...]), let lead = hints.sift.it.lead(of: next.typed[...])
    {
      // "It wasn't the hill, it was that I hadn't eaten"
      side = Substring(next.typed.utf8.dropFirst(lead.utf8.count)).bare
      if isTold,
        side.opens(with: Phrase.Role.because.rawValue)
          || phraser.stretches(of: Line(String(side))).first?.isFinite != true
      {
        return next.typed
      }
      return side.isEmpty ? nil : String(side)
    }
    guard denied.isDenied, denied.isFinite else { return nil }
    // "He said I wasn't slow, I was careful", "she said it wasn't perfect but it was brave"
    if isTold, denied.isStill, next.isStill, denied.who == next.who,
      next.role == .main && next.who == .own || next.role == .but && next.who == .thing
    {
      return next.words
    }
    if let echo = hints.sift.echoes.first(where: { side.ends(with: $0) }), side.wordCount > 1 {
      // "The friend isn't for me, the every week is"
      side = Substring(side.utf8.dropLast(echo.utf8.count)).bare
      let isName = phraser.stretches(of: Line(String(side))).first?.isFinite == false
      return isName || phraser.opensWithGerund(Line(String(side))) ? String(side) : nil
    }
    // "He didn't ask me because I was free, he asked because I'm good"
    let because = " \(Phrase.Role.because.rawValue) "
    return denied.words.lowercased().holds(because) && next.words.lowercased().holds(because)
      ? next.words : nil
  }

  /// "My boss said" and what was said.
  func report(_ words: String) -> (lead: String, rest: String)? {
    let folded = words.lowercased().straight
    var found: (from: Int, to: Int)?
    for frame in hints.sift.frames {
      guard let at = folded.place(of: frame) else { continue }
      let from = folded.utf8.distance(from: folded.startIndex, to: at.lowerBound)
      let to = folded.utf8.distance(from: folded.startIndex, to: at.upperBound)
      // The first of them, and all of it.
      if let found, (found.from, -found.to) < (from, -to) { continue }
      found = (from, to)
    }
    guard let found, (1...5).contains(Substring(words.utf8.prefix(found.from)).wordCount) else {
      return nil
    }
    let rest = Substring(words.utf8.dropFirst(found.to)).bare
    return rest.isEmpty
      ? nil : (String(Substring(words.utf8.prefix(found.to)).bare), String(rest))
  }

  /// "He asked because I'm good": of what somebody said or did the reason is no clause by itself, and what is denied
  /// says the opposite without it.
  func joinReason(_ line: Line, _ heard: inout Heard) {
    guard heard.phrases.count > 1, line.words <= Self.mostReasoned,
      let at = heard.phrases.indices.dropFirst().first(where: { heard.phrases[$0].role == .because }
      ),
      let clause = heard.phrases[at - 1].clause, let reason = heard.phrases[at].clause,
      !heard.phrases[at - 1].isOfYou, heard.phrases[at].isOfYou
    else { return }
    let because = " \(Phrase.Role.because.rawValue) "
    var joined = heard.phrases[at - 1]
    guard line.text.lowercased().holds(because) else { return }
    joined.quote += because + heard.phrases[at].quote
    joined.clause = clause + because + reason
    let isHeart = heard.heart == heard.phrases[at] || heard.heart == heard.phrases[at - 1]
    heard.phrases.replaceSubrange(at - 1...at, with: [joined])
    if isHeart { heard.heart = joined }
  }

  private static let mostReasoned = 16

  /// True for a phrase that its reason was joined to.
  func hasReason(_ phrase: Phrase) -> Bool {
    phrase.role != .because
      && phrase.clause?.holds(" \(Phrase.Role.because.rawValue) \(joints.you)") == true
  }

  /// "Not the card, the looking at one person"; with a word on what was put aside.
  private func withoutRejected(_ told: [Stretch]) -> [Stretch]? {
    var isAfter = false
    let left = without(
      { stretch in
        let isOut = isRejected(stretch)
        // "Not the five in the morning thing, I'm not mad. But the running with somebody"
        let isRemark = isAfter && !stretch.opensSentence && stretch.isFinite && stretch.isStill
        isAfter = isOut
        return isOut || isRemark
      }, of: told)
    return left?.contains { !$0.asks && ($0.isFinite || !$0.words.hasNumber) } == true ? left : nil
  }

  private func isRejected(_ stretch: Stretch) -> Bool {
    // "The dog no, I have a cat. Reading aloud though"
    // "The front row is what I won't do"
    if (2...9).contains(stretch.words.wordCount), stretch.who != .own,
      hints.sift.noes.contains(where: { stretch.words[...].bare.ends(with: $0) })
    {
      return true
    }
    guard hints.sift.rejected.open(stretch.words[...]), !hints.sift.kept.open(stretch.words[...])
    else { return false }
    let because = Phrase.Role.because.rawValue
    return !stretch.isFinite || stretch.words.lowercased().holds(" " + because + " ")
  }

  /// "The walking round helped. Sitting down looking at the number doesn't": what helped.
  func whatHelped(_ told: [Stretch]) -> [Stretch]? {
    var isAfter = false
    let left = without(
      { stretch in
        let isOut = helpedNot(stretch)
        let isRemark = isAfter && !stretch.opensSentence && !helps(stretch)
        isAfter = isOut || isRemark
        return isAfter
      }, of: told)
    return left?.contains { helps($0) || !$0.isFinite && $0.words.wordCount > 1 } == true
      ? left : nil
  }

  private func helps(_ stretch: Stretch) -> Bool {
    !helpedNot(stretch) && hints.sift.helped.stand(in: MetaWord.all(in: stretch.words))
  }

  private func helpedNot(_ stretch: Stretch) -> Bool {
    let words = stretch.words[...].bare
    let isEcho = hints.sift.deniedEchoes.contains { words.ends(with: $0) }
    return isEcho && words.wordCount > 1
      || (stretch.isDenied || hints.sift.denied.stand(in: MetaWord.all(in: stretch.words)))
        && hints.sift.helped.stand(in: MetaWord.all(in: stretch.words))
  }

  /// "The bubbles, and that Joana was next to me. In the way was me, I wanted to be fast": what helped, and what did
  /// not is said beside it.
  func whatHelpedBesideHindrance(
    _ line: Line, _ floor: Floor
  ) -> (line: Line, whole: String)? {
    guard case .mastery(at: .explaining) = floor, Sentences.areSeveral(in: line) else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard
      let at = sentences.indices.dropFirst().first(where: {
        hints.sift.hindrances.open(sentences[$0].bare)
      })
    else { return nil }
    var hindrance = sentences[at].bare
    hindrance.strip(hints.sift.hindrances)
    // "In the way was me, I wanted to be fast"
    if let (front, back) = hindrance.cut(at: [", "]), front.wordCount <= 2 { hindrance = back }
    // "The bubbles, and that Joana was next to me"
    let helped = sentences[..<at].joined(separator: " ").replacing(
      ", \(joints.and) \(joints.that) ", with: ", \(joints.and) ")
    return (Line(helped), helped + " " + hindrance)
  }
}
