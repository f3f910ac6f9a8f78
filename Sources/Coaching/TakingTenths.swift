import Dialogue
import Machines
import Understanding

/// Two numbers where one of 0 to 10 was asked for: how much it matters, how strong the nerves are.
extension Coach {
  /// - Returns: false where the line has one, or they cannot be told apart.
  func takesOneOfTen(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .plan(at: .valuing): values(&sitting, line, heard, &speech)
    case .arousal(at: .locating), .arousal(at: .measuring): feelsNow(&sitting, line, heard, &speech)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// "Want the mould gone 9, want to make the call 1": what they want is what it is worth; how much
  /// they like the doing is another matter.
  private func values(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.hasDigits else { return false }
    let rated = ownedNumbers(in: line, sitting)?.rated.map(\.value).filter { $0 <= 10 } ?? []
    if Set(rated).count > 1, let most = rated.max() {
      converse(&sitting, Line(String(most)), &speech)
      return true
    }
    return false
  }

  /// "Now 6, on the day 10": the one of now counts, and both are heard.
  private func feelsNow(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.hasDigits, numbers.thens.stand(in: heard.said),
      case let pieces = numberedPieces(of: line.text),
      case let rated = pieces.filter({ ($0.value ?? 11) <= 10 }), rated.count == 2,
      let then = rated.firstIndex(where: { numbers.thens.stand(in: MetaWord.all(in: $0.text)) }),
      let now = rated[1 - then].value, let later = rated[then].value, now != later
    else { return false }
    speech.parrot = nil
    let both = speaker.words.options["numbers.now"]?.first ?? ""
    let text = both.replacing("{now}", with: String(now))
      .replacing("{then}", with: String(later))
    speech.add([.reflect("numbers.nowAndThen")], line: Phrase(quote: text, noun: text))
    let left = pieces.filter {
      $0.value == nil && $0.words.count > 1 || $0.at == rated[1 - then].at && $0.value == now
    }
    let rest = Line(left.map { String($0.text) }.joined(separator: ", "))
    let isNamed = !understander.cues(of: rest, asked: sitting.asked).sensations.isEmpty
    if sitting.floor == .arousal(at: .measuring) {
      converse(&sitting, Line(String(now)), &speech)
      return true
    }
    let phrase = Phrase(number: now)
    sitting.facts.keep(Fact(kind: .strength, phrase: phrase, number: now, turn: sitting.turn))
    if isNamed {
      converse(&sitting, rest, &speech)
    } else {
      speech.again(sitting)
    }
    return true
  }
}
