import Dialogue
import Machines
import Understanding

extension Coach {
  /// Another thing to be able to do, said while the first is still being asked about.
  func changesTask(_ sitting: inout Sitting, _ line: Line, _ heard: Heard) -> Line? {
    guard case .opening(let at) = sitting.floor, sitting.facts.has(.task) else { return nil }
    switch at {
    case .wishing, .choosing, .naming, .failing, .nerves, .done: return nil
    case .dating, .rating, .easing, .easingLast, .ratingSurest, .hardening, .ratingHardest,
      .raising,
      .reasoning:
      break
    }
    if at == .dating || at == .rating,
      let rest = takesBack(line) ?? cleftTask(line, of: sitting.facts)
    {
      sitting.facts = Facts()
      sitting.floor = .opening(at: .wishing)
      sitting.tries = 0
      return rest
    }
    var words = line.text[...]
    guard heard.words >= 3, heard.cues.rating == nil,
      corrections.changes.open(words), !hints.topic.stand(in: MetaWord.all(in: words))
    else { return nil }
    words.strip(corrections.strips)
    let rest = Line(String(words))
    let date = heard.cues.when == nil ? nil : understander.when(of: rest)
    let task = phraser.task(of: rest, date: date.map { DateWords.span($0, in: rest) })
    guard task?.todo != nil || task?.noun?.contains(" ") == true else { return nil }
    // What was rated before stays with its own name.
    if sitting.facts.has(.rating) { sitting.ledger.leave() }
    sitting.facts = Facts()
    sitting.floor = .opening(at: .wishing)
    sitting.tries = 0
    return rest
  }

  /// "No, not the typing. They want me to give a speech": the task was taken wrongly, and a later
  /// sentence says what it is.
  private func takesBack(_ line: Line) -> Line? {
    guard Sentences.areSeveral(in: line), let not = corrections.not else { return nil }
    let sentences = Sentences.all(in: line.text)
    var first = sentences[0]
    guard first.strip(corrections.leads), first.opens(with: not),
      // "No, not this Sunday": the day, and not what is to be done.
      understander.when(of: Line(String(first))) == nil
    else { return nil }
    let rest = Line(sentences.dropFirst().joined(separator: " "))
    let when = understander.when(of: rest)
    let task = phraser.task(of: rest, date: when.map { DateWords.span($0, in: rest) })
    return task?.todo != nil || task?.noun?.contains(" ") == true ? rest : nil
  }
}
