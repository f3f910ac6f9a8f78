import Dialogue
import Understanding

/// "You skipped right past Marian", "are you even reading this?": something they told was passed over.
/// That is said plainly, and what of their last line was not said back is said now.
extension Coach {
  /// True where a sentence complains of not having been heard, and is no story and nobody else's words.
  func complainsOfHearing(
    _ sentence: Substring, _ words: MetaWords, of count: Int, _ sitting: Sitting
  ) -> Bool {
    guard let place = hints.ignored.place(in: words), place.lowerBound <= 3, words.count <= 16,
      !metas.reports(MetaWords(words[..<place.lowerBound]))
    else { return false }
    switch sitting.floor {
    // "You skipped the ending", to what somebody said of it.
    case .persuasion(at: .hearing), .persuasion(at: .wording):
      return count > 1 || sentence.isMarked || metas.said.stand(in: words)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return true
    }
  }

  /// What was told in the line before and was not said back: beside what the complaint names, or else
  /// what came last of themselves.
  func passedOver(
    by complaint: Substring, _ words: MetaWords, _ sitting: Sitting
  ) -> Phrase? {
    let line = Line(sitting.lastLine)
    guard line.words >= 3, !sitting.lastLine.isMarked else { return nil }
    let sentences = Sentences.all(in: line.text)
    let after = hints.ignored.place(in: words)?.upperBound ?? 0
    let idle = speaker.words.options["questions.told.idle"] ?? []
    let named = complaint.smallWords.dropFirst(after).filter { word in
      word.utf8.count >= 4 && !idle.contains { word == $0 }
    }
    let at = sentences.firstIndex { sentence in
      let own = sentence.smallWords
      return named.contains(where: own.contains)
    }
    if let at {
      let near = Line(sentences[at...].prefix(2).joined(separator: " "))
      if let told = untold(in: near, sitting).first { return told }
    }
    // "You ignored the part about my sister", of whom the line before said nothing.
    if named.contains(where: { sitting.facts.mentions([String($0)], since: 1) }) {
      return sitting.facts.all.last { fact in
        let own = fact.phrase.quote.smallWords
        return fact.turn > 0 && named.contains(where: own.contains)
          && !untold(in: Line(fact.phrase.quote), sitting).isEmpty
      }?.phrase.withoutThat
    }
    if complaint.smallWords.dropFirst(after).contains(where: { slips.owners.contains(String($0)) })
    {
      return nil
    }
    let rest = untold(in: line, sitting)
    return rest.last(where: \.isOwn) ?? rest.last
  }

  /// The clauses of a line that the last reply did not say back.
  private func untold(in line: Line, _ sitting: Sitting) -> [Phrase] {
    let replied = Set(sitting.lastReply.smallWords(figures: false, apostrophes: false))
    return phraser.phrases(of: line).map(\.withoutThat).filter { phrase in
      guard let clause = phrase.clause, (3...14).contains(clause.wordCount), phrase.role != .when,
        phrase.role != .condition
      else { return false }
      let long = clause.smallWords(figures: false, apostrophes: false)
        .filter { $0.utf8.count >= 4 }
      return long.count { replied.contains($0) } * 2 < max(long.count, 1)
    }
  }
}

extension Speech {
  private static let apologies: Set<String> = [
    "repair.misheard", "repair.uncounted", "heed.missed", "heed.anger", "meta.unanswered",
    "meta.told", "repair.takenBack",
  ]

  /// One apology in a reply is enough.
  mutating func apologiseOnce() {
    guard let first = parts.firstIndex(where: { $0.move.isNamed("meta.sorry") }) else { return }
    let isSaid = parts.contains { Self.apologies.contains($0.move.key) }
    for at in parts.indices.reversed()
    where parts[at].move.isNamed("meta.sorry") && (isSaid || at > first) {
      parts.remove(at: at)
    }
  }
}
