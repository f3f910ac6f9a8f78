/// What one line was taken to mean (design: conversation.md "Cues"). Pure data, a value.
public struct Cues: Hashable, Sendable {
  /// What the line says to the question that was asked.
  public var polarity: Polarity = .none
  /// True where the answer was hedged ("kind of", "I guess").
  public var hedged = false
  /// What a plain statement amounts to as an answer to a question for yes or no, where no word for
  /// yes or no was said ("I have an older son"). `polarity` is then `none`.
  public var implied: Polarity = .none
  public var rating: Rating?
  public var outcome: Outcome = .none
  public var who: Who = .you
  public var time: Time = .now
  public var causes: [Cause] = []
  public var peer: Peer?
  public var feedback: Feedback?
  public var sensations: [Sensation] = []
  public var reading: Reading = .none
  /// The date or the time left that was named, if any.
  public var when: When?
  public var command: Command?
  public var question: CoachQuestion?
  public var safety: SafetyClass = .none
  public var signs: SafetySigns = []
  /// A choice out of those offered, from 1 ("2", "the second one").
  public var choice: Int?
  /// Spans of the words that stand under a negation.
  public var negated: [Span] = []
  /// What produced the cues above.
  public var because: [Because] = []
  /// A compact view of what sort of line it is.
  public var manner: Manner = []

  public init() {}
}

/// Bytes of the cleaned line, `start ..< end`.
public struct Span: Hashable, Codable, Sendable {
  public var start: Int
  public var end: Int
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

public enum Polarity: String, Hashable, Codable, Sendable, CaseIterable {
  case yes, no, unsure, none
}

/// How sure, 0 to 100.
public struct Rating: Hashable, Codable, Sendable {
  public var value: Double
  /// True where no number was given ("pretty sure").
  public var verbal: Bool
  public init(value: Double, verbal: Bool) {
    self.value = value
    self.verbal = verbal
  }
}

public enum Outcome: String, Hashable, Codable, Sendable, CaseIterable {
  case success, failure, partial, notAttempted, none
}

public enum Who: String, Hashable, Codable, Sendable, CaseIterable {
  case you = "self"
  case other
}

public enum Time: String, Hashable, Codable, Sendable, CaseIterable {
  case now, past, future, longPast
}

/// What an outcome was put down to, on Weiner's three axes.
public struct Cause: Hashable, Codable, Sendable {
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    case effort, strategy, preparation, ability, luck, difficulty, help, state
  }
  public enum Locus: String, Hashable, Codable, Sendable { case `internal`, external }
  public enum Stability: String, Hashable, Codable, Sendable { case stable, unstable }
  public enum Controllability: String, Hashable, Codable, Sendable {
    case controllable, uncontrollable
  }
  public var kind: Kind
  public var negated: Bool
  public init(kind: Kind, negated: Bool) {
    self.kind = kind
    self.negated = negated
  }

  public var locus: Locus {
    switch kind {
    case .effort, .strategy, .preparation, .ability, .state: .`internal`
    case .luck, .difficulty, .help: .external
    }
  }
  public var stability: Stability {
    switch kind {
    case .ability, .difficulty: .stable
    case .effort, .strategy, .preparation, .luck, .help, .state: .unstable
    }
  }
  public var controllability: Controllability {
    switch kind {
    case .effort, .strategy, .preparation: .controllable
    case .ability, .luck, .difficulty, .help, .state: .uncontrollable
    }
  }
}

public struct Peer: Hashable, Codable, Sendable {
  public enum Similarity: String, Hashable, Codable, Sendable, CaseIterable {
    case similar, ahead, behind, expert, unknown
  }
  public var similarity: Similarity
  public var struggled: Bool?
  /// True where they are set beside the writer in so many words ("slower than me").
  public var compared: Bool
  /// "Everyone finds it easier": no one person, but all of them.
  public var everyone: Bool
  /// "nobody", "no one like me": there is no peer.
  public var nobody: Bool
  public init(
    similarity: Similarity, struggled: Bool? = nil, compared: Bool = false, everyone: Bool = false,
    nobody: Bool = false
  ) {
    self.similarity = similarity
    self.compared = compared
    self.struggled = struggled
    self.everyone = everyone
    self.nobody = nobody
  }
}

