import Coaching
import Testing

@testable import Quality

/// Every rule finds its seeded defect and lets a clean conversation pass.
@Suite struct RuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: any Rule
    let reading: Reading
    let isBroken: Bool
    let testDescription: String

    init(_ rule: any Rule, _ broken: Bool, _ what: String, _ talk: MadeUp) {
      self.rule = rule
      reading = talk.reading
      isBroken = broken
      testDescription = "\(rule.name): \(what)"
    }
  }

  @Test(arguments: cases)
  func findsItsDefectAndNothingElse(made: Case) {
    let row = made.rule.row(of: [made.reading])
    #expect(row.holds != made.isBroken, "\(row.breaks)")
    #expect(row.breaks.isEmpty != made.isBroken)
    for found in row.breaks { #expect(found.name == "made up" && found.line > 0) }
  }

  static let clean = MadeUp([
    (
      "I counted the rests on my fingers and came in right",
      [
        (Act.affirm, "did", "You counted the rests on your fingers. That was your move."),
        (Act.open, "ask", "What helped you count?"),
      ]
    ),
    (
      "the folder hid my hands well enough from the tenors",
      [
        (Act.simple, "said", "The folder hid your hands."), (Act.open, "ask2", "And after that?"),
      ]
    ),
  ])

  static let many = String(repeating: "word ", count: 41)

  static let cases: [Case] = [
    Case(MostWords(), true, "41 words", MadeUp([("hi", [(Act.inform, "x", many)])])),
    Case(
      MostWords(), true, "21 words in quick mode",
      MadeUp([("hi", [(Act.inform, "x", String(many.prefix(105)))])], mode: .quick)),
    Case(MostWords(), false, "clean", clean),
    Case(
      MostBytes(), true, "over 400",
      MadeUp([("hi", [(Act.inform, "x", String(repeating: "é", count: 201))])])),
    Case(MostBytes(), false, "clean", clean),
    Case(
      OneQuestion(), true, "two questions",
      MadeUp([("hi", [(Act.open, "a", "What now?"), (Act.open, "b", "And when?")])])),
    Case(
      OneQuestion(), false, "one of them is the person's",
      MadeUp([
        ("why me?", [(Act.simple, "said", "\"why me?\"."), (Act.open, "ask", "What then?")])
      ])),
    Case(OneQuestion(), false, "clean", clean),
    Case(
      SaidTwice(), true, "the same words later",
      MadeUp([
        ("a", [(Act.open, "ask", "What do you do then?")]), ("b", []),
        ("c", [(Act.open, "ask", "What do you do then?")]),
      ])),
    Case(SaidTwice(), false, "clean", clean),
    Case(
      AskedTooOften(), true, "in three wordings",
      MadeUp([
        ("a", [(Act.open, "ask", "Who was it?")]), ("b", [(Act.open, "ask.again", "Who, then?")]),
        ("c", [(Act.open, "ask.again", "Which person?")]),
      ])),
    Case(
      AskedTooOften(), false, "the person broke in",
      MadeUp([
        ("a", [(Act.open, "ask", "Who was it?")]), ("b", [(Act.open, "ask.again", "Who, then?")]),
        ("help", [(Act.inform, "commands.help", "Say skip."), (Act.open, "ask.again", "Who?")]),
      ])),
    Case(
      Banned(["well done"]), true, "praise",
      MadeUp([("I ran", [(Act.inform, "x", "Well done, you ran.")])])),
    Case(
      Banned(["well done"]), false, "the person's own words",
      MadeUp([("he said well done", [(Act.simple, "said", "\"he said well done\".")])])),
    Case(
      EmptyAffirmation(), true, "a state is no action",
      MadeUp([("I was tired", [(Act.affirm, "did", "You were tired. That was your move.")])])),
    Case(
      EmptyAffirmation(), true, "somebody else",
      MadeUp([("she ran", [(Act.affirm, "did", "She ran. That was your move.")])])),
    Case(
      EmptyAffirmation(), true, "no words of theirs",
      MadeUp([("I ran", [(Act.affirm, "none", "That was your move.")])])),
    Case(EmptyAffirmation(), false, "clean", clean),
    Case(
      AffirmationsTooClose(), true, "two turns in a row",
      MadeUp([
        ("I ran", [(Act.affirm, "did", "You ran. That was your move.")]),
        ("I swam", [(Act.affirm, "did", "You swam. That was your move.")]),
      ])),
    Case(AffirmationsTooClose(), false, "clean", clean),
    Case(
      NotTheirs(), true, "an invented sister",
      MadeUp([("I ran", [(Act.simple, "said", "You ran with your sister.")])])),
    Case(
      NotTheirs(), true, "in a summary",
      MadeUp([("I ran", [(Act.summary, "fact", "You brought: running and a medal.")])])),
    Case(
      NotTheirs(), false, "turned, bent and put together",
      MadeUp([
        ("my sister wrote it", [(Act.simple, "said", "Your sister wrote it.")]),
        ("I ran", [(Act.summary, "fact", "You brought: running and your sister writing.")]),
      ])),
    Case(
      NumbersNotTheirs(), true, "5 is not 50",
      MadeUp([("the end, 5", [(Act.simple, "rated", "50 for that.")])])),
    Case(
      NumbersNotTheirs(), false, "out of ten, in words, between two",
      MadeUp([
        ("7/10", [(Act.simple, "rated", "70 for that.")]),
        ("forty", [(Act.simple, "rated", "40 for that.")]),
        ("20 to 30", [(Act.simple, "rated", "25 for that.")]),
      ])),
    Case(
      Unheard(), true, "fits anybody",
      MadeUp([("the bow slipped at the end", [(Act.simple, "said", "So that was it.")])])),
    Case(
      Unheard(), false, "nothing to take up", MadeUp([("ok", [(Act.simple, "said", "So.")])])),
    Case(Unheard(), false, "clean", clean),
    Case(
      Parroted(), true, "all of it",
      MadeUp([
        (
          "I lost my place and then I looked at my card",
          [(Act.simple, "said", "You lost your place and then you looked at your card.")]
        )
      ])),
    Case(
      Parroted(), false, "a short line",
      MadeUp([("I lost my place", [(Act.simple, "said", "You lost your place.")])])),
    Case(Parroted(), false, "clean", clean),
  ]
}
