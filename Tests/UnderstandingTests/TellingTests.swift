import Testing
import Understanding

@Suite struct TellingTests {
  @Test(arguments: [
    ("I passed my driving test", Outcome.success), ("we won the match", .success),
    ("it went really well", .success), ("I failed the audition", .failure),
    ("I did not pass", .failure), ("it went badly", .failure), ("I didn't get the part", .failure),
    ("it went badly but I finished", .partial), ("I never tried", .notAttempted),
    ("I overslept and missed the exam", .notAttempted), ("tomorrow is my exam", .none),
    ("my grandfather passed away", .none), ("I hope to win on Sunday", .none),
    ("I didn't fail", .success), ("I rang her and it went well, I got stuck once", .partial),
    ("I passed, I stalled at one junction", .partial),
    ("I failed once and passed the second time", .success),
  ])
  func theOutcomeIsHeard(_ text: String, _ outcome: Outcome) {
    #expect(Shipped.cues(text, asked: .open).outcome == outcome)
  }

  @Test func theOutcomeOfSomebodyElseIsTheirs() {
    let cues = Shipped.cues("my brother passed his exam")
    #expect(cues.outcome == .success && cues.who == .other)
    #expect(Shipped.cues("I passed my exam").who == .you)
  }

  @Test(arguments: [
    ("I was just lucky", Cause.Kind.luck), ("because I practiced every day", .effort),
    ("I'm just not good at maths", .ability), ("my sister helped me study", .help),
    ("I slowed down and took a breath", .strategy), ("I was well prepared", .preparation),
    ("the questions were easy", .difficulty), ("I panicked and went blank", .state),
  ])
  func theCauseIsHeard(_ text: String, _ kind: Cause.Kind) {
    #expect(Shipped.cues(text, asked: .open).causes.contains { $0.kind == kind && !$0.negated })
  }

  @Test func aDeniedCauseIsDenied() {
    let causes = Shipped.cues("it wasn't luck", asked: .open).causes
    #expect(causes == [Cause(kind: .luck, negated: true)])
  }

  @Test func whatHelpsIsNoCauseOfAFailure() {
    #expect(!Shipped.cues("I studied hard and failed").causes.contains { $0.kind == .effort })
    #expect(Shipped.cues("I failed, I had not studied enough").causes.map(\.kind) == [.effort])
  }

  @Test(
    arguments: [
      ("my hands shake and my mouth goes dry", [Sensation.Name.shaking, .dryMouth]),
      ("my heart is racing", [.heart]), ("I feel sick to my stomach", [.stomach]),
      ("my mind goes blank", [.blankMind]), ("my voice cracks", [.voice]),
      ("I learned it by heart", []), ("her hands shook", []), ("we shook hands", []),
      ("I am tired of waiting", []), ("my brother was sweating", []),
    ] as [(String, [Sensation.Name])])
  func theBodyOfTheWriterIsHeard(_ text: String, _ names: [Sensation.Name]) {
    #expect(Set(Shipped.cues(text).sensations.map(\.name)) == Set(names))
  }

  @Test(arguments: [
    ("my heart says I will fail", Reading.threat), ("it means I am ready", .challenge),
    ("it's just nerves, it's normal", .neutral), ("I'm excited", .challenge),
  ])
  func theReadingIsHeard(_ text: String, _ reading: Reading) {
    #expect(Shipped.cues(text, asked: .open).reading == reading)
  }

  @Test func feedbackIsHeardWithItsGiver() {
    let said = Shipped.cues("my coach said my timing was good", asked: .open).feedback
    #expect(said?.valence == .positive && said?.about == .process && said?.giver == "coach")
    let harsh = Shipped.cues("the examiner said I was useless", asked: .open).feedback
    #expect(harsh?.valence == .negative && harsh?.about == .person)
  }

  @Test func peersAreHeard() {
    let friend = Shipped.cues("my friend struggled with it at first", asked: .open).peer
    #expect(friend?.similarity == .similar && friend?.struggled == true)
    #expect(Shipped.cues("everyone finds it easier", asked: .open).peer?.everyone == true)
    #expect(Shipped.cues("nobody", asked: .open).peer?.nobody == true)
    #expect(Shipped.cues("a world champion", asked: .open).peer?.similarity == .expert)
  }
}
