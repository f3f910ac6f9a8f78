import Dialogue
import Machines
import Understanding

/// What of a feeling no explanation helps with: somebody who is gone, a body that shakes all the same (evidence E:
/// reappraisal is not for grief).
extension Coach {
  /// "That Mother would have wanted us all round the table. She isn't there to ask any more": the thought is said
  /// back, and nothing is explained.
  func thinksOfSomebodyGone(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .meaning) = sitting.floor, hints.felt.gone.stand(in: heard.said),
      joints.pronouns.mark(in: line.text) != nil
    else { return false }
    let told = phraser.phrases(of: line).compactMap(withoutLead).filter { phrase in
      phrase.clause.map { joints.soundness.holds($0) && $0.wordCount > 2 } == true
    }
    let thought =
      told.first { phrase in
        let words = MetaWord.all(in: phrase.quote)
        return hints.felt.gone.stand(in: words) && phraser.person(of: Line(phrase.quote)) != nil
      } ?? told.first { phraser.person(of: Line($0.quote)) != nil } ?? told.first
    sitting.tries = 0
    let quote = thought?.quote ?? clip(line.text, bytes: 60)
    sitting.facts.keep(
      Fact(kind: .meaning, phrase: Phrase(quote: quote), turn: sitting.turn))
    speech.parrot = nil
    advance(
      &sitting,
      Turn(.arousal(at: .aiming), [.reflect("arousal.gone"), .ask("arousal.aiming.comes")]),
      &speech, line: thought)
    return true
  }

  /// "Mother would have wanted us all here", of "that Mother would".
  private func withoutLead(_ phrase: Phrase) -> Phrase? {
    var words = phrase.quote[...]
    return words.strip(hints.heard.thats)
      ? phraser.phrases(of: Line(String(words))).first : phrase
  }

  /// "I miss her and I feel I'm letting her down", of the sentence that says so.
  func missing(in sentence: Substring) -> Phrase? {
    let draft = Draft(String(sentence))
    guard
      let at = draft.low.indices.first(where: {
        draft.end(of: hints.felt.missing, at: $0) != nil
      }), case let words = String(draft.text(at..<draft.end(ofClause: at))),
      (3...14).contains(words.wordCount)
    else { return nil }
    let clause = phraser.turned(words)
    return joints.soundness.holds(clause) ? Phrase(quote: words, clause: clause) : nil
  }

  /// "A bit. Doesn't help me hold the probes still though", "I was talking about my mother", to whether it fits: the
  /// one is granted, for the other the coach is sorry, and what helps is asked for.
  func meetsObjection(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .fitting) = sitting.floor, heard.words > 3 else { return false }
    let past = Sentences.all(in: line.text).first {
      hints.felt.talkedPast.stand(in: MetaWord.all(in: $0))
    }
    if let past, let person = phraser.person(of: Line(String(past))), phraser.isKnown(person) {
      sitting.tries = 0
      speech.parrot = nil
      advance(
        &sitting,
        Turn(
          .arousal(at: .aiming), [.reflect("arousal.spokePast"), .ask("arousal.aiming.comes")]),
        &speech, line: person)
      return true
    }
    guard let help = noHelp(line) else { return false }
    sitting.tries = 0
    speech.parrot = nil
    advance(
      &sitting,
      Turn(.arousal(at: .aiming), [.reflect("arousal.noHelp"), .ask("arousal.aiming.helps")]),
      &speech, line: help)
    return true
  }

  /// "Help you hold the probes still", which it does not do, behind a yes or a half of one.
  private func noHelp(_ line: Line) -> Phrase? {
    let pieces = line.text.pieces(at: 0x2C, 0x2E, 0x3B, 0x21, 0x3F).map(\.bare).filter {
      !$0.isEmpty
    }
    guard pieces.count > 1, let first = pieces.first,
      case let cues = understander.cues(of: Line(String(first)), asked: .yesNo),
      cues.polarity == .yes || cues.polarity == .unsure || cues.hedged
        || hints.felt.inPart.hold(MetaWord.all(in: first))
    else { return nil }
    for piece in pieces.dropFirst() {
      var words = piece
      while words.strip(corrections.bareJoints) || words.strip(hints.felt.knowing) {}
      guard words.strip(hints.felt.noHelp), hints.felt.helping.open(words) else { continue }
      words.strip(backwards: hints.felt.noHelpTails)
      guard (1...10).contains(words.wordCount) else { continue }
      let text = String(words)
      return Phrase(quote: text, todo: phraser.turned(text))
    }
    return nil
  }

  /// "Idk about oxygen", to whether it fits: it stays open, and nothing is said back of it.
  func leavesReadingOpen(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .fitting) = sitting.floor,
      hints.felt.unsureAbout.open(line.text[...].bare)
    else { return false }
    var told = heard
    (told.heart, told.phrases, told.gathered) = (nil, [], .chosen)
    told.cues.polarity = .unsure
    told.cues.manner = [.dontKnow]
    told.cues.sensations = []
    speech.parrot = nil
    if Sentences.all(in: line.text).contains(where: { hints.felt.otherPlans.open($0.bare) }) {
      speech.add([.inform("arousal.frame.later")])
    }
    converse(&sitting, line, told, &speech)
    return true
  }
}
