import Dialogue
import Understanding

/// Which clause of a longer line is the heart of it: the thought and not how it opens, what came over them and
/// not what was done around it.
extension Coach {
  /// "Oh here we go again, and then I feel like the whole room has seen that I am a fraud": what is thought.
  /// - Parameter chosen: what was taken for the thought.
  func heartOfThought(_ chosen: Phrase?, _ heard: Heard) -> Phrase? {
    guard let chosen, (9...30).contains(heard.words), heard.phrases.count > 1,
      let at = heard.phrases.firstIndex(where: { holds($0.quote, chosen.quote) })
    else { return nil }
    let later = heard.phrases[(at + 1)...].filter {
      ($0.clause != nil || $0.quote.wordCount > 3) && $0.role != .when && $0.role != .condition
    }
    if opensThought(chosen.quote) {
      return (later.last { $0.isOwn && !$0.past } ?? later.last).map(unled)
    }
    // "The minister took it off me and my words went swimmy"
    guard !chosen.isOwn, !isOfTheirs(chosen), reading(in: chosen) == .none,
      chosen.past || isOfThings(chosen)
    else { return nil }
    return
      (later.last(where: isInability)
      ?? later.last(where: isOfTheirs) ?? later.last { $0.isOwn && !$0.ownAction }).map(unled)
  }

  /// "My words went swimmy", where it is asked how it shows, of a line whose first clause tells what was done.
  func ownSign(_ heard: Heard) -> Phrase? {
    guard (9...30).contains(heard.words), heard.heart?.isOwn != true,
      !heard.phrases.contains(where: tellsOfTheBody)
    else { return nil }
    return heard.phrases.last { isOfTheirs($0) && !$0.isOwn }
  }

  /// "I read it from the page because my hands were shaking", to what got in the way: what came over them.
  func whatCameOverThem(_ heard: Heard) -> Phrase? {
    guard (7...30).contains(heard.words), heard.cues.outcome != .success,
      let reason = heard.phrases.dropFirst().last(where: { $0.role == .because }),
      isOfTheirs(reason), !reason.isOwn, reason.clause.map(joints.soundness.holds) == true
    else { return nil }
    return reason
  }

  /// What is thought behind how the thought opens, of a long line.
  /// - Parameter text: what stands behind "I think".
  func beyondOpening(_ text: String, _ told: [Stretch]) -> String {
    guard opensThought(text), text.wordCount <= 7,
      let at = told.firstIndex(where: { holds($0.typed, text) })
    else { return text }
    let later = told[(at + 1)...].filter {
      $0.isFinite && !isMusing($0) && $0.role != .when && $0.role != .condition
    }
    guard let heart = later.last(where: { $0.who == .own && !$0.past }) ?? later.last else {
      return text
    }
    return withoutThat(heart.words)
  }

  /// What came over them, of several things told of which the first is none of theirs: "my son was watching and
  /// then my knees went to jelly".
  func cameOverThem(_ told: [Phrase]) -> Phrase? {
    guard let first = told.first, told.count > 1, !first.isOwn, !isOfTheirs(first) else {
      return nil
    }
    return told.last { isOfTheirs($0) && !$0.isOwn && $0.role != .when && $0.role != .condition }
  }

  /// "They can see I'm a fraud": what others may think of them is their own thought, and said in their words.
  func asThought(_ phrase: Phrase) -> Phrase {
    isOfTheirs(phrase) ? phrase : Phrase(quote: phrase.quote)
  }

  /// "I can't get the first word out"
  private func isInability(_ phrase: Phrase) -> Bool {
    phrase.isOwn && hints.inability.open(phrase.quote[...])
  }

  /// "The lights go down"
  private func isOfThings(_ phrase: Phrase) -> Bool {
    guard let first = phraser.stretches(of: Line(phrase.quote)).first else { return false }
    return first.who == .thing && !first.modal && !speaksOfThem(phrase.quote)
  }

  /// "Your words went swimmy"
  func isOfTheirs(_ phrase: Phrase) -> Bool {
    guard let clause = phrase.clause else { return false }
    return phrase.isOfYou || phraser.turned(hints.heard.mine) == String(clause.prefix { $0 != " " })
  }

  private func holds(_ whole: String, _ part: String) -> Bool {
    let start = part.parted.prefix(3).joined(separator: " ").lowercased()
    return whole.lowercased().contains(start)
  }

  private func opensThought(_ text: String) -> Bool {
    let words = MetaWord.all(in: text)
    return words.count <= 6 && hints.small.thoughtOpeners.stand(in: words)
  }

  private func reading(in phrase: Phrase) -> Reading {
    understander.cues(of: Line(phrase.quote), asked: .nothing).reading
  }

  /// Without "I feel like" and "that" before it.
  private func unled(_ phrase: Phrase) -> Phrase {
    var words = phrase.quote[...]
    guard words.strip(hints.heard.feltLeads) else { return phrase.withoutThat }
    return phraser.phrases(of: Line(String(words))).first ?? phrase.withoutThat
  }

  private func withoutThat(_ words: String) -> String {
    var rest = words[...]
    rest.strip(hints.heard.thats)
    return String(rest)
  }
}
