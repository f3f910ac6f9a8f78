import Wording

/// Whose words are said back, where a line tells of several: the words by which that is told.
struct Voices: Sendable {
  /// "Everyone": how words open that are nobody's in particular.
  let anybody: Leads
  /// "Said": what tells that words are somebody's.
  let saying: Phrases

  init(_ words: Words) {
    anybody = words.leads("persuasion.anybody")
    saying = words.phrases("persuasion.saying")
  }
}
