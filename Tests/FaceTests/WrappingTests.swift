import LineProtocol
import Testing

@Suite struct WrappingTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("ｆ", 2), ("한", 2), ("ᄒ\u{1161}\u{11AB}", 2),
      ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇫🇷", 2), ("❤️", 2), ("…", 1), ("“", 1), ("\u{200B}", 0),
      ("、", 2), ("5", 1),
    ] as [(Character, Int)])
  func `a character takes as many columns as a terminal gives it`(
    _ character: Character, _ columns: Int
  ) {
    #expect(character.columns == columns)
  }

  @Test func `lines break at blanks`() {
    #expect(wrapped("one two three", columns: 7) == ["one two", "three"])
    #expect(wrapped("one two three", columns: 80) == ["one two three"])
    #expect(wrapped("one two", columns: 1) == ["o", "n", "e", "t", "w", "o"])
    #expect(wrapped("", columns: 10).isEmpty)
  }

  @Test func `wide characters break without blanks`() {
    #expect(wrapped("日本語日本語", columns: 5) == ["日本", "語日", "本語"])
    #expect(wrapped("a 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 b", columns: 4) == ["a", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "b"])
  }
}
