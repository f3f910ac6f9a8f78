import Dialogue
import Efficacy
import Machines
import Understanding

extension ByteWriter {
  /// Facts, those that `known` has as well by their place in it.
  mutating func facts(_ facts: Facts, known: Facts?) {
    number(UInt64(facts.all.count))
    facts.all.withUnsafeBufferPointer { all in
      for at in all.indices {
        if let known, let place = Self.place(of: all, at, in: known) {
          byte(place)
        } else {
          byte(0xFF)
          fact(all[at])
        }
      }
    }
  }

  /// A phrase that is told by its place where one of the facts is it.
  mutating func phrase(_ phrase: Phrase, among facts: Facts) {
    let place = facts.all.withUnsafeBufferPointer { all in
      all.indices.first { all[$0].phrase == phrase }
    }
    byte(place.map { UInt8($0) } ?? 0xFF)
    if place == nil { self.phrase(phrase) }
  }

  /// Where `known` has the same fact. Facts keep their order, so it is at its own place or near.
  private static func place(
    of facts: UnsafeBufferPointer<Fact>, _ at: Int, in known: Facts
  ) -> UInt8? {
    known.all.withUnsafeBufferPointer { all in
      for place in all.indices where all[place].kind == facts[at].kind {
        return all[place] == facts[at] ? UInt8(place) : nil
      }
      return nil
    }
  }

  mutating func fact(_ fact: borrowing Fact) {
    byte(number(of: fact.kind))
    phrase(fact.phrase)
    byte(fact.number == nil ? 0 : 1)
    if let number = fact.number { count(number) }
    count(fact.turn)
  }

  func number(of kind: FactKind) -> UInt8 { UInt8(FactKind.all.firstIndex(of: kind)!) }

  mutating func phrase(_ phrase: Phrase) { phrase.write(to: room) }
}

extension ByteReader {
  mutating func facts(known: Facts?) throws(Problem) -> Facts {
    var all: [Fact] = []
    let count = try size()
    all.reserveCapacity(count)
    for _ in 0..<count {
      let place = Int(try byte())
      if place == 0xFF {
        all.append(try fact())
      } else {
        guard let known, known.all.indices.contains(place) else { throw problem }
        all.append(known.all[place])
      }
    }
    return Facts(all)
  }

  mutating func phrase(among facts: Facts) throws(Problem) -> Phrase {
    let place = Int(try byte())
    if place == 0xFF { return try phrase() }
    guard facts.all.indices.contains(place) else { throw problem }
    return facts.all[place].phrase
  }

  mutating func fact() throws(Problem) -> Fact {
    let kind = try one(of: FactKind.all)
    let phrase = try phrase()
    let number = try byte() == 0 ? nil : count()
    return Fact(kind: kind, phrase: phrase, number: number, turn: try count())
  }

  mutating func one<Value>(of all: [Value]) throws(Problem) -> Value {
    let number = Int(try byte())
    guard all.indices.contains(number) else { throw problem }
    return all[number]
  }
}

/// Cases by their numbers, made once: `allCases` is a new list each time.
extension FactKind {
  static let all = allCases
}

extension Source {
  static let all = allCases
}

extension Safety.Event {
  static let all = allCases
}

extension Rung.Kind {
  static let all = allCases
}
