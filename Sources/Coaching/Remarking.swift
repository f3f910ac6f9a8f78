import Dialogue
import Machines
import Understanding

/// A word on it behind the answer: "cook it for my sister, she's honest", "she said it's lovely, but she's
/// kind to everybody". The answer is heard without it.
extension Coach {
  /// - Returns: nil where nothing behind the answer is sure to be no more than a word on it.
  func withoutRemark(_ line: Line, _ heard: Heard, _ floor: Floor) -> Line? {
    guard (5...Self.longestRemarked).contains(heard.words), !heard.isChosen,
      !heard.plan.both || floor == .arousal(at: .aiming),
      floor.putsByRemarks, mayHold(line, heard)
    else { return nil }
    var told = phraser.stretches(of: line)
    let count = told.count
    while told.count > 1, let last = told.last, isRemark(last, after: told.dropLast(), floor) {
      told.removeLast()
    }
    guard told.count < count, !isMusing(told[0]), !told[0].isDenied else { return nil }
    let left = Line(Sentences.joined(told))
    guard left.words > 0, left.words < heard.words,
      floor.source == .persuasion || phraser.heart(of: left)?.isShaped == true,
      understander.manner(of: left).isDisjoint(with: [.dontKnow, .nothing, .nothingFirst, .thin])
    else { return nil }
    return left
  }

  private static let longestRemarked = 40

  /// True where the last piece opens as a word on something does: "she's", "it", "my husband".
  private func mayHold(_ line: Line, _ heard: Heard) -> Bool {
    if heard.phrases.last?.role == .but { return true }
    let marks: [UInt8] = [0x2C, 0x2E, 0x3B]
    let text = line.text[...].bare
    guard let mark = text.utf8.lastIndex(where: marks.contains) else { return false }
    return hints.long.remarks.open(text[mark...].bare)
  }

  /// "She's honest", "it's in my book": tells how somebody or something is.
  private func isRemark(_ last: Stretch, after told: ArraySlice<Stretch>, _ floor: Floor) -> Bool {
    guard last.isFinite, last.describes, !last.modal, !last.asks, last.isMain, last.role != .so,
      last.who == .other || last.who == .thing || last.who == .somebody
    else { return false }
    switch floor {
    case .vicarious:
      // "She always goes in early" may be the answer itself.
      return told.contains { $0.past && ($0.who == .other || $0.who == .somebody) }
        && (last.isStill && !hints.long.posture.contains(last.verb) || last.isDenied)
    case .persuasion:
      // "But they are kind to everybody", and not "but the notes were clear".
      return last.who != .thing
        && told.contains { hints.voices.saying.stand(in: MetaWord.all(in: $0.words)) }
        && !hints.voices.saying.stand(in: MetaWord.all(in: last.words))
    case .opening, .mastery, .arousal, .plan, .close, .checkIn, .quick:
      return true
    }
  }
}

extension Floor {
  /// True where an act, a thing or somebody's words are asked for, and a word on it answers nothing.
  fileprivate var putsByRemarks: Bool {
    switch self {
    case .plan(at: .choosing), .plan(at: .sizing), .plan(at: .answering), .arousal(at: .aiming),
      .arousal(at: .resourcing), .vicarious(at: .borrowing), .vicarious(at: .struggling),
      .vicarious(at: .learning), .persuasion(at: .hearing), .persuasion(at: .wording),
      .mastery(at: .changing), .mastery(at: .strategy):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
