import Dialogue
import Machines
import Understanding

/// "My trainer said on Monday that my clutch work was better": what was said, and not that it was.
extension Coach {
  /// Lets go of a phrase that only says that somebody spoke, where another tells what.
  func goBeyondSaying(_ heard: inout Heard) {
    guard heard.phrases.count > 1 else { return }
    let left = heard.phrases.filter { !onlySays($0) }
    guard left.count < heard.phrases.count, let first = left.first else { return }
    heard.phrases = left
    if let heart = heard.heart, onlySays(heart) {
      heard.heart = left.first { $0.clause != nil } ?? first
    }
  }

  private func onlySays(_ phrase: Phrase) -> Bool {
    guard !phrase.isOwn, phrase.clause != nil, phrase.quote.wordCount <= 8 else { return false }
    let line = Line(phrase.quote)
    var words = line.text[...]
    if let when = understander.when(of: line) {
      words = words.prefix(
        upTo: words.utf8.index(words.startIndex, offsetBy: DateWords.span(when, in: line).start))
    }
    return hints.voices.saying.stand(in: MetaWord.all(in: words.bare.lowercased().lastWord))
  }
}
