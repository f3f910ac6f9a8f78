import Dialogue
import Machines
import Understanding

/// What is said to a question of theirs, before the thread goes on.
extension Coach {
  /// The short answer, before the thread goes on.
  func answer(_ query: Query, _ sitting: Sitting, _ speech: inout Speech) {
    switch query {
    case .known(let question):
      speech.add(Questions.listening.step(Questions.Event(question)).moves)
    case .length: speech.add([.inform("questions.howLong")])
    case .left: speech.add([.inform(sitting.floor.left)])
    case .decision: speech.add([.inform("questions.decision")])
    case .hope: hope(sitting, &speech)
    case .why: explain(sitting, &speech)
    case .short(.start) where sitting.floor.asksHardestAgain && sitting.facts.has(.hardestRating):
      speech.add([.inform("questions.start.part")])
    case .short(let answer): speech.add([.inform("questions." + answer.rawValue)])
    case .english: speech.add([.inform("heed.language")])
    case .told(let phrase): tell(phrase, sitting, &speech)
    case .day(let isRight):
      speech.add([.inform(isRight ? "questions.day.right" : "questions.day")])
    case .judgement(let phrase):
      // Handed back once; after that what they told has the word.
      let isSaid = speech.hasSaid("questions.judgement", sitting)
      speech.add(
        [.inform(isSaid ? "questions.judgement.more" : "questions.judgement")], line: phrase)
    case .fact: speech.add([.inform("questions.unknown")])
    }
  }

  /// Answers a question that ends a line with a plan.
  /// - Returns: false where the line ends in none.
  @discardableResult
  func answersLast(
    _ sentences: [Substring], _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard sentences.count > 1, let last = sentences.last, let query = query(last, sitting),
      asksBeside(last, MetaWord.all(in: last), true, sitting)
        || last.isMarked
    else { return false }
    answer(query, sitting, &speech)
    return true
  }

  /// "You didn't answer": what was asked in the line before is answered now.
  func answersLate(_ parted: Parted, _ sitting: inout Sitting, _ speech: inout Speech) {
    // It was answered in the same line.
    if speech.parts.contains(where: { $0.move.key.hasPrefix("questions.") }) { return }
    if speech.has(unsaid: "meta.unanswered", sitting) { speech.add([.inform("meta.unanswered")]) }
    // What was asked in this line is answered beside it.
    if sitting.queried?.turn == sitting.turn, speech.parts.count > 1 { return }
    let before = sitting.queried.flatMap { $0.turn >= sitting.turn - 2 ? $0.words : nil }
    if let asked = parted.query.map(String.init) ?? before,
      let query = query(asked, sitting)
    {
      if case .judgement(let phrase) = query {
        speech.add([.inform("questions.judgement")], line: phrase)
      } else if query == .fact {
        // That it can't be known from here is said once, with who can know it.
        speech.drop("meta.unanswered")
        speech.add([.inform("wanted.unanswered")])
      } else {
        answer(query, sitting, &speech)
      }
    } else if let told = passedOver(by: "", MetaWords(), sitting) {
      speech.drop("meta.unanswered")
      speech.parrot = nil
      speech.add([.inform("heed.missed")])
      speech.add([.reflect("heed.passed")], line: told)
    } else {
      // Nothing to answer is found: that is said, and no more is owed.
      speech.drop("meta.unanswered")
      speech.add([.inform("wanted.unanswered.none")])
    }
    sitting.queried = nil
  }
}

extension Floor {
  /// True where the number of the hardest part is asked for a second time.
  fileprivate var asksHardestAgain: Bool {
    if case .close(at: .ratingHardest) = self { true } else { false }
  }

  /// What is said of how much is left.
  fileprivate var left: String {
    switch self {
    case .opening, .mastery, .checkIn: "questions.left.early"
    case .vicarious, .persuasion, .arousal: "questions.left.middle"
    case .plan, .quick: "questions.left.late"
    case .close: "questions.left.last"
    }
  }
}
