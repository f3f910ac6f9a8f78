import Dialogue
import Machines
import Understanding

/// Short answers that only sound like another one.
extension Coach {
  /// "Nothing came out": the subject of what happened, and no answer that there is nothing.
  func hearNothing(_ line: Line, _ heard: inout Heard) {
    guard heard.cues.manner.contains(.nothing), heard.words > 1,
      hints.small.nothingDid.stand(in: heard.said)
    else { return }
    heard.cues.manner.subtract([.nothing, .nothingFirst])
    if heard.cues.polarity == .no { heard.cues.polarity = .none }
  }

  /// "She was, at first", to an open question: nothing that could be said back.
  func hearStandIn(_ line: Line, _ sitting: Sitting, _ heard: inout Heard) {
    guard !sitting.asked.isNumber, !sitting.floor.isScreening, (2...7).contains(heard.words),
      hints.runOn.standIns.stand(in: heard.said)
    else { return }
    var words = Substring(line.text.unmarked).bare
    while words.strip(hints.runOn.runOnLeads) || words.strip(backwards: hints.runOn.standInTails) {
      words = words.bare
    }
    let left = words.parted.map { $0.bare.straight.lowercased() }
    guard left.count == 2, hints.runOn.doubles.contains(left[0]),
      hints.runOn.standInVerbs.contains(left[1])
    else { return }
    if sitting.asked == .yesNo {
      // "She did, at first": a yes to whether she began there.
      guard heard.cues.polarity == .none, !hints.runOn.standInNos.contains(left[1]) else { return }
      heard.cues.polarity = .yes
      (heard.heart, heard.phrases) = (nil, [])
      return
    }
    heard.cues.manner.insert(.thin)
    heard.cues.choice = nil
    (heard.heart, heard.phrases) = (nil, [])
  }

  /// "Bit. I stuck at coding though": in part, and then what speaks for it.
  private func isHalf(_ line: Line, _ heard: Heard) -> Bool {
    guard heard.words > 2, let first = Sentences.all(in: line.text).first,
      first.wordCount < heard.words
    else { return false }
    return hints.small.half.hold(MetaWord.all(in: first.unmarked))
  }

