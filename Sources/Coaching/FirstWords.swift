import Dialogue
import Machines
import Understanding

/// First words that name nothing to be able to do: "not sure what I'm meant to say here", "it's about my
/// sister, bear with me".
extension Coach {
  /// - Returns: false where the line says more than that, or something else.
  func opensWithTheTalk(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .wishing), sitting.mode == .full, line.words <= 40 else {
      return false
    }
    if saysWhomItIsAbout(&sitting, line, &speech) { return true }
    guard
      hints.wanted.lostLeads.stand(in: heard.said) || hints.wanted.lostWhole.stand(in: heard.said)
    else { return false }
    var rest: [Substring] = []
    var isLost = false
    for sentence in Sentences.all(in: line.text) {
      let left = sentence.pieces(at: 0x2C).filter { piece in
        let isOfTalk = self.isOfTalk(MetaWord.all(in: piece))
        isLost = isLost || isOfTalk
        return !isOfTalk
      }
      let text = left.map { Substring($0).bare }.joined(separator: ", ")
      if !text.isEmpty, !hints.greetings.open(text[...]) || text.wordCount > 3 {
        rest.append(text[...])
      }
    }
    guard isLost else { return false }
    let left = Line(Sentences.text(rest))
    if left.words > 2 {
      converse(&sitting, left, &speech)
      return true
    }
    guard !sitting.greeted, sitting.ledger.current == nil else {
      sitting.greeted = true
      begin(sitting, &speech)
      return true
    }
    sitting.greeted = true
    speech.parrot = nil
    speech.add([
      Move(.greet, "opening.hello"), .inform("wanted.lost"), .ask("opening.wishing"),
    ])
    return true
  }

  /// "Not sure what to type", "I'm not very good with these things".
  private func isOfTalk(_ words: MetaWords) -> Bool {
    guard words.count <= 14 else { return false }
    if let place = hints.wanted.lostWhole.place(in: words), place.upperBound + 2 >= words.count {
      return true
    }
    guard let lead = hints.wanted.lostLeads.place(in: words), lead.lowerBound <= 5,
      let place = hints.wanted.lost.place(in: words)
    else { return false }
    return place.lowerBound >= lead.upperBound && place.lowerBound <= lead.upperBound + 4
      && place.upperBound + 2 >= words.count
  }

  /// "It's about my sister this time, and I'm rather ashamed of it": who it is about, and what they would like
  /// to be able to do is asked.
  private func saysWhomItIsAbout(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    let pieces = Sentences.all(in: line.text).flatMap { $0.pieces(at: 0x2C) }
    guard pieces.count > 1, let at = pieces.firstIndex(where: { aboutWhom($0) != nil }),
      let who = aboutWhom(pieces[at])
    else { return false }
    var isShy = false
    for (place, piece) in pieces.enumerated() where place != at {
      let words = MetaWord.all(in: piece)
      if hints.wanted.shy.stand(in: words), words.count <= 10 {
        isShy = true
      } else if !words.isEmpty, !hints.wanted.courtesies.hold(words),
        words.count > 3 || !hints.greetings.open(piece.bare)
      {
        return false
      }
    }
    if isShy { speech.add([.inform("wanted.shy")]) }
    converse(&sitting, who, &speech)
    return true
  }

  private func aboutWhom(_ piece: Substring) -> Line? {
    var words = Substring(piece.unmarked.straight).bare
    guard words.strip(hints.wanted.abouts) else { return nil }
    while words.strip(backwards: hints.wanted.aboutTails) {}
    guard (1...3).contains(words.wordCount) else { return nil }
    let line = Line(String(words))
    return phraser.person(of: line).map(phraser.isKnown) == true ? line : nil
  }
}
