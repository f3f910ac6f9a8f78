import Dialogue
import Machines
import Testing

/// Laws that hold in every state of every machine.
@Suite struct WalkTests {
  @Test func opening() { laws(Opening.self) }
  @Test func mastery() { laws(Mastery.self) }
  @Test func vicarious() { laws(Vicarious.self) }
  @Test func persuasion() { laws(Persuasion.self) }
  @Test func arousal() { laws(Arousal.self) }
  @Test func plan() { laws(Plan.self) }
  @Test func close() { laws(Close.self) }
  @Test func checkIn() { laws(CheckIn.self) }
  @Test func questions() { laws(Questions.self) }
  @Test func quick() { laws(Quick.self) }

  private func laws<M: Machine>(_ machine: M.Type) {
    let walk = Walk<M>()
    #expect(walk.isComplete, "finitely many states")
    #expect(walk.traps.isEmpty, "a way out of every state: \(walk.traps)")
    #expect(loop(walk) == nil, "no loop: \(loop(walk).map(String.init(describing:)) ?? "")")
    for state in walk.states where state.question != nil {
      #expect(walk.steps(toEndBy: M.pass, from: state) != nil, "\(state): pass leads on")
    }
    for edge in walk.edges {
      let asks = edge.turn.moves.filter { $0.act == .ask || $0.act == .offer }
      #expect(asks.count <= 1, "\(edge): one question a turn")
      if let ask = asks.first { #expect(edge.turn.moves.last == ask, "\(edge): at its end") }
      if edge.turn.state.question == nil { #expect(asks.isEmpty, "\(edge): done asks nothing") }
      if edge.from.question == nil { #expect(edge.turn.state == edge.from, "\(edge): done stays") }
    }
  }

  /// A state that can be reached again from itself: machines are walked forwards only, going
  /// back is undo.
  private func loop<M: Machine>(_ walk: Walk<M>) -> M? {
    var next: [M: Set<M>] = [:]
    for edge in walk.edges where edge.from.question != nil {
      next[edge.from, default: []].insert(edge.turn.state)
    }
    var finished: Set<M> = []
    var open: Set<M> = []
    func visit(_ state: M) -> M? {
      if finished.contains(state) { return nil }
      guard open.insert(state).inserted else { return state }
      for following in next[state] ?? [] { if let found = visit(following) { return found } }
      open.remove(state)
      finished.insert(state)
      return nil
    }
    return walk.states.lazy.compactMap(visit).first
  }
}