  /// "Suppose. It did let go after the wedding, I couldn't stop talking": the same in a longer line.
  private func hearHalf(_ line: Line, _ sitting: Sitting, _ heard: inout Heard) {
    switch sitting.floor {
    case .persuasion(at: .fitting), .arousal(at: .fitting):
      guard heard.cues.polarity != .no, isHalf(line, heard)
      else { return }
      heard.cues.polarity = .unsure
      heard.cues.manner.subtract([.asking, .dontKnow, .nothing, .nothingFirst])
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
  }

  /// "I couldn't, she was ill", "I'll do it tomorrow", to how the plan went: it was not done, or not yet.
  private func hearUndone(_ line: Line, _ heard: inout Heard) {
    guard heard.cues.outcome == .none else { return }
    if hints.small.unable.open(line.text[...].bare),
      !heard.phrases.contains(where: { $0.role == .but })
    {
      heard.cues.outcome = .notAttempted
    } else if let when = heard.cues.when, !when.past, heard.words <= 10,
      heard.phrases.allSatisfy({ !$0.past }), heard.cues.polarity != .yes
    {
      heard.cues.manner.insert(.notYet)
    }
  }

  /// What else a short line may mean, once it was listened to: a number said in fun, a yes after a no,
  /// a number that rests on nothing.
  func hearSmall(_ line: Line, _ sitting: Sitting, _ heard: inout Heard) {
    if sitting.floor == .checkIn(at: .asking) { hearUndone(line, &heard) }
    if heard.words > 10 { return hearHalf(line, sitting, &heard) }
    if isInFun(heard, sitting) { heard.cues.rating = nil }
    switch sitting.floor {
    case .opening(at: .reasoning) where hints.small.noReason.stand(in: heard.said):
      // "I've got no reason, just a number": nothing that holds it up.
      if heard.cues.causes.isEmpty, heard.words <= 8 { heard.cues.manner.insert(.nothing) }
    case .mastery(at: .recalling), .mastery(at: .nearest):
      // "No. Wait, yes, once": there was one after all.
      if heard.cues.polarity == .no, heard.words > 2, hints.small.afterAll.stand(in: heard.said) {
        heard.cues.polarity = .none
        heard.cues.manner.subtract([.nothing, .nothingFirst])
        heard.phrases = []
        heard.heart = afterAll(line, heard)
      }
    case .persuasion(at: .fitting), .arousal(at: .fitting):
      if hints.small.surely.hold(heard.said) {
        heard.cues.polarity = .yes
        heard.cues.manner.subtract([.asking, .nothing])
      } else if heard.cues.polarity != .no, let part = heard.cues.rating, !part.verbal,
        heard.words <= 3, (1...99).contains(part.value)
      {
        // "60%": in part.
        heard.cues.polarity = .unsure
      } else if hints.small.half.hold(heard.said) || isHalf(line, heard) {
        heard.cues.polarity = .unsure
        heard.cues.rating = nil
        heard.cues.manner.subtract([.asking, .dontKnow, .nothing, .nothingFirst])
      } else if heard.cues.manner.contains(.dontKnow), heard.words <= 4 {
        // "No idea" is nothing to say back.
        (heard.heart, heard.phrases) = (nil, [])
      }
    case .quick(at: .sensing):
      // "I'm fine": nothing that the body does.
      if hints.small.clear.hold(heard.said) {
        heard.cues.manner = [.nothing]
        (heard.heart, heard.phrases) = (nil, [])
      }
    case .arousal(at: .screening), .quick(at: .screening):
      // "All good", "not that I know": none of the red flags.
      if hints.small.clear.hold(heard.said), heard.cues.sensations.allSatisfy(\.negated) {
        heard.cues.polarity = .no
      }
    case .opening(at: .easing), .opening(at: .hardening):
      if !heard.hasDigits, heard.words <= 6, hints.small.noPart.stand(in: heard.said) {
        heard.cues.manner.insert(.nothing)
        (heard.heart, heard.phrases) = (nil, [])
      }
    case .persuasion(at: .seeing):
      if heard.words <= 6, hints.small.unseen.stand(in: heard.said) {
        heard.cues.manner.insert(.nothing)
      }
    case .vicarious(at: .borrowing):
      // "That": what they did, which was told right before.
      if heard.words <= 2, let lesson = sitting.facts[.lesson]?.phrase, lesson.isShaped,
        hints.long.pointing.contains(line.text.prefix { $0.isLetter }.lowercased())
      {
        (heard.heart, heard.phrases) = (lesson, [lesson])
      }
    case .vicarious(at: .struggling), .vicarious(at: .learning):
      if heard.words <= 5, hints.small.unasked.stand(in: heard.said) {
        heard.cues.manner.insert(.dontKnow)
        (heard.heart, heard.phrases) = (nil, [])
      }
    case .mastery(at: .doing), .mastery(at: .owning), .mastery(at: .controlling):
      if hints.small.helpless.hold(heard.said) {
        heard.cues.manner = [.nothing]
        (heard.heart, heard.phrases) = (nil, [])
      }
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
  }

  /// "Once, about the rent", behind "no, wait, yes".
  private func afterAll(_ line: Line, _ heard: Heard) -> Phrase? {
    guard let place = hints.small.afterAll.place(in: heard.said) else { return nil }
    let rest = line.text.parted.dropFirst(place.upperBound).joined(separator: " ")
    return rest.isEmpty ? nil : Phrase(quote: String(rest[...].bare))
  }

  /// "Lol 3": of so small a number with a laugh nobody can tell whether it is one of ten, one of a
  /// hundred, or none.
  func isInFun(_ heard: Heard, _ sitting: Sitting) -> Bool {
    guard sitting.asked.isNumber, heard.cues.manner.contains(.laughing), heard.words <= 3,
      heard.cues.rating != nil, heard.said.count <= 3
    else { return false }
    let numbers = heard.said.compactMap(\.number)
    return numbers.count == 1 && (1...10).contains(numbers[0])
  }

  /// "It should be lower really", to why it is not less: another number, and not which.
  func doubtsNumber(_ sitting: inout Sitting, _ heard: Heard, _ speech: inout Speech) -> Bool {
    guard sitting.floor == .opening(at: .reasoning), heard.words <= 6, !heard.hasDigits,
      hints.small.comparing.stand(in: heard.said), heard.heart?.isOwn != true,
      speech.hasMore("opening.unsettled", sitting)
    else { return false }
    speech.add([.inform("opening.unsettled")])
    speech.again(sitting)
    return true
  }

  /// "She stammered as a kid", to whether a card is right that speaks of nobody else: it is heard, and
  /// the card stays as it is.
  func tellsOfAnother(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .mastery(at: .checking), heard.words <= 9, heard.cues.polarity == .none,
      let heart = heard.heart, heart.clause != nil, !heart.isOwn,
      let first = line.text.smallWords(figures: false, apostrophes: false).first,
      joints.pronouns.mark(in: String(first)) != nil
    else { return false }
    let card = [FactKind.attempt, .outcome, .did, .cause, .change].compactMap {
      sitting.facts[$0]?.phrase.quote
    }.joined(separator: ". ")
    guard joints.pronouns.mark(in: card) == nil, phraser.person(of: Line(card)) == nil,
      speech.hasMore("agenda.putBy", sitting)
    else { return false }
    speech.add([.reflect("agenda.putBy")], line: heart)
    speech.again(sitting)
    return true
  }

  /// "I think I apologised? Not sure": what they tell, without the doubt behind it.
  func beforeDoubt(_ sentences: [Substring], _ sitting: Sitting) -> Line? {
    guard sentences.count == 2, sitting.asked == .open, sentences[0].wordCount > 1,
      hints.small.doubts.hold(MetaWord.all(in: sentences[1]))
    else { return nil }
    let told = Line(String(sentences[0].unmarked))
    return understander.manner(of: told).isDisjoint(with: [.dontKnow, .thin, .refusal])
      ? told : nil
  }
}
