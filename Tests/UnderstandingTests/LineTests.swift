import Testing
import Understanding

@Suite struct LineTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("  two   blanks  ", "two blanks"),
    ("tab\tand\rreturn", "tab and return"),
    ("a\u{0}b\u{7F}c\u{9F}d", "abcd"),
    ("\u{FEFF}mark", "mark"),
    ("red \u{1B}[31mred\u{1B}[0m", "red red"),
    ("title \u{1B}]0;x\u{7}here", "title here"),
    ("title \u{1B}]0;x\u{1B}\\here", "title here"),
    ("open \u{1B}]0;never ended", "open 0;never ended"),
    ("device \u{1B}Pq#0\u{1B}\\gone", "device gone"),
    ("C1 \u{9B}31mred", "C1 red"),
    ("\u{202E}turned\u{202C} \u{2066}round\u{2069}", "turned round"),
    ("line\u{2028}para\u{2029}next\u{85}end", "line para next end"),
    ("zero\u{200B}width\u{2060}", "zerowidth"),
    ("hard\u{A0}blank", "hard blank"),
    ("👩\u{200D}💻 stays one", "👩\u{200D}💻 stays one"),
    ("é ü 日本", "é ü 日本"),
    ("", ""), (" \t ", ""), ("\u{1B}", ""),
  ])
  func isCleaned(_ typed: String, _ cleaned: String) {
    #expect(Line(typed).text == cleaned)
  }

  @Test func brokenUTF8IsRepaired() {
    #expect(Line(cleaning: [0x68, 0x69, 0xFF, 0x21]).text == "hi\u{FFFD}!")
    #expect(Line(cleaning: [0xC3]).text == "\u{FFFD}")
  }

  @Test func cleaningTwiceChangesNothing() {
    var random = Seeded(state: 7)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let once = Line(cleaning: bytes)
      #expect(Line(once.text).text == once.text)
      #expect(once.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }

  @Test func aLineOfEscapesIsCleanedInTimeThatGrowsWithItsLength() {
    let bytes = [UInt8](repeating: 0x1B, count: 1) + Array("]".utf8)
    let line = Line(cleaning: Array(repeatElement(bytes, count: 30_000).joined()))
    #expect(line.text.isEmpty)
  }
}

/// A small generator with a seed, so that a test is the same each time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}
