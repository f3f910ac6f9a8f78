import Dialogue
import Machines
import Understanding

/// "It's more like a 6, 8 was a bit much": a number of this talk that was too high or too low, and the one that
/// takes its place.
extension Coach {
  /// The numbers that a person gives, those of what the body does as well.
  private static let numbers = ratings + [.strength, .strengthAfter]

  /// The old number says which one is meant: of the nerves, of a part, of the whole.
  /// - Returns: what else the line says; nil where no number of theirs is called off.
  func callsOff(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Line? {
    guard hasTold(sitting), words.contains(where: { $0.number != nil }) else { return nil }
    let isOff = hints.calledOff.stand(in: words)
    let mayBeNearer = words.count <= 9 && !sitting.asked.isNumber
    guard isOff || mayBeNearer else { return nil }
    let pieces = sentences.flatMap { $0.pieces(at: 0x2C, 0x3B, 0x3A) }
    if isOff,
      let (at, was) = calledOff(in: pieces, sitting),
      let (other, now) = other(than: was, at, pieces)
    {
      let named = pieces[min(at, other)...max(at, other)].joined(separator: " ")
      guard let kind = kind(of: was, named: named[...], sitting), fits(now, kind, sitting) else {
        return nil
      }
      put(now, as: kind, for: was, &sitting, &speech)
      var left = pieces.indices.filter { $0 != at && $0 != other }.map { pieces[$0].bare }
      left.removeAll { isTalk($0) }
      return Line(left.joined(separator: ", "))
    }
    guard mayBeNearer, let now = nearer(in: pieces),
      let kind = sitting.facts.latest(of: Self.numbers), let fact = sitting.facts[kind],
      fact.turn > 0, fact.turn >= sitting.turn - 2, let was = fact.number, was != now,
      fits(now, kind, sitting)
    else { return nil }
    put(now, as: kind, for: was, &sitting, &speech)
    return Line("")
  }

  /// The piece that calls a number of theirs off, and the number: "8 was a bit much".
  private func calledOff(in pieces: [Substring], _ sitting: Sitting) -> (Int, Int)? {
    for (at, piece) in pieces.enumerated() {
      let words = MetaWord.all(in: piece)
      guard words.count <= 12, let verdict = hints.calledOff.place(in: words),
        let was = words[..<verdict.lowerBound].compactMap(\.number).last,
        kind(of: was, named: piece, sitting) != nil
      else { continue }
      return (at, was)
    }
    return nil
  }

  /// The number that stands in its place: behind the verdict, or in another piece.
  private func other(than was: Int, _ at: Int, _ pieces: [Substring]) -> (Int, Int)? {
    let places = [at] + pieces.indices.filter { $0 > at } + pieces.indices.filter { $0 < at }
    for place in places where pieces[place].wordCount <= 12 {
      let numbers = MetaWord.all(in: pieces[place]).compactMap(\.number)
      if let now = numbers.last(where: { $0 != was && $0 <= 100 }) { return (place, now) }
    }
    return nil
  }

  /// "No wait, it's more like a 6", and nothing else.
  private func nearer(in pieces: [Substring]) -> Int? {
    guard let last = pieces.last, pieces.dropLast().allSatisfy(isTalk) else { return nil }
    var rest = last.bare
    let isOpen = pieces.count > 1 || rest.strip(corrections.leads)
    while rest.strip(corrections.leads) {}
    guard isOpen, rest.strip(hints.nearer) else { return nil }
    rest.strip(corrections.abouts)
    guard rest.wordCount == 1 else { return nil }
    return number(in: rest)
  }

  /// "Nah, wait": what leads to it, and says nothing by itself.
  private func isTalk(_ piece: Substring) -> Bool {
    var rest = piece.bare
    while rest.strip(corrections.leads) || rest.strip(corrections.fillers) {}
    return rest.isEmpty
  }

  /// Which of their numbers is meant: the one whose part is named, else the newest.
  private func kind(of was: Int, named words: Substring, _ sitting: Sitting) -> FactKind? {
    let kinds = Self.numbers.filter { kind in
      sitting.facts[kind].map { $0.turn > 0 && $0.number == was } ?? false
    }
    if case .close = sitting.floor, kinds.contains(where: \.isOfTheOutset) {
      // "40 was too low at the start": what it was then stands.
      return nil
    }
    let named = kinds.first { kind in
      kind.part.flatMap { sitting.facts[$0]?.phrase }.map { isNamed($0, in: words) } ?? false
    }
    return named ?? sitting.facts.latest(of: kinds)
  }

  private func fits(_ number: Int, _ kind: FactKind, _ sitting: Sitting) -> Bool {
    (0...(kind.isInTenths ? 10 : 100)).contains(number)
  }

  /// Keeps it and says so, with the name of the part where it is that of one.
  func put(
    _ now: Int, as kind: FactKind, for was: Int, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    sitting.tries = 0
    speech.parrot = nil
    let isNamed = kind.part.flatMap { sitting.facts[$0] } != nil
    switch kind {
    case .surestRating where isNamed, .hardestRating where isNamed:
      sitting.facts.keep(
        Fact(kind: kind, phrase: Phrase(number: now), number: now, turn: sitting.turn))
      speech.add([.inform("repair.noted.number")])
      speech.add([
        .reflect(kind == .hardestRating ? "opening.hardest.named" : "opening.surest.named")
      ])
    case _: keep(now, as: kind, &sitting, &speech)
    }
  }
}

extension FactKind {
  /// What the number of this kind is of, where it is that of a part.
  fileprivate var part: FactKind? {
    switch self {
    case .surestRating: .surest
    case .hardestRating, .hardestAfter: .hardest
    case .strength, .strengthAfter: .sensation
    case _: nil
    }
  }

  /// True for what was told at the beginning and is set beside what it is at the end.
  fileprivate var isOfTheOutset: Bool { self == .rating || self == .hardestRating }

  /// True for what is told from 0 to 10.
  fileprivate var isInTenths: Bool {
    self == .strength || self == .strengthAfter || self == .importance
  }
}
