import Dialogue
import Machines
import Understanding

/// What is only polite, and what of a question is only asked to be sure of it: neither is part of an answer.
extension Coach {
  /// The line without "if I'm honest" and "I'm afraid", where they stand beside other words.
  func withoutCourtesies(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    let isAfraid = sitting.floor.source != .arousal && hints.wanted.afraid.stand(in: words)
    guard isAfraid || hints.wanted.courtesies.stand(in: words), sitting.mode == .full else {
      return nil
    }
    func isCourtesy(_ piece: Substring, isLast: Bool) -> Bool {
      let words = MetaWord.all(in: piece)
      return hints.wanted.courtesies.hold(words)
        || isAfraid && isLast && hints.wanted.afraid.hold(words)
    }
    var kept: [Substring] = []
    var isCut = false
    let sentences = Sentences.all(in: line.text)
    for sentence in sentences {
      let pieces = sentence.pieces(at: 0x2C)
      let left = pieces.enumerated().filter { at, piece in
        !isCourtesy(piece, isLast: at > 0 && at == pieces.count - 1)
      }.map { Substring($0.element).bare }
      if left.count == pieces.count {
        kept.append(sentence)
        continue
      }
      isCut = true
      guard !left.isEmpty else { continue }
      let mark = sentence.isMarked && !left[left.count - 1].isMarked ? "?" : ""
      kept.append(Substring(left.joined(separator: ", ") + mark))
    }
    guard isCut, kept.contains(where: { $0.wordCount > 0 }) else { return nil }
    return Line(Sentences.text(kept))
  }

  /// "For Thursday? I think 50 now", "when she goes quiet? Thirty": what the question was about is only
  /// said back, and their own answer follows.
  func withoutCheckBack(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.greeted, sitting.asked.isNumber, line.text.isAsking else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard let first = sentences.first, sentences.count > 1, first.isMarked, !first.hasNumber,
      (1...7).contains(first.wordCount), !sentences[1].isMarked,
      query(first, sitting)?.isSettled != true
    else { return nil }
    let words = MetaWord.all(in: first)
    guard let opening = words.first,
      // "When she goes quiet" is no question, "when is it" is one.
      !metas.opens(opening) || opening == Self.when && words.count > 2 && !metas.opens(words[1]),
      metas.kind(of: words).map({ $0 == .question || $0 == .unclear }) != false
    else { return nil }
    let rest = Line(sentences.dropFirst().joined(separator: " "))
    guard answers(rest.text, sitting) else { return nil }
    // "When they nod off? Ten at most", to a part and its number: both.
    return sitting.floor.asksForPart ? Line(first.unmarked + ", " + rest.text) : rest
  }

  /// "I don't follow. Who are they?": who is meant.
  private func saysWhoTheyAre(
    _ sitting: Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    let kind: FactKind
    switch sitting.floor {
    case .persuasion: kind = .giver
    case .vicarious: kind = .peer
    case .opening, .mastery, .arousal, .plan, .close, .checkIn, .quick: return false
    }
    let words = sentences.map { MetaWord.all(in: $0) }
    guard words.contains(where: hints.wanted.they.hold),
      words.allSatisfy({
        hints.wanted.they.hold($0) || hints.puzzled.hold($0) || hints.apology.hold($0)
          || $0.count <= 6 && metas.kind(of: $0) == .unclear
      }), speech.hasMore("wanted.they", sitting)
    else { return false }
    speech.isWished = true
    speech.parrot = nil
    let who = sitting.facts[kind]?.phrase
    speech.add([.inform(who?.noun == nil ? "wanted.they.unnamed" : "wanted.they")], line: who)
    speech.again(sitting)
    return true
  }

  /// "Can I just text him now", alone, where a plan is made: it is theirs to do.
  private func permits(
    _ sitting: Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard case .plan = sitting.floor, sentences.count == 1,
      (3...12).contains(sentences[0].wordCount),
      !sentences[0].utf8.contains(0x2C), hints.wanted.permits.open(sentences[0].bare),
      case let words = MetaWord.all(in: sentences[0]), !hints.wanted.notPermits.stand(in: words),
      !hints.plan.changing.stand(in: words)
    else { return false }
    speech.isWished = true
    speech.add([.inform("questions.fine")])
    speech.again(sitting)
    return true
  }

  private static let when = MetaWord.all(in: "when")[0]

  /// "Do what, exactly? Tell her, or have the Christmas?", where a number is asked for: what it is that they
  /// are asked about, and the question again.
  func namesAct(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    // One of these stands in each of them, and few lines need be cut.
    guard
      hints.wanted.they.stand(in: words) || hints.wanted.acts.stand(in: words)
        || hints.wanted.permits.open(line.text[...].bare)
    else { return false }
    let sentences = Sentences.all(in: line.text)
    if saysWhoTheyAre(sitting, sentences, &speech) || permits(sitting, sentences, &speech) {
      return true
    }
    guard sitting.greeted, sitting.asked.isNumber, sitting.facts.has(.task),
      sitting.floor.asksOfWhole, let first = sentences.first,
      hints.wanted.acts.hold(MetaWord.all(in: first)), speech.hasMore("wanted.act", sitting),
      sentences.dropFirst().allSatisfy({ $0.isMarked && $0.wordCount <= 10 })
    else { return false }
    speech.isWished = true
    // It is theirs, and said as plainly as can be.
    speech.parrot = nil
    speech.add([.inform("wanted.act")], line: sitting.facts[.task]?.phrase)
    speech.again(sitting)
    return true
  }
}

extension String {
  fileprivate var isAsking: Bool { utf8.contains(0x3F) }
}

extension Floor {
  /// True where the number of the whole is asked for.
  fileprivate var asksOfWhole: Bool {
    self == .opening(at: .rating) || self == .close(at: .rating)
  }
}
