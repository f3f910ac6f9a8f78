import Packs

/// Takes the clauses out of what a person said and turns them into shapes that can be said back.
public struct Phraser: Sendable {
  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) {
  }

  /// The clauses of a line in order, at most eight, each in the shapes it can safely take.
  public func phrases(of line: Line) -> [Phrase] { [] }

  /// The clause that matters most: after "but", after "because", the own action, the feeling.
  public func heart(of line: Line) -> Phrase? { nil }

  /// What the person would like to be able to do, without "I want to" and without the date.
  /// `todo` for "play the sonata at your recital", `noun` for "your driving test".
  /// - Parameter date: the span of the date, to be left out.
  public func task(of line: Line, date: Span?) -> Phrase? { nil }

  /// "if my hands shake then I breathe out": the two halves, either of which may be missing.
  public func plan(of line: Line) -> (cue: Phrase?, act: Phrase?) { (nil, nil) }

  /// The person somebody speaks of: "Mara", "your sister", "the first oboe".
  public func person(of line: Line) -> Phrase? { nil }

  /// The sentence in the second person: "my hands shake" gives "your hands shake".
  public func turned(_ text: String) -> String { text }
}
