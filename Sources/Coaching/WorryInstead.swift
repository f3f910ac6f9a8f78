import Dialogue
import Machines
import Understanding

/// "It isn't the questions that worry me, it's that they'll be bored": another hard part in the place of the
/// one that was named.
extension Coach {
  /// - Returns: false where no worry is put in the place of another.
  func worriesInstead(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard corrections.notWords.stand(in: words) || hints.worryDenied.stand(in: words),
      sitting.facts.has(.task), sitting.mode == .full
    else { return false }
    let pieces = sentences.flatMap { $0.pieces(at: 0x2C, 0x3B) }.map(\.bare)
    guard
      let at = pieces.firstIndex(where: { piece in
        let words = MetaWord.all(in: piece)
        return hints.worrying.stand(in: words)
          && (hints.worryDenied.stand(in: words) || corrections.notWords.stand(in: words))
      }), at + 1 < pieces.count
    else { return false }
    // "I'm not nervous about it" names no other.
    guard !hints.worryNamesNone.stand(in: MetaWord.all(in: pieces[at])) else { return false }
    var told = pieces[at + 1]
    guard told.strip(hints.worryIs), told.wordCount >= 2 else { return false }
    // What else it is stands in the words after it, to the end of the line.
    let rest = [String(told)] + pieces[(at + 2)...].map { String($0) }
    let line = Line(rest.joined(separator: ", "))
    guard let worry = phraser.heart(of: line) else { return false }
    sitting.facts.drop(.hardestRating)
    sitting.facts.keep(Fact(kind: .hardest, phrase: worry, turn: sitting.turn))
    speech.add([.inform("repair.otherWorry")], line: worry)
    if sitting.floor == .opening(at: .reasoning) || sitting.floor.asksForPart {
      sitting.floor = .opening(at: .ratingHardest)
    }
    speech.again(sitting)
    return true
  }
}
