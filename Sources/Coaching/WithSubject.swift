import Dialogue
import Machines
import Understanding
import Wording

/// What was typed without a subject, or with the point set behind an "it is": said as a whole sentence.
extension Coach {
  /// "Got the lads to stand behind him", of somebody named; "could ask Jo", "feel daft asking" of themselves;
  /// "it's my breathing that goes": the breathing goes.
  /// - Returns: nil where every sentence has what it needs.
  func withSubject(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.greeted, line.words > 2, line.words <= 60 else { return nil }
    let theirs = tellsOfTheirs(sitting.floor) ? theirSubject(line, sitting) : nil
    guard theirs != nil || hints.subjects.hint.stand(in: words) else { return nil }
    var isChanged = false
    let all = Sentences.all(in: line.text).enumerated().map { at, sentence -> Substring in
      guard !sentence.isMarked,
        let whole = withTheirSubject(sentence, theirs)
          ?? withOwnSubject(sentence, at, sitting.floor)
          ?? withoutCleft(sentence, sitting.floor)
      else { return sentence }
      isChanged = true
      return whole[...]
    }
    return isChanged ? Line(Sentences.text(all)) : nil
  }

  /// Where what somebody else did or had trouble with is told.
  private func tellsOfTheirs(_ floor: Floor) -> Bool {
    floor == .vicarious(at: .learning) || floor == .vicarious(at: .struggling)
  }

  /// How the model is spoken of where they are the subject.
  private func theirSubject(_ line: Line, _ sitting: Sitting) -> String? {
    guard let peer = sitting.facts[.peer]?.phrase else { return nil }
    if let subject = joints.pronouns.knownSubject(sitting.facts, Phrase(quote: line.text)) {
      return subject
    }
    return peer.noun.map(\.lastWord).flatMap {
      phraser.isFirstName($0[...]) ? String($0) : nil
    }
  }

  private func withTheirSubject(_ sentence: Substring, _ subject: String?) -> String? {
    guard let subject, let first = phraser.stretches(of: Line(String(sentence))).first,
      first.opensWithVerb, first.who == .nobody, first.role == .main,
      let verb = sentence.parted.first, verb.first?.isLetter == true,
      !hints.subjects.own.contains(verb.bare.straight.lowercased())
    else { return nil }
    return subject + " " + lowered(sentence)
  }

  /// "Could get someone to stand behind me too", "feel like a plum asking", "feels a bit sad".
  private func withOwnSubject(_ sentence: Substring, _ at: Int, _ floor: Floor) -> String? {
    let words = sentence.parted
    guard words.count > 2, let first = words.first?.lowercased() else { return nil }
    let next = words[1].bare.straight.lowercased()
    guard !hints.subjects.any.contains(next) else { return nil }
    if hints.subjects.modals.contains(first), floor == .vicarious(at: .borrowing) {
      // "Could write it down": the act.
      return words.dropFirst().joined(separator: " ")
    }
    if hints.subjects.modals.contains(first) || at > 0 && hints.subjects.feels.contains(first) {
      return hints.subjects.me + " " + lowered(sentence)
    }
    return nil
  }

  private func lowered(_ sentence: Substring) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}

/// The small words by which a sentence without a subject is known.
struct SubjectHints: Sendable {
  /// Any of them: one stands in every line that lacks one.
  let hint: Phrases
  /// "Could", which may open a sentence by itself.
  let modals: Set<String>
  /// "Feel", which is always their own.
  let feels: Set<String>
  /// What the subject may be, and the words of a question.
  let any: Set<String>
  /// What is their own though it tells of somebody else's way: "wish", "heard".
  let own: Set<String>
  /// "I".
  let me: String

  init(_ words: Words) {
    func list(_ key: String) -> [String] { words.options["subject." + key] ?? [] }
    modals = Set(list("modal"))
    feels = Set(list("feel"))
    any = Set(list("any"))
    own = Set(list("own"))
    me = list("me").first ?? ""
    hint = Phrases(list("modal") + list("feel") + (words.options["cleft"] ?? []))
  }
}
