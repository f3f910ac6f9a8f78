/// What a word can be: the sections of the grammar files that name it, and the forms of verbs.
struct WordKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  private static func bit(_ place: UInt64) -> WordKinds { WordKinds(rawValue: 1 << place) }

  static let nominative = bit(0)
  static let subject = bit(1)
  static let objective = bit(2)
  static let first = bit(3)
  static let coach = bit(4)
  static let team = bit(5)
  static let determiner = bit(6)
  static let possessive = bit(7)
  static let number = bit(8)
  static let preposition = bit(9)
  static let strictPreposition = bit(10)
  static let particle = bit(11)
  static let and = bit(12)
  static let dangling = bit(13)
  static let wh = bit(14)
  static let to = bit(15)
  static let that = bit(16)
  static let not = bit(17)
  static let be = bit(18)
  static let was = bit(19)
  static let have = bit(20)
  static let does = bit(21)
  static let modal = bit(22)
  static let negative = bit(23)
  static let beInfinitive = bit(24)
  static let contracted = bit(25)
  static let contractedBe = bit(26)
  static let contractedWill = bit(27)
  static let contractedHave = bit(28)
  static let contractedWould = bit(29)
  static let plainSubject = bit(30)
  static let adverb = bit(31)
  static let time = bit(32)
  static let timeNoun = bit(33)
  static let catenative = bit(34)
  static let plural = bit(35)
  static let singular = bit(36)
  static let noun = bit(37)
  static let person = bit(38)
  static let group = bit(39)
  static let body = bit(40)
  static let modifierIng = bit(41)
  static let describingIng = bit(42)
  static let adjective = bit(43)
  static let feeling = bit(44)
  static let feelingVerb = bit(45)
  static let danglingCut = bit(46)
  static let name = bit(47)
  static let proper = bit(48)
  static let profane = bit(49)
  static let slur = bit(50)
  static let adjectival = bit(51)
  static let quantity = bit(52)
  static let mid = bit(53)
  // Forms of verbs.
  static let base = bit(54)
  static let sForm = bit(55)
  static let past = bit(56)
  static let participle = bit(57)
  static let ing = bit(58)
  // Of a token alone, never of a word of the lexicon.
  static let genitive = bit(59)
  static let unknown = bit(60)
  static let blocked = bit(61)
  static let stop = bit(62)
  static let mark = bit(63)

  static let auxiliary: WordKinds = [.be, .have, .does, .modal]
  static let finiteForm: WordKinds = [.be, .have, .does, .modal, .base, .sForm, .past]
  static let nounlike: WordKinds = [
    .noun, .person, .group, .body, .name, .proper, .timeNoun, .unknown, .modifierIng,
  ]
  /// What a word that stands for an act is not as well.
  static let notAnAct: WordKinds = [
    .person, .name, .proper, .timeNoun, .time, .plural, .adverb, .body, .preposition, .number,
  ]
  static let unsayable: WordKinds = [.profane, .slur, .blocked]

  func has(_ other: WordKinds) -> Bool { rawValue & other.rawValue != 0 }

  /// The kind that a section of a grammar file gives its words.
  static let sections: [String: WordKinds] = [
    "nominative": .nominative, "subject": .subject, "objective": .objective, "first": .first,
    "coach": .coach, "team": .team, "determiner": .determiner, "possessive": .possessive,
    "number": .number, "preposition": .preposition, "strict preposition": .strictPreposition,
    "particle": .particle, "and": .and, "dangling": .dangling, "wh": .wh, "to": .to,
    "that": .that, "not": .not, "be": .be, "was": .was, "have": .have, "do": .does,
    "modal": .modal, "negative": .negative, "be infinitive": .beInfinitive,
    "contracted": .contracted, "contracted be": .contractedBe,
    "contracted will": .contractedWill, "contracted have": .contractedHave,
    "contracted would": .contractedWould, "plain subject": .plainSubject, "adverb": .adverb,
    "time": .time, "time noun": .timeNoun, "catenative": .catenative, "plural": .plural,
    "singular": .singular, "noun": .noun, "person": .person, "group": .group, "body": .body,
    "modifier ing": .modifierIng, "ing describing": .describingIng, "adjective": .adjective,
    "feeling": .feeling, "feeling verb": .feelingVerb, "dangling after a cut": .danglingCut,
    "quantity": .quantity, "name": .name,
    "proper": .proper, "acronym": .proper, "profane": .profane, "slur": .slur,
    "adjectival": .adjectival, "mid": .mid,
  ]
}
