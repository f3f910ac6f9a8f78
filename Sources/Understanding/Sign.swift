/// Something rare that a part of a line is asked for by itself. Every entry that says it holds one of a
/// few words, so that a part without any of these is passed over by its words alone.
public struct Sign: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A day, or the time left.
  static let when = Sign(rawValue: 1)
  static let sensation = Sign(rawValue: 2)
  public static let goodbye = Sign(rawValue: 4)
  /// A wish to talk of a source of efficacy.
  public static let topic = Sign(rawValue: 8)
  /// A command that may stand beside other words: to stop, to go on, to make a plan.
  public static let beside = Sign(rawValue: 16)
}

extension Mark {
  /// What the entries of a section can say by themselves.
  var sign: Sign {
    switch self {
    case .whenNow, .whenToday, .whenTomorrow, .whenYesterday, .whenMinute, .whenHour, .whenDay,
      .whenWeek, .whenMonth, .whenYear, .whenWeekday, .whenMonthName, .whenFeast, .whenVague:
      .when
    case .commandsGoodbye: .goodbye
    case .commandsMastery, .commandsVicarious, .commandsPersuasion, .commandsArousal: .topic
    case .commandsStop, .commandsSkip, .commandsPlan: .beside
    case .sensationsHeart, .sensationsBreath, .sensationsSweat, .sensationsShaking,
      .sensationsVoice,
      .sensationsStomach, .sensationsBlankMind, .sensationsHeat, .sensationsTension,
      .sensationsDryMouth, .sensationsDizziness, .sensationsTears, .sensationsTired,
      .sensationsCalm, .sensationsNumb:
      .sensation
    case _: []
    }
  }
}

extension LexiconBuilder {
  /// Marks the words of the place of the pattern that has the longest, where it may not be left out.
  mutating func markPattern(_ sign: Sign) {
    var longest = 0
    var options = 0..<0
    for element in pattern.elements where !element.isGap && !element.isOptional {
      var least = Int.max
      for option in element.options { least = min(least, length(self.longest(of: option))) }
      if least > longest { (longest, options) = (least, element.options) }
    }
    if options.isEmpty { lexicon.unsigned.formUnion(sign) }
    for option in options { mark(sign, self.longest(of: option)) }
  }

  /// The longest word of an option.
  private func longest(of option: Int) -> Int32 {
    let place = pattern.symbols(of: option)
    var longest = pattern.symbols[place.lowerBound]
    for at in place.dropFirst() where length(pattern.symbols[at]) > length(longest) {
      longest = pattern.symbols[at]
    }
    return longest
  }

  /// A set is taken for a word of one letter, and what stands for any word for none.
  private func length(_ symbol: Int32) -> Int {
    symbol >= 0 ? lexicon.words.length(of: symbol) : symbol == Symbol.any ? 0 : 1
  }

  /// Marks a word or a set of which every line has one that holds an entry.
  mutating func mark(_ sign: Sign, _ symbol: Int32) {
    if symbol >= 0 {
      pad(&lexicon.signs, to: Int(symbol) + 1, with: [])
      lexicon.signs[Int(symbol)].formUnion(sign)
    } else {
      let set = Symbol.index(ofSet: symbol)
      pad(&setSigns, to: set + 1, with: [])
      setSigns[set].formUnion(sign)
    }
  }

  /// Marks the words of the sets that were marked, once all words are known.
  mutating func layOutSigns() {
    pad(&lexicon.signs, to: lexicon.words.count, with: [])
    pad(&setSigns, to: sets.count, with: [])
    for member in members {
      lexicon.signs[Int(member.word)].formUnion(setSigns[Symbol.index(ofSet: member.set)])
    }
  }
}

extension Lexicon {
  /// False where some words of a line can't say what a sign stands for.
  func mayHold(_ sign: Sign, _ tokens: [Token]) -> Bool {
    if !unsigned.isDisjoint(with: sign) { return true }
    return tokens.contains { $0.word >= 0 && !signs[Int($0.word)].isDisjoint(with: sign) }
  }
}
