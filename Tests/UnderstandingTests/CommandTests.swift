import Testing
import Understanding

@Suite struct CommandTests {
  @Test(arguments: [
    ("stop", Command.stop), ("please stop", .stop), ("skip", .skip), ("/skip", .skip),
    ("skip this one please", .skip), ("go back", .back), ("undo", .undo), ("undo that", .undo),
    ("why do you ask", .why), ("help", .help), ("say that again", .repeating),
    ("hi", .greeting), ("hello there", .greeting), ("bye", .goodbye), ("good night", .goodbye),
    ("good day to you sir", .goodbye), ("had my fill", .stop), ("enough of that", .stop),
    ("thanks a lot", .thanks), ("that was a joke", .joke), ("just kidding", .joke),
    ("no, I meant Thursday", .correction), ("I go on in ten minutes", .quick),
    ("I'm on in 5", .quick), ("going on in twenty", .quick),
    ("talk about nerves", .switching(to: .arousal)), ("let's do the plan", .switching(to: .plan)),
    ("can we talk about feedback", .switching(to: .persuasion)),
    (
      "wrap it up",
      .switching(to: .close)
    ), ("forget everything", .forget), ("start over", .restart),
    ("how am I doing", .progress), ("STOP!!!", .stop),
  ])
  func isHeard(_ text: String, _ command: Command) {
    #expect(Shipped.cues(text).command == command)
  }

  @Test(arguments: [
    "I could not stop thinking about it", "I want to skip the easy pages and play",
    "my teacher said go back to the start", "help from my sister made it work",
    "I said hello to the examiner", "the plan was to breathe", "I will stop before the solo",
    "why did I freeze on the second page", "I had to repeat the course", "my nerves",
    "the feedback was harsh", "she was quiet", "I forgot my lines", "back pain",
    "I had no time because of work", "I had no time now", "I am on in 5 scenes",
  ])
  func isNotTakenOutOfAnAnswer(_ text: String) {
    #expect(Shipped.cues(text, asked: .open).command == nil)
  }

  @Test(arguments: [
    ("what can you do", CoachQuestion.whatCanYouDo), ("are you a robot?", .areYouHuman),
    ("what is self-efficacy?", .whatIsSelfEfficacy), ("is this private?", .privacy),
    ("does this really work?", .doesReappraisalWork), ("can it be too high?", .tooHigh),
    ("does talking to a machine help?", .doesThisWork), ("any proof for that?", .doesThisWork),
    ("who was bandura?", .whoIsBandura), ("why would it matter to you?", .whyAsk),
    ("what difference does it make?", .whyAsk),
    ("isn't that just confidence?", .vsConfidence), ("what are the four sources?", .fourSources),
  ])
  func questionsToTheCoachAreKnown(_ text: String, _ question: CoachQuestion) {
    let cues = Shipped.cues(text)
    #expect(cues.question == question)
    #expect(cues.manner.contains(.asking))
  }
}
