import Dialogue
import Understanding

/// "I think I want to stop here, I have to get to my shift": a wish to stop, with what calls them away or
/// without. "I want to stop shaking", "I had to stop there" and "stop here for a second" are none.
extension Coach {
  /// - Parameter words: those of the sentences.
  func stopsHere(_ sentences: [Substring], _ words: MetaWords) -> Bool {
    // A question mark within a sentence may part a word here, and not below.
    guard
      hints.stops.stand(in: words)
        || sentences.contains(where: { Substring($0.utf8.dropLast()).isMarked })
    else { return false }
    let pieces = sentences.flatMap { apartAtReasons($0) }
    guard pieces.count <= 6 else { return false }
    for (at, piece) in pieces.enumerated() {
      guard let isHere = wishToStop(piece) else { continue }
      let others = pieces.filter { $0 != piece }
      let isAtAnEnd = at == 0 || at == pieces.count - 1
      if isHere, isAtAnEnd, others.allSatisfy({ !isTold($0) }) { return true }
      if others.contains(where: { hints.callsAway.stand(in: MetaWord.all(in: $0)) }) { return true }
    }
    return false
  }

  /// A sentence at its commas, and before "because".
  private func apartAtReasons(_ sentence: Substring) -> [Substring] {
    guard !sentence.isMarked || sentence.wordCount <= 12 else { return [] }
    return sentence.pieces(at: 0x2C, 0x3B).flatMap { piece -> [Substring] in
      let words = Substring(piece.unmarked.straight).bare
      return words.cut(at: hints.stopBecause).map { [$0.0, $0.1] } ?? [words]
    }.filter { piece in
      // "Sorry, I need to stop here"
      var rest = piece
      while rest.strip(hints.stopFronts) {}
      return !rest.isEmpty
    }
  }

  /// - Returns: whether it is said that they stop here or now; nil where the words wish no such thing.
  private func wishToStop(_ piece: Substring) -> Bool? {
    var words = piece
    while words.strip(hints.stopFronts) {}
    guard words.strip(hints.stopLeads) else { return nil }
    var end = words.bare
    while end.strip(backwards: hints.stopTails) {}
    let said = MetaWord.all(in: end.isEmpty ? words : end)
    guard hints.stopVerbs.hold(said) || hints.stopBare.hold(said) else { return nil }
    return !hints.stopBare.hold(said) || end.wordCount < words.wordCount
  }

  /// What happened, or what is done: "I want to stop here, that's what I thought on the stage".
  private func isTold(_ piece: Substring) -> Bool {
    phraser.phrases(of: Line(String(piece))).contains { $0.past && $0.clause != nil }
  }
}
