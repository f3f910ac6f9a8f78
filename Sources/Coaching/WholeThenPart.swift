import Dialogue
import Machines
import Understanding

/// "About 30, roundabouts are a 10", where the whole is asked for: the first number is the whole, and the
/// other that of a part.
extension Coach {
  /// - Returns: false where no such two stand in the line.
  func ratesWholeThenPart(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard line.words >= 3, line.words <= 14, let (whole, rest) = wholeFirst(line),
      let part = lonePart(in: rest), part.number != whole
    else { return false }
    var ahead = sitting
    var reply = speech
    converse(&ahead, Line(String(whole)), &reply)
    guard ahead.floor == .opening(at: .easing) else { return false }
    if part.number > whole {
      reply.dropQuestions()
      converse(&ahead, Line(rest), &reply)
    } else {
      ahead.facts.keep(
        part.phrase, part.number, as: .hardest, .hardestRating, turn: ahead.turn)
      reply.dropQuestions()
      reply.parrot = nil
      reply.add([.reflect("opening.hardest")], line: part.phrase)
      reply.add([.ask("opening.easing")])
    }
    sitting = ahead
    speech = reply
    return true
  }

  /// The number that opens a line, and what follows on a mark or a "but".
  func wholeFirst(_ line: Line) -> (Int, String)? {
    var text = line.text[...]
    text.strip(hints.stated)
    text.strip(corrections.abouts)
    let digits = text.prefix(while: \.isNumber)
    guard let whole = Int(digits), (0...100).contains(whole), digits.endIndex < text.endIndex
    else { return nil }
    let mark = text[digits.endIndex]
    var rest = text[digits.endIndex...].bare
    // "55 I'd say, the questions are more like 40"
    let isStated = rest.strip(hints.stated)
    rest = rest.drop { ",.; ".contains($0) }
    let isJoined = rest.strip(hints.buts)
    guard isJoined || isStated || ",.;".contains(mark) else { return nil }
    return rest.first?.isLetter == true ? (whole, String(rest)) : nil
  }

  /// The part that a clause names with one number, and no time or scale beside it.
  private func lonePart(in rest: String) -> (phrase: Phrase, number: Int)? {
    let figures = rest.split { !$0.isNumber }
    guard figures.count == 1, let number = Int(figures[0]), (0...100).contains(number),
      !Sentences.areSeveral(in: Line(rest))
    else { return nil }
    let line = Line(rest)
    let cues = understander.cues(of: line, asked: .rating)
    guard cues.when == nil, cues.outcome == .none,
      let phrase = part(of: line, Heard(cues: cues, facts: Facts())),
      phrase.noun != nil || phrase.doing != nil
    else { return nil }
    return (phrase, number)
  }
}
