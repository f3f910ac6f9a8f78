import Foundation
import Testing

/// Whatever is said, what comes out can be shown and sent on as it is.
@Suite struct HygieneTests {
  /// What could do harm where a reply is shown or sent on.
  static let awkward: [String] = [
    "@everyone", "@ann hello", "<@123>", "/quit", "!reboot", ":wq", "...", ". x", "  /x",
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}31mred", "\u{1B}Pdcs\u{1B}\\",
    "a\u{0}b",
    "\u{202E}reversed", "\u{2066}isolated\u{2069}", "a\u{2028}b\u{2029}c\u{85}d", "a\rb\r\nc",
    "\u{FEFF}bom", "tab\ttab", "https://evil.example/path?q=1", "http://evil.example",
    "HTTPS://EVIL.EXAMPLE", "www.evil.example", "see evil.example/x", "mailto:ann@evil.example",
    "javascript:alert(1)", "[click](https://evil.example)", "<a href=https://evil.example>x</a>",
    "{task:todo}", "{line}", "%s%n", "$(reboot)", "`reboot`", "e\u{301}\u{302}\u{303}", "👩‍👩‍👧‍👧🏽",
    String(repeating: "word ", count: 90), String(repeating: "e\u{301}", count: 300),
    String(repeating: "漢字", count: 200), "\"quoted\" 'single' “curly”", "\\u0000 \\x1b \\n",
    "ann@evil.example", "irc.evil.example:6667", "ftp://evil.example", "evil[.]example",
  ]

  /// Sentences of which the coach says words back.
  static let frames = [
    "I want to %", "% made me nervous", "my friend % was like me", "my teacher said %",
    "I did % and it worked", "because %", "if % then I %", "about 40 %", "%", "no, I meant %",
    "my heart races at %", "my plan is to % on Saturday", "talk about %", "the hardest part is %",
  ]

  static let short = ["40", "yes", "repeat", "why", "undo", "stop", "progress"]

  /// What is wrong with a reply, if anything is.
  private func harm(in reply: String) -> String? {
    if reply.isEmpty { return "empty" }
    if reply.utf8.count > 400 { return "\(reply.utf8.count) bytes" }
    if "/!:. ".contains(reply.first!) { return "begins with \(reply.first!)" }
    for scalar in reply.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        return "U+\(String(scalar.value, radix: 16))"
      case 0x40: return "@"
      default: continue
      }
    }
    let small = reply.lowercased()
    for trace in ["://", "www.", "evil.example", "mailto:", "javascript:", "[31m"]
    where small.contains(trace) {
      return trace
    }
    return nil
  }

  private func check(_ lines: [[UInt8]], seed: Int) throws {
    let program = try Piped(["--seed", "\(seed)"])
    // Some at a time, so that neither side waits for the other.
    for start in stride(from: 0, to: lines.count, by: 50) {
      let some = lines[start..<min(start + 50, lines.count)]
      for line in some { try program.write(line.filter { $0 != 0x0A } + [0x0A]) }
      for line in some {
        let reply = try #require(try program.readLine())
        if let harm = harm(in: reply) {
          Issue.record("\(harm): \(String(decoding: line, as: UTF8.self)) gets \(reply)")
        }
      }
    }
    program.closeInput()
    #expect(try program.readLine() == nil)
    #expect(try program.wait().ended.status == 0)
  }

  @Test(arguments: 0..<8)
  func `awkward words in every place`(seed: Int) throws {
    var random = Scatter(state: UInt64(seed) + 11)
    var lines: [String] = []
    for _ in 0..<600 {
      let awkward = Self.awkward.randomElement(using: &random)!
      let frame = Self.frames.randomElement(using: &random)!
      lines.append(frame.replacingOccurrences(of: "%", with: awkward))
      if Bool.random(using: &random) { lines.append(Self.short.randomElement(using: &random)!) }
    }
    try check(lines.map { Array($0.utf8) }, seed: seed)
  }

  @Test func `random bytes`() throws {
    var random = Scatter(state: 5)
    let lines = (0..<2_000).map { _ in
      (0..<Int.random(in: 0...120, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    }
    try check(lines, seed: 1)
  }
}

/// A small seeded generator (splitmix64).
struct Scatter: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
