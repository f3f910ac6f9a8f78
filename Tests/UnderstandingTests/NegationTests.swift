import Testing
import Understanding

@Suite struct NegationTests {
  private func negated(_ text: String) -> Set<Substring> {
    let line = Line(text).text
    var words: Set<Substring> = []
    for span in Shipped.cues(text).negated {
      let from = line.utf8.index(line.startIndex, offsetBy: span.start)
      let to = line.utf8.index(line.startIndex, offsetBy: span.end)
      words.formUnion(line[from..<to].split(separator: " "))
    }
    return words
  }

  @Test(arguments: [
    ("I am not nervous", "nervous"), ("not nervous but tired", "nervous"),
    ("I wasn't scared at all", "scared"), ("never calm before a match", "calm"),
    ("without any fear", "fear"), ("I don't think I am ready", "ready"),
    ("hardly prepared", "prepared"), ("I am not really sure I am ready", "ready"),
    ("far from happy with it", "happy"), ("neither calm nor ready", "calm"),
  ])
  func denies(_ text: String, _ word: Substring) {
    #expect(negated(text).contains(word))
  }

  @Test(arguments: [
    ("not nervous but tired", "tired"), ("never felt so prepared", "prepared"),
    ("can't say I wasn't scared", "scared"), ("no, I was nervous", "nervous"),
    ("I can't help feeling sad", "sad"), ("not only tired but cold", "tired"),
    ("I could not be happier", "happier"), ("it wasn't that I didn't try", "try"),
    ("I did not sleep. I was nervous", "nervous"), ("no I was afraid", "afraid"),
    ("I had no time so I was stressed", "stressed"),
  ])
  func doesNotDeny(_ text: String, _ word: Substring) {
    #expect(!negated(text).contains(word))
  }
}
