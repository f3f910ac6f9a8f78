import Understanding

/// What a machine makes of one event: where it stands now, what is to be said, what is to be kept.
public struct Turn<State: Hashable & Sendable>: Hashable, Sendable {
  public var state: State
  public var moves: [Move]
  /// The kinds of fact that the line is kept as.
  public var keeps: [FactKind]
  /// The source of which there is a piece of evidence now, to be kept beyond the sitting.
  public var evidence: Source?

  /// True where something is affirmed: an act of the person's own, which others may be set beside.
  public var affirms: Bool { moves.contains { $0.act == .affirm } }

  /// Another move in the place of those of a key.
  public mutating func replace(_ key: String, with move: Move) {
    for at in moves.indices where moves[at].isNamed(key) { moves[at] = move }
  }

  public init(
    _ state: State, _ moves: [Move] = [], keep: [FactKind] = [], evidence: Source? = nil
  ) {
    self.state = state
    self.moves = moves
    self.keeps = keep
    self.evidence = evidence
  }
}
