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
    let isDenied = !corrections.drops.open(words) && deniesItem(&words, sitting.floor)
    guard isDenied || words.strip(corrections.drops) else { return false }
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
      [Move(.repair, "repair.takenOut")],
      line: Phrase(quote: said, noun: phraser.turnedInside(said)))
    return true
  }

  /// "Not the shoes tho", of what stands on the card: the thing is left of the words.
  private func deniesItem(_ words: inout Substring, _ floor: Floor) -> Bool {
    guard floor == .mastery(at: .checking) || floor == .mastery(at: .mending),
      let not = corrections.not, words.opens(with: not)
    else { return false }
    words = words.dropFirst(not.count).bare
    guard corrections.articles.open(words) else { return false }
    words.strip(corrections.articles)
    words.strip(backwards: hints.asked.tails)
    return !words.isEmpty
  }
}
