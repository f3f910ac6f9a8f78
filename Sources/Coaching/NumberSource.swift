import Dialogue
import Machines
import Understanding

/// "Where did you get 10 from?": the words that a number was taken from, and the number that it should be.
extension Coach {
  private static let sourced: [FactKind] =
    ratings + [.strength]

  /// - Returns: false where the line asks of no number where it comes from.
  func tellsSource(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard numbers.sources.stand(in: words), sitting.greeted, sentences.count <= 3,
      let at = sentences.firstIndex(where: { asksForSource($0) })
    else { return false }
    let value = MetaWord.all(in: sentences[at]).compactMap(\.number).first
    let kinds = Self.sourced.filter { kind in
      sitting.facts[kind].map { $0.turn > 0 && (value == nil || $0.number == value) } ?? false
    }
    speech.parrot = nil
    guard let kind = sitting.facts.latest(of: kinds), let fact = sitting.facts[kind],
      let number = fact.number
    else {
      let quote = value.flatMap { typed($0, in: sitting.lastLine)?.quote }
      speech.add(
        [.inform(quote == nil ? "numbers.source.none" : "numbers.source.heard")],
        line: quote.map { Phrase(quote: $0) })
      speech.again(sitting)
      return true
    }
    var rest = sentences
    rest.remove(at: at)
    let others = rest.compactMap { rating(in: $0) }
    if let now = others.last, now != number {
      // "Where did you get 10 from? I said 35"
      put(now, as: kind, for: number, &sitting, &speech)
      speech.again(sitting)
      return true
    }
    let isLast = fact.turn == sitting.turn - 1
    guard isLast, let (quote, isFigure) = typed(number, in: sitting.lastLine) else {
      speech.add([.inform("numbers.source.earlier")])
      speech.again(sitting)
      return true
    }
    speech.add([.inform("numbers.source")], line: Phrase(quote: quote))
    guard !isFigure, let floor = kind.floor else {
      speech.again(sitting)
      return true
    }
    sitting.facts.drop(kind)
    sitting.floor = floor
    speech.add([.ask("numbers.source.again")])
    return true
  }

  private func asksForSource(_ sentence: Substring) -> Bool {
    let words = MetaWord.all(in: sentence)
    guard words.count <= 12, numbers.sources.stand(in: words) else { return false }
    return words.contains { $0.number != nil } || hints.small.scores.stand(in: words)
  }

  /// The number of a line with the words next to it, and whether it stands there in figures.
  private func typed(_ value: Int, in text: String) -> (quote: String, isFigure: Bool)? {
    for sentence in Sentences.all(in: text) {
      for clause in sentence.pieces(at: 0x2C, 0x3B) {
        let words = clause.parted
        for at in words.indices {
          guard let told = number(in: words[at].bare), told == value || told * 10 == value else {
            continue
          }
          let near = words[max(at - 1, 0)..<min(at + 3, words.count)]
          let clause = words.count <= 5 ? clause : near.joined(separator: " ")[...]
          let isFigure = words[at].bare == String(value)
          // "The warm up, 80": what it was the number of.
          let isWhole = isFigure && words.count == 1 && text.wordCount <= 8
          return (String((isWhole ? text[...] : clause).bare), isFigure)
        }
      }
    }
    return text.wordCount <= 8 ? (String(text[...].bare), false) : nil
  }
}

extension FactKind {
  /// Where the number is asked for.
  fileprivate var floor: Floor? {
    switch self {
    case .rating: .opening(at: .rating)
    case .surestRating: .opening(at: .ratingSurest)
    case .hardestRating: .opening(at: .ratingHardest)
    case .importance: .plan(at: .valuing)
    case .prediction: .plan(at: .predicting)
    case .ratingAfter: .close(at: .rating)
    case _: nil
    }
  }
}
