import Testing
import Understanding

@Suite struct RatingTests {
  @Test(
    arguments: [
      ("7/10", 70), ("70%", 70), ("70 percent", 70), ("about sixty", 60), ("seven out of ten", 70),
      ("7ish", 70), ("between 40 and 50", 45), ("40-50", 45), ("40 or 50", 45),
      ("100% not happening", 0), ("last week 20, today 50", 50), ("5 out of 6", 83.33),
      ("an 8", 80), ("a 10", 100), ("40?", 40), ("0", 0), ("100", 100), ("maybe 35", 35),
      ("seventy five", 75), ("a hundred", 100), ("zero", 0), ("I'd say 65", 65), ("6.5/10", 65),
      ("4 of 5 stars", 80), ("around 30, no, 40", 40), ("90 %", 90), ("like a 3", 30),
      ("20 if I have to pick", 20), ("not like 50 more like 30", 30), ("~40", 40), ("40-60%", 50),
      ("between a 5 and a 6 I should think", 55), ("I am sure 70 percents", 70),
      ("certainly not 90, say 65", 65), ("110%", 100), ("a hundred and ten percent!", 100),
      ("a solid minus twelve", 0), ("-5", 0), ("42, obviously", 42), ("Fifty. No, sixty.", 60),
      ("I should say about fifty-five", 55), ("whatever, 50", 50), ("80, assuming no rain", 80),
      ("30 if you must have one", 30), ("5, not 50", 5), ("5 out of 100", 5), ("5%", 5),
      ("used to be 20, 50 now", 50), ("20 last week, 60 today", 60),
      ("60 because I did 5 of them", 60), ("70 since I did it three times in rehearsal", 70),
      ("80, because I got nine out of ten last time", 80), ("not more than 40", 40),
      ("it was a 3 last week but it's a 6 now", 60), ("I'm 17 and I'd say 40", 40),
      ("on the 20th I'd say 40", 40), ("50/50", 50), ("twenty or thirty", 25), ("at least 60", 60),
      ("40... no wait 50", 50), ("the take-off, 5", 50), ("seven or eight", 75), ("a one", 10),
      ("a 10 because there is only the one chance", 100), ("two hundred? no, forty", 40),
      ("60... no 65", 65), ("60, no wait, 65", 65), ("no 60", 60), ("not 100, maybe 80", 80),
      ("8 to 10", 90), ("8-10", 90), ("7 to 8", 75), ("1 in 3", 33.33), ("nine in ten", 90),
      ("4 out of 5", 80), ("4 outta 5", 80), ("75 in 3 days", 75), ("not over 40", 40),
      ("no feeling for nought to a hundred, I'd say a forty per cent chance I get through", 40),
      ("0 to 10? I'd go 6", 60), ("7 on a scale of 0 to 10", 70), ("55, out of a hundred", 55),
      ("out of a hundred, thirty", 30), ("like 35? ive taught for 12 years, that part is easy", 35),
      ("45, there are 26 people in the choir", 45), ("fifty I think, with 14 staff on", 50),
      ("we sail in 20 minutes with 6 children, so 65", 65),
    ] as [(String, Double)])
  func isHeardAsANumber(_ text: String, _ value: Double) {
    let rating = Shipped.cues(text, asked: .rating).rating
    #expect(abs((rating?.value ?? -1) - value) < 0.01, "\(text): \(String(describing: rating))")
    #expect(rating?.verbal == false)
  }

  @Test(
    arguments: [
      ("pretty sure", 75), ("not sure at all", 0), ("very confident", 85), ("fairly sure", 70),
      ("not very sure", 20), ("certain", 100), ("no chance", 5), ("two-thirds", 67),
      ("about a third", 33), ("half", 50),
      ("three quarters", 75), ("halfway", 50), ("so-so", 50), ("zero chance", 0),
    ] as [(String, Double)])
  func isHeardInWords(_ text: String, _ value: Double) {
    let rating = Shipped.cues(text, asked: .rating).rating
    #expect(rating == Rating(value: value, verbal: true))
  }

  @Test func takesItsScaleFromTheQuestion() {
    #expect(Shipped.cues("7", asked: .scale(top: 10)).rating?.value == 70)
    #expect(Shipped.cues("3", asked: .scale(top: 4)).rating?.value == 75)
    #expect(Shipped.cues("6", asked: .rating).rating?.value == 60)
    #expect(Shipped.cues("6", asked: .open).rating == nil)
    #expect(Shipped.cues("eight, two reasons", asked: .scale(top: 10)).rating?.value == 80)
    #expect(Shipped.cues("6 or 7", asked: .scale(top: 10)).rating?.value == 65)
    #expect(Shipped.cues("11", asked: .scale(top: 10)).rating == nil)
  }

  @Test func isHeardUnaskedWhereItSaysSo() {
    let told = "I want to sing on Friday, I'd say 40, and my hands shake"
    #expect(Shipped.cues(told, asked: .open).rating?.value == 40)
    #expect(Shipped.cues("I'd say 3 people came", asked: .open).rating == nil)
    #expect(Shipped.cues("I'd say two of them", asked: .open).rating == nil)
  }

  @Test(arguments: [
    "we trained for 6 weeks", "no idea", "my heart", "in 10 minutes", "what?", "two headers",
    "the one chance", "no one", "there's 2 of them", "3 lines into the song I lose it",
    "thirty seconds in I'd be fine", "why should I tell you", "1000", "a hundred and fifty", "n/a",
    "the second one", "that one", "one of those days", "not a hundred", "not quite 100", "not 100%",
    "0 to 100?", "from nought to ten?",
  ])
  func isNotMadeUp(_ text: String) {
    #expect(Shipped.cues(text, asked: .rating).rating == nil)
  }
}
