import Dialogue
import Efficacy
import Understanding
import Wording

/// "Off the record": a line that is answered like any other, and of which no word is kept.
extension Coach {
  /// What the line says beside the phrase that it opens or ends with, nil where it has none. The
  /// phrases are `[commands.unkept.options]`.
  func unkept(_ line: Line, _ words: MetaWords) -> Line? {
    guard hints.unkept.stand(in: words) else { return nil }
    let text = Substring(line.text)
    for phrase in unkeptPhrases where text.mayHold(phrase) {
      if let rest = Self.rest(of: text, after: phrase) { return Line(String(rest)) }
      if let rest = Self.rest(of: text, before: phrase) { return Line(String(rest)) }
    }
    return nil
  }

  func respond(_ session: inout Session, toUnkept line: Line, at: Moment) -> Reply {
    guard line.words > 0 else { return aside("commands.unkeptHow", session, at) }
    var sitting = session.sitting
    let cues = understander.cues(of: line, asked: sitting.asked)
    if let screened = screened(sitting, line, cues) {
      return respond(&session, to: screened, at: at)
    }
    if cues.command == .forget { return forget(&session, at: at) }
    if cues.command == .undo { return undo(&session, "commands.undo", at) }
    if sitting.isLeft(at: at) { sitting.ended = true }
    if sitting.ended { reopen(&sitting, line, cues, at) }
    let before = sitting
    let reply = respond(&sitting, line, cues, at, first: [.inform("commands.unkept")])
    let outcome = before.going(to: sitting)
    var event = Session.Event(line: "", at: at)
    event.outcome = [outcome]
    session.keep(outcome, after: event)
    return reply
  }

  private static func rest(of text: Substring, after phrase: String) -> Substring? {
    guard text.prefix(phrase.count).lowercased() == phrase else { return nil }
    let rest = text.dropFirst(phrase.count)
    guard rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
    return rest.drop { !$0.isLetter && !$0.isNumber }
  }

  private static func rest(of text: Substring, before phrase: String) -> Substring? {
    let end = text.reversed().prefix { !$0.isLetter && !$0.isNumber }.count
    let body = text.dropLast(end)
    guard body.suffix(phrase.count).lowercased() == phrase else { return nil }
    let rest = body.dropLast(phrase.count)
    // In the middle of a sentence it may mean something else; after a comma it does not.
    guard let last = rest.last(where: { $0 != " " }), ",;:.-–—(".contains(last) else { return nil }
    return rest.dropLast(while: { !$0.isLetter && !$0.isNumber })
  }
}

extension Substring {
  fileprivate func dropLast(while holds: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, holds(last) { rest.removeLast() }
    return rest
  }
}

extension Sitting {
  /// Goes the way of `next`, and takes along nothing that was said on it.
  func going(to next: Sitting) -> Sitting {
    var kept = self
    kept.mode = next.mode
    kept.turn = next.turn
    kept.floor = next.floor
    kept.young = next.young
    kept.tender = next.tender
    kept.tries = next.tries
    kept.stood = next.stood
    kept.skips = next.skips
    kept.parked = next.parked
    kept.visited = next.visited
    kept.spoken = next.spoken
    kept.greeted = next.greeted
    kept.opened = next.opened
    kept.ended = next.ended
    kept.lastAt = next.lastAt
    kept.before = next.before
    kept.lastRule = next.lastRule
    kept.options = next.options
    kept.tally = next.tally
    kept.trigger = nil
    kept.queried = nil
    kept.lastReply = ""
    kept.lastLine = ""
    return kept
  }
}
