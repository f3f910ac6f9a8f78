import Testing
import Understanding

@Suite struct AnswerTests {
  @Test(arguments: [
    ("yes", Polarity.yes), ("yeah I guess", .yes), ("of course", .yes), ("no", .no), ("nope", .no),
    ("not really", .no), ("I don't think so", .no), ("definitely not", .no), ("maybe", .unsure),
    ("idk", .unsure), ("it depends", .unsure), ("I can't say", .unsure), ("fine", .yes),
    ("a bit", .yes), ("well, yes", .yes), ("uh-huh", .yes), ("uh-uh", .no), ("👍", .yes),
    ("not sure, maybe", .unsure), ("that's not right", .no), ("not bad", .yes),
  ])
  func saysYesOrNo(_ text: String, _ polarity: Polarity) {
    #expect(Shipped.cues(text, asked: .yesNo).polarity == polarity)
  }

  @Test func aStatementImpliesAnAnswerButIsNone() {
    let cues = Shipped.cues("my sister has two cats", asked: .yesNo)
    #expect(cues.polarity == .none && cues.implied == .yes)
    #expect(Shipped.cues("my sister has two cats", asked: .open).implied == .none)
    #expect(Shipped.cues("I haven't seen her", asked: .yesNo).implied == .no)
  }

  @Test func hedgesAreKept() {
    #expect(Shipped.cues("I guess so", asked: .yesNo).hedged)
    #expect(!Shipped.cues("yes", asked: .yesNo).hedged)
  }

  @Test(arguments: [
    ("2", 2), ("the second one", 2), ("first", 1), ("the last one", 3), ("number 3", 3),
  ])
  func aChoiceIsTaken(_ text: String, _ choice: Int) {
    #expect(Shipped.cues(text, asked: .choice(count: 3)).choice == choice)
  }

  @Test func aChoiceIsOnlyTakenWhereOneWasAsked() {
    #expect(Shipped.cues("2", asked: .rating).choice == nil)
    #expect(Shipped.cues("7", asked: .choice(count: 3)).choice == nil)
  }

  @Test(arguments: [
    ("From 0 to 100, how sure are you?", Asked.rating),
    ("From 0 to 10, how strong is it?", .scale(top: 10)),
    ("Does that fit?", .yesNo), ("What happened?", .open), ("So you passed.", .yesNo),
    ("And how did it go?", .open), ("", .nothing),
  ])
  func whatIsAskedIsReadFromTheQuestion(_ question: String, _ asked: Asked) {
    #expect(Asked(question: question) == asked)
  }

  @Test(arguments: [
    "when the kettle boils", "what helped was counting", "how I felt did not matter", "do it again",
    "have my notes on the desk", "was a bit tired", "who I asked was my sister", "idk I guess",
    "where I stood was too dark", "had no time",
  ])
  func aStatementAsksNothing(_ text: String) {
    #expect(!Shipped.cues(text, asked: .open).manner.contains(.asking))
  }

  @Test(arguments: [
    "what if I fail", "how long does it take", "can I skip this", "is it normal", "so what now",
    "why me", "really?", "do you know him", "when is it over", "should I go on",
  ])
  func aQuestionAsks(_ text: String) {
    #expect(Shipped.cues(text, asked: .open).manner.contains(.asking))
  }

  @Test(arguments: [
    ("meh", Manner.thin), ("idk", .dontKnow), ("none of your business", .refusal),
    ("lol", .laughing), ("this is useless", .insult), ("nothing", .nothing), ("...", .empty),
    ("qwrtz plkj fghd", .strange), ("ich habe keine Ahnung davon", .strange),
    ("oh great, just what I needed", .sarcasm), ("I am panicking right now", .panic),
    ("I haven't prepared at all", .unprepared), ("calm works better for me", .prefersCalm),
    ("I feel so low lately", .lowMood),
  ])
  func theSortOfLineIsSeen(_ text: String, _ manner: Manner) {
    #expect(Shipped.cues(text, asked: .open).manner.contains(manner))
  }
}
