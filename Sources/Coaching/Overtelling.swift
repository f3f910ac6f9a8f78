import Dialogue
import Understanding

/// "I need a wee every ten minutes, sorry tmi", "but that's another story": that somebody says too much is no
/// part of what they say.
extension Coach {
  /// The line without it; nil where nothing of the kind stands in it, or nothing else.
  func withoutOvertelling(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count > 2, hints.feelings.overtold.stand(in: words) else { return nil }
    var kept: [Substring] = []
    var isAny = false
    for sentence in Sentences.all(in: line.text) {
      var left = sentence.bare
      let isLed = left.strip(hints.feelings.overtoldLeads)
      guard !sentence.isMarked, left.strip(backwards: hints.feelings.overtoldTails) || isLed else {
        kept.append(sentence)
        continue
      }
      isAny = true
      if !left.isEmpty, !hints.feelings.untold.open(left) { kept.append(left) }
    }
    return isAny && !kept.isEmpty ? Line(Sentences.text(kept)) : nil
  }

  /// "As I said, it's not nerves, it's more a lump in the throat": what it is, where that is talked of.
  func withoutNerves(_ line: Line, _ sitting: Sitting) -> Line? {
    guard case .arousal = sitting.floor, line.words > 3 else { return nil }
    var kept: [Substring] = []
    var isAny = false
    for sentence in Sentences.all(in: line.text) {
      let rest = behindNoNerves(sentence)
      isAny = isAny || rest != nil
      if rest?.isEmpty != true { kept.append(rest ?? sentence) }
    }
    let rest = Line(Sentences.text(kept))
    return isAny && rest.words > 1 ? rest : nil
  }

  /// What stands behind "it's not nerves exactly"; nil where the sentence does not open with that.
  private func behindNoNerves(_ sentence: Substring) -> Substring? {
    var rest = sentence.bare
    rest.strip(hints.feelings.notNervesFront)
    guard let lead = hints.feelings.notNerves.lead(of: rest) else { return nil }
    let behind = Substring(rest.utf8.dropFirst(lead.utf8.count))
    var told = behind.bare
    let isLed = told.strip(hints.feelings.notNervesThen)
    // "It's not nerves I get"
    return isLed || told.isEmpty || behind.first != " " ? told : nil
  }
}
