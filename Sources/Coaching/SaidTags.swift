import Dialogue
import Machines
import Understanding

extension Coach {
  /// "No, I'll start when I get home", where a moment for the step is asked for: no answer of none.
  func withoutNo(_ line: Line, _ sitting: Sitting) -> Line? {
    guard case .plan(let state) = sitting.floor else { return nil }
    switch state {
    case .cueing, .sharpening, .acting: break
    case .choosing, .sizing, .typing, .bracing, .answering, .signing, .valuing, .mattering,
      .predicting, .done:
      return nil
    }
    var rest = line.text[...]
    guard rest.strip(corrections.leads), hints.plan.answers.open(rest) else { return nil }
    return Line(String(rest) + (line.text.utf8.last == UInt8(ascii: ".") ? "." : ""))
  }

  /// "I start", "I do it": the step itself, for which a moment was asked.
  func isStepItself(_ action: Phrase, _ sitting: Sitting) -> Bool {
    guard let step = sitting.facts[.step]?.phrase, step.clause ?? step.todo != nil,
      let clause = action.clause
    else { return false }
    return speaker.words.options["plan.start"]?.contains(clause.lowercased()) == true
  }

  /// "Tomorrow with Anna I practise, like I said": that it was said before is no part of a plan.
  func withoutSaidTags(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard case .plan = sitting.floor, !sitting.asked.isNumber,
      hints.plan.saidTags.stand(in: words) || hints.plan.obstacleTags.stand(in: words)
    else { return nil }
    var text = line.text
    for sentence in Sentences.all(in: text).dropFirst() {
      // "I'd do one line if I'm tired. That could stop me"
      guard hints.plan.obstacleTags.hold(MetaWord.all(in: sentence)),
        let at = text.place(of: String(sentence))
      else { continue }
      text.removeSubrange(at)
    }
    for tag in speaker.words.options["plan.saidTag"] ?? [] {
      let small = text.lowercased().straight
      // "Wed after dinner like i said, 7ish"
      guard let at = small.place(of: ", " + tag) ?? small.place(of: " " + tag) else { continue }
      let from = small.utf8.distance(from: small.startIndex, to: at.lowerBound)
      let to = small.utf8.distance(from: small.startIndex, to: at.upperBound)
      let rest = text.utf8.dropFirst(to)
      guard rest.first.map({ ".,!?".utf8.contains($0) }) ?? true else { continue }
      text = String(text.utf8.prefix(from))! + String(Substring(rest))
    }
    return text == line.text ? nil : Line(text)
  }
}
