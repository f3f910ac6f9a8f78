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
    case .opening(at: .rating), .close(at: .rating), .close(at: .ratingHardest):
      givesNow(&sitting, line, heard, &speech)
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
    let pieces = numberedPieces(of: line.text)
    guard heard.hasDigits, numbers.thens.stand(in: heard.said),
      let (rated, later) = nowAndThen(pieces, most: 10), let now = rated.value
    else { return false }
    tells(now, later, &speech)
    let left = pieces.filter {
      $0.value == nil && $0.words.count > 1 || $0.at == rated.at && $0.value == now
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

  /// "7, 8 on the day", to how sure they are: the number of now counts, and both are heard.
  private func givesNow(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.hasDigits, heard.words <= 12, numbers.thens.stand(in: heard.said),
      let (rated, later) = nowAndThen(numberedPieces(of: line.text), most: 100),
      let now = rated.value, rated.words.count <= 4
    else { return false }
    tells(now, later, &speech)
    converse(&sitting, Line(String(now)), &speech)
    return true
  }

  /// Of two numbers the piece with that of now, and the number of the day itself.
  private func nowAndThen(
    _ pieces: [NumberedPiece], most: Int
  ) -> (now: NumberedPiece, then: Int)? {
    let rated = pieces.filter { ($0.value ?? most + 1) <= most }
    guard rated.count == 2,
      let then = rated.firstIndex(where: { numbers.thens.stand(in: MetaWord.all(in: $0.text)) }),
      let later = rated[then].value, rated[1 - then].value != later
    else { return nil }
    return (rated[1 - then], later)
  }

  private func tells(_ now: Int, _ later: Int, _ speech: inout Speech) {
    speech.parrot = nil
    let both = speaker.words.options["numbers.now"]?.first ?? ""
    let text = both.replacing("{now}", with: String(now))
      .replacing("{then}", with: String(later))
    speech.add([.reflect("numbers.nowAndThen")], line: Phrase(quote: text, noun: text))
  }
}
