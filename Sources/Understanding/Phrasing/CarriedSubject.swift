/// The subject that a clause without one goes on with.
enum CarriedSubject {
  /// Nobody yet: the person, where the verb is one of theirs.
  case open
  /// The person, said in the same sentence.
  case you
  case token(Int)
  /// Someone or something that no one word says.
  case other
  /// "it", "the wind": the next sentence is about the person again.
  case passing

  /// What a new sentence goes on with.
  var afterStop: CarriedSubject {
    switch self {
    case .you, .passing, .open: .open
    case .token, .other: .other
    }
  }

  init(_ subject: ClauseSubject?, in reader: PhraseReader) {
    guard let subject else {
      self = .you
      return
    }
    switch subject.who {
    case .you: self = .you
    case .pronoun where !subject.contracted: self = .token(subject.start)
    case .pronoun, .both, .unsayable: self = .other
    case .thing: self = .passing
    case .noun:
      // "A trustee came up and said well done": a word that is not known may be somebody.
      let person = reader.tokens[subject.head].kinds.has([.person, .group, .name, .unknown])
      self = person || reader.isUnknownName(subject.head) ? .other : .passing
    }
  }
}
