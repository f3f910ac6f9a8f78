import Wording

/// What is asked of the coach that can be answered.
struct AskedHints: Sendable {
  /// What can be answered from what they told, and each kind of it.
  let askedBack: Phrases
  let recallAsked: Phrases
  let dayAsked: Phrases
  let countAsked: Phrases
  let levelAsked: Phrases
  let levelAskedOfNumber: Phrases
  let whyWords: Phrases
  /// Which number they began with; whether their English will do.
  let startAsked: Phrases
  let englishAsked: Phrases
  /// Whether this will be remembered; and why the day that was named at the goodbye.
  let memoryAsked: Phrases
  let whyDay: Phrases
  /// Whether it is silly to feel that way, and what is felt.
  let normal: Leads
  let felt: Phrases

  init(_ words: Wording.Words) {
    func phrases(_ keys: String...) -> Phrases {
      Phrases(keys.flatMap { words.options[$0] ?? [] })
    }
    askedBack = phrases(
      "questions.told", "questions.day", "questions.counting", "questions.planAhead",
      "questions.level", "questions.level.number")
    recallAsked = phrases("questions.told")
    dayAsked = phrases("questions.day")
    countAsked = phrases("questions.counting")
    levelAsked = phrases("questions.level")
    levelAskedOfNumber = phrases("questions.level.number")
    whyWords = phrases("questions.told.why")
    startAsked = phrases("questions.start")
    englishAsked = phrases("questions.english")
    memoryAsked = phrases("questions.memory")
    whyDay = phrases("close.whyDay")
    normal = Leads(words.options["questions.normal"] ?? [])
    felt = phrases("questions.normal.felt")
  }
}
