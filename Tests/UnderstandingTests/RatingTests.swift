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
    ] as [(String, Double)])
  func isHeardAsANumber(_ text: String, _ value: Double) {
    let rating = Shipped.cues(text, asked: .rating).rating
    #expect(abs((rating?.value ?? -1) - value) < 0.01, "\(text): \(String(describing: rating))")
    #expect(rating?.verbal == false)
  }

  @Test(
    arguments: [
      ("pretty sure", 75), ("not sure at all", 0), ("very confident", 85), ("fairly sure", 70),
      ("not very sure", 20), ("certain", 100), ("no chance", 5),
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
  }

  @Test(arguments: ["we trained for 6 weeks", "no idea", "my heart", "in 10 minutes", "what?"])
  func isNotMadeUp(_ text: String) {
    #expect(Shipped.cues(text, asked: .rating).rating == nil)
  }
}
