import Packs

/// Takes the clauses out of what a person said and turns them into shapes that can be said back.
///
/// A shape is made only where the grammar of the words is sure; the rest stays a quotation.
public struct Phraser: Sendable {
  let grammar: Grammar

  /// The most phrases that `phrases(of:)` gives.
  public static let most = 8

  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) {
    grammar = try Grammar(folder: folder)
  }

  /// The clauses of a line in order, at most eight, each in the shapes it can safely take.
  public func phrases(of line: Line) -> [Phrase] {
    var reader = PhraseReader(line.text, grammar: grammar)
    return reader.phrases(atMost: Self.most)
  }

  /// The clause that matters most: after "but", after "because", the own action, the feeling.
  public func heart(of line: Line) -> Phrase? {
    var reader = PhraseReader(line.text, grammar: grammar)
    return reader.heart()
  }

  /// What the person would like to be able to do, without "I want to" and without the date.
  /// `todo` for "play the sonata at your recital", `noun` for "your driving test".
  /// - Parameter date: the span of the date, to be left out.
  public func task(of line: Line, date: Span?) -> Phrase? {
    var reader = PhraseReader(line.text, grammar: grammar)
    return reader.task(without: date)
  }

  /// "if my hands shake then I breathe out": the two halves, either of which may be missing.
  public func plan(of line: Line) -> (cue: Phrase?, act: Phrase?) {
    var reader = PhraseReader(line.text, grammar: grammar)
    return reader.plan()
  }

  /// The line with its words looked up, for several questions about it.
  public func reading(of line: Line) -> LineReading {
    LineReading(PhraseReader(line.text, grammar: grammar))
  }

  /// The pieces in which a long line was said, in order.
  public func stretches(of line: Line) -> [Stretch] {
    var reader = PhraseReader(line.text, grammar: grammar)
    return reader.stretches()
  }

  /// The person somebody speaks of: "Mara", "your sister", "the first oboe".
  public func person(of line: Line) -> Phrase? {
    var reader = PhraseReader(line.text, grammar: grammar)
    return reader.person()
  }

  /// True where the head of a noun is what happens once, on a day: "your driving test".
  public func isEvent(_ noun: String) -> Bool {
    head(of: noun)?.entries.has(.event) == true
  }

  /// True where an act is at or of what happens on a day: "speak at your sister's wedding".
  public func holdsEvent(_ act: String) -> Bool {
    PhraseReader(act, grammar: grammar).tokens.dropFirst().contains { $0.entries.has(.event) }
  }

  /// True for a noun whose head is somebody, or several: "your friends", "people at work".
  public func namesPeople(_ noun: String) -> Bool {
    head(of: noun)?.kinds.has([.person, .group]) == true
  }

  private func head(of noun: String) -> PhraseToken? {
    PhraseReader(noun, grammar: grammar).tokens.prefix { !$0.kinds.has(.preposition) }.last
  }

  /// True for somebody of theirs and nothing else: "your dad", "your neighbours".
  public func isTheirs(_ noun: String) -> Bool {
    let tokens = PhraseReader(noun, grammar: grammar).tokens
    let head = tokens.prefix { !$0.kinds.has([.preposition, .mark]) }
    guard let first = head.first, first.kinds.has(.possessive), let last = head.last,
      tokens.count <= 4, head.count >= 2
    else { return false }
    return last.kinds.has([.person, .group])
  }

  /// True for a line with no subject that opens with a form that could be past as well, and may be what
  /// is to be done: "read the lesson on Sunday".
  public func opensLikeAct(_ line: Line) -> Bool {
    PhraseReader(line.text, grammar: grammar).opensLikeAct
  }

  /// True where a line opens with an act that one would do: "say what I'm doing out loud".
  public func opensWithDeed(_ line: Line) -> Bool {
    PhraseReader(line.text, grammar: grammar).opensWithDeed
  }

  /// True where an act is named by its first word: "remembering that I did it once".
  public func opensWithGerund(_ line: Line) -> Bool {
    PhraseReader(line.text, grammar: grammar).opensWithGerund
  }

  /// The sentence in the second person: "my hands shake" gives "your hands shake".
  public func turned(_ text: String) -> String {
    var reader = PhraseReader(text, grammar: grammar)
    return reader.turned()
  }

  /// The same as part of another sentence: without the capital that its own opens with.
  public func turnedInside(_ text: String) -> String {
    var reader = PhraseReader(text, grammar: grammar)
    return reader.turned(inside: true)
  }
}
