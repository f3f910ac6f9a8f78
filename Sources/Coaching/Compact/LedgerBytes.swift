import Dialogue
import Efficacy
import Understanding

extension ByteWriter {
  /// A ledger. Of each list what `known` begins with as well is not written.
  /// - Parameter facts: of the sitting, which the reader has already: goals are among them.
  mutating func ledger(_ ledger: Ledger, known: Ledger?, facts: Facts) {
    if let known, known == ledger { return byte(1) }
    byte(0)
    list(ledger.goals, known?.goals) { $0.goal($1, facts) }
    list(ledger.cards, known?.cards) { $0.card($1) }
    list(ledger.trials, known?.trials) { $0.trial($1) }
    maybe(ledger.plan) { $0.plan($1) }
    maybe(ledger.goal) { $0.count($1) }
    count(ledger.sitting)
    count(ledger.shown)
    count(ledger.next)
  }

  private mutating func list<Item: Equatable>(
    _ items: [Item], _ known: [Item]?, _ write: (inout ByteWriter, Item) -> Void
  ) {
    let shared = known.map { zip(items, $0).prefix { $0 == $1 }.underestimatedCount } ?? 0
    number(UInt64(shared))
    number(UInt64(items.count - shared))
    for item in items[shared...] { write(&self, item) }
  }

  private mutating func maybe<Value>(
    _ value: Value?, _ write: (inout ByteWriter, Value) -> Void
  ) {
    byte(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  private mutating func moment(_ moment: Moment) {
    signed(moment.seconds &- since)
    signed(Int64(moment.offset))
  }

  private mutating func goal(_ goal: Goal, _ facts: Facts) {
    count(goal.id)
    phrase(goal.task, among: facts)
    moment(goal.begun)
    count(goal.sitting)
    number(UInt64(goal.rungs.count))
    for rung in goal.rungs {
      byte(UInt8(Rung.Kind.all.firstIndex(of: rung.kind)!))
      maybe(rung.part) { $0.phrase($1, among: facts) }
      number(UInt64(rung.ratings.count))
      for rating in rung.ratings {
        count(rating.value)
        moment(rating.at)
        count(rating.sitting)
        byte(rating.isAfter ? 1 : 0)
      }
    }
  }

  private mutating func facts(_ facts: [Fact]) {
    number(UInt64(facts.count))
    for fact in facts { self.fact(fact) }
  }

  private mutating func card(_ card: Card) {
    byte(UInt8(Source.all.firstIndex(of: card.source)!))
    moment(card.at)
    count(card.sitting)
    maybe(card.goal) { $0.count($1) }
    facts(card.facts)
  }

  private mutating func plan(_ plan: OpenPlan) {
    facts(plan.facts)
    moment(plan.made)
    count(plan.sitting)
    maybe(plan.goal) { $0.count($1) }
    maybe(plan.told) { $0.phrase($1) }
  }

  private mutating func trial(_ trial: Trial) {
    maybe(trial.prediction) { $0.count($1) }
    number(trial.worked.bitPattern.byteSwapped)
    byte(trial.isTried ? 1 : 0)
    maybe(trial.planned) { $0.phrase($1) }
    maybe(trial.result) { $0.phrase($1) }
    moment(trial.made)
    moment(trial.at)
    maybe(trial.goal) { $0.count($1) }
  }
}

extension ByteReader {
  mutating func ledger(known: Ledger?, facts: Facts) throws(Problem) -> Ledger {
    if try byte() == 1 {
      guard let known else { throw problem }
      return known
    }
    let goals = try list(known?.goals) { (reader) throws(Problem) in
      try reader.goal(facts)
    }
    let cards = try list(known?.cards) { (reader) throws(Problem) in try reader.card() }
    let trials = try list(known?.trials) { (reader) throws(Problem) in try reader.trial() }
    let plan = try maybe { (reader) throws(Problem) in try reader.plan() }
    return Ledger(
      goals: goals, cards: cards, trials: trials, plan: plan, goal: try place(),
      sitting: try count(), shown: try count(), next: try count())
  }

  private mutating func list<Item>(
    _ known: [Item]?, _ read: (inout ByteReader) throws(Problem) -> Item
  ) throws(Problem) -> [Item] {
    let shared = try number()
    guard shared <= UInt64(known?.count ?? 0) else { throw problem }
    var items = known.map { Array($0.prefix(Int(shared))) } ?? []
    for _ in 0..<(try size()) { items.append(try read(&self)) }
    return items
  }

  private mutating func maybe<Value>(
    _ read: (inout ByteReader) throws(Problem) -> Value
  ) throws(Problem) -> Value? {
    try byte() == 0 ? nil : read(&self)
  }

  private mutating func place() throws(Problem) -> Int? {
    try maybe { (reader) throws(Problem) in try reader.count() }
  }

  private mutating func told() throws(Problem) -> Phrase? {
    try maybe { (reader) throws(Problem) in try reader.phrase() }
  }

  private mutating func moment() throws(Problem) -> Moment {
    Moment(seconds: since &+ (try signed()), offset: Int32(truncatingIfNeeded: try signed()))
  }

  private mutating func goal(_ facts: Facts) throws(Problem) -> Goal {
    var goal = Goal(
      id: try count(), task: try phrase(among: facts), begun: try moment(), sitting: try count())
    for _ in 0..<(try size()) {
      var rung = Rung(kind: try one(of: Rung.Kind.all))
      if try byte() != 0 { rung.part = try phrase(among: facts) }
      for _ in 0..<(try size()) {
        rung.ratings.append(
          Rating(
            value: try count(), at: try moment(), sitting: try count(), isAfter: try byte() == 1))
      }
      goal.rungs.append(rung)
    }
    return goal
  }

  private mutating func facts() throws(Problem) -> [Fact] {
    var facts: [Fact] = []
    for _ in 0..<(try size()) { facts.append(try fact()) }
    return facts
  }

  private mutating func card() throws(Problem) -> Card {
    Card(
      source: try one(of: Source.all), at: try moment(), sitting: try count(),
      goal: try place(), facts: try facts())
  }

  private mutating func plan() throws(Problem) -> OpenPlan {
    var plan = OpenPlan(
      facts: try facts(), made: try moment(), sitting: try count(), goal: try place())
    plan.told = try told()
    return plan
  }

  private mutating func trial() throws(Problem) -> Trial {
    Trial(
      prediction: try place(), worked: Double(bitPattern: try number().byteSwapped),
      isTried: try byte() == 1, planned: try told(), result: try told(), made: try moment(),
      at: try moment(), goal: try place())
  }
}
