import Testing
import Understanding

@Suite struct FuzzTests {
  @Test func anyBytesAreUnderstoodWithoutATrap() {
    var random = Seeded(state: 42)
    let words = [
      "not", "no", "heart", "my", "7", "/", "10", "%", "suicide", "k!ll", "s", "u", "i", "c", "d",
      "e", "don't", "’", "😂", "in", "ten", "minutes", "...", "!", "?", ",", "е", "ａ", "'s",
    ]
    for round in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        if round % 2 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes.append(contentsOf: words.randomElement(using: &random)!.utf8)
          if Bool.random(using: &random) { bytes.append(0x20) }
        }
      }
      let line = Line(cleaning: bytes)
      for asked in [Asked.nothing, .rating, .yesNo, .choice(count: 3)] {
        let cues = Shipped.understander.cues(of: line, asked: asked)
        #expect(cues == Shipped.understander.cues(of: line, asked: asked))
        for span in cues.negated + cues.because.map(\.span) {
          #expect(0 <= span.start && span.start < span.end && span.end <= line.text.utf8.count)
        }
        #expect((0...100).contains(cues.rating?.value ?? 0))
      }
    }
  }

  @Test func aVeryLongLineIsUnderstood() {
    let text = String(repeating: "i was not nervous and my heart raced zqxv ", count: 1500)
    #expect(Shipped.cues(text).sensations.contains { $0.name == .heart })
  }
}
