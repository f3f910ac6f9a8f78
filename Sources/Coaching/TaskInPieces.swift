import Dialogue
import Understanding

/// "Alright so I've got my driving test Friday third time and honestly I reckon I'm gonna bottle it": a task in a line
/// that runs on, where the whole names none.
extension Coach {
  private static let longestRunOn = 60

  /// What they have before them, of the first piece of a line that says so.
  func taskInPieces(of line: Line) -> Phrase? {
    guard (6...Self.longestRunOn).contains(line.words) else { return nil }
    for piece in pieces(in: line.text) {
      var words = piece.bare
      while words.strip(hints.runOn.runOnLeads) {}
      guard hints.runOn.having.open(words), words.wordCount >= 3 else { continue }
      let part = Line(String(words))
      guard let when = understander.when(of: part), !when.past,
        var task = phraser.task(of: part, date: DateWords.span(when, in: part)),
        let noun = task.noun, task.clause == nil, !isVague(task)
      else { continue }
      // "My driving test | third time"
      var name = noun[...]
      name.strip(backwards: speaker.words.options["opening.goTail"] ?? [])
      task.noun = String(name.bare)
      return unfeared(task, in: part)
    }
    return nil
  }
}
