extension Scene {
  /// The other person that the line speaks of as one who does the same thing, if any.
  /// - Parameter giver: who gave feedback, and is no peer by that alone.
  mutating func peer(besides giver: Match?) -> Peer? {
    var similarity = Peer.Similarity.unknown
    var struggled: Bool?
    var everyone: Match?
    var nobody = false
    var first: Match?
    var beside = false
    var compared = false
    for match in self[.peers] {
      switch match.mark {
      case .peersSimilar, .peersAhead, .peersBehind, .peersExpert:
        if let giver, giver.start < match.end, match.start < giver.end { continue }
        compared = compared || setsBesideWriter(match)
        similarity = Self.similarity(of: match.mark, after: similarity)
        first = first ?? match
        note(match)
      case .peersStruggled:
        guard isOther(match, after: first ?? everyone) else { continue }
        struggled = !isNegated(match)
        note(match)
      case .peersEasy:
        guard isOther(match, after: first ?? everyone) else { continue }
        struggled = struggled ?? isNegated(match)
        note(match)
      // "She speaks with everybody"
      case .peersEveryone where isAfterPreposition(match): continue
      case .peersEveryone: everyone = everyone ?? match
      case .peersNobody:
        nobody = true
        note(match)
      case .peersBeside:
        beside = true
        note(match)
      default: continue
      }
    }
    // "Everyone laughed" is about no peers; "everyone else" and "everyone finds it easier" are.
    let compares = struggled != nil || similarity != .unknown
    if let all = everyone, all.length > 1 || compares || Int(all.length) == tokens.count {
      note(all)
    } else {
      everyone = nil
    }
    guard first != nil || struggled != nil || everyone != nil || nobody else { return nil }
    // "My friend came to watch" is about no one who does it too.
    if beside, !compared, struggled == nil, everyone == nil, !nobody { return nil }
    return Peer(
      similarity: similarity, struggled: struggled, compared: compared, everyone: everyone != nil,
      nobody: nobody)
  }

  /// "Slower than me", "started when I did"; not "my friend".
  private func setsBesideWriter(_ match: Match) -> Bool {
    near(.people, match.start..<match.end).contains { $0.mark == .peopleSelf && !isOwner($0) }
  }

  /// "A friend" is like the writer until more is said of them.
  private static func similarity(
    of mark: Mark, after before: Peer.Similarity
  ) -> Peer.Similarity {
    switch mark {
    case .peersAhead: .ahead
    case .peersBehind: .behind
    case .peersExpert: .expert
    default: before == .unknown ? .similar : before
    }
  }

  private func isAfterPreposition(_ match: Match) -> Bool {
    match.start > 0 && lexicon.isIn(tokens[Int(match.start) - 1].word, .preposition)
  }

  /// True where a phrase is about somebody else: so it says, or a peer was named and no "I" since.
  private func isOther(_ match: Match, after peer: Match?) -> Bool {
    if subject(of: match) == .other { return true }
    guard let peer, peer.end <= match.start, match.start - peer.end <= 40 else { return false }
    return !near(.people, peer.end..<match.start).contains { $0.mark != .peopleOther }
  }
}
