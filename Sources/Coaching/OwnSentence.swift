import Dialogue
import Machines
import Understanding

/// "Oh, I don't know, something like: it's gone by page three. Would that do?", where they choose what to say to
/// themselves: the sentence, and not what leads to it, what is said of it or what is asked for instead.
extension Coach {
  private static let longestSentence = 12

  private enum OwnSentence {
    case none, request
    case said(String)
  }

  /// - Returns: false where the line is to be heard as it is.
  func choosesSentence(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.choosesWords, let told = withOwnSentence(line, heard),
      told.heart != nil
    else { return false }
    speech.parrot = nil
    if Sentences.all(in: line.text).contains(where: { hints.felt.wouldDo.open($0.bare) }) {
      speech.add([.inform("beside.wouldDo")])
    }
    converse(&sitting, line, told, &speech)
    return true
  }

  func withOwnSentence(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 2, !heard.isChosen else { return nil }
    var told = heard
    told.cues.polarity = .none
    told.gathered = .chosen
    switch ownSentence(line) {
    case .none: return nil
    case .request:
      (told.heart, told.phrases) = (nil, [])
      told.cues.manner = [.strange]
    case .said(let words):
      told.cues.command = nil
      told.cues.manner.subtract([
        .asking, .dontKnow, .nothing, .nothingFirst, .thin, .strange, .laughing,
      ])
      told.heart = Phrase(quote: words)
    }
    return told
  }

  private func ownSentence(_ line: Line) -> OwnSentence {
    let sentences = Sentences.all(in: line.text)
    let isComment = { (words: Substring) in self.hints.felt.comments.open(self.withoutFrame(words))
    }
    var isChanged = sentences.contains(where: isComment)
    for sentence in sentences where !isComment(sentence) {
      if hints.felt.requests.open(sentence.bare) { return .request }
      var words = withoutFrame(sentence)
      isChanged = isChanged || words.utf8.count < Substring(sentence.unmarked).bare.utf8.count
      if hints.felt.requests.open(words) { return .request }
      if words.strip(hints.heard.thats), !isFeared(words) { isChanged = true }
      words.strip(backwards: speaker.words.options["repair.joked.laughs"] ?? [])
      words = words.withoutQuotes
      guard isChanged, words.contains(where: \.isLetter),
        words.wordCount <= Self.longestSentence
      else { return .none }
      // "I'd call it panic" has its own hearing.
      return words.wordCount > 1 ? .said(String(words)) : .none
    }
    return .none
  }

  /// "That I'll be last" is what they fear, and no sentence to say to themselves.
  private func isFeared(_ words: Substring) -> Bool {
    understander.cues(of: Line(String(words)), asked: .nothing).reading == .threat
  }

  /// "I said can we do 8k first", where a feeling is talked of: it has its place in the plan, and the
  /// question stands.
  func putsRequestBy(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    guard case .arousal = sitting.floor, !sitting.floor.isScreening, sitting.tries == 0,
      Sentences.all(in: line.text).contains(where: { hints.felt.otherPlans.open($0.bare) })
    else { return false }
    sitting.tries += 1
    speech.add([.inform("arousal.frame.later")])
    speech.again(sitting)
    return true
  }

  /// "It's gone by page three", of "oh, I don't know, something like: it's gone by page three".
  private func withoutFrame(_ sentence: Substring) -> Substring {
    var words = Substring(sentence.unmarked).bare
    words.strip(hints.felt.frames)
    return words
  }

  /// "No, no, I meant \"it's gone by page three\", that was the sentence", once another was taken.
  func putsSentenceRight(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard let old = sitting.facts[.label], old.turn == sitting.turn - 1,
      hints.correction.stand(in: words), let said = line.text.quotation,
      // "No, my word is minding. Then \"can you say it again\"" puts no sentence right.
      Sentences.all(in: line.text).first?.contains(said) == true,
      (2...Self.longestSentence).contains(said.wordCount),
      said.lowercased() != old.phrase.quote.lowercased()
    else { return false }
    let label = Phrase(quote: String(Substring(said.unmarked).bare))
    sitting.facts.keep(Fact(kind: .label, phrase: label, turn: sitting.turn))
    sitting.lastKept = .label
    speech.parrot = nil
    speech.add([Move(.repair, "arousal.renamed")], line: label)
    speech.again(sitting)
    return true
  }

  /// "lol no i was joking. I've done the papers": the joke is no part of what they tell, and what was
  /// taken in earnest is let go.
  func takesJokeBack(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.source == .arousal, hints.felt.joked.stand(in: words),
      case let sentences = Sentences.all(in: line.text), sentences.count > 1,
      let first = sentences.first, first.wordCount <= 8,
      hints.felt.joked.stand(in: MetaWord.all(in: first)),
      case let rest = Line(Sentences.text(sentences.dropFirst())), rest.words > 2
    else { return false }
    if sitting.facts[.label]?.turn == sitting.turn - 1 { sitting.facts.drop(.label) }
    goOn(&sitting, with: rest, &speech)
    return true
  }
}

extension Floor {
  /// True where words for the feeling are chosen.
  fileprivate var choosesWords: Bool {
    self == .arousal(at: .labelling) || self == .quick(at: .labelling)
  }
}
