import Wording

/// Whose words are said back, where a line tells of several: the words by which that is told. Held
/// in one place, for it is handed on with every line.
final class Voices: Sendable {
  /// "Everyone": how words open that are nobody's in particular.
  let anybody: Leads
  /// "Said": what tells that words are somebody's.
  let saying: Phrases
  /// "Said to the": words that were not for them; "someone said".
  let toOthers, unnamed: Phrases
  /// "Told me": words that were for them.
  let toThem: Phrases

  init(_ words: Words) {
    anybody = words.leads("persuasion.anybody")
    saying = words.phrases("persuasion.saying")
    toOthers = words.phrases("persuasion.toOthers")
    toThem = words.phrases("persuasion.toThem")
    unnamed = words.phrases("persuasion.unnamed")
  }
}
