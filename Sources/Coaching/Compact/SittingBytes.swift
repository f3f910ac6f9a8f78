import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// What a sitting that the reader has already shares with another.
struct Near {
  let facts: Facts
  let ledger: Ledger

  init(_ sitting: Sitting) {
    facts = sitting.facts
    ledger = sitting.ledger
  }
}

extension ByteWriter {
  /// It is looked at where it lies, for it is long to copy; nothing of it changes.
  /// - Parameter near: of a sitting that the reader has already, which shares most with this one.
  /// - Returns: false where the sitting stands somewhere that no walk through the machines reaches;
  ///   what was written is of no use then.
  mutating func sitting(at sitting: inout Sitting, near: Near?) -> Bool {
    guard let floor = Places.known.number(of: sitting.floor),
      let safety = Alarms.known.number(of: sitting.safety)
    else { return false }
    guard let parked = place(sitting.parked) else { return false }
    fixed(sitting.seed)
    byte(sitting.mode == .quick ? 1 : 0)
    count(sitting.turn)
    count(floor)
    count(safety)
    count(sitting.tries)
    count(sitting.stood)
    count(sitting.skips)
    count(parked)
    sources(sitting.visited)
    facts(sitting.facts, known: near?.facts)
    spoken(sitting.spoken)
    byte(
      (sitting.greeted ? 1 : 0) | (sitting.ended ? 2 : 0) | (sitting.young ? 4 : 0)
        | (sitting.tender ? 8 : 0) | (sitting.askedPlace ? 16 : 0) | (sitting.opened ? 32 : 0)
        | (sitting.before == nil ? 0 : 64))
    if let before = sitting.before, !write(before) { return false }
    optional(sitting.region)
    signed(sitting.lastAt)
    since = sitting.lastAt
    text(sitting.lastReply)
    text(sitting.lastLine)
    text(sitting.lastRule)
    number(UInt64(sitting.options.count))
    for option in sitting.options { text(option) }
    byte(sitting.lastKept.map(number(of:)) ?? 0xFF)
    sitting.tally.forEachCount { count($0) }
    text(sitting.trigger?.quote ?? "")
    text(sitting.trigger?.cue ?? "")
    text(sitting.queried?.words ?? "")
    count(sitting.queried?.turn ?? 0)
    ledger(sitting.ledger, known: near?.ledger, facts: sitting.facts)
    return true
  }

  private mutating func sources(_ sources: [Source]) {
    number(UInt64(sources.count))
    for source in sources { byte(UInt8(Source.all.firstIndex(of: source)!)) }
  }

  /// 0 for none; nil where no walk through the machines reaches it.
  private func place(_ floor: Floor?) -> Int? {
    guard let floor else { return 0 }
    return Places.known.number(of: floor).map { $0 + 1 }
  }

  private mutating func write(_ before: Sitting.Before) -> Bool {
    guard let floor = place(before.floor), let parked = place(before.parked) else { return false }
    count(floor)
    count(parked)
    sources(before.visited)
    byte(before.tender ? 1 : 0)
    return true
  }

  private mutating func spoken(_ spoken: Spoken) {
    count(spoken.simple)
    count(spoken.complex)
    count(spoken.lastAffirmation)
    number(UInt64(spoken.said.count))
    for id in spoken.said { number(UInt64(id)) }
    bits(spoken.before)
    bits(spoken.longBefore)
    number(UInt64(spoken.told.count))
    for mark in spoken.told { fixed(mark) }
  }

  /// The variants that were said in another sitting, each by its distance from the one before. A
  /// distance of 0 is the end.
  private mutating func bits(_ bits: [UInt64]) {
    number(UInt64(bits.count))
    if bits.isEmpty { return }
    var last = -1
    for at in bits.indices where bits[at] != 0 {
      var rest = bits[at]
      while rest != 0 {
        let id = at * 64 + rest.trailingZeroBitCount
        number(UInt64(id - last))
        last = id
        rest &= rest - 1
      }
    }
    byte(0)
  }
}

extension ByteReader {
  mutating func sitting(near: Near?) throws(Problem) -> Sitting {
    var sitting = Sitting(seed: 0, mode: .full)
    try read(&sitting, near: near)
    return sitting
  }

