import Testing
import Understanding

@Suite struct FeedbackTests {
  /// What was said, of what, how exactly, and by whom.
  @Test(arguments: [
    ("my manager said the demo was clear", "positive, process, specific, manager"),
    ("my manager said I'm too quiet in meetings", "negative, process, specific, manager"),
    ("the examiner wrote that my answers were vague", "negative, process, specific, examiner"),
    ("coach told me my elbow drops", "negative, process, specific, coach"),
    ("dad says I'm a natural", "positive, person, dad"),
    ("she said I was brave", "positive, person, she"),
    ("my mentor liked how I opened it", "positive, process, specific, mentor"),
    ("they said it was boring", "negative, unknown, they"),
    ("my tutor said good structure but weak ending", "mixed, process, specific, tutor"),
    ("the reviewer called my code clean", "positive, process, specific, reviewer"),
    ("my wife thought it was lovely", "positive, unknown, wife"),
    ("grandma said she was proud of me", "positive, person, grandma"),
    ("a customer complimented my patience", "positive, unknown, customer"),
    ("pt says my balance is good", "positive, process, specific, pt"),
    ("my instructor said i rush", "negative, process, specific, instructor"),
    ("no one said anything", "none"),
    ("my teacher didn't say it was bad", "positive, unknown, teacher"),
    ("my boss wasn't impressed", "negative, unknown, boss"),
    (
      "my singing teacher said my breathing was much better",
      "positive, process, specific, teacher"
    ),
    ("the judges gave me 6 out of 10", "none"),
    ("he told me to slow down", "negative, process, specific, he"),
    ("she told me I should give up", "negative, unknown, she"),
    ("the physio said my balance has improved a lot", "positive, process, specific, physio"),
    ("my son said I'm the best mum", "positive, person, son"),
    ("people say I'm funny", "positive, person, people"),
    ("my driving instructor says I brake too late", "negative, process, specific, instructor"),
    ("instructor says i brake early", "negative, process, specific, instructor"),
    ("my sister said what does that mean", "none"), ("he said I was mean", "negative, person, he"),
    ("my friend said it was fine", "positive, unknown, friend"),
    ("mum said my speech made her cry", "positive, process, specific, mum"),
    ("the audience clapped", "positive, unknown, audience"),
    ("the panel praised my eye contact", "positive, process, specific, panel"),
    ("nobody told me it was good", "negative, unknown"),
    ("he said I'm lazy", "negative, person, he"),
    ("\"you rushed the second half\" said my teacher", "negative, process, specific, teacher"),
    ("my trainer says my form is getting better", "positive, process, specific, trainer"),
    ("she pointed out that I never look at the audience", "negative, process, specific, she"),
    (
      "my colleague told me he liked the way I handled the question",
      "positive, process, specific, colleague"
    ),
    ("my aunt says I have talent", "positive, person, aunt"),
    (
      "the interviewer nodded a lot and said good example",
      "positive, process, specific, interviewer"
    ),
    ("the consultant said my suturing was neat", "positive, process, specific, consultant"),
    ("I said I was fine", "none"),
  ])
  func whatWasSaidIsHeard(_ text: String, _ heard: String) {
    #expect(Heard.feedback(in: text) == heard)
  }
}
