import Dialogue
import Understanding

extension Coach {
  /// What may come as it would be then, once it is known what they do about it: "if she may be out" is "if she
  /// is out".
  func foreseen(in facts: Facts) -> Facts {
    guard facts.has(.answer), var fact = facts[.obstacle], let clause = fact.phrase.clause else {
      return facts
    }
    if let happens = asItWouldBe(clause[...]) {
      fact.phrase.clause = happens
    } else if phraser.stretches(of: Line(clause)).first?.modal == true {
      // "If he could cancel" is no way to say it.
      fact.phrase.clause = nil
    } else {
      return facts
    }
    var facts = facts
    facts.keep(fact)
    return facts
  }

  private func asItWouldBe(_ clause: Substring) -> String? {
    let options = speaker.words.options
    let joints = (options["plan.mayBe"] ?? []).map { " " + $0 + " " }
    // "If you'll say you're tired" is how it would be told, and not what happens.
    let wills = (options["plan.willBe"] ?? []).map { $0.first == "'" ? $0 + " " : " " + $0 + " " }
    if let (who, what) = clause.cut(at: wills),
      (options["plan.mayBe.plural"] ?? []).contains(who.lowercased())
    {
      return who + " " + what
    }
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
