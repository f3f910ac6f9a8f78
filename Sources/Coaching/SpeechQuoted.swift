import Dialogue
import Understanding
import Wording

/// How something said aloud is told, and what it opens with.
struct SpokenHints: Sendable {
  /// "Say", "saying"
  let verbs: Set<String>
  /// "Let me", "can you"
  let leads: [[String]]
  /// One of the leads stands in every line that tells such words.
  let any: Phrases

  init(_ words: Wording.Words) {
    verbs = Set(words.options["said.aloud.verb"] ?? [])
    leads = words.worded("said.aloud")
    any = words.phrases("said.aloud")
  }
}

/// "I'd say let me check and look at my card", typed without marks: what they say aloud is theirs word for word, and
/// no person in it is turned.
extension Coach {
  /// The line with marks of quotation around what opens like something said aloud: "let me", "can you".
  func withSpeechQuoted(_ line: Line, _ words: MetaWords) -> Line? {
    guard hints.spoken.any.stand(in: words), line.words <= 40, line.text.quotation == nil else {
      return nil
    }
    let draft = Draft(line.text)
    for at in draft.words.indices.dropLast(2)
    where hints.spoken.verbs.contains(draft.low[at]) && !draft.pauses(at) {
      let from = at + 1
      guard draft.end(of: hints.spoken.leads, at: from) != nil else { continue }
      let clause = from..<draft.end(ofClause: from)
      // "Say let me check | and look at my card"
      let end = clause.dropFirst().first { draft.low[$0] == joints.and } ?? clause.upperBound
      let said = draft.text(from..<end)
      let mark = draft.words[end - 1].reversed().prefix { ".,;:!".contains($0) }
      let quoted = "\"" + said + "\"" + String(mark.reversed())
      return Line(draft.putting([Substring(quoted)], for: from..<end).text)
    }
    return nil
  }
}
