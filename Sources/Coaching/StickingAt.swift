import Dialogue
import Understanding

/// What is doubted of something that was begun: "signed up for couch to 5k again, dunno if I can stick at
/// it". To stick at it is the task, and not to sign up.
extension Coach {
  func doubtedTask(_ line: Line, _ heard: Heard) -> Phrase? {
    guard line.words <= 24, let doubt = hints.heard.doubting.place(in: heard.said),
      doubt.lowerBound > 1
    else { return nil }
    let words = line.text.parted
    // Each of its words is one of the line.
    guard words.count == heard.said.count else { return nil }
    let act = words[doubt.upperBound...].joined(separator: " ")[...].bare
    guard let thing = begun(words[..<doubt.lowerBound].joined(separator: " ")[...].bare) else {
      return nil
    }
    return task(of: String(act), with: thing)
  }

  /// "No, I've signed up already. It's the sticking at it": what the task is after all, in its own words.
  func cleftTask(_ line: Line, of facts: Facts) -> Line? {
    guard line.words <= 18, corrections.leads.open(line.text[...].bare),
      let task = facts[.task]?.phrase
    else { return nil }
    for sentence in Sentences.all(in: line.text).flatMap({ $0.pieces(at: 0x2C, 0x3B) }) {
      var words = sentence.bare
      words.strip(corrections.leads)
      words.strip(corrections.bareJoints)
      guard words.strip(hints.heard.clefts) else { continue }
      words.strip(corrections.articles)
      let act = Line(String(words))
      guard (1...9).contains(act.words), phraser.opensWithGerund(act) else { continue }
      guard let it = pointer(at: words) else { return act }
      guard let thing = task.todo.flatMap({ begun($0[...]) ?? object($0[...]) }) ?? task.noun else {
        return act
      }
      return Line(words[..<it.startIndex] + thing)
    }
    return nil
  }

  /// "Stick at it", with what the "it" stands for.
  private func task(of act: String, with thing: String) -> Phrase? {
    var words = act[...]
    words.strip(backwards: hints.heard.afterthoughtTails)
    // "Started a new job, not sure I can do it": the job is the task, and not its doing.
    guard (2...6).contains(words.wordCount), !hints.heard.plainActs.open(words),
      let it = pointer(at: words),
      let asked = hints.heard.wish
    else { return nil }
    let whole = words[..<it.startIndex] + thing
    guard let task = phraser.task(of: Line(asked + " " + whole), date: nil), task.todo != nil
    else { return nil }
    return task
  }

  /// The "it" that ends some words.
  private func pointer(at words: Substring) -> Substring? {
    guard let last = words.parted.last,
      hints.heard.pointers.hold(MetaWord.all(in: last))
    else { return nil }
    return last
  }

  /// "Couch to 5k", of "I've signed up for couch to 5k again".
  private func begun(_ words: Substring) -> String? {
    var rest = words
    guard rest.strip(hints.heard.begun) else { return nil }
    rest.strip(backwards: hints.heard.again)
    return (1...6).contains(rest.wordCount) ? String(rest) : nil
  }

  /// "The guitar", of "keep at the guitar".
  private func object(_ todo: Substring) -> String? {
    todo.cut(at: hints.heard.objectLeads).map { String($0.1) }
  }
}
