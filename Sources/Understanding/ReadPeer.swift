extension Scene {
  /// The other person that the line speaks of as one who does the same thing, if any.
  mutating func peer() -> Peer? {
    var similarity = Peer.Similarity.unknown
    var struggled: Bool?
    var everyone = false
    var nobody = false
    var found = false
    for match in self[.peers] {
      switch match.mark {
      case .peersSimilar: if similarity == .unknown { similarity = .similar }
      case .peersAhead: similarity = .ahead
      case .peersBehind: similarity = .behind
      case .peersExpert: similarity = .expert
      case .peersStruggled:
        guard subject(of: match) == .other else { continue }
        struggled = !isNegated(match)
        note(match)
        continue
      case .peersEasy:
        guard subject(of: match) == .other else { continue }
        struggled = struggled ?? isNegated(match)
        note(match)
        continue
      case .peersEveryone: everyone = true
      case .peersNobody: nobody = true
      default: continue
      }
      found = true
      note(match)
    }
    guard found || struggled != nil else { return nil }
    return Peer(
      similarity: similarity, struggled: struggled, everyone: everyone, nobody: nobody)
  }
}
