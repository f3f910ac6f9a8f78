import Testing
import Understanding

@Suite struct CauseTests {
  /// What the end is put down to; "not" where that is denied.
  @Test(arguments: [
    ("because I rehearsed it every night", "effort"),
    ("I'd drilled it for weeks", "effort"),
    ("I wrote cue cards and rehearsed the start", "preparation, effort"),
    ("I broke it into four parts", "strategy"),
    ("I breathed out before each shot", "strategy"),
    ("I looked at one person at a time", "strategy"),
    ("I'm just good at this", "ability"),
    ("I have no talent for languages", "ability"),
    ("I'm too old for this", "ability"),
    ("I'm stupid", "ability"),
    ("the wind dropped", "luck"),
    ("the bus was late", "luck"),
    ("the exam was easy", "difficulty"),
    ("everyone was so kind", "difficulty"),
    ("it was all written down for me", "help"),
    ("I froze but that was written", "state, help"),
    ("the piece is way too hard for me", "difficulty"),
    ("the examiner was strict", "difficulty"),
    ("my wife tested me on the words", "help"),
    ("my coach gave me a tip", "help"),
    ("a friend sat next to me", "help"),
    ("I'd slept four hours", "state"),
    ("I was too nervous to think", "state"),
    ("I was ill", "state"),
    ("I hadn't eaten", "state"),
    ("I didn't prepare", "preparation"),
    ("I rushed it", "strategy"),
    ("I didn't have a plan", "not strategy"),
    ("it wasn't luck, I worked for it", "not luck, effort"),
    ("I wasn't prepared", "preparation"),
    ("not because I'm clever, because I revised", "not ability, effort"),
    ("nobody helped me", "help"),
    ("I kept going when it hurt", "effort"),
    ("they were better than us", "difficulty"),
    ("the referee was against us", "difficulty"),
    ("I've got a good memory", "ability"),
    ("it was a fluke", "luck"),
    ("because I'd done it before", "preparation"),
    ("I asked for help early", "strategy"),
    ("I took my time", "strategy"),
  ])
  func whatItIsPutDownToIsHeard(_ text: String, _ heard: String) {
    #expect(Heard.causes(in: text) == heard)
  }
}
