import Dialogue
import Machines
import Understanding
import Wording

/// Which clause of a line of several answers what was asked: of what happened what came of it, of a
/// number the moment it is about, of a change what can be done.
extension Coach {
  /// What happened, of a line that tells something else first: "The keeper guessed right, but I'd hit it
  /// hard, so it went in". What a reason or an aside tells is not what happened.
  func whatCame(_ heard: Heard) -> Phrase? {
    guard heard.words > 6, let heart = heard.heart,
      let at = heard.phrases.firstIndex(of: heart)
    else { return nil }
    let told = heard.phrases.filter {
      $0.clause != nil && $0.past && $0.role != .because && $0.role != .when
        && $0.role != .condition
    }
    let isStory = told.count > 2 || told.count > 1 && heard.words >= Self.leastStory
    // "Then it was fine": how it went is told.
    if isStory, heard.cues.outcome != .success {
      let room = Parrot.room(heard.words)
      let end =
        told.dropFirst().last { $0.isOwn && endsStory($0, room) && !isSlip($0) && !isFelt($0) }
        ?? told.dropFirst().last { endsStory($0, room) }
      if let end { return end }
    }
    if isSlip(heart) {
      // "I rolled back, then I got it going": what came after it.
      return heard.phrases[(at + 1)...].first {
        $0.isOwn && told.contains($0) && !isSlip($0) && !isFelt($0)
      }
    }
    guard !heart.ownAction || isFelt(heart) else { return nil }
    if heart.role == .because {
      return told.first(where: \.ownAction) ?? told.last
        ?? heard.phrases.first { $0.role == .main && $0.isShaped }
    }
    if hints.obliged.stand(in: MetaWord.all(in: heart.quote)) {
      // "I had to read a report and my voice went": what came, and not what was due.
      return heard.phrases[(at + 1)...].last { told.contains($0) }
    }
    if isFelt(heart) { return told.last { $0 != heart && !isFelt($0) } }
    return heart.role == .main
      ? heard.phrases[(at + 1)...].last {
        ($0.role == .so || $0.role == .then || $0.role == .but) && told.contains($0)
      } : nil
  }

  /// So many words hold a story with an end.
  static let leastStory = 12

  /// "They put me on hold and then I hung up": what a story ends with, and not where it was, what was due
  /// or what was done once it was over.
  private func endsStory(_ phrase: Phrase, _ room: Int) -> Bool {
    guard !phrase.feeling, let clause = phrase.clause,
      (3...room).contains(clause.wordCount)
        || phrase.isOwn && clause.wordCount == 2 && phrase.ownAction,
      !isPosture(phrase), !hints.obliged.stand(in: MetaWord.all(in: phrase.quote)),
      phrase.doing.map({ hints.aftermath.open($0[...]) }) != true,
      let told = phraser.stretches(of: Line(phrase.quote)).first
    else { return false }
    // "My sister had come with me": what was before it.
    return !told.isStill
      && (told.who == .own || !hints.long.before.stand(in: MetaWord.all(in: clause)))
  }

  /// "I was shaking", which is nothing that happened.
  func isFelt(_ phrase: Phrase) -> Bool {
    phrase.isOwn && tellsOfTheBody(phrase)
  }

  /// True for a sign of the body that is told and not denied.
  func tellsOfTheBody(_ phrase: Phrase) -> Bool { !signs(of: phrase).isEmpty }

  /// The signs of the body that are told and not denied.
  func signs(of phrase: Phrase) -> [Sensation.Name] {
    understander.sensations(of: Line(phrase.quote))
      .filter { !$0.negated }.map(\.name)
  }

  /// "When he talks over me. I go quiet and say thank you, bye": of a hard part the moment, and not what
  /// they do then.
  func moment(in phrases: [Phrase]) -> Phrase? {
    guard let first = phrases.first, first.role == .when, let clause = first.clause, !first.past
    else { return nil }
    var moment = first
    moment.noun = momentName(clause)
    return moment
  }

  /// "The moment somebody asks", of "somebody asks".
  func momentName(_ clause: String) -> String? {
    speaker.words.options["opening.part.moment"]?.first.map { $0 + " " + clause }
  }

