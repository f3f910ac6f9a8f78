import Testing
import Understanding

@Suite struct WhenTests {
  @Test(arguments: [
    ("in ten minutes", When.Kind.minutes(count: 10), false), ("tomorrow", .days(count: 1), false),
    ("next friday", .weekday(day: 5, next: true), false),
    ("last tuesday", .weekday(day: 2, next: false), true),
    ("on Monday", .weekday(day: 1, next: false), false),
    ("two weeks ago", .days(count: 14), true), ("in half an hour", .minutes(count: 30), false),
    ("the 3rd of May", .date(month: 5, day: 3), false), ("May 3", .date(month: 5, day: 3), false),
    ("in June", .date(month: 6, day: 0), false), ("soon", .vague, false),
    ("next week", .days(count: 7), false),
    ("yesterday", .days(count: 1), true), ("in an hour", .minutes(count: 60), false),
    ("now", .now, false),
    ("some day", .vague, false), ("in a few days", .days(count: 3), false),
    ("parents' evening is on the 12th", .date(month: 0, day: 12), false),
    ("by christmas", .date(month: 12, day: 25), false),
    ("before easter", .date(month: 4, day: 0), false),
    ("on New Year's Eve", .date(month: 12, day: 31), false),
    ("last christmas", .date(month: 12, day: 25), true),
    ("by the end of december", .date(month: 12, day: 0), false),
    ("end of the month", .days(count: 30), false),
    ("by the end of this week", .days(count: 7), false),
    ("by the 15th", .date(month: 0, day: 15), false),
    ("by friday", .weekday(day: 5, next: false), false),
    ("the 20th, now", .date(month: 0, day: 20), false), ("ten days back", .days(count: 10), true),
  ])
  func isHeard(_ text: String, _ kind: When.Kind, _ past: Bool) {
    let when = Shipped.cues(text, asked: .open).when
    #expect(when?.kind == kind && when?.past == past, "\(String(describing: when))")
  }

  @Test(arguments: [
    ("I want to pass by friday", "by friday"), ("speak Dutch before Easter", "before Easter"),
    ("done by the end of the month", "by the end of the month"),
    ("sing at christmas", "at christmas"),
  ])
  func keepsWhatLeadsToIt(_ text: String, _ said: String) {
    let line = Line(text)
    let when = Shipped.cues(text, asked: .open).when
    #expect(when.map { line.slice($0.span) } == said)
  }

  @Test(arguments: [
    "I may go", "a few people", "we trained for two weeks and then stopped",
    "I've been nervous for weeks now", "sing at the Christmas concert", "the end of the song",
    "the 2nd page", "my 20th birthday", "she now wins prizes",
  ])
  func isNotMadeUp(_ text: String) {
    #expect(Shipped.cues(text, asked: .open).when == nil)
  }
}
