import Dialogue
import Machines
import Understanding
import Wording

/// The words by which a person says themselves what of a line counts, in the language of the pack.
struct WeighingWords: Sendable {
  /// Any of them: most lines hold none.
  let any: Phrases
  /// "What mattered was": what opens the part that counts.
  let points: [String]
  /// "That", after one.
  let joints: Leads
  /// "As one does": what puts the clause before it aside.
  let asides: Phrases
  /// "That's just my job": the same with few words after it; and what tells something all the same.
  let asideLeads: Leads
  let told: Phrases
  /// "Anyway": what was said before it is put aside.
  let anew: Leads
  /// "I never": what they see in themselves.
  let insights: Leads
  /// "No", as a clause of its own after another: the same.
  let restarts: Phrases
  let fronts: Leads
  /// "Even if", which grants something beside what counts.
  let granted: Leads

  init(_ words: Words) {
    any = words.phrases(
      "weighing.point", "weighing.aside", "weighing.aside.lead", "weighing.anew",
      "weighing.restart", "weighing.insight", "weighing.granted")
    points = words.options["weighing.point"] ?? []
    joints = words.leads("weighing.point.joint")
    asides = words.phrases("weighing.aside")
    asideLeads = words.leads("weighing.aside.lead")
    told = words.phrases("weighing.aside.lead.not")
    anew = words.leads("weighing.anew")
    insights = words.leads("weighing.insight")
    restarts = words.phrases("weighing.restart")
    fronts = words.leads("weighing.front")
    granted = words.leads("weighing.granted")
  }
}

/// "I always clean the wheel, that's just habit. I wet my hands less": what the person puts aside is
/// not taken up, and what they call the point is.
extension Coach {
  /// The part of a line that counts, as they say themselves.
  /// - Returns: nil where they say nothing of the kind, or nothing would be left.
  func weighed(_ line: Line, _ heard: Heard, _ floor: Floor) -> Line? {
    if let other = afterAnybody(line, heard, floor) ?? causeAfterBut(heard, floor) {
      return other
    }
    guard heard.words > 6, !heard.isChosen, hints.weighing.any.stand(in: heard.said), floor.weighs
    else { return nil }
    let sentences = Sentences.all(in: line.text)
    let left =
      sentences.lazy.compactMap { self.point(in: $0) }.first
      ?? (floor.seeksInsight && heard.cues.outcome != .success ? insight(in: sentences) : nil)
      ?? withoutAsides(sentences)
    guard let left, left.wordCount > 1, left.wordCount < heard.words else { return nil }
    let part = Line(left)
    guard let heart = phraser.heart(of: part) else { return nil }
    return heart.isShaped || heart.quote.wordCount > 2 ? part : nil
  }

  /// "Not the stars, they're born with it. My cousin Ana missed three": of several people the one whom
  /// they know.
  private func afterAnybody(_ line: Line, _ heard: Heard, _ floor: Floor) -> Line? {
    guard case .vicarious(at: .naming) = floor, heard.cues.peer?.everyone == true,
      Sentences.areSeveral(in: line)
    else { return nil }
    let sentences = Sentences.all(in: line.text)
    let at = sentences.indices.dropFirst().first { at in
      self.phraser.person(of: Line(String(sentences[at]))).map(self.phraser.isKnown) == true
    }
    return at.map { Line(Sentences.text(sentences[$0...])) }
  }

  /// "People say luck, but I had driven it nine times": what it is put down to is not what others say.
  private func causeAfterBut(_ heard: Heard, _ floor: Floor) -> Line? {
    guard case .mastery(at: .explaining) = floor, heard.has(.luck) || heard.has(.ability),
      let but = heard.heart, but.role == .but, but.clause != nil, but.past
    else { return nil }
    let part = Line(but.quote)
    let causes = understander.cues(of: part, asked: .nothing).causes
    let isOther = causes.allSatisfy { $0.negated || $0.kind != .luck && $0.kind != .ability }
    return isOther && part.words < heard.words && !but.quote.hasSuffix("\u{2026}") ? part : nil
  }

  /// "The pitch was dry, but what mattered was that I'd decided": what follows such an opening.
  private func point(in sentence: Substring) -> String? {
    let text = " " + sentence.lowercased().straight
    for point in hints.weighing.points {
      guard var rest = sentence.rest(after: point, folded: text) else { continue }
      rest.strip(hints.weighing.joints)
      return rest.wordCount > 1 ? String(rest) : nil
    }
    return nil
  }

  /// "I told her it was fine. I never let her answer": of what went wrong what they see in themselves.
  private func insight(in sentences: [Substring]) -> String? {
    sentences.lazy.flatMap { $0.pieces(at: 0x2C, 0x3B) }.reversed().lazy.compactMap { clause in
      var words = clause.bare
      words.strip(self.hints.weighing.fronts)
      return self.hints.weighing.insights.open(words) && words.wordCount > 3 ? String(words) : nil
    }.first
  }

  /// The sentences without the clauses that were put aside.
  private func withoutAsides(_ sentences: [Substring]) -> String? {
    var kept: [[Substring]] = []
    for sentence in sentences {
      var left: [Substring] = []
      for (at, clause) in sentence.pieces(at: 0x2C, 0x3B).enumerated() {
        let words = clause.bare
        if words.isEmpty { continue }
        switch bearing(of: words, isFirst: at == 0 && sentence == sentences.first) {
        case .aside:
          if left.isEmpty { kept.removeLast(min(1, kept.count)) } else { left.removeLast() }
        case .granted: break
        case .anew(let rest):
          (kept, left) = ([], [])
          if !rest.isEmpty { left.append(rest) }
        case .told: left.append(words)
        }
      }
      if !left.isEmpty { kept.append(left) }
    }
    let text = Sentences.text(kept.map { Substring($0.joined(separator: ", ")) })
    return text.isEmpty ? nil : text
  }

  /// What a clause does to those before it.
  private enum Bearing {
    case told, aside, granted
    /// What was said before is put aside; the clause without the word that says so.
    case anew(Substring)
  }

  private func bearing(of clause: Substring, isFirst: Bool) -> Bearing {
    let weighing = hints.weighing
    var rest = clause
    rest.strip(weighing.fronts)
    let words = MetaWord.all(in: rest)
    if !isFirst, weighing.restarts.hold(words) { return .anew("") }
    if weighing.asides.hold(words) { return .aside }
    if words.count <= 6, weighing.asideLeads.open(rest) {
      var after = rest
      after.strip(weighing.asideLeads)
      if !weighing.told.stand(in: MetaWord.all(in: after)) { return .aside }
    }
    if rest.wordCount > 3, weighing.granted.open(rest) { return .granted }
    if rest.strip(weighing.anew) { return .anew(rest) }
    return .told
  }
}

extension Floor {
  /// True where it is talked of what went wrong.
  fileprivate var seeksInsight: Bool {
    switch self {
    case .mastery(at: .happening), .mastery(at: .doing(ending: .failure)),
      .mastery(at: .explaining(ending: .failure)):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// True where something is asked for in words, so that of several clauses one is the answer.
  fileprivate var weighs: Bool {
    switch self {
    case .opening(at: .reasoning), .close(at: .moving), .plan(at: .choosing): true
    case .mastery(at: .checking), .mastery(at: .mending): false
    case .mastery, .vicarious: true
    case .persuasion(at: .hearing), .persuasion(at: .wording): true
    case .arousal(at: .meaning), .arousal(at: .aiming), .quick(at: .meaning),
      .quick(at: .aiming):
      true
    case .opening, .persuasion, .arousal, .plan, .close, .checkIn, .quick: false
    }
  }
}
