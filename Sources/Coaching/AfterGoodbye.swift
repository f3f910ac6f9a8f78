import Dialogue
import Machines
import Understanding

/// More than a farewell right after the goodbye: the talk is over, and is still there for them.
extension Coach {
  /// Luck that is asked for, a "what if", a question about the coach: answered, and left at that.
  /// - Returns: false where the line holds none of these.
  func lingers(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    let line = withoutWhetherOver(line) ?? line
    let words = MetaWord.all(in: line.text)
    if hints.luck.stand(in: words) {
      speech.add([.close("close.luck")])
      return true
    }
    if hints.asked.whyDay.stand(in: words) {
      speech.add([.inform("close.whyDay"), .close("close.after")])
      return true
    }
    let isAway = hints.absent.stand(in: words)
    if isAway { speech.add([.inform("meta.absent")]) }
    for sentence in Sentences.all(in: line.text) {
      if let worry = worry(in: sentence) {
        speech.add([.reflect("close.whatIf"), .close("close.after")], line: worry)
        return true
      }
      if hints.asked.plea.stand(in: words), let moment = plea(in: sentence, sitting) {
        speech.add(
          [.reflect(pleaKey("plea.moment", moment, sitting)), .close("close.after")], line: moment)
        return true
      }
      guard let asked = query(sentence, sitting) else { continue }
      switch asked {
      case .known(.other), .length, .left, .why, .judgement, .fact: continue
      case .short(let answer) where !answer.outlastsTheTalk: continue
      case .known, .short, .decision, .hope, .english, .told, .day: answer(asked, sitting, &speech)
      }
      speech.add([.close("close.after")])
      return true
    }
    if !isAway, mayAccompany(line, words), let parted = withCompanions(in: line),
      parted.answer.words <= 4
    {
      // "Bye, thanks, what if I freeze"
      takeUp(parted.companions, &sitting, &speech)
      speech.add([.close("close.after")])
      return true
    }
    if isAway { speech.add([.close("close.after")]) }
    return isAway
  }

  /// What is told of them there: "I said it once just now", "see, I can say it".
  private func told(atParting line: Line) -> Phrase? {
    if let heart = phraser.heart(of: line), heart.clause != nil { return heart }
    return phraser.phrases(of: line).first { $0.isOwn && $0.clause != nil }
  }

  /// What else is said then is heard, and what is asked gets an answer, before the last word.
  func farewell(_ sitting: Sitting, _ line: Line, _ speech: inout Speech) {
    let sentences = Sentences.all(in: line.text)
    if let asked = sentences.lazy.compactMap({ self.query($0, sitting) }).first {
      answer(asked, sitting, &speech)
    } else if line.words >= 4, let heart = told(atParting: line) {
      speech.add([.reflect("heard")], line: heart)
    }
    speech.add([.close("close.after")])
  }
}
