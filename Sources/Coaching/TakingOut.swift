import Dialogue
import Machines
import Understanding
import Wording

extension Coach {
  /// "Drop the tea", "take the tea out of the list", "delete it": what holds the words is let go.
  func takesOut(
    _ sitting: inout Sitting, _ sentence: Substring, _ sentences: Int, _ speech: inout Speech
  ) -> Bool {
    var words = sentence.bare
    words.strip(corrections.leads)
    words.strip(corrections.asks)
    guard words.strip(corrections.drops) else { return false }
    let isSaid = words.strip(backwards: corrections.outs)
    words.strip(corrections.those)
    words.strip(backwards: corrections.things)
    if words.isEmpty {
      guard letGo(&sitting) else { return false }
      speech.add([.inform("repair.misheard")])
      return true
    }
    let isChecked: Bool
    switch sitting.floor {
    case .mastery(at: .checking), .mastery(at: .mending), .close: isChecked = true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .checkIn, .quick:
      isChecked = false
    }
    guard isSaid || isChecked, words.wordCount <= 3 else { return false }
    let dropped = sitting.facts.drop(holding: phraser.forms(String(words)), since: 1)
    guard !dropped.isEmpty else { return false }
    let said = String(words)
    speech.add(
      [Move(.repair, "repair.takenOut")], line: Phrase(quote: said, noun: phraser.turned(said)))
    return true
  }
}
