import Dialogue
import Machines
import Understanding

/// "I'd call it panic. Maybe caring too much, if I'm being kind to myself", where the feeling is to be named: the
/// kinder of two names is the one to keep. "I wouldn't call it energy" is none.
extension Coach {
  private static let longestName = 6

  func withKinderName(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 1, !heard.isChosen else { return nil }
    if refusesName(line) {
      var none = heard
      none.cues.manner = [.nothing]
      (none.heart, none.phrases, none.gathered) = (nil, [], .chosen)
      return none
    }
    guard let name = kinderName(line, heard) ?? secondName(line) ?? ledName(line, heard) else {
      return nil
    }
    var named = heard
    named.cues.manner.subtract([.asking, .dontKnow, .nothing, .nothingFirst, .thin])
    named.cues.polarity = .none
    (named.heart, named.gathered) = (Phrase(quote: name), .chosen)
    return named
  }

  /// What stands before "if I'm being kind", or right behind it.
  private func kinderName(_ line: Line, _ heard: Heard) -> String? {
    guard hints.feelings.kind.stand(in: heard.said) else { return nil }
    for sentence in Sentences.all(in: line.text) {
      let draft = Draft(String(sentence))
      for at in draft.low.indices {
        guard let end = draft.end(of: hints.feelings.kindWords, at: at) else { continue }
        let before = draft.text(0..<at).pieces(at: 0x2C, 0x3B).last ?? ""
        if let name = plainName(before) { return name }
        return plainName(draft.text(end..<draft.words.count).pieces(at: 0x2C).first ?? "")
      }
    }
    return nil
  }

  /// "Dread mostly. Maybe respect for the job": of a hard name and another one the other.
  private func secondName(_ line: Line) -> String? {
    let pieces = line.text.pieces(at: 0x2C, 0x2E, 0x3B, 0x21).map(\.bare).filter { !$0.isEmpty }
    guard pieces.count == 2, hints.feelings.harsh.stand(in: MetaWord.all(in: pieces[0])),
      hints.feelings.orNames.open(pieces[1]),
      !hints.feelings.harsh.stand(in: MetaWord.all(in: pieces[1]))
    else { return nil }
    return plainName(pieces[1])
  }

  /// "I'd say it's ok": few words, and words for it all the same.
  private func ledName(_ line: Line, _ heard: Heard) -> String? {
    guard heard.cues.manner.contains(.thin),
      let name = said(in: line, after: "arousal.names")?.quote, name.wordCount > 1
    else { return nil }
    return name
  }

  /// "Caring too much", of "maybe caring too much".
  private func plainName(_ words: Substring) -> String? {
    var name = words.bare
    while name.strip(hints.feelings.orNames)
      || name.strip(speaker.words.options["arousal.names"] ?? [])
    {}
    name.strip(backwards: hints.long.unsureTails)
    name = name.withoutQuotes
    guard (1...Self.longestName).contains(name.wordCount), name.contains(where: \.isLetter),
      understander.manner(of: Line(String(name))).isDisjoint(with: [.dontKnow, .nothing])
    else { return nil }
    return String(name)
  }

  /// "I wouldn't call it energy. What would I do with another word?", with no other name behind it.
  func refusesName(_ line: Line) -> Bool {
    var words = line.text[...].bare
    while words.strip(corrections.fillers) || words.strip(hints.long.reactionFronts) {}
    guard hints.feelings.refusing.open(words) else { return false }
    return !line.text.pieces(at: 0x2C, 0x2E, 0x3B).dropFirst().contains { piece in
      var other = piece.bare
      return other.strip(hints.feelings.instead) && !other.isEmpty
    }
  }
}
