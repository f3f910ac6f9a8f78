/// Every state of a machine that can be reached from its entries, and what leads where.
public struct Walk<M: Machine>: Sendable {
  public struct Edge: Hashable, Sendable {
    public let from: M
    public let event: M.Event
    public let turn: Turn<M>
  }

  public private(set) var states: [M] = []
  public private(set) var edges: [Edge] = []

  /// Walks breadth first. The walk ends: the states of a machine are finitely many; should they not
  /// be, it stops at `limit` states and says so in `isComplete`.
  /// - Parameter keepsEdges: false where only the states are asked for.
  public init(limit: Int = 2_000, keepsEdges: Bool = true) {
    var seen: Set<M> = []
    for entry in M.entries where seen.insert(entry.state).inserted { states.append(entry.state) }
    var at = 0
    while at < states.count, states.count < limit {
      let state = states[at]
      at += 1
      for event in M.Event.allCases {
        let turn = state.step(event)
        if keepsEdges { edges.append(Edge(from: state, event: event, turn: turn)) }
        if seen.insert(turn.state).inserted { states.append(turn.state) }
      }
    }
    isComplete = at == states.count
  }

  /// False where the walk was cut short.
  public let isComplete: Bool

  /// Every move the machine can make, its entries' moves included.
  public var moves: Set<Move> {
    Set(edges.flatMap(\.turn.moves) + M.entries.flatMap(\.moves))
  }

  /// The states from which no event leads to the end of the machine.
  public var traps: [M] {
    var good = Set(states.filter { $0.question == nil })
    var grown = true
    while grown {
      grown = false
      for edge in edges where good.contains(edge.turn.state) && good.insert(edge.from).inserted {
        grown = true
      }
    }
    return states.filter { !good.contains($0) }
  }

  /// The longest way to the end by `event` alone, in steps. Nil where it never ends.
  public func steps(toEndBy event: M.Event, from state: M) -> Int? {
    var here = state
    var count = 0
    var seen: Set<M> = []
    while here.question != nil {
      guard seen.insert(here).inserted else { return nil }
      here = here.step(event).state
      count += 1
    }
    return count
  }
}
