import Dialogue
import Machines
import Understanding

/// What may come and what is done then, told one after the other: "Match of the Day. I'll record it",
/// "falling asleep, so I'll ring her from the car park".
extension Coach {
  /// - Returns: nil where the line has not both.
  func obstacleThenAnswer(_ line: Line) -> Heard.Halves? {
    let sentences = Sentences(line.text).filter { !$0.isMarked }
    for sentence in sentences {
      guard let (front, act) = answered(in: sentence) else { continue }
      return halves(front, act)
    }
    guard sentences.count > 1, let first = sentences.first?.bare, first.wordCount <= 12,
      !hints.plan.answers.open(first)
    else { return nil }
    guard let act = sentences.dropFirst().first(where: { hints.plan.answers.open($0.bare) }) else {
      return nil
    }
    return halves(first, act)
  }

  /// "Falling asleep, so I'll ring her": what stands before "so", and what is done.
  func answered(in sentence: Substring) -> (front: Substring, act: Substring)? {
    let text = sentence.lowercased()
    let soes = speaker.words.options["plan.answer.so"] ?? []
    guard let at = soes.lazy.compactMap({ text.place(of: " " + $0 + " ") }).first else {
      return nil
    }
    let front = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
    let back = text.utf8.distance(from: text.startIndex, to: at.upperBound)
    let act = Substring(sentence.utf8.dropFirst(back)).bare
    guard hints.plan.answers.open(act) else { return nil }
    return (Substring(sentence.utf8.prefix(front)).bare, act)
  }

  private func halves(_ front: Substring, _ act: Substring) -> Heard.Halves? {
    guard let done = phraser.plan(of: Line(String(act))).act, done.clause ?? done.todo != nil else {
      return nil
    }
    var moment = front
    moment.strip(speaker.words.options["plan.obstacle"] ?? [])
    let text = String(moment.bare)
    guard !text.isEmpty else { return nil }
    let turned = phraser.turned(text)
    // "Match of the Day" is a name, and nothing that they do.
    let told = phraser.phrases(of: Line(text)).first {
      $0.clause.map { turned.hasPrefix($0) } ?? false
    }
    return Heard.Halves(cue: told ?? Phrase(quote: text, noun: turned), act: done)
  }
}