  /// True where it is not told how the attempt ended: what was done in it may be what spoilt it, and is said
  /// back without praise.
  func isUnjudged(_ sitting: Sitting) -> Bool {
    switch sitting.floor {
    case .mastery(at: .happening), .mastery(at: .doing(ending: .mixed)): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
    return [FactKind.outcome, .attempt].allSatisfy { sitting.facts[$0]?.number == nil }
  }

  /// "I went to the toilet and cried", to what was done while it went wrong: what came after it.
  func isAftermath(_ heard: Heard, _ floor: Floor) -> Bool {
    guard
      floor == .mastery(at: .doing(ending: .failure))
        || floor == .mastery(at: .doing(ending: .mixed)),
      let act = heard.heart, act.past, let doing = act.doing
    else { return false }
    return hints.aftermath.open(doing[...])
      // "I swore at him, then I said sorry": they went on with it.
      && !heard.phrases.contains {
        $0.role == .then && $0.isOwn && $0.ownAction && $0.past && !$0.feeling
      }
  }

  /// "When people look at me", "only if I'm alone", with nothing that comes of it: no fact by itself. It is
  /// said back as a moment, or as it was typed.
  func unasserted(_ phrase: Phrase, _ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase {
    guard !phrase.past, heard.phrases.count == 1,
      let clause = phrase.clause, !floor.seeksAct, !Sentences.areSeveral(in: line)
    else { return phrase }
    var whole = Phrase(
      quote: String(line.text[...].bare), noun: phrase.noun, role: phrase.role,
      feeling: phrase.feeling)
    if phrase.role == .when, hints.momentLeads.open(line.text[...]) {
      whole.noun = speaker.words.options["opening.part.moment"]?.first.map { $0 + " " + clause }
    }
    return whole
  }

  /// "The roundabout obviously, but it's really the second lane": what they come to in the end.
  func partInTheEnd(_ line: Line, _ words: MetaWords) -> Line? {
    guard hints.really.stand(in: words.isEmpty ? MetaWord.all(in: line.text) : words) else {
      return nil
    }
    let text = line.text.lowercased().straight
    for lead in speaker.words.options["opening.part.really"] ?? [] {
      guard let at = text.place(of: " " + lead + " ") else { continue }
      let from = text.utf8.distance(from: text.startIndex, to: at.upperBound)
      let rest = Substring(line.text.utf8.dropFirst(from)).bare
      if rest.wordCount > 1 { return Line(String(rest)) }
    }
    return nil
  }

  /// "I can't change the examiner", "that's for sure": nothing that one could do.
  func isNoAct(_ phrase: Phrase) -> Bool {
    hints.inability.open(phrase.quote[...]) || hints.assured.hold(MetaWord.all(in: phrase.quote))
  }

  /// "My brother should do it but he won't. I'll ring the home": what they will do themselves, before
  /// what somebody else should.
  func ownStep(_ step: Phrase, _ heard: Heard) -> Phrase {
    guard step.clause != nil, !step.isOwn else { return step }
    return heard.phrases.first {
      $0.isOwn && !$0.past && !$0.feeling && $0.role != .because && !isNoAct($0)
    } ?? step
  }

  /// What somebody did in the end: "She moved house, but before that she wrote three sentences".
  func wayAfterAll(_ heard: Heard) -> Phrase? {
    heard.phrases.last {
      $0.role == .but && $0.clause != nil && !$0.isOwn && $0.past && $0.ofSomebodyElse.clause != nil
    }
  }

  /// "She started too fast and then she learned to wait": their way, and not their trouble before it.
  func wayAfterTrouble(_ heard: Heard) -> Phrase? {
    guard let first = heard.phrases.firstIndex(where: { $0.clause != nil }),
      hints.long.tooMuch.stand(in: MetaWord.all(in: heard.phrases[first].quote))
    else { return nil }
    return heard.phrases[(first + 1)...].first {
      $0.clause != nil && !$0.isOwn && $0.past && $0.role != .because
        && $0.ofSomebodyElse.clause != nil
    }
  }

  /// "He had panic in lifts, and his office was on the ninth floor": what is told first of somebody's
  /// trouble, or what a "but" leads to.
  func firstTrouble(_ heard: Heard) -> Phrase? {
    let told = heard.phrases.filter {
      !$0.isOwn && $0.past && $0.role != .because && $0.role != .when && $0.role != .condition
        && $0.role != .so && $0.role != .then
        && $0.ofSomebodyElse.clause != nil
    }
    guard let first = told.last(where: { $0.role == .but }) ?? told.first,
      // "It was hard for her, she froze" tells more behind it.
      let who = phraser.stretches(of: Line(first.quote)).first?.who,
      who == .other || who == .somebody
    else { return nil }
    return first.ofSomebodyElse
  }

  /// "I saw that she always goes in early": what she does, and not that it was seen.
  func watched(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words > 4, let seen = heard.heart, seen.isOwn,
      let lead = hints.long.watched.lead(of: seen.quote[...])
    else { return nil }
    let rest = Line(String(Substring(seen.quote.utf8.dropFirst(lead.utf8.count)).bare))
    return phraser.phrases(of: rest).first {
      !$0.isOwn && $0.clause != nil && $0.ofSomebodyElse.clause != nil
    }
  }

  /// "That he was quiet afterwards. I fill the gap": what they would take, before what they do.
  func namedFirst(_ line: Line) -> Phrase? {
    guard !joints.that.isEmpty, line.text[...].opens(with: joints.that),
      Sentences.areSeveral(in: line), let first = Sentences.all(in: line.text).first
    else { return nil }
    return phraser.phrases(of: Line(String(first))).first { $0.clause != nil }?.withoutThat
  }

  /// "Yes, and I counted the rests": what is to be on a card as well.
  func addedToCard(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words > 4, heard.cues.polarity == .yes,
      hints.added.stand(in: heard.said)
    else { return nil }
    for sentence in Sentences.all(in: line.text) {
      let text = " " + sentence.lowercased().straight
      for lead in speaker.words.options["mastery.added"] ?? [] {
        guard let at = text.place(of: " " + lead + " ") else { continue }
        let from = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
        let rest = Line(String(Substring(sentence.utf8.dropFirst(from)).bare))
        let told = phraser.phrases(of: rest).first { $0.past && $0.clause != nil }
        if let told, told.role != .condition { return told }
      }
    }
    return nil
  }
}
