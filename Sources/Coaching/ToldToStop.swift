import Dialogue
import Machines
import Understanding

/// "Quit being a robot", "you're the one who carried on": an order to the coach, or what is laid to it. It is no answer
/// of theirs.
extension Coach {
  /// - Returns: false where no sentence of the line is meant for the coach in that way.
  func heedsOrder(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard mayBeOrdered(sitting.floor) else { return false }
    var rest: [Substring] = []
    var key: String?
    for sentence in sentences {
      var words = Substring(sentence.unmarked.straight).bare
      while words.strip(corrections.sounds) || words.strip(hints.buts) {}
      if isOrder(words) {
        key = "said.robot"
      } else if hints.asked.blames.open(words), words.wordCount <= 14 {
        key = key ?? "meta.sorry"
      } else {
        rest.append(sentence)
      }
    }
    guard let key else { return false }
    speech.parrot = nil
    speech.add([.inform(key)])
    if rest.isEmpty {
      speech.again(sitting)
    } else {
      goOn(&sitting, with: Line(Sentences.text(rest)), &speech)
    }
    return true
  }

  /// "Quit being a robot", and not "stop being scared of robots".
  private func isOrder(_ words: Substring) -> Bool {
    var rest = words
    guard rest.wordCount <= 9, rest.strip(hints.asked.orders) else { return false }
    return rest.wordCount <= 4 && hints.asked.orderThings.stand(in: MetaWord.all(in: rest))
  }

  /// "Half", to whether something fits: a part of a yes.
  func isHalf(_ line: Line) -> Bool {
    let sentences = Sentences.all(in: line.text)
    guard let first = sentences.first, sentences.dropFirst().allSatisfy(\.isMarked) else {
      return false
    }
    return hints.asked.halves.hold(MetaWord.all(in: first))
  }

  /// What somebody else said to them may open in the same way.
  private func mayBeOrdered(_ floor: Floor) -> Bool {
    switch floor {
    case .persuasion, .arousal(at: .meaning), .quick(at: .meaning): false
    case .opening, .mastery, .vicarious, .arousal, .plan, .close, .checkIn, .quick: true
    }
  }
}
