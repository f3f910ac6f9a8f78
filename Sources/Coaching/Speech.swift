import Dialogue
import Machines
import Understanding
import Wording

/// A reply in the making: moves, each with the phrase that it takes up.
struct Speech {
  let coach: Coach
  let at: Moment
  var specials: [Slot.Special: String] = [:]
  /// The line just heard, where it is long enough to be said back too fully.
  var parrot: Parrot?
  /// The line as it came to be answered; of what is left of it later only a part may be taken.
  var whole = ""
  /// True where there is another side to what is taken up, which is said as well.
  var hasOtherSide = false
  /// Its phrases, where they are known.
  var told: [Phrase]?
  /// The line of which one sentence is heard by itself, where the others tell something as well.
  var fuller: String?
  /// True where the line was taken for an answer, and what is left of it is to be said.
  var isAnswer = false
  /// Spreads the choice between variants: another line, another wording.
  var salt: UInt64 = 0
  /// The question that stood when the line came.
  var stood: Question?
  /// True for a first line: where it names nothing to be able to do, the coach says who it is.
  var isFirst = false
  /// True where the person asked something of the coach, so that the question comes again with no
  /// fault of theirs.
  var isWished = false
  var parts: [Speaker.Part] = []
  /// The phrases that the parts take up, for each is long to copy and to compare.
  var lines: [Phrase] = []
  var options: [String] = []
  var verbatim: String?

  init(coach: Coach, at: Moment) {
    self.coach = coach
    self.at = at
  }

  var isEmpty: Bool { parts.isEmpty }

  mutating func add(_ moves: [Move], line: Phrase? = nil) {
    let line = place(of: line)
    if parts.isEmpty { parts.reserveCapacity(6) }
    for move in moves { parts.append(Speaker.Part(move: move, line: line)) }
  }

  /// Says something at a place among what is said already.
  mutating func insert(_ move: Move, line: Phrase? = nil, at place: Int) {
    parts.insert(Speaker.Part(move: move, line: self.place(of: line)), at: place)
  }

  private mutating func place(of line: Phrase?) -> Int? {
    guard let line else { return nil }
    if let known = lines.firstIndex(of: line) { return known }
    lines.append(line)
    return lines.count - 1
  }

  /// What was to be asked is not, because it is known already or is left out.
  mutating func dropQuestions() {
    parts.removeAll { $0.move.act == .ask }
  }

  /// Says something before what is asked.
  mutating func add(_ move: Move, line: Phrase, before act: Act) {
    let part = Speaker.Part(move: move, line: place(of: line))
    parts.insert(part, at: parts.firstIndex { $0.move.act == act } ?? parts.count)
  }

  /// One move is made in the place of another.
  mutating func replace(_ old: Move, with new: Move) {
    for at in parts.indices where parts[at].move == old {
      parts[at] = Speaker.Part(move: new, line: parts[at].line)
    }
  }

  /// True where what a phrase tells is taken up already, whole or in part.
  func takesUp(_ phrase: Phrase) -> Bool {
    lines.contains { $0.quote.holds(phrase.quote) || phrase.quote.holds($0.quote) }
  }

  /// What was to be said under a key is not.
  func holds(_ key: String) -> Bool { parts.contains { $0.move.isNamed(key) } }

  mutating func drop(_ key: String) { parts.removeAll { $0.move.isNamed(key) } }

  /// True where something of what was told is said back already.
  var reflects: Bool {
    parts.contains {
      // That a card is kept says nothing of the line.
      ($0.move.act == .reflect || $0.move.act == .affirm) && $0.move.key != "mastery.kept"
    }
  }

  mutating func dropReflections() {
    parts.removeAll { $0.move.act == .reflect || $0.move.act == .affirm }
  }

  /// Something that answers nothing is said back, and what was asked is asked once more: it is not worn out
  /// by that.
  mutating func askStill(_ move: Move, line: Phrase? = nil, _ sitting: Sitting) {
    isWished = true
    add([move], line: line)
    again(sitting)
  }

  /// The question that stands, asked anew in other words.
  mutating func again(_ sitting: Sitting) {
    if let question = sitting.safety.question ?? sitting.floor.question, sitting.greeted {
      let keys = [question.key + ".again", question.key]
      if let key = keys.first(where: { has(unsaid: $0, sitting) }) {
        add([.ask(key)])
      } else {
        choices(question, sitting)
      }
    } else if !sitting.ended {
      add([.ask("opening.wishing")])
    }
  }

  /// True where there are words for a key that were not said yet and ask for nothing to fill in.
  func has(unsaid key: String, _ sitting: Sitting) -> Bool {
    coach.speaker.variants(of: key)?
      .contains { $0.slots == 0 && !sitting.spoken.contains($0.id) } == true
  }

  /// True where there are words for a key that were not said yet, whatever they ask for.
  func hasMore(_ key: String, _ sitting: Sitting) -> Bool {
    coach.speaker.variants(of: key)?.contains { !sitting.spoken.contains($0.id) } == true
  }

  /// True where words for a key were said in this sitting.
  func hasSaid(_ key: String, _ sitting: Sitting) -> Bool {
    coach.speaker.variants(of: key)?.contains { sitting.spoken.contains($0.id) } == true
  }

  /// How often a question was put in this sitting, in whatever words.
  func timesAsked(_ question: Question, _ sitting: Sitting) -> Int {
    [question.key, question.key + ".again"].reduce(0) { count, key in
      count
        + (coach.speaker.variants(of: key) ?? []).count { sitting.spoken.contains($0.id) }
    }
  }

  func hasChoices(_ question: Question) -> Bool {
    coach.speaker.variants(of: question.key + ".choices") != nil
      || question.asked.isNumber
  }

  /// The question that stands, with choices; asked anew in other words where it has none.
  mutating func choices(_ question: Question, _ sitting: Sitting) {
    let key = question.key + ".choices"
    let variants = coach.speaker.variants(of: key) ?? []
    guard variants.contains(where: { !sitting.spoken.contains($0.id) }) else {
      add([.ask(question.key + ".again")])
      return
    }
    add([Move(.offer, key)])
    options = coach.speaker.words.options[question.key] ?? []
  }

  /// True where the reply puts this question, in whatever words.
  func puts(_ question: Question) -> Bool {
    parts.contains {
      ($0.move.act == .ask || $0.move.act == .offer) && $0.move.key.hasPrefix(question.key)
    }
  }

  /// True where it is put with choices.
  var offers: Bool { parts.contains { $0.move.act == .offer } }

  /// Nothing is asked and nothing offered.
  mutating func asksNothing() {
    parts.removeAll { $0.move.act == .ask || $0.move.act == .offer }
    options = []
  }

  /// The last reply once more, word for word, because it was asked for.
  mutating func repeats(_ text: String) { verbatim = text }
}
