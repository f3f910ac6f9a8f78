import Dialogue
import Machines
import Understanding

extension Coach {
  /// The most words of two clauses that are kept as one.
  private static let longestOfTwo = 13

  /// "The kids wake up and I lose my nerve": what may come, in two clauses, and none of them left out.
  /// - Parameter halves: what was read of the line.
  /// - Returns: nil where the line tells one thing, or it is no clause.
  func twoThatMayCome(_ line: Line, _ halves: Heard.Halves) -> Phrase? {
    guard !Sentences.areSeveral(in: line) else { return nil }
    let pieces = line.text.pieces(at: 0x2C).map(\.bare)
    guard var front = pieces.first, pieces.count == 1 || halves.act != nil && pieces.count == 2
    else {
      return nil
    }
    if halves.act != nil, let (before, _) = front.cut(at: [" \(joints.then) "]) {
      front = before
    } else if halves.act != nil, pieces.count == 1 {
      return nil
    }
    front.strip([joints.if, joints.when])
    guard front.wordCount <= Self.longestOfTwo,
      let (one, other) = front.cut(at: [" \(joints.and) "]), other.wordCount > 1,
      halves.cue.map({ front.lowercased().holds($0.quote.lowercased()) }) ?? true,
      let first = told(one), let clause = first.clause
    else { return nil }
    // "My mum comes in and starts talking"
    if let whole = told(front), whole.clause.map({ $0.wordCount >= front.wordCount }) == true {
      return whole
    }
    guard let second = told(other)?.clause ?? turnedVerb(other) else { return nil }
    return Phrase(
      quote: String(front), clause: clause + " " + joints.and + " " + second, role: first.role,
      feeling: first.feeling)
  }

  /// Both are said back with what is done then.
  func saysBothThatMayCome(_ step: inout Floor.Step, _ sitting: Sitting) {
    guard step.keeps.contains(.obstacle), step.keeps.contains(.answer),
      let told = sitting.facts[.obstacle]?.phrase, let clause = told.clause,
      clause.contains(" \(joints.and) "),
      // "I'd make an excuse and not go" is no clause behind an "if".
      phraser.stretches(of: Line(told.quote)).first.map({ $0.who == .own && $0.modal }) != true
    else { return }
    step.replace("plan.braced", with: .summarise("plan.braced.whole"))
  }

  private func told(_ words: Substring) -> Phrase? {
    phraser.phrases(of: Line(String(words))).first.flatMap { $0.clause == nil ? nil : $0 }
  }

  /// "Can't be bothered", behind a clause of the same subject.
  private func turnedVerb(_ words: Substring) -> String? {
    guard let stretch = phraser.stretches(of: Line(String(words))).first,
      stretch.isFinite || stretch.modal
    else { return nil }
    return phraser.turned(String(words))
  }
}