  /// Reads a new sitting where it is to lie, for it is long to copy.
  mutating func read(_ sitting: inout Sitting, near: Near?) throws(Problem) {
    sitting.seed = try fixed()
    sitting.mode = try byte() == 1 ? .quick : .full
    sitting.turn = try count()
    sitting.floor = try place(count())
    let safety = try count()
    guard Alarms.known.all.indices.contains(safety) else { throw problem }
    sitting.safety = Alarms.known.all[safety]
    sitting.tries = try count()
    sitting.stood = try count()
    sitting.skips = try count()
    sitting.parked = try somewhere()
    sitting.visited = try sources()
    sitting.facts = try facts(known: near?.facts)
    sitting.spoken = try spoken()
    let flags = try byte()
    sitting.greeted = flags & 1 != 0
    sitting.ended = flags & 2 != 0
    sitting.young = flags & 4 != 0
    sitting.tender = flags & 8 != 0
    sitting.askedPlace = flags & 16 != 0
    sitting.opened = flags & 32 != 0
    if flags & 64 != 0 { sitting.before = try before() }
    sitting.region = try optional()
    sitting.lastAt = try signed()
    since = sitting.lastAt
    sitting.lastReply = try text()
    sitting.lastLine = try text()
    sitting.lastRule = try text()
    for _ in 0..<(try size()) { sitting.options.append(try text()) }
    let kept = Int(try byte())
    sitting.lastKept = FactKind.all.indices.contains(kept) ? FactKind.all[kept] : nil
    try sitting.tally.forEachCount { (value: inout Int) throws(Problem) in value = try count() }
    let quote = try text()
    let cue = try text()
    if !quote.isEmpty { sitting.trigger = Trigger(quote: quote, cue: cue) }
    let asked = try text()
    let turn = try count()
    if !asked.isEmpty { sitting.queried = Queried(words: asked, turn: turn) }
    sitting.ledger = try ledger(known: near?.ledger, facts: sitting.facts)
  }

  private mutating func before() throws(Problem) -> Sitting.Before {
    guard let floor = try somewhere() else { throw problem }
    return Sitting.Before(
      floor: floor, parked: try somewhere(), visited: try sources(), tender: try byte() == 1)
  }

  private mutating func sources() throws(Problem) -> [Source] {
    var sources: [Source] = []
    for _ in 0..<(try size()) { sources.append(try one(of: Source.all)) }
    return sources
  }

  private mutating func somewhere() throws(Problem) -> Floor? {
    let number = try count()
    return number == 0 ? nil : try place(number - 1)
  }

  private func place(_ number: Int) throws(Problem) -> Floor {
    guard Places.known.all.indices.contains(number) else { throw problem }
    return Places.known.all[number]
  }

  private mutating func spoken() throws(Problem) -> Spoken {
    let simple = try count()
    let complex = try count()
    let lastAffirmation = try count()
    return Spoken(
      said: try ids(), before: try bits(), longBefore: try bits(), simple: simple,
      complex: complex, lastAffirmation: lastAffirmation, told: try marks())
  }

  private mutating func ids() throws(Problem) -> [Int32] {
    var ids: [Int32] = []
    let count = try size()
    // The turn that wakes it says two or three more.
    ids.reserveCapacity(count + 4)
    for _ in 0..<count {
      let id = try number()
      guard id <= UInt64(Int32.max) else { throw problem }
      ids.append(Int32(id))
    }
    return ids
  }

  private mutating func marks() throws(Problem) -> [UInt32] {
    var marks: [UInt32] = []
    let count = try size()
    marks.reserveCapacity(count + 2)
    for _ in 0..<count { marks.append(try short()) }
    return marks
  }

  private mutating func bits() throws(Problem) -> [UInt64] {
    let words = try number()
    guard words <= 1 << 16 else { throw problem }
    if words == 0 { return [] }
    var bits = [UInt64](repeating: 0, count: Int(words))
    var id = UInt64.max
    while true {
      let distance = try number()
      if distance == 0 { return bits }
      id &+= distance
      guard id >> 6 < words else { throw problem }
      bits[Int(id >> 6)] |= 1 << (id & 63)
    }
  }
}
