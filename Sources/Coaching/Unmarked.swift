import Dialogue
import Machines
import Understanding

extension Coach {
  /// "Can I use cards", "how long should I practise": a question that is the whole line, with the mark that
  /// was not typed.
  /// - Returns: nil where it asks nothing, or where a question may be the answer: what goes through their
  ///   mind, what somebody said.
  func marked(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard (3...16).contains(words.count), hints.beside.mayStand(in: words), sitting.greeted,
      !line.text.utf8.contains(where: { $0 == 0x3F || $0 == 0x22 }),
      !hints.small.surely.stand(in: words), !Sentences.areSeveral(in: line),
      !line.text.utf8.contains(0x2C), !sitting.floor.mayHearAQuestion(of: line, self),
      asks(line.text[...]) || hints.asked.start.stand(in: words)
        || toldOfPeer(line.text[...], words, sitting) != nil
        || line.words <= 8 && shortAnswer(line.text[...]) != nil
    else { return nil }
    return Line(line.text + "?")
  }
}

extension Floor {
  /// True where words that somebody thought or said are asked for, and a line may be such words.
  fileprivate func mayHearAQuestion(of line: Line, _ coach: Coach) -> Bool {
    switch self {
    case .persuasion(at: .hearing), .persuasion(at: .wording): !coach.speaksOfThem(line.text)
    case _: asksMeaning
    }
  }
}
