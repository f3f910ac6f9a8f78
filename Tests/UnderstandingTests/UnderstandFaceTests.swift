import LineProtocol
import Testing

@Suite struct UnderstandFaceTests {
  private func answer(_ line: String, input: UnderstandFace.Input = .json) -> JSON? {
    var face = UnderstandFace(understander: Shipped.understander, input: input)
    var reader = JSONReader(face.answer(Array(line.utf8)))
    return try? reader.read()
  }

  @Test func aLineIsAnsweredWithItsID() {
    let told = answer(#"{"id":"x7","text":"7/10","asked":"From 0 to 100, how sure are you?"}"#)
    #expect(told?["id"] == .string("x7"))
    #expect(told?["v"] == .number(text: "1"))
    #expect(told?["rating"] == .number(text: "70"))
    #expect(told?["safety"] == .string("none"))
  }

  @Test func plainLinesAreCounted() {
    #expect(answer("my heart was racing", input: .text)?["id"] == .number(text: "1"))
  }

  @Test(arguments: [
    (#"{"id":3,"text":7}"#, JSON.number(text: "3")), (#"{"id":"a"}"#, .string("a")),
    (#"{"id":5,"text":"x"#, .number(text: "5")), ("[]", .null), ("", .null),
    (#"{"id":1,"text":"a","asked":2}"#, .number(text: "1")),
  ])
  func aBrokenLineIsAnsweredWithAnError(_ line: String, _ id: JSON) {
    let told = answer(line)
    #expect(told?["id"] == id)
    #expect(told?["error"]?.string != nil)
  }

  @Test func spansCountUnicodeScalars() {
    let told = answer(#"{"id":1,"text":"é my heart was racing","asked":null}"#)
    guard case .array(let reasons)? = told?["because"] else {
      Issue.record("no reasons")
      return
    }
    let spans = reasons.compactMap { $0["span"] }
    #expect(spans.contains(.array([.number(text: "2"), .number(text: "21")])))
  }

  /// Every field of the answer has its reason: the span and the entry it came from.
  @Test(arguments: [
    ("no", "polarity.no"), ("I guess so", "polarity.hedge"), ("40", "ratings.number"),
    ("pretty sure", "ratings.verbal"), ("I passed", "outcomes.success"),
    ("last week", "time.past"), ("I was lucky", "causes.luck"), ("my friend Sam", "peers.similar"),
    ("my coach said it was good", "feedback.giver"), ("my hands shake", "sensations.shaking"),
    ("I am excited", "readings.challenge"), ("on Friday", "when.weekday"),
    ("skip", "commands.skip"),
    ("are you a robot?", "questions.areYouHuman"), ("not tired", "negation.not"),
    ("lol", "manner.laughing"), ("I want to die", "safety.crisis"),
    ("this is useless", "manner.insult"),
  ])
  func everyCueHasItsReason(_ text: String, _ cue: String) {
    let asked = text == "40" || text == "pretty sure" ? "From 0 to 100, how sure are you?" : ""
    let told = answer(#"{"id":1,"text":"\#(text)","asked":"\#(asked)"}"#)
    guard case .array(let reasons)? = told?["because"] else {
      Issue.record("no reasons")
      return
    }
    #expect(reasons.contains { $0["cue"] == .string(cue) }, "\(reasons)")
  }
}
