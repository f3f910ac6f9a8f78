import Dialogue
import Machines
import Understanding

/// A part that is named and then told of: "talking when they look at me. I stammer a bit then. 20", "parking
/// is ok now, I like it. 75".
extension Coach {
  /// "Talking when they all look at me": as it was typed.
  func gerundPart(_ part: Line) -> Phrase? {
    guard (2...8).contains(part.words), phraser.opensWithGerund(part) else { return nil }
    return Phrase(quote: String(part.text[...].bare))
  }

  /// "Parking is ok now": what is thought of the part goes.
  func standing(_ words: Substring) -> Line {
    let part = Line(String(words.bare))
    guard let first = phraser.stretches(of: part).first, first.isFinite, first.isStill,
      first.who == .thing || first.who == .nobody
    else { return part }
    let name = named(in: part.text)
    return name.isEmpty || hints.long.pointing.contains(name.lowercased()) ? part : Line(name)
  }

  func barePart(_ sentence: Substring) -> Line? {
    var words = sentence.bare
    words.strip(hints.partLeads)
    let part = Line(String(words))
    guard !sentence.isMarked, let first = phraser.phrases(of: part).first, first.clause == nil
    else { return nil }
    return names(part) && (first.noun ?? first.doing) != nil || phraser.opensWithGerund(part)
      ? part : nil
  }

  /// "Cross examining": a few words with no clause round them.
  func isBareName(_ part: Line) -> Bool {
    part.words <= 4 && phraser.stretches(of: part).first?.isFinite == false
      && understander.manner(of: part).isDisjoint(with: [.dontKnow, .thin, .nothing])
  }

  /// "Hate it", "especially the second verse": a word on what was named.
  func isOfIt(_ sentence: Substring) -> Bool {
    hints.long.closer.open(sentence.bare)
      || sentence.wordCount <= 3
        && hints.long.pointing.contains(
          sentence.bare.parted.last?.lowercased() ?? "")
  }

  func isClause(_ sentence: Substring) -> Bool {
    let told = Line(String(sentence))
    return phraser.phrases(of: told).first?.clause != nil
      || phraser.stretches(of: told).first?.who == .own
      || hints.small.me.place(in: MetaWord.all(in: sentence))?.lowerBound == 0
  }
}
