import Testing
import Understanding

@Suite struct PersonTests {
  /// How it ended, and for whom.
  @Test(arguments: [
    ("my brother passed his driving test", "success, other"),
    ("my brother helped me and I passed", "success"),
    ("she won and I came last", "failure"),
    ("we won", "success"),
    ("they rejected me", "failure"), ("I rang my boss and got through it", "success"),
    ("my son failed his exam", "failure, other"),
    ("I told her that I failed", "failure"),
    ("my friend said I did great", "success"),
    ("he failed me", "failure"),
    ("our band got booed", "failure"),
    ("my daughter didn't get the part", "failure, other"),
    ("I failed because my partner forgot his lines", "failure"),
  ])
  func whoseEndItIsIsHeard(_ text: String, _ heard: String) {
    #expect(Heard.outcome(in: text) == heard)
  }

  /// When the line as a whole was.
  @Test(arguments: [
    ("I failed it yesterday", "past"),
    ("I have an exam tomorrow", "future"),
    ("when I was a kid I sang in front of everyone", "longPast"),
    ("I feel sick", "now"),
    ("I'll do it next week", "future"),
    ("last year I won", "past"),
    ("my heart is racing right now", "now"),
    ("years ago I froze on stage", "longPast"),
    ("I'm just thinking about it", "now"),
    ("it's just my age", "now"),
    ("I used to sweat a lot", "past"),
    ("I was shaking", "past"),
    ("I'm going to try", "future"),
  ])
  func whenItWasIsHeard(_ text: String, _ heard: String) {
    #expect(Shipped.cues(text, asked: .open).time.rawValue == heard)
  }
}
