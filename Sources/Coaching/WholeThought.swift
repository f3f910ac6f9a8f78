import Dialogue
import Machines
import Understanding

/// "That he sees me shake and thinks I've no idea": a thought of two clauses, of which one alone says
/// something else.
extension Coach {
  private static let lengths = 7...15

  /// - Returns: nil where the thought is short, or something in it is no part of it.
  func wholeThought(_ step: inout Floor.Step, of whole: String) -> Phrase? {
    guard Self.lengths.lowerBound...20 ~= whole.wordCount,
      let at = step.moves.firstIndex(where: { $0.isNamed("arousal.meant") })
    else { return nil }
    var told: [String] = []
    for sentence in Sentences.all(in: withoutSign(whole)) {
      // "Then I stop before I'm done": what comes of it is no part of it.
      if !told.isEmpty, hints.felt.outcomes.open(sentence.bare) { break }
      guard let part = thoughtPart(sentence, isFirst: told.isEmpty) else { return nil }
      told.append(part)
    }
    let text = told.joined(separator: ", \(joints.and) ")
    guard Self.lengths.contains(text.wordCount) else { return nil }
    step.moves[at] = .summarise("arousal.meant.whole")
    return Phrase(quote: text)
  }

  /// "That he'll say it's my fault. I did that last winter as well": the thought is the sentence that answers with
  /// "that", whatever is told behind it.
  func thoughtAhead(_ line: Line, _ floor: Floor) -> Line? {
    guard case .arousal(at: .meaning) = floor,
      case let sentences = Sentences.all(in: line.text), sentences.count > 1,
      let first = sentences.first, !first.isMarked, (3...20).contains(first.wordCount),
      let lead = hints.fearsOf.lead(of: first.bare),
      // "That was hard" points at something.
      phraser.phrases(of: Line(String(first.bare.dropFirst(lead.utf8.count).bare))).first?.clause
        != nil
    else { return nil }
    return Line(String(first))
  }

  /// "They think I'm stupid. And my face goes hot": the thought without what the body does.
  private func withoutSign(_ whole: String) -> String {
    let phrases = phraser.phrases(of: Line(whole))
    guard let at = phrases.indices.dropFirst().first(where: { tellsOfTheBody(phrases[$0]) }),
      !phrases[..<at].contains(where: tellsOfTheBody), phrases[at - 1].clause != nil,
      let place = whole.place(of: phrases[at].quote)
    else { return whole }
    var front = whole[..<place.lowerBound].bare
    front.strip(backwards: hints.beside.ends)
    return String(front.bare)
  }

  /// A sentence of it without what leads to it: "I think that".
  private func thoughtPart(_ sentence: Substring, isFirst: Bool) -> String? {
    var words = Substring(sentence.unmarked).bare
    if isFirst {
      words.strip(speaker.words.options["arousal.meant.lead"] ?? [])
    } else {
      while words.strip(corrections.bareJoints) {}
    }
    var fear = words
    let isAsked = fear.strip(speaker.words.options["arousal.meant.whatIf"] ?? [])
    let line = Line(String(fear))
    let phrases = phraser.phrases(of: line)
    let told = phraser.stretches(of: line)
    guard isAsked || !sentence.isMarked,
      // "You'll forget the words and he'll fire you": they speak to themselves.
      phrases.contains(where: { $0.clause != nil })
        || opensWithYou(words),
      phrases.allSatisfy({ phrase in
        (phrase.clause != nil || (1...6).contains(phrase.quote.wordCount))
          && !phrase.past && phrase.role != .when && phrase.role != .condition
      }),
      told.allSatisfy({ $0.isTelling || $0.isToCoach && opensWithYou(words) && $0.modal })
    else { return nil }
    return String(words)
  }

  private func opensWithYou(_ words: Substring) -> Bool {
    let first = words.prefix { $0 != " " && $0 != "'" && $0 != "\u{2019}" }
    return first.lowercased() == joints.you
  }
}
