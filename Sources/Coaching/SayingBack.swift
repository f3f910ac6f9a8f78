import Dialogue
import Machines
import Understanding
import Wording

/// Which phrase of a line is said back.
extension Coach {
  /// "Not really" leaves "not", which is nothing to say back.
  func isBareAnswer(_ heard: Heard) -> Bool {
    heard.cues.polarity != .none && (heard.heart?.quote.utf8.count ?? 0) <= 3
  }

  /// The heart of a line; where that is too long to be said back, another clause of the same person.
  /// Of somebody's words only these.
  func sayable(_ heard: Heard, _ parrot: Parrot?, _ step: Floor.Step) -> Phrase? {
    guard let heart = heard.heart,
      !step.moves.contains(where: { $0.isNamed("persuasion.heard") })
    else { return heard.heart }
    if isVerdict(heart) {
      if phraser.wishesOfAnother(heart.quote) { return heart }
      // "That is right, but it was an empty room": not what "that" stands for.
      return heard.phrases.last { $0.clause != nil && !isVerdict($0) } ?? Phrase(quote: "")
    }
    guard heard.words > 6 else { return heart }
    let others = heard.phrases.filter {
      $0.isOwn == heart.isOwn && $0.clause != nil && $0.role != .when && $0.role != .condition
        && $0 != heart
    }
    guard !others.isEmpty, !phraser.wishesOfAnother(heart.quote), !isBrief(heart, heard, parrot)
    else { return heart }
    return others.first { isBrief($0, heard, parrot) } ?? heart
  }

  /// "That's the problem", "it is true": a word on what was said before.
  func isVerdict(_ phrase: Phrase) -> Bool {
    guard let clause = phrase.clause, clause.wordCount <= 5 else { return false }
    return hints.long.verdictLead.open(clause[...])
  }

  private func isBrief(_ phrase: Phrase, _ heard: Heard, _ parrot: Parrot?) -> Bool {
    let most = Parrot.room(heard.words)
    func fits(_ shape: String?) -> Bool { shape.map { $0.wordCount <= most } ?? false }
    if fits(phrase.noun) || fits(phrase.doing) || fits(phrase.todo) { return true }
    guard let parrot, parrot.room == most else { return phraser.isBrief(phrase, most: most) }
    return parrot.isBrief(phrase)
  }
}
