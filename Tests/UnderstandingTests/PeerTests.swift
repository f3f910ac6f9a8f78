import Testing
import Understanding

@Suite struct PeerTests {
  /// Who it is beside the writer, and whether it came hard to them.
  @Test(arguments: [
    ("a girl in my class failed the same exam and passed it in August", "struggled"),
    ("my cousin stammered for years and now teaches", "similar, struggled"),
    ("my colleague found her first presentation terrifying", "similar, struggled"),
    ("another dad at the playground used to shout too", "similar, struggled"),
    ("someone at my level", "similar"),
    ("a woman my age", "similar"),
    ("my older brother passed first time", "ahead, at ease"),
    ("my older brother passed first time, no trouble at all", "ahead, at ease"),
    ("our captain never gets nervous", "ahead, at ease"),
    ("the concertmaster makes it look effortless", "ahead, at ease"),
    ("a beginner who started after me", "behind"),
    ("my little sister learned it slower than me", "behind"),
    ("she only started last month and she can do it already", "behind"),
    ("a guy on YouTube", "expert"),
    ("an Olympic rower", "expert"),
    ("my teacher, she's a pro", "expert"),
    ("everyone else finds it easy", "at ease, everyone"),
    ("everybody else seems so calm", "at ease, everyone"),
    ("all the others got it straight away", "at ease, everyone"),
    ("nobody like me has ever done this", "nobody"),
    ("I don't know anyone who does this", "nobody"),
    ("can't think of anyone", "nobody"),
    ("just me", "nobody"),
    ("my friend Sam, he failed twice and then got in", "similar, struggled"),
    ("another nurse on my ward had trouble with cannulas at first", "similar, struggled"),
    ("a guy in rehab with me who couldn't walk in March", "struggled"),
    ("my flatmate rewrote her thesis intro nine times", "similar, struggled"),
    ("my mate bombed his first interview as well", "similar, struggled"),
    ("my sister is better than me at everything", "ahead"),
    ("a lad from my team got dropped and worked his way back", "struggled"),
    ("the girl next to me was crying before hers", "struggled"),
    ("the other trainee struggles with stitches too", "similar, struggled"),
    ("he makes it look so easy", "at ease"),
    ("she never even practises", "at ease"),
    ("I struggled with it", "none"),
    ("everyone laughed", "none"),
    ("my parents came to watch", "none"),
    ("my brother was in the audience", "none"),
    ("i told my friend about it", "none"),
    ("my friend drove me there", "none"),
    ("my brother plays the drums too", "similar"),
  ])
  func whoElseDoesItIsHeard(_ text: String, _ heard: String) {
    #expect(Heard.peer(in: text) == heard)
  }
}
