import Dialogue
import Understanding

extension Coach {
  /// "He practised on his wife, which I can't do, she died. Mine, I mean, not his": the line without what only
  /// says whose somebody in it was.
  func withoutGloss(_ line: Line) -> Line? {
    guard line.words > 4 else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1 else { return nil }
    let rest = sentences.enumerated().filter { $0 == 0 || !isGloss($1) }.map(\.element)
    guard rest.count < sentences.count else { return nil }
    // "He died. Her dad I mean, not mine": whose loss it was counts.
    if hints.lossOfOthers.stand(in: MetaWord.all(in: line.text)),
      understander.manner(of: line).contains(.loss)
    {
      return nil
    }
    return Line(Sentences.text(rest))
  }

  /// "Mine, I mean, not his", "her dad's I mean, not mine".
  private func isGloss(_ sentence: Substring) -> Bool {
    guard sentence.wordCount <= 8 else { return false }
    let words = Substring(sentence.unmarked.straight).bare
    return hints.glossLeads.open(words) && hints.glosses.tail(of: words) != nil
  }
}
