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
      let trails = place + 1 < sentences.count && text.hasSuffix("...")
      for lead in speaker.words.options[key] ?? [] {
        // "I'd call it... the overture"
        if trails, text.hasSuffix(" " + lead + "...") {
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
    guard let end = folded.withBytes({ text in words.withBytes { Self.end(of: $0, in: text) } })
    else { return nil }
    return Substring(utf8.dropFirst(end)).bare
  }

  /// Where words end that have a blank before them, and a blank, or else a colon and a blank, behind
  /// them: behind the colon.
  private static func end(
    of words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = words.first else { return nil }
    var colon: Int?
    var at = 1
    while at + words.count < text.count {
      if text[at] == first, text[at - 1] == 0x20 {
        let end = at + words.count
        var same = 1
        while same < words.count, text[at + same] == words[same] { same += 1 }
        if same == words.count {
          if text[end] == 0x20 { return end }
          let isColon = text[end] == 0x3A && end + 1 < text.count && text[end + 1] == 0x20
          if isColon, colon == nil { colon = end + 1 }
        }
      }
      at += 1
    }
    return colon
  }
}
