import LineProtocol
import Testing

@Suite struct WallTests {
  @Test(arguments: [
    "What went well?", "You said \"I can’t\", and that’s a start …", "Ça va? 日本語 👩‍👩‍👧‍👦 é",
    String(repeating: "a", count: 400),
  ])
  func `what is plain stays as it is`(_ text: String) {
    #expect(Wall.clean(text) == text)
  }

  /// What is to be cleaned, and what is left of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let left: String
    init(_ name: String, _ text: String, _ left: String) {
      (testDescription, self.text, self.left) = (name, text, left)
    }
  }

  @Test(arguments: [
    Case("line breaks", "a\r\nb\u{2028}c\u{85}d\te", "a b c d e"),
    Case("controls", "a\0b\u{7F}c\u{9C}d", "abcd"),
    Case("CSI", "a\u{1B}[1;31mred\u{1B}[0m", "ared"),
    Case("CSI of one scalar", "a\u{9B}2Jb", "ab"),
    Case("OSC up to BEL", "a\u{1B}]0;title\u{07}b", "ab"),
    Case("OSC up to ST", "a\u{1B}]8;;http://x\u{1B}\\b", "ab"),
    Case("DCS", "a\u{1B}Pq#0\u{1B}\\b", "ab"),
    Case("a string without an end", "a\u{1B}]0;b", "a0;b"),
    Case("character set", "a\u{1B}(Bb\u{1B}c", "ab"),
    Case("ESC at the end", "a\u{1B}", "a"),
    Case("bidi", "a\u{202E}b\u{2066}c\u{2069}\u{202C}d", "abcd"),
    Case("mention", "ask @everyone", "ask everyone"),
    Case("commands of chats", "/quit", "quit"),
    Case("leads one after the other", " !: ./go", "go"),
    Case("nothing left", "\u{1B}[0m\u{202E}", "…"),
    Case("nothing", "", "…"),
  ])
  func `what harms goes, whole sequences at once`(_ item: Case) {
    #expect(Wall.clean(item.text) == item.left)
  }

  @Test func `a long reply is clipped between characters`() {
    let family = "👩‍👩‍👧‍👦"
    let clipped = Wall.clean(String(repeating: family, count: 40))
    #expect(clipped.utf8.count <= 400)
    #expect(clipped.hasSuffix(family + "…"))
    #expect(clipped.dropLast().allSatisfy { String($0) == family })
    #expect(Wall.clean("x" + String(repeating: "abc ", count: 101)).hasSuffix(" abc…"))
    #expect(Wall.clean(String(repeating: "a", count: 401)).utf8.count == 400)
  }

  @Test func `whatever comes, one plain line of at most 400 bytes leaves`() {
    var dice = Dice(state: 7)
    let scalars: [Unicode.Scalar] = [
      "\u{1B}", "[", "]", "P", "\\", "m", "\u{07}", "\u{9B}", "\u{9D}", "\u{9C}", "a", " ", "@",
      "/",
      "!", "\u{202E}", "\u{2028}", "\n", "\r", "\0", "é", "日", "\u{301}", "👩", "\u{200D}", ".", ":",
    ]
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int(dice.next() % 300) {
        text.append(scalars[Int(dice.next() % UInt64(scalars.count))])
      }
      let clean = Wall.clean(String(text))
      #expect(!clean.isEmpty && clean.utf8.count <= 400)
      #expect(!"/!:. ".contains(clean.first!))
      #expect(
        !clean.unicodeScalars.contains {
          $0.value < 0x20 || 0x7F...0x9F ~= $0.value || $0 == "@" || $0 == "\u{2028}"
            || $0 == "\u{202E}"
        })
      #expect(Wall.clean(clean) == clean)
    }
  }
}

/// Seeded chance (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
