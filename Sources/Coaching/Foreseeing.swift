import Dialogue
import Understanding

extension Coach {
  /// What may come as it would be then, once it is known what they do about it: "if she may be out" is "if she
  /// is out".
  func foreseen(in facts: Facts) -> Facts {
    guard facts.has(.answer), var fact = facts[.obstacle], let clause = fact.phrase.clause,
      let happens = asItWouldBe(clause[...])
    else { return facts }
    fact.phrase.clause = happens
    var facts = facts
    facts.keep(fact)
    return facts
  }

  private func asItWouldBe(_ clause: Substring) -> String? {
    let options = speaker.words.options
    let joints = (options["plan.mayBe"] ?? []).map { " " + $0 + " " }
    guard let (who, what) = clause.cut(at: joints), let last = who.parted.last else {
      return nil
    }
    let isPlural =
      options["plan.mayBe.plural"]?.contains(last.lowercased()) == true
      || last.utf8.last == UInt8(ascii: "s") && last.first?.isLowercase == true
    return (options[isPlural ? "plan.mayBe.are" : "plan.mayBe.is"]?.first).map {
      who + " " + $0 + " " + what
    }
  }
}
