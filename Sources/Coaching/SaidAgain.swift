import Dialogue
import Understanding

extension Coach {
  /// "That part was mine, yes. What got in the way was ...", where the coach said "that part was yours": the line
  /// without the coach's own words, which are no answer.
  func withoutSaidAgain(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.greeted, !sitting.ended, sitting.floor.sought != nil, line.words > 6 else {
      return nil
    }
    let sentences = Sentences.all(in: line.text)
    guard let first = sentences.first, sentences.count > 1 || first.first(0x2C) != nil else {
      return nil
    }
    let pieces = first.pieces(at: 0x2C)
    let rest =
      sentences.count > 1
      ? Sentences.text(sentences.dropFirst())
      : pieces.dropFirst().map(\.bare).filter { !$0.isEmpty }.joined(separator: ", ")
    var words = rest[...].bare
    words.strip(corrections.bareJoints)
    guard words.wordCount > 3, let opening = words.parted.first,
      // "I slowed down. That's what helped"
      !hints.long.pointing.contains(opening.bare.lowercased().prefix { $0 != "'" }.description),
      let piece = pieces.first, saysAgain(piece, sitting.lastReply)
    else { return nil }
    let left = Line(rest)
    return understander.manner(of: left).isDisjoint(with: [.dontKnow, .thin]) ? left : nil
  }

  /// "That was me. What got in the way was that I'd learnt it by heart", where what made the difference is asked
  /// for: what stands behind "was".
  func whatItWas(_ line: Line, _ sitting: Sitting) -> Line? {
    guard case .mastery(at: .explaining) = sitting.floor, line.words > 5 else { return nil }
    for sentence in Sentences.all(in: line.text) where !sentence.isMarked {
      var words = Substring(sentence.unmarked.straight).bare
      while words.strip(hints.cause.fronts) || words.strip(corrections.bareJoints) {}
      if !words.strip(hints.cause.leads) {
        // "The tea urn was what did it"
        guard words.strip(backwards: hints.cause.tails), (2...8).contains(words.wordCount) else {
          continue
        }
        return Line(String(words))
      }
      words.strip(hints.cause.becauses)
      let line = Line(String(words))
      return line.words > 1 && !phraser.opensWithGerund(line) ? line : nil
    }
    return nil
  }

  /// True for a clause that stands in the coach's reply, said of them.
  private func saysAgain(_ piece: Substring, _ reply: String) -> Bool {
    var words = Substring(piece.unmarked.straight).bare
    words.strip(corrections.leads)
    words.strip(corrections.fillers)
    guard (3...10).contains(words.wordCount) else { return false }
    let said = phraser.turned(String(words)).lowercased()
    return reply.lowercased().holds(said)
      && phraser.stretches(of: Line(String(words))).contains(where: \.isFinite)
  }
}
