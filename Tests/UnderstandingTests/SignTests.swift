import Testing
import Understanding

/// What is asked of a line by itself is what the whole of it is heard to say, also where most lines are
/// passed over by their words alone.
@Suite struct SignTests {
  static let lines = [
    "", "bye", "ok bye then", "good night", "see you tomorrow", "I have to go now, goodbye",
    "she said goodbye to me", "stop", "skip", "next please", "I'd rather make a plan",
    "can we talk about my nerves", "let's talk about the feedback", "talk about other people",
    "my hands shake", "my heart was racing and I felt sick", "I was calm", "butterflies",
    "on Tuesday", "the 12th", "in ten minutes", "two weeks ago", "half an hour left", "3 May",
    "next week", "at Christmas", "one day", "soon", "I gave the talk and it went well", "60",
    "seventy five, I would say", "the stairs are the hard part", "Saturday week",
  ]

  @Test(arguments: lines)
  func asTheWholeLine(_ text: String) {
    let line = Line(text)
    let cues = Shipped.understander.cues(of: line, asked: .nothing)
    #expect(Shipped.understander.when(of: line) == cues.when)
    #expect(Shipped.understander.sensations(of: line) == cues.sensations)
    #expect(Shipped.understander.command(of: line) == cues.command)
    let number = Shipped.understander.number(of: line, asked: .rating)
    let rating = Shipped.understander.cues(of: line, asked: .rating).rating
    #expect(number == (rating?.verbal == false ? rating : nil))
  }

  @Test(arguments: lines)
  func commands(_ text: String) {
    let line = Line(text)
    let command = Shipped.understander.command(of: line)
    switch command {
    case .goodbye: #expect(Shipped.understander.command(of: line, signed: .goodbye) == command)
    case .stop, .skip, .switching(to: .plan):
      #expect(Shipped.understander.command(of: line, signed: .beside) == command)
    case .switching(to: .mastery), .switching(to: .vicarious), .switching(to: .persuasion),
      .switching(to: .arousal):
      #expect(Shipped.understander.command(of: line, signed: .topic) == command)
    case _:
      for sign in [Sign.goodbye, .beside, .topic] {
        let signed = Shipped.understander.command(of: line, signed: sign)
        #expect(signed == nil || signed == command)
      }
    }
  }
}
