import Dialogue
import Machines
import Understanding

/// The clause that answers, of a line of two or three: "my son was crying, he does that, so I breathed
/// out". What is sure to be no answer is left out; a line with none of it is heard as it is.
extension Coach {
  /// The fewest words of a line in which a clause is chosen.
  static let fewestParted = 7

  /// What a line of a few clauses comes to.
  /// - Returns: nil where all of it may be the answer.
  func gistOfFew(_ line: Line, _ heard: Heard, _ sought: Sought, _ floor: Floor) -> Line? {
    // What is done then stands behind what may come: neither is left out.
    if sought == .obstacle, obstacleThenAnswer(line) != nil || answer(in: line) != nil {
      return nil
    }
    let isLed = hints.long.anyLead.stand(in: heard.said)
    guard
      isLed || line.text.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B })
        || heard.phrases.contains(where: { $0.role == .but })
    else { return nil }
    let stretches = phraser.stretches(of: line)
    guard isLed || stretches.count > 1 else { return nil }
    guard let text = fewText(stretches, isLed: isLed, heard, sought, floor) else { return nil }
    let gist = Line(text)
    guard gist.words > (sought == .name || sought == .part ? 0 : 1), gist.words < heard.words else {
      return nil
    }
    return gist
  }

  private func fewText(
    _ stretches: [Stretch], isLed: Bool, _ heard: Heard, _ sought: Sought, _ floor: Floor
  ) -> String? {
    switch sought {
    case .wish: withoutOthersDay(stretches, heard)
    case .number, .saw: nil
    case .moment: withoutAsides(stretches)
    case .part: oneRated(stretches, heard, floor)
    case .event where floor == .opening(at: .reasoning):
      led(by: hints.long.did, isLed, in: stretches)
    case .event: answering(stretches, sought)
    case .deed:
      led(by: hints.long.did, isLed, in: stretches).map(finite) ?? answering(stretches, sought)
    case .theirs:
      afterAll(stretches)
        ?? answering(stretches, sought, ofOne: floor == .vicarious(at: .learning))
    case .said: toldAmong(stretches)
    case .thought:
      led(by: hints.long.thought, isLed, in: stretches).flatMap {
        $0.wordCount <= 3 && phraser.heart(of: Line($0))?.clause == nil ? nil : $0
      } ?? answering(stretches, sought)
    case .name: led(by: hints.long.name, isLed, in: stretches) ?? name(stretches)
    case .step where heard.plan.both: withoutAsides(stretches)
    case .step: led(by: hints.long.step, isLed, in: stretches).map(bare) ?? able(stretches)
    case .obstacle:
      led(by: hints.long.obstacle, isLed, in: stretches) ?? wholePlan(stretches)
        ?? withoutAsides(stretches)
    }
  }

  /// "My cousin said it was like the radio", beside what nobody said.
  private func toldAmong(_ told: [Stretch]) -> String? {
    if let named = afterAll(told) ?? latest(told) { return named }
    let saying = told.indices.filter {
      told[$0].isFinite && !told[$0].isDenied
        && hints.voices.saying.stand(in: MetaWord.all(in: told[$0].words))
    }
    guard saying.count == 1, let at = saying.first else { return nil }
    if told[at].who == .somebody {
      return at > 0 && !told[..<at].contains { $0.who == .somebody }
        ? told[at].words + tail(after: at, of: told) : nil
    }
    // "My teacher, she's strict, | said it is clear": who said it stands before the aside.
    guard at == 2, told[at].opensWithVerb, !told[0].isFinite, told[1].describes,
      told[1].who == .other
    else { return nil }
    return told[0].words + " " + told[at].typed + tail(after: at, of: told)
  }

  private func led(by leads: [String], _ isLed: Bool, in stretches: [Stretch]) -> String? {
    guard isLed, let rest = behind(leads, in: stretches) else { return nil }
    return rest.wordCount > 1 ? rest : nil
  }

  /// A part and its number, where only one number is theirs: "it's sixty, my brother would say ninety".
  private func oneRated(_ stretches: [Stretch], _ heard: Heard, _ floor: Floor) -> String? {
    // "The fast page 20, last week it went badly": what happened is kept as well.
    let tells =
      heard.cues.outcome != .none && heard.phrases.contains { $0.past && $0.clause != nil }
    guard stretches.count > 1, !tells else { return nil }
    let own = stretches.filter { !isOthersNumber($0) }
    let rated = own.filter { rating(in: $0.words[...]) != nil }
    guard rated.count == 1 else { return nil }
    if let first = own.first(where: { !isMusing($0) }), first.opensSentence, isBarePart(first),
      behind(hints.long.part, in: own).map({ rating(in: $0[...]) != nil }) ?? true
    {
      let values = figures(rated[0].words[...])
      return values.isEmpty ? nil : first.words + ", " + values
    }
    if let part = ratedPart(own, lowest: floor == .opening(at: .hardening)) { return part }
    // "I do that in class" is no part: the number alone is sure.
    guard heard.heart?.isOwn == true, heard.heart?.clause != nil, stretches.count > 2 else {
      return nil
    }
    let number = figures(rated[0].words[...])
    return number.isEmpty ? nil : number
  }

  /// "The high note, it's not my age, fifteen": a part that is named before all else.
  private func isBarePart(_ stretch: Stretch) -> Bool {
    guard !stretch.isFinite, !stretch.isDenied, stretch.isMain, stretch.words.wordCount <= 6,
      rating(in: stretch.words[...]) == nil,
      !hints.long.hums.contains(stretch.words.lowercased()),
      let phrase = phraser.phrases(of: Line(stretch.words)).first, phrase.clause == nil
    else { return false }
    return phrase.doing != nil
      || phrase.noun != nil && stretch.words.wordCount == phrase.noun?.wordCount
  }

  /// "My brother would say ninety"
  private func isOthersNumber(_ stretch: Stretch) -> Bool {
    (stretch.who == .somebody || stretch.who == .other) && hints.long.rates.contains(stretch.verb)
  }

  /// "What would I call it, hm, stage fright I suppose": the name, after thinking aloud.
  private func name(_ stretches: [Stretch]) -> String? {
    let told = stretches.filter {
      !isMusing($0) && !$0.isDenied && $0.isMain && !hints.long.hums.contains($0.words.lowercased())
    }
    guard told.count < stretches.count,
      let named = told.first(where: { !$0.isFinite }) ?? told.first
    else { return nil }
    var name = named.words[...]
    name.strip(backwards: hints.long.unsureTails)
    return name.isEmpty ? nil : String(name)
  }

  /// The line without what is sure to be no answer; nil where there is nothing of the kind.
  private func answering(
    _ stretches: [Stretch], _ sought: Sought, ofOne: Bool = false
  ) -> String? {
    var kept: [Stretch] = []
    var isAfterDenied = false
    let hasDeed = stretches.contains { isAnswer($0, sought) }
    // "Not much, I only think of the door"
    let thinks = sought == .thought && stretches.first.map(isMusing) == true
    guard hasDeed || thinks else { return nil }
    let ofOne = ofOne && stretches.contains { $0.who == .other && isAnswer($0, sought) }
    for stretch in stretches {
      defer { isAfterDenied = stretch.isDenied && !stretch.isFinite }
      if isMusing(stretch) || stretch.isRelative { continue }
      if stretch.isDenied, !stretch.isFinite || sought != .event, !isAnswer(stretch, sought) {
        continue
      }
      // "Not the joke, that flopped"
      if isAfterDenied, stretch.who == .thing || stretch.who == .other, stretch.isMain { continue }
      // "He practised on the bus, people stared": of two the one who was asked about.
      if ofOne, stretch.isFinite, stretch.isMain, stretch.who == .somebody || stretch.who == .thing
      {
        continue
      }
      if isEllipsis(stretch) { continue }
      if stretch.describes, stretch.who == .other, stretch.role == .main,
        !isAnswer(stretch, sought), !goesOnWithOwn(stretch)
      {
        continue
      }
      kept.append(stretch)
    }
    guard kept.count < stretches.count,
      thinks ? kept.contains(where: \.isFinite) : kept.contains(where: { isAnswer($0, sought) })
    else { return nil }
    return Sentences.joined(kept)
  }

  /// "They put me on hold and then I hung up"
  private func goesOnWithOwn(_ stretch: Stretch) -> Bool {
    phraser.phrases(of: Line(stretch.words)).dropFirst().contains { $0.isOwn && $0.past }
  }

  /// True for a clause that tells what was asked for.
  private func isAnswer(_ stretch: Stretch, _ sought: Sought) -> Bool {
    guard stretch.isFinite, !stretch.isDenied, !isMusing(stretch), !stretch.isRelative else {
      return false
    }
    switch sought {
    case .deed: return stretch.who == .own && (stretch.past || stretch.ownAction)
    case .event: return stretch.past || stretch.who == .own
    case .theirs:
      return stretch.who != .own && stretch.who != .nobody && stretch.past
    case .thought: return stretch.modal || stretch.typed[...].opens(with: joints.that)
    case .said, .name, .step, .moment, .obstacle, .saw, .part, .wish, .number: return false
    }
  }

  /// "You didn't answer me but all right, I read it twice": the answer, behind a remark that they let be.
  func letBe(_ line: Line) -> Line? {
    guard line.text[...].opens(with: hints.long.you), let comma = line.text.firstIndex(of: ",")
    else { return nil }
    var remark = line.text[..<comma]
    guard remark.strip(backwards: hints.long.letBe) else { return nil }
    let rest = line.text[comma...].dropFirst().bare
    return rest.wordCount > 2 ? Line(String(rest)) : nil
  }
}
