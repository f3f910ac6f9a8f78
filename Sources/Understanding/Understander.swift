import Packs

/// Reads a line for its cues, in one pass over its words, with lexicons from
/// `prompts/<language>/lexicons`. Immutable once loaded; the same line gives the same cues.
public struct Understander: Sendable {
  private let lexicon: Lexicon

  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) {
    lexicon = try LexiconBuilder.load(folder: folder)
  }

  public func cues(of line: Line, asked: Asked) -> Cues {
    line.text.withBytes { bytes in
      var scene = Scene(bytes, asked: asked, lexicon: lexicon)
      var cues = Cues()
      scene.read(&cues)
      return cues
    }
  }

  /// The command in `cues(of:asked:)`, where nothing was asked, and nothing else.
  public func command(of line: Line) -> Command? {
    request(of: line).command
  }

  /// The same where it is one that a sign stands for, or perhaps another; a line without the words of
  /// these is not looked at more closely.
  public func command(of line: Line, signed sign: Sign) -> Command? {
    look(at: line, for: sign) { $0.request().command }
  }

  /// The rating in `cues(of:asked:)`, and nothing else.
  public func rating(of line: Line, asked: Asked) -> Rating? {
    look(at: line, asked: asked) { $0.rating() }
  }

  /// The same where it is a number; a line without one is not looked at more closely.
  public func number(of line: Line, asked: Asked) -> Rating? {
    look(at: line, asked: asked, for: [], orNumbers: true) { $0.rating() }.flatMap {
      $0.verbal ? nil : $0
    }
  }

  /// The date in `cues(of:asked:)`, and nothing else.
  public func when(of line: Line) -> When? {
    look(at: line, for: .when, orNumbers: true) { $0.when() }
  }

  /// The outcome in `cues(of:asked:)`, where nothing was asked, and nothing else.
  public func outcome(of line: Line) -> Outcome {
    look(at: line) { $0.outcome().outcome }
  }

  /// The sensations in `cues(of:asked:)`, where nothing was asked, and nothing else.
  public func sensations(of line: Line) -> [Sensation] {
    look(at: line, for: .sensation) { $0.sensations() } ?? []
  }

  /// The manner in `cues(of:asked:)`, and nothing else.
  public func manner(of line: Line) -> Manner {
    look(at: line) { scene in
      let start = scene.afterFillers()
      return scene.manner(from: start, isAsking: scene.isAsking(from: start))
    }
  }

  /// The question to the coach and the command in `cues(of:asked:)`, where nothing was asked, and
  /// nothing else.
  public func request(of line: Line) -> (question: CoachQuestion?, command: Command?) {
    look(at: line) { $0.request() }
  }

  /// What of a line bears on safety, as in `cues(of:asked:)`, and nothing else.
  public func safety(of line: Line) -> SafetyClass {
    look(at: line) { $0.safety().0 }
  }

  /// Some of what a line says, and nothing else of it.
  @inline(__always)
  private func look<Found>(
    at line: Line, asked: Asked = .nothing, _ find: (inout Scene) -> Found
  ) -> Found {
    line.text.withBytes { bytes in
      var scene = Scene(bytes, asked: asked, lexicon: lexicon)
      return find(&scene)
    }
  }

  /// The same, of a line with a word of a sign, or with a number; nil of any other, and where there is
  /// nothing.
  @inline(__always)
  private func look<Found>(
    at line: Line, asked: Asked = .nothing, for sign: Sign, orNumbers: Bool = false,
    _ find: (inout Scene) -> Found?
  ) -> Found? {
    line.text.withBytes { bytes in
      let tokens = Scanner(bytes: bytes, correcting: true).scan(lexicon)
      guard lexicon.mayHold(sign, tokens) || orNumbers && tokens.contains(where: \.isNumber) else {
        return nil
      }
      var scene = Scene(bytes, tokens, asked: asked, lexicon: lexicon)
      return find(&scene)
    }
  }
}

extension Scene {
  /// All that the line says; written in place, so that it is not copied.
  fileprivate mutating func read(_ cues: inout Cues) {
    let start = afterFillers()
    let asking = isAsking(from: start)
    (cues.safety, cues.signs) = safety()
    let answer = answer(from: start)
    cues.polarity = answer.polarity
    cues.hedged = answer.hedged
    cues.implied = answer.implied
    cues.rating = rating()
    (cues.outcome, cues.who) = outcome()
    cues.time = lineTime()
    cues.causes = causes(of: cues.who == .you ? cues.outcome : .none)
    var giver: Match?
    if let said = feedback() { (cues.feedback, giver) = said }
    cues.peer = peer(besides: giver)
    cues.sensations = sensations()
    cues.reading = reading()
    cues.when = when()
    cues.question = question(isAsking: asking)
    cues.command = command(from: start, besides: cues.question)
    cues.choice = choice()
    cues.negated = negatedSpans()
    cues.manner = manner(from: start, isAsking: asking)
    cues.because = because
  }

  /// The question to the coach and the command.
  fileprivate mutating func request() -> (question: CoachQuestion?, command: Command?) {
    let start = afterFillers()
    let question = question(isAsking: isAsking(from: start))
    return (question, command(from: start, besides: question))
  }

  /// The command, where the line asks nothing that there is an answer to.
  fileprivate mutating func command(from start: Int, besides question: CoachQuestion?) -> Command? {
    let command = command(from: start)
    guard let question, question != .other, question != .whyAsk, command != .stop else {
      return command
    }
    return nil
  }
}
