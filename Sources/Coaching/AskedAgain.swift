import Dialogue
import Machines
import Understanding

/// What the coach asked, said back by the person before the answer: "what did I do? Well, I sat down".
extension Coach {
  /// The sentences without the coach's own words asked back: "Highest? Town driving", "A name for
  /// that feeling? My fire".
  func withoutEcho(_ sentences: [Substring], _ sitting: Sitting) -> ArraySlice<Substring> {
    guard sentences.count > 1, let first = sentences.first else { return sentences[...] }
    if isAskedBack(first, sitting) { return sentences.dropFirst() }
    guard first.utf8.last == UInt8(ascii: "?"),
      first.wordCount <= (sitting.floor.asksForName ? 6 : 4)
        || first.wordCount <= 7 && echoes(first, sitting.lastReply),
      !isKnown(first, sitting),
      !answers(first, sitting) || sentences.dropFirst().contains(where: { answers($0, sitting) })
    else { return sentences[...] }
    return sentences.dropFirst()
  }

  /// "What did I do?", "what other name", "why not 0": what was asked, with all its longer words in their
  /// order, before the answer.
  func isAskedBack(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    let words = MetaWord.all(in: sentence).all
    guard (2...7).contains(words.count), metas.opens(words[0]) else { return false }
    // "Why not 0", where the reason for the number was asked for in other words.
    if sitting.floor == .opening(at: .reasoning), words.count <= 5,
      words.contains(where: { $0.number != nil })
    {
      return true
    }
    // "How did she do it? She practised": of what happened, and not of the coach.
    if sitting.floor.source != nil, hints.beside.askedBack.open(sentence.bare) { return true }
    var asked = sentence.smallWords(figures: true, apostrophes: false).filter {
      $0.utf8.count > 2 || $0.utf8.first.map { $0 &- 0x30 < 10 } == true
    }[...]
    guard asked.count > 1,
      let question = Sentences.all(in: sitting.lastReply).last(where: \.isMarked)
    else { return false }
    for word in question.smallWords(figures: true, apostrophes: false) where word == asked.first {
      asked = asked.dropFirst()
    }
    return asked.isEmpty
  }

  /// True where a question has a word of the coach's last reply and none that opens a question.
  private func echoes(_ question: Substring, _ reply: String) -> Bool {
    let opener = question.prefix { $0.isLetter }
    guard let first = MetaWord.all(in: opener).first, !metas.opens(first) else { return false }
    let said = question.smallWords(figures: false, apostrophes: false)
      .filter { $0.utf8.count >= 4 }
    let replied = Set(reply.smallWords(figures: false, apostrophes: false))
    return said.contains { replied.contains($0) }
  }
}
