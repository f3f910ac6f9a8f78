import Dialogue
import Understanding

/// What is known of a person beyond the sitting: what they want to be able to do and how sure they
/// were of it, what they did, predicted and planned. Every part is bounded; the oldest goes first.
public struct Ledger: Hashable, Codable, Sendable {
  public private(set) var goals: [Goal] = []
  /// Oldest first.
  public private(set) var cards: [Card] = []
  /// Oldest first.
  public private(set) var trials: [Trial] = []
  public private(set) var plan: OpenPlan?
  /// The `id` of the goal that is talked of, if one is.
  public private(set) var goal: Int?
  /// The number of the sitting, from 0.
  public private(set) var sitting = 0
  /// How many trials there were when the record of predictions was last shown.
  public private(set) var shown = 0
  /// The next goal's `id`.
  public private(set) var next = 0

  public static let mostGoals = 24
  public static let mostRungs = 8
  public static let mostRatings = 60
  public static let mostCards = 200
  public static let mostTrials = 50

  public init() {}

  /// What was kept of an earlier value.
  public init(
    goals: [Goal], cards: [Card], trials: [Trial], plan: OpenPlan?, goal: Int?, sitting: Int,
    shown: Int, next: Int
  ) {
    self.goals = goals
    self.cards = cards
    self.trials = trials
    self.plan = plan
    self.goal = goal
    self.sitting = sitting
    self.shown = shown
    self.next = next
  }

  public var isEmpty: Bool { goals.isEmpty && cards.isEmpty && trials.isEmpty && plan == nil }

  public func goal(_ id: Int?) -> Goal? { id.flatMap { id in goals.first { $0.id == id } } }

  /// The goal that is talked of, else the one talked of last.
  public var current: Goal? { goal(goal) ?? goals.last }

  /// The number of goals with a rating: how far the belief reaches (evidence A4).
  public var generality: Int { goals.count { $0.strength != nil } }

  public func cards(of source: Source) -> [Card] { cards.filter { $0.source == source } }

  public var calibration: Calibration { Calibration(trials) }
}

extension Ledger {
  /// A new sitting begins, about the goal of the open plan or about none yet.
  public mutating func begin() {
    sitting += 1
    if plan?.told != nil { plan = nil }
    goal = plan?.goal
  }

  /// The goal is not talked of any more.
  public mutating func leave() { goal = nil }

  /// The task that was named: a goal known already, or a new one. Named otherwise in the sitting in
  /// which it was new, it is the same one corrected.
  public mutating func name(_ task: Phrase, at: Moment) {
    if let known = goals.firstIndex(where: { $0.task.names(task) }) {
      // The goal talked of last stands last.
      goals.append(goals.remove(at: known))
    } else if let at = goals.indices.last, goals[at].id == goal, goals[at].sitting == sitting {
      goals[at].task = task
    } else {
      goals.append(Goal(id: next, task: task, begun: at, sitting: sitting))
      next += 1
      if goals.count > Ledger.mostGoals { goals.removeFirst() }
    }
    goal = goals.last?.id
  }

  /// Words that were put right, in the goal that is talked of and in what this sitting kept.
  public mutating func rewrite(_ old: [String], as new: [String]) {
    for (old, new) in zip(old, new) {
      for place in goals.indices where goals[place].id == goal {
        goals[place].task.put(new, for: old)
        for rung in goals[place].rungs.indices { goals[place].rungs[rung].part?.put(new, for: old) }
      }
      for card in cards.indices where cards[card].sitting == sitting {
        for fact in cards[card].facts.indices { cards[card].facts[fact].phrase.put(new, for: old) }
      }
      if plan?.sitting == sitting {
        for fact in plan?.facts.indices ?? 0..<0 { plan?.facts[fact].phrase.put(new, for: old) }
      }
    }
  }

  /// A rung of the goal that is talked of was rated; in one sitting once before and once after, the
  /// newest holds.
  public mutating func rate(
    _ kind: Rung.Kind, part: Phrase? = nil, _ value: Int, at: Moment, isAfter: Bool
  ) {
    guard let place = goals.firstIndex(where: { $0.id == goal }) else { return }
    let rating = Rating(value: value, at: at, sitting: sitting, isAfter: isAfter)
    goals[place].rate(kind, part, rating)
  }

  /// Keeps a card, in the place of an earlier one of this sitting that says the same.
  public mutating func keep(_ card: Card) {
    cards.removeAll {
      $0.sitting == card.sitting && $0.source == card.source && $0.heart == card.heart
    }
    cards.append(card)
    if cards.count > Ledger.mostCards { cards.removeFirst(cards.count - Ledger.mostCards) }
  }

  /// Drops what was kept in this sitting of a source.
  public mutating func drop(_ source: Source) {
    cards.removeAll { $0.sitting == sitting && $0.source == source }
  }

  /// A plan was made or changed. A change in the same sitting does not make it newer.
  public mutating func plan(_ facts: [Fact], at: Moment) {
    var new = OpenPlan(facts: facts, made: at, sitting: sitting, goal: goal)
    if let old = plan, old.sitting == sitting { new.made = old.made }
    plan = new
  }

  /// What came of the open plan was told.
  /// - Parameter worked: nil where it was not said how it went; `grade` says it later.
  public mutating func answer(_ result: Phrase?, worked: Double?, isTried: Bool = true, at: Moment)
  {
    guard let open = plan else { return }
    guard let worked else {
      plan?.told = result ?? Phrase(quote: "")
      return
    }
    plan = nil
    trials.append(
      Trial(
        prediction: open[.prediction]?.number, worked: worked, isTried: isTried,
        planned: open.words, result: result, made: open.made, at: at, goal: open.goal))
    if trials.count > Ledger.mostTrials {
      trials.removeFirst()
      shown -= 1
    }
  }

  /// How it went that was told before.
  public mutating func grade(_ worked: Double, at: Moment) {
    guard let told = plan?.told else { return }
    answer(told.quote.isEmpty ? nil : told, worked: worked, at: at)
  }

  /// True where the record of predictions has grown by five since it was shown.
  public var isDue: Bool { trials.count - shown >= Calibration.least }

  /// The record of predictions was shown.
  public mutating func show() { shown = trials.count }
}

extension Goal {
  fileprivate mutating func rate(_ kind: Rung.Kind, _ part: Phrase?, _ rating: Rating) {
    let place = rungs.firstIndex { rung in
      guard let part, let known = rung.part else { return rung.kind == kind && kind == .whole }
      return rung.kind == kind && rung.ratings.allSatisfy { $0.sitting == rating.sitting }
        || known.names(part)
    }
    guard let place else {
      rungs.append(Rung(kind: kind, part: part, ratings: [rating]))
      if rungs.count > Ledger.mostRungs, let old = rungs.firstIndex(where: { $0.kind != .whole }) {
        rungs.remove(at: old)
      }
      return
    }
    if let part { rungs[place].part = part }
    rungs[place].ratings.removeAll {
      $0.sitting == rating.sitting && $0.isAfter == rating.isAfter
    }
    rungs[place].ratings.append(rating)
    // The first number stays: it is what all others are held against.
    if rungs[place].ratings.count > Ledger.mostRatings { rungs[place].ratings.remove(at: 1) }
  }
}