public struct Feedback: Hashable, Codable, Sendable {
  public enum Valence: String, Hashable, Codable, Sendable { case positive, negative, mixed }
  public enum About: String, Hashable, Codable, Sendable { case person, process, unknown }
  public var valence: Valence
  public var about: About
  public var specific: Bool
  /// The word for who gave it, as typed ("coach", "my sister" gives "sister").
  public var giver: String?
  public init(valence: Valence, about: About, specific: Bool, giver: String?) {
    self.valence = valence
    self.about = about
    self.specific = specific
    self.giver = giver
  }
}

public struct Sensation: Hashable, Codable, Sendable {
  public enum Name: String, Hashable, Codable, Sendable, CaseIterable {
    case heart, breath, sweat, shaking, voice, stomach, blankMind, heat, tension, dryMouth
    case dizziness, tears, tired, calm, numb
  }
  public var name: Name
  public var negated: Bool
  public var time: Time
  public init(name: Name, negated: Bool, time: Time) {
    self.name = name
    self.negated = negated
    self.time = time
  }
}

/// Whether a sensation or a coming event is taken as a threat or as a challenge.
public enum Reading: String, Hashable, Codable, Sendable, CaseIterable {
  case threat, challenge, neutral, none
}

/// A date or the time left, as it was said.
public struct When: Hashable, Codable, Sendable {
  public enum Kind: Hashable, Codable, Sendable {
    case now
    case minutes(count: Int)
    case days(count: Int)
    /// 1 is Monday, 7 is Sunday; `next` where the person said so.
    case weekday(day: Int, next: Bool)
    /// Day of a month; the day is 0 where only the month was said, the month where only the day.
    case date(month: Int, day: Int)
    /// "soon", "some day", "more often"
    case vague
  }
  public var kind: Kind
  /// True where it lies behind ("last Tuesday", "two weeks ago").
  public var past: Bool
  public var span: Span
  public init(kind: Kind, past: Bool, span: Span) {
    self.kind = kind
    self.past = past
    self.span = span
  }
}

public enum Source: String, Hashable, Codable, Sendable, CaseIterable {
  case mastery, vicarious, persuasion, arousal
}

/// What the person wants of the conversation itself.
public enum Command: Hashable, Codable, Sendable {
  case stop, skip, back, undo, why, help, repeating, progress, forget
  /// "quality": the scorecard of this sitting
  case quality
  case greeting, goodbye, thanks
  /// "no, I meant Thursday"
  case correction
  /// "that was a joke"
  case joke
  /// "I go on in ten minutes", "quick"
  case quick
  case restart
  /// "back to coaching", "let's go on"
  case resume
  case switching(to: Topic)

  /// Where one can switch to by name.
  public enum Topic: String, Hashable, Codable, Sendable, CaseIterable {
    case mastery, vicarious, persuasion, arousal, plan, close
  }

  /// The name on the wire: `stop`, `repeat`, `switch:mastery`.
  public var name: String {
    switch self {
    case .repeating: "repeat"
    case .switching(let topic): "switch:\(topic.rawValue)"
    case .stop: "stop"
    case .skip: "skip"
    case .back: "back"
    case .undo: "undo"
    case .why: "why"
    case .help: "help"
    case .progress: "progress"
    case .quality: "quality"
    case .forget: "forget"
    case .greeting: "greeting"
    case .goodbye: "goodbye"
    case .thanks: "thanks"
    case .correction: "correction"
    case .joke: "joke"
    case .quick: "quick"
    case .restart: "restart"
    case .resume: "resume"
    }
  }
}

public enum CoachQuestion: String, Hashable, Codable, Sendable, CaseIterable {
  case whatIsSelfEfficacy, vsConfidence, vsSelfEsteem, fourSources, tooHigh, doesReappraisalWork
  case areYouHuman, whatCanYouDo, privacy, whyAsk, doesThisWork, whoIsBandura
  /// A question to the coach that none of the above covers.
  case other
}

