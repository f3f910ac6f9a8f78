import Dialogue
import Machines
import Understanding

/// What else stands beside a no to the red flags: "no. it's only when I think of it" is a no, "no. it's
/// new though" is none.
extension Coach {
  /// The cues of an answer to the check for a medical sign, with what stands beside the no taken for
  /// what it is. Asked of the check alone.
  func clearing(_ cues: Cues, of line: Line, _ safety: Safety) -> Cues {
    var cues = cues
    let words = MetaWord.all(in: line.text)
    switch safety {
    case .checkingBody:
      // "Not new, not spreading"
      let isDenied = hints.bodySigns.stand(in: words) && hints.bodyDenied.stand(in: words)
      guard cues.polarity == .no || isDenied && cues.polarity != .yes && !isDoubtful(line) else {
        return cues
      }
      cues.polarity = .no
      cues.hedged = false
      if isDoubtful(line) { cues.polarity = .none }
    case .held(by: .medical), .returning(from: .medical):
      // "What? No!" asks for nothing to be said again.
      if cues.command == .repeating { cues.command = nil }
      guard hints.saidNo.stand(in: words) || cues.polarity == .no && isHarmless(words),
        !isDoubtful(line)
      else { return cues }
      cues.signs.insert(hints.saidNo.stand(in: words) ? .cleared : .declined)
    case .clear, .checkingMind, .held, .returning, .offering: break
    }
    return cues
  }

  /// True where a clause names one of the signs and does not deny it, or leaves the no in doubt.
  private func isDoubtful(_ line: Line) -> Bool {
    Sentences(line.text).contains { sentence in
      var isListed = false
      return sentence.split { ",;".contains($0) }.contains { clause in
        let words = MetaWord.all(in: clause)
        let names = hints.bodySigns.stand(in: words)
        let denies = hints.bodyDenied.stand(in: words)
        // "No pain, faintness or numb arm"
        defer { isListed = isListed || names && denies }
        if names { return !denies && !isListed }
        guard words.count <= 4, !isHarmless(words) else { return false }
        return understander.cues(of: Line(String(clause)), asked: .yesNo).hedged
      }
    }
  }

  private func isHarmless(_ words: MetaWords) -> Bool { hints.harmless.stand(in: words) }
}
