import Dialogue
import Machines
import Understanding
import Wording

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
    var words = line.text[...]
    guard heard.words >= 3, heard.cues.rating == nil,
      corrections.changes.contains(where: { words.opens(with: $0) })
    else { return nil }
    words.strip(corrections.strips)
    let rest = Line(String(words))
    let date = heard.cues.when == nil ? nil : understander.cues(of: rest, asked: .open).when
    let task = phraser.task(of: rest, date: date.map { DateWords.span($0, in: rest) })
    guard task?.todo != nil || task?.noun?.contains(" ") == true else { return nil }
    sitting.facts = Facts()
    sitting.floor = .opening(at: .wishing)
    sitting.tries = 0
    return rest
  }
}
