import Dialogue
import Machines
import Understanding

/// Being here or not: they go in a minute, are back, or will not be here on a day. None of it answers
/// what was asked.
extension Coach {
  /// "I shall have to go for my bus in a minute": they are still here, and the question stands. What
  /// stands beside it is heard.
  func staysAWhile(_ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech) {
    speech.add([.inform("close.soon")])
    goOn(&sitting, with: without(hints.mustGo, sentences), &speech)
  }

  /// "Sunday I won't be here, I'm at my mum's", "I'm back".
  /// - Returns: false where the line says neither, or is a story or a plan.
  func saysAway(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ heard: Heard,
    _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, sitting.facts.has(.task), sitting.floor.question != nil,
      !sitting.floor.isScreening
    else { return false }
    if hints.back.stand(in: words), words.count <= 8, comesBack(sentences) {
      speech.add([.inform("close.back")])
      speech.again(sitting)
      return true
    }
    guard hints.absent.stand(in: words), heard.phrases.first?.role != .condition else {
      return false
    }
    switch sitting.floor {
    case .plan, .arousal(at: .meaning), .quick, .checkIn: return false
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .close: break
    }
    speech.add([.inform("meta.absent")])
    goOn(&sitting, with: without(hints.absent, sentences), &speech)
    return true
  }

  func without(_ phrases: Phrases, _ sentences: [Substring]) -> Line {
    Line(sentences.filter { !phrases.stand(in: MetaWord.all(in: $0)) }.joined(separator: " "))
  }

  /// "Hello? I'm back from my bus", and not "I'm back at work".
  private func comesBack(_ sentences: [Substring]) -> Bool {
    guard let last = sentences.last else { return false }
    var words = last.bare
    words.strip(speaker.words.options["close.going.front"] ?? [])
    guard words.strip(speaker.words.options["checkin.back"] ?? []) else { return false }
    return words.bare.isEmpty
      || (speaker.words.options["close.back.from"] ?? []).contains { words.opens(with: $0) }
  }
}