/// The classes of safety.md.
public enum SafetyClass: String, Hashable, Codable, Sendable, CaseIterable {
  case none, medical, medicalUnclear, crisis, crisisUnclear, abuse, harmOthers, clinical
  case minor, thirdParty
}

/// Why a cue was heard: the span of text and the lexicon entry that produced it.
public struct Because: Hashable, Sendable {
  public var span: Span
  /// A number that was reckoned has no mark.
  private let mark: Mark?

  init(_ mark: Mark?, span: Span) {
    self.mark = mark
    self.span = span
  }

  /// The cue, for instance `sensations.heart` or `polarity.no`.
  public var cue: String {
    guard let mark else { return "ratings.number" }
    let name = Mark.names[Int(mark.rawValue)]
    return "\(name.file).\(name.key)"
  }
  /// True where it was heard by a lexicon of this name, for instance `sensations`, and by this
  /// section of it, if one is named.
  public func isOf(_ file: String, _ key: String? = nil) -> Bool {
    guard let mark else { return file == "ratings" && (key ?? "number") == "number" }
    let index = Int(mark.rawValue)
    return Mark.names[index].file == file && (key == nil || key == Mark.names[index].key)
  }
  /// The lexicon file and its key, for instance `sensations.txt:heart`.
  public var entry: String {
    guard let mark else { return "numbers.txt" }
    let name = Mark.names[Int(mark.rawValue)]
    return "\(name.file).txt:\(name.key)"
  }
}

/// What sort of line it is, whatever it says.
public struct Manner: OptionSet, Hashable, Codable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Nothing but blanks, dots or marks.
  public static let empty = Manner(rawValue: 1 << 0)
  /// The person asks something.
  public static let asking = Manner(rawValue: 1 << 1)
  /// "lol", "haha", laughing emoji.
  public static let laughing = Manner(rawValue: 1 << 2)
  /// An insult or anger at the coach.
  public static let insult = Manner(rawValue: 1 << 3)
  /// Too few known words to say anything about it: another language, keys struck at random.
  public static let strange = Manner(rawValue: 1 << 4)
  /// "idk", "no idea", "dunno": does not know.
  public static let dontKnow = Manner(rawValue: 1 << 5)
  /// "meh", "whatever", "fine", "ok": an answer with nothing in it.
  public static let thin = Manner(rawValue: 1 << 6)
  /// Sarcasm marks ("oh great", "yeah right").
  public static let sarcasm = Manner(rawValue: 1 << 7)
  /// "nothing", "none", "no one", "never": the answer is that there is none.
  public static let nothing = Manner(rawValue: 1 << 8)
  /// Not caring about what is asked, refusing it ("I'd rather not say", "none of your business").
  public static let refusal = Manner(rawValue: 1 << 9)
  /// Low mood, grief or distress that nerves do not explain ("I feel low", "so sad lately").
  public static let lowMood = Manner(rawValue: 1 << 10)
  /// Panic at its peak, now ("I'm panicking", "I can't think, it's all too much right now").
  public static let panic = Manner(rawValue: 1 << 11)
  /// "I have not prepared at all"
  public static let unprepared = Manner(rawValue: 1 << 12)
  /// "calm works better for me", "I'd rather calm down"
  public static let prefersCalm = Manner(rawValue: 1 << 13)
  /// "that's too big", "too much for a week", "too small"
  public static let tooBig = Manner(rawValue: 1 << 14)
  /// "not yet", "it hasn't happened yet", "it's tomorrow"
  public static let notYet = Manner(rawValue: 1 << 15)
  /// The line begins with "nothing", "nobody", "none": so does the answer.
  public static let nothingFirst = Manner(rawValue: 1 << 16)
  /// "world domination", "become a wizard": nothing that one sets out to do.
  public static let absurd = Manner(rawValue: 1 << 17)
  /// "my cat", "a pizza", "Batman": odd as a person or a sensation, and plain as part of a task.
  public static let odd = Manner(rawValue: 1 << 18)
  /// "my wife died in March", "she passed away": somebody was lost.
  public static let loss = Manner(rawValue: 1 << 19)
  /// "I have to", "it needs doing", "no choice": it is done whether they like it or not.
  public static let duty = Manner(rawValue: 1 << 20)
}
