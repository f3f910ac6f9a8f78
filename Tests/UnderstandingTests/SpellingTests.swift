import Testing
import Understanding

@Suite struct SpellingTests {
  @Test(arguments: [
    ("my heart was poundign", Sensation.Name.heart), ("i felt dizzzy", .dizziness),
    ("i was swaeting", .sweat), ("im tremblng", .shaking), ("so exhuasted", .tired),
    ("i feel nauseuos", .stomach), ("i was breathles", .breath),
  ])
  func oneSlipIsHeard(_ text: String, _ name: Sensation.Name) {
    #expect(Shipped.cues(text).sensations.map(\.name) == [name])
  }

  @Test(arguments: [
    "I heard my dog", "we played chess", "a sweet lady", "the bread was good", "three breaks",
    "he shared a chart", "the test of the heath", "a trembling of the earth was on tv",
    "the crew", "a weary road", "my first draft",
  ])
  func aRealWordIsNotTurnedIntoAnother(_ text: String) {
    let names = Shipped.cues(text).sensations.map(\.name)
    #expect(!names.contains(.heart) && !names.contains(.sweat) && !names.contains(.breath))
  }

  @Test(arguments: [
    "i want to k!ll myself", "su1cide", "$uicide", "i want to commit s u i c i d e",
    "i want to kіll mуself", "ｓｕｉｃｉｄｅ", "i am suicdal", "s.u.i.c.i.d.e",
  ])
  func aDisguisedRiskWordIsSeen(_ text: String) {
    #expect(Shipped.cues(text).safety != .none)
  }

  @Test(arguments: ["dont", "don't", "don’t", "do not", "DON'T"])
  func contractionsAreReadAlike(_ word: String) {
    #expect(Shipped.cues("i \(word) feel dizzy").sensations.map(\.negated) == [true])
  }

  @Test func stretchedWordsAreRead() {
    #expect(Shipped.cues("nooooo", asked: .yesNo).polarity == .no)
    #expect(Shipped.cues("yesssss", asked: .yesNo).polarity == .yes)
    #expect(Shipped.cues("i am sooooo tireddd").sensations.map(\.name) == [.tired])
  }
}
