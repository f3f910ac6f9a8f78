/// What an entry of several words (or one) is for: the sections of the files of connectives,
/// fillers, starts, tasks and people.
struct EntryKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  private static func bit(_ place: UInt64) -> EntryKinds { EntryKinds(rawValue: 1 << place) }

  static let because = bit(0)
  static let but = bit(1)
  static let so = bit(2)
  static let then = bit(3)
  static let when = bit(4)
  static let condition = bit(5)
  static let front = bit(6)
  static let frontOfClause = bit(7)
  static let frontBeforeWords = bit(8)
  static let end = bit(9)
  static let anywhere = bit(10)
  static let nothing = bit(11)
  static let yours = bit(12)
  static let notYours = bit(13)
  static let toDo = bit(14)
  static let aThing = bit(15)
  static let mishapActs = bit(16)
  static let degree = bit(17)
  static let ownDeterminer = bit(18)
  static let definite = bit(19)
  static let untilDate = bit(20)
  static let laterWhen = bit(21)
  static let nobody = bit(22)
  static let title = bit(23)
  static let becauseClause = bit(24)
  static let butClause = bit(25)
  static let hedge = bit(26)
  static let means = bit(27)
  static let saying = bit(28)
  static let partitive = bit(29)
  static let pause = bit(30)
  static let naming = bit(31)
  static let future = bit(32)
  static let joining = bit(33)
  static let event = bit(34)
  static let turnsMeaning = bit(35)
  static let topic = bit(49)
  static let several = bit(36)
  static let takesClause = bit(37)
  static let light = bit(38)
  static let toCoach = bit(39)
  static let placing = bit(40)
  static let broken = bit(41)
  static let forOne = bit(42)
  static let forMany = bit(43)
  static let introducing = bit(44)
  static let kinTail = bit(45)
  static let wished = bit(46)
  static let wishing = bit(47)
  static let goingOn = bit(48)
  /// "see", "hear": what follows with its object is no clause that is said.
  static let perceived = bit(50)
  /// "go", "sit down": the way to what is done next.
  static let onTheWay = bit(51)
  /// "want", "ask": somebody, and then what that one is to do.
  static let toSomebody = bit(52)
  /// "put", "lay": whoever does it does it somewhere.
  static let putting = bit(53)
  /// "In march": a month that is another word as well, behind what makes it one.
  static let monthly = bit(54)
  /// "ask": somebody, or nobody, and then what is to be found out; "see", before it at once.
  static let asking = bit(55)
  static let checking = bit(56)
  /// "free": how somebody may be who is asked.
  static let askable = bit(57)

  static let connective: EntryKinds = [
    .because, .becauseClause, .but, .butClause, .so, .then, .when, .condition,
  ]
  static let filler: EntryKinds = [.front, .frontOfClause, .frontBeforeWords, .anywhere]

  func has(_ other: EntryKinds) -> Bool { rawValue & other.rawValue != 0 }

  /// The kind that a section of a grammar file gives its entries.
  static let sections: [String: EntryKinds] = [
    "because": .because, "but": .but, "so": .so, "then": .then, "when": .when,
    "condition": .condition, "front": .front, "front of clause": .frontOfClause,
    "front before words": .frontBeforeWords, "end": .end, "anywhere": .anywhere,
    "nothing": .nothing, "yours": .yours, "not yours": .notYours, "to do": .toDo,
    "a thing": .aThing, "mishap acts": .mishapActs, "degree": .degree,
    "own determiner": .ownDeterminer, "definite": .definite, "until date": .untilDate,
    "later when": .laterWhen, "nobody": .nobody, "title": .title,
    "because before clause": .becauseClause, "but before clause": .butClause, "hedge": .hedge,
    "means": .means, "saying": .saying, "partitive": .partitive,
    "pause": .pause, "naming": .naming, "future": .future,
    "joining": .joining, "event": .event, "turns the meaning": .turnsMeaning,
    "several": .several, "takes a clause": .takesClause, "light": .light,
    "to the coach": .toCoach, "placing": .placing, "broken": .broken, "for one": .forOne,
    "for many": .forMany, "introducing": .introducing, "kin tail": .kinTail,
    "wished": .wished, "wishing": .wishing, "topic": .topic, "going on": .goingOn,
    "perceived": .perceived, "on the way": .onTheWay, "to somebody": .toSomebody,
    "putting": .putting, "monthly": .monthly, "asking": .asking, "checking": .checking,
    "askable": .askable,
  ]
}
