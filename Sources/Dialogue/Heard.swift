import Understanding

/// What a machine may look at when it reads a line: the cues, the phrase that matters, the facts.
public struct Heard: Sendable {
  public var cues: Cues
  public var heart: Phrase?
  /// All phrases of the line, in order, as far as `Phraser.most`.
  public var phrases: [Phrase] = []
  public var facts: Facts
  /// What the person would like to be able to do, where that was asked for.
  public var task: Phrase?
  /// True where that is too wide to be one thing that is done: "life", "my anxiety".
  public var isWide = false
  /// Who is spoken of, where that was asked for.
  public var person: Phrase?
  /// True where a number is written in figures ("two headers" is no rating).
  public var hasDigits = false
  /// False where a line is all figures and marks.
  public var hasLetters = true
  /// True where a sentence of the line opens with "not".
  public var denies = false
  /// True where the line is an option of the coach's, taken by its number.
  public var isChosen = false
  /// Set where no piece of the line is to be heard by itself: its phrase that matters, or the halves of its
  /// plan, put several together.
  public var gathered: Gathered?
  /// The number of words in the line.
  public var words: Int
  /// The words themselves, as they are looked for among the phrases of the pack: read once, for all
  /// that asks.
  public var said = MetaWords()
  /// True where an act is an answer, also where it is not said when it is for.
  public var seeksAct = false
  /// The halves of an if-then that the line holds; an act alone only where it was sought.
  public var plan = Halves()

  /// How much of a line is said back together: a part of it, or most of it; or the words that answer, chosen from
  /// all others.
  public enum Gathered: Sendable { case part, most, chosen }

  public struct Halves: Sendable {
    public var cue: Phrase?
    public var act: Phrase?
    public var both: Bool { cue != nil && act != nil }
    public init(cue: Phrase? = nil, act: Phrase? = nil) {
      self.cue = cue
      self.act = act
    }
  }

  /// True where the line has something in it that can be taken as an answer to an open question.
  public var saysSomething: Bool {
    words > 0 && cues.manner.isDisjoint(with: [.empty, .strange, .dontKnow, .thin, .insult])
      && !(cues.manner.contains(.laughing) && words <= 2) && !isBareYes && !isBareNumber
  }

  /// A number and nothing else, where no number was asked for.
  public var isBareNumber: Bool {
    words == 1 && (cues.rating?.verbal == false || hasDigits && !hasLetters)
  }

  /// The person asks rather than tells.
  public var isQuestion: Bool { cues.manner.contains(.asking) && words >= 3 }

  /// A yes or a no that says nothing to an open question.
  public var isBareYes: Bool {
    words <= 2 && (cues.polarity == .yes || cues.polarity == .no) && heart?.ownAction != true
      && heart?.noun == nil
  }

  /// True where the answer is that there is nothing to tell.
  public var saysNothing: Bool {
    !cues.manner.isDisjoint(with: [.nothing, .nothingFirst])
      || (cues.polarity == .no && words <= 3)
  }

  /// True where the line names something one can do or take part in.
  /// A grumble before it is no reason to miss it.
  public var namesTask: Bool {
    (saysSomething || words > 5 && cues.manner.contains(.insult))
      && (task?.todo != nil || task?.noun != nil)
  }

  /// True where the line holds an if-then or words of the plan that stands, or where none stands.
  public var repeatsPlan: Bool {
    let standing = [FactKind.cue, .action, .step].compactMap { facts[$0]?.phrase.quote }
    if plan.both || plan.cue != nil || standing.isEmpty { return true }
    let known = Set(standing.flatMap(\.contentWords))
    return phrases.contains { $0.quote.contentWords.contains(where: known.contains) }
  }

  /// The same as a command.
  public func bidding(_ command: Command) -> Heard {
    var bidden = self
    bidden.cues.command = command
    return bidden
  }

  public func has(_ cause: Cause.Kind) -> Bool {
    cues.causes.contains { $0.kind == cause && !$0.negated }
  }
}

extension Heard {
  /// Not put in where it is called: it would be built there and copied. Nor is it in the struct itself,
  /// where it would be built a part at a time and copied as well.
  @inline(never) public init(
    cues: Cues, heart: Phrase? = nil, facts: Facts = Facts(), words: Int = 0,
    said: MetaWords = MetaWords()
  ) {
    self.init(cues: cues, heart: heart, phrases: [], facts: facts, words: words, said: said)
  }
}

extension String {
  /// Its words of four letters or more, in small letters.
  fileprivate var contentWords: [String] {
    smallWords(figures: false, apostrophes: false).filter { $0.count >= 4 }.map(String.init)
  }
}
