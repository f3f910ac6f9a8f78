/// A line whose words are looked up once, for several questions about it.
public struct LineReading {
  private var reader: PhraseReader
  /// What `phrases()` gives, once that was read.
  private var known: [Phrase]?

  init(_ reader: PhraseReader) { self.reader = reader }

  /// As `Phraser.heart(of:)` and `Phraser.phrases(of:)`.
  public mutating func heart() -> (heart: Phrase?, phrases: [Phrase]) {
    let read = reader.heart(keeping: Phraser.most)
    known = read.phrases
    return read
  }

  /// As `Phraser.phrases(of:)` alone.
  public mutating func phrases() -> [Phrase] {
    let phrases = known ?? reader.phrases(atMost: Phraser.most)
    known = phrases
    return phrases
  }

  /// As `Phraser.opensLikeAct(_:)`.
  public var opensLikeAct: Bool { reader.opensLikeAct }

  /// As `Phraser.plan(of:)`; an act without a cue only where it is wanted.
  public mutating func plan(wantsAct: Bool) -> (cue: Phrase?, act: Phrase?) {
    reader.plan(wantsAct: wantsAct)
  }

  /// As `Phraser.person(of:)`.
  public mutating func person() -> Phrase? { reader.person() }

  /// As `Phraser.turned(_:)`.
  public func turned() -> String {
    var own = reader
    return own.turned()
  }

  /// As `Phraser.task(of:date:)`. Words are taken out for it, so that it has a copy of its own.
  public func task(without date: Span?) -> Phrase? {
    var own = reader
    return own.task(without: date)
  }
}
