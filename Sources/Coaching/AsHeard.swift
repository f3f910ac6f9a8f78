import Dialogue
import Understanding

extension Coach {
  /// The line as it is heard: as it was meant, with whose words they are and on which scale its number is.
  /// - Returns: nil where that is as it was typed.
  func asHeard(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    let polite = withoutCourtesies(line, words, sitting)
    let sure = withoutCheckBack(polite ?? line, sitting) ?? polite
    let plain = withoutGloss(sure ?? line) ?? sure
    let left =
      withoutWordsAsked(plain ?? line, sitting) ?? plain
      ?? withoutWhatTheyAre(line, words, sitting) ?? withDaysBare(line, sitting)
      ?? whatItWas(line, sitting) ?? withoutSaidAgain(line, sitting)
    let (line, words) = left.map { ($0, MetaWord.all(in: $0.text)) } ?? (line, words)
    let meant = withWordsQuoted(line, words, sitting.floor) ?? asMeant(line, words, sitting) ?? left
    return inHundredths(meant ?? line, sitting) ?? meant
  }
}
