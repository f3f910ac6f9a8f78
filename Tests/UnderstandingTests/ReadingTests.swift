import Testing
import Understanding

@Suite struct ReadingTests {
  /// What the body is taken to mean.
  @Test(arguments: [
    ("that I'm about to mess up", "threat"),
    ("it means I'm not cut out for this", "threat"),
    ("it says danger", "threat"),
    ("that I can't do it", "threat"),
    ("that people will notice", "threat"),
    ("it means something is wrong with me", "threat"),
    ("I'm scared I'll forget it all", "threat"),
    ("it'll ruin the whole thing", "threat"),
    ("I'd rather run away", "threat"),
    ("my body is getting me ready", "challenge"),
    ("it means I care about it", "challenge"),
    ("I think it's energy", "challenge"),
    ("that I'm fired up", "challenge"),
    ("it helps me focus", "challenge"),
    ("I'm up for it", "challenge"),
    ("it's just excitement I guess", "challenge"),
    ("it's normal", "neutral"),
    ("just nerves", "neutral"),
    ("nothing really", "neutral"),
    ("it doesn't mean anything", "neutral"),
    ("I'm not scared", "neutral"),
    ("it's not dangerous, just uncomfortable", "neutral"),
    ("it happens every time", "neutral"),
    ("I don't see it as a threat", "neutral"),
    ("I'm not excited at all", "threat"),
    ("I used to think it meant panic, now I think it's fuel", "challenge"),
    ("not a bad sign, a good one", "challenge"),
    ("I don't know what it means", "none"),
    ("it means I'm weak", "threat"),
    ("my body is betraying me", "threat"),
    ("that I'm alive", "challenge"),
    ("I'm terrified but excited", "challenge"),
    ("part of the job", "neutral"),
    ("that I'll choke again", "threat"),
    ("that I'm prepared", "challenge"),
    ("my body is warming up", "challenge"),
    ("everyone can see it", "threat"),
    ("I will faint in front of them", "threat"),
    ("it's my body preparing", "challenge"),
    ("it tells me to run", "threat"),
  ])
  func whatTheBodyMeansIsHeard(_ text: String, _ heard: String) {
    #expect(Shipped.cues(text, asked: .open).reading.rawValue == heard)
  }
}
