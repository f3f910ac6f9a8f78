import Dialogue
import Machines
import Understanding

extension Coach {
  /// "I'm surest of crying in there. 100": what the body does is no part that one can do. It is kept
  /// as what is dreaded, and its number is let be.
  func dreads(
    _ sitting: inout Sitting, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .easing), heard.cues.rating?.verbal == false,
      let heart = heard.heart, heart.doing != nil || heart.noun != nil,
      let whole = sitting.facts[.rating]?.number,
      heard.cues.rating.map({ $0.value >= Double(whole) }) == true,
      understander.sensations(of: Line(heart.quote))
        .contains(where: { !$0.negated && $0.name != .calm })
    else { return false }
    sitting.tries = 0
    sitting.facts.keep(Fact(kind: .hardest, phrase: heart, turn: sitting.turn))
    sitting.lastKept = .hardest
    speech.add([.reflect("opening.dreaded")], line: heart)
    advance(
      &sitting, Turn(.opening(at: .reasoning), [.ask("opening.reasoning")]), &speech, line: nil)
    return true
  }
}
