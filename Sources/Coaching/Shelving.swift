import Dialogue
import Machines
import Understanding

extension Coach {
  /// "I also have to call my landlord": another thing to be able to do, named on the way. It is kept
  /// for the end, and what else the line says is heard (conversation.md "The agenda").
  ///
  /// - Returns: what is left of the line; nil where it names no such thing.
  func shelves(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> String? {
    let wishes = sitting.floor == .opening(at: .wishing) && sentences.count > 1
    guard sitting.mode == .full, !heard.isChosen, sitting.facts.has(.task) || wishes,
      !sitting.floor.isScreening, sitting.floor.question != nil
    else { return nil }
    for (at, sentence) in sentences.enumerated() {
      guard var other = otherTask(String(sentence)) else { continue }
      if let first = sitting.facts[.later]?.phrase, let todo = first.todo, let also = other.todo {
        other.todo = todo + ", " + joints.and + " " + also
        other.quote = first.quote
      }
      sitting.facts.keep(Fact(kind: .later, phrase: other, turn: sitting.turn))
      speech.add([.inform("agenda.later")])
      return sentences.indices.filter { $0 != at }.map { String(sentences[$0]) }
        .joined(separator: " ")
    }
    return nil
  }

  /// What is named after "I also have to".
  private func otherTask(_ sentence: String) -> Phrase? {
    guard sentence.wordCount > 2 else { return nil }
    var words = sentence[...]
    words.strip(hints.laterFronts)
    guard words.strip(hints.laterLeads), words.contains(" ") else { return nil }
    let line = Line(String(words))
    let date = understander.when(of: line)
    guard var task = phraser.task(of: line, date: date.map { DateWords.span($0, in: line) }),
      task.todo != nil
    else { return nil }
    task.quote = clip(String(words), bytes: 80)
    return task
  }
}
