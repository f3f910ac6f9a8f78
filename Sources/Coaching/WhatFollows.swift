import Dialogue
import Understanding

/// What stands in a line after words that lead to it.
extension Coach {
  /// "I take that I can ask them to write it": what is taken is what follows.
  func takenOver(_ line: Line) -> Phrase? {
    guard hints.taking.stand(in: MetaWord.all(in: line.text)) else { return nil }
    return said(in: line, after: "vicarious.takes")
  }

  /// "The 35 is mostly from one conversation in August": what a number comes from.
  func source(of line: Line) -> Phrase? {
    let sentences = Sentences(line.text).filter { sentence in
      var words = sentence.bare
      return words.strip(hints.theNumber) || words.first?.isNumber == true
    }
    return sentences.lazy.compactMap {
      self.said(in: Line(String($0)), after: "opening.reasonFrom")
    }.first
  }

  /// "So when it slips, I suppose", to where they would change something.
  func place(in line: Line) -> Phrase? {
    Sentences(line.text).lazy.compactMap { sentence -> Phrase? in
      var words = sentence.bare
      words.strip(self.speaker.words.options["mastery.place.lead"] ?? [])
      if let comma = words.utf8.firstIndex(of: 0x2C) { words = words[..<comma].bare }
      let text = String(words)
      guard words.wordCount <= 6, self.phraser.phrases(of: Line(text)).first?.role == .when else {
        return nil
      }
      return Phrase(quote: text, noun: self.phraser.turned(text))
    }.first
  }

  /// What follows "it says" or "I'd call it", where the line has that.
  func said(in line: Line, after key: String) -> Phrase? {
    let sentences = Sentences.all(in: line.text)
    for (place, sentence) in sentences.enumerated() {
      let text = " " + sentence.lowercased().straight
      for lead in speaker.words.options[key] ?? [] {
        // "I'd call it... the overture"
        if text.hasSuffix(" " + lead + "..."), place + 1 < sentences.count {
          return phraser.phrases(of: Line(String(sentences[place + 1]))).first?.withoutThat
        }
        guard let rest = sentence.rest(after: lead, folded: text) else { continue }
        if !rest.isEmpty, let phrase = phraser.phrases(of: Line(String(rest))).first {
          return phrase.withoutThat
        }
      }
    }
    return nil
  }
}

extension Substring {
  /// What stands behind some words, or behind them and a colon, as it was typed.
  /// - Parameter folded: the same in small letters with straight apostrophes, and a blank before it.
  /// - Returns: nil where the words stand nowhere in it.
  func rest(after words: String, folded: String) -> Substring? {
    guard let at = folded.place(of: " " + words + " ") ?? folded.place(of: " " + words + ": ")
    else { return nil }
    let from = folded.utf8.distance(from: folded.startIndex, to: at.upperBound) - 1
    return Substring(utf8.dropFirst(from)).bare
  }
}
