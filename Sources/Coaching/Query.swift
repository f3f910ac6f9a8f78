import Machines
import Understanding

/// What a question to the coach asks for.
enum Query: Hashable {
  /// What there is a sourced answer to.
  case known(CoachQuestion)
  /// What has a short answer, the same for everybody.
  case short(ShortAnswer)
  /// How long it takes.
  case length
  /// How much is left.
  case left
  /// What they should decide about their own life.
  case decision
  /// Whether it will go well, or whether they can.
  case hope
  /// The reason for the coach's own question.
  case why
  /// Whether their English will do.
  case english
  /// What they said of a thing; nil where nothing of the kind was told.
  case told(Phrase?)
  /// Whether a day is the one that was taken down.
  case day(isRight: Bool)
  /// Advice or a forecast, which nobody can give from here; what it is about, as a statement.
  case judgement(Phrase?)
  /// Any other thing that a program can't know.
  case fact

  /// True for what is answered for good.
  var isSettled: Bool {
    switch self {
    case .judgement, .fact, .hope: false
    case .known, .short, .length, .left, .decision, .why, .english, .told, .day: true
    }
  }
}

/// A question with one answer of the pack: `[questions.normal]` and so on.
enum ShortAnswer: String {
  /// Whether it is silly, or usual, to feel that way.
  case normal
  /// Which number they began with.
  case start
  /// Which number stands for the whole.
  case rating
  /// Whether the coach will remember this.
  case memory
  /// Which day it is that they have to do it.
  case whichDay
  /// Whether something that they told counts.
  case counting
  /// Whether a number is good enough.
  case level
  /// Whether there will be a plan.
  case planAhead
  /// Whether something that they name is meant.
  case meaning
  /// Whether something that would help them is allowed; whether it is amiss.
  case allowed, amiss
  /// Whether others take something amiss, allow it, mark them down for it, or see it; whether an accent
  /// counts.
  case rude, permitted, marking, showing, accent
  /// Whether to begin with the easy one; whether two feelings are the same.
  case order, same
  /// How many words a minute holds; whether to go fast or slow.
  case minutes, pace
  /// Whether it is safe with what their body does; whether to ask somebody for help.
  case safe, asking
  /// Whether to eat or drink before it; when or with what to begin; whether daily; whether the plan may change.
  case eating, starting, daily, changing
  /// How to stop what their body does.
  case stopping
  /// Whether they may come back here, and tell how it went.
  case writing
  /// Whether it helps to practise.
  case practising
  /// Whether the feeling goes away by itself.
  case easing
  /// Whether to tell somebody that they are nervous.
  case telling
  /// Whether they are too old, too slow or not clever enough for it.
  case selfDoubt
  /// Whether they did something wrong here.
  case wrong
  /// Whether the coach will play the other part, or practise with them.
  case practice
  /// Whether a slow breath does anything.
  case breathing
  /// Whether people get better at it.
  case improving
  /// Whether what they did, or feel, is daft.
  case daft
  /// Whether others have it as well.
  case others
  /// Whether what they have, or did, is enough.
  case enough
  /// Whether it is all right.
  case fine
  /// Whether the coach can help with it.
  case helping
  /// Which of two to believe.
  case believing
  /// What comes now.
  case next
  /// Whether the coach will be there.
  case here
  /// Whether something of their own would help, which they can try.
  case trying
  /// What a person would be asked about themselves: "do you run?"
  case oneself

  /// Those that are answered wherever their words stand in a question.
  static let anywhere: [ShortAnswer] = [
    .rude, .permitted, .marking, .showing, .accent, .order, .same, .minutes, .pace, .safe,
    .asking, .eating, .starting, .daily, .changing, .stopping,
  ]

  /// True where it is answered after the goodbye as well, and not only while there is a talk.
  var outlastsTheTalk: Bool {
    switch self {
    case .normal, .start, .rating, .memory, .whichDay, .counting, .allowed, .amiss, .oneself,
      .writing, .breathing, .improving, .daft, .others, .enough, .here, .fine, .rude, .permitted,
      .marking, .showing, .accent, .order, .same, .minutes, .pace, .safe, .asking, .eating,
      .starting, .daily, .changing, .stopping:
      true
    case .trying, .level, .planAhead, .meaning, .practising, .easing, .telling, .selfDoubt, .wrong,
      .practice, .believing, .next, .helping:
      false
    }
  }
}
