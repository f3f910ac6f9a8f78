import Dialogue
import Efficacy
import Machines
import Understanding

/// "The natural bit was a joke. Forget the plant", "I wouldn't build on the test": what they told is
/// taken out of all that is known, said once, and never comes back.
extension Coach {
  /// - Returns: what else the line says; nil where nothing is taken back.
  func takesBack(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Line? {
    guard hints.takenBack.stand(in: words), hasTold(sitting), sitting.mode == .full,
      metas.kind(of: words) != .leave,
      // "Leave the notes out of it", to what they would do otherwise.
      !sitting.floor.asksForAct || sentences.count > 1
    else { return nil }
    var (names, rest): ([String], [Substring]) = ([], [])
    var dropped: Set<FactKind> = []
    let told = sitting.facts
    for sentence in sentences {
      guard let (name, isSure) = takenBack(in: sentence) else {
        rest.append(sentence)
        continue
      }
      let kinds = drop(name, told, &sitting)
      if kinds.isEmpty, !isSure {
        rest.append(sentence)
      } else {
        dropped.formUnion(kinds)
        let said = phraser.turned(String(name))
        if !names.contains(said) { names.append(said) }
      }
    }
    guard !names.isEmpty else { return nil }
    forgetCards(of: dropped, &sitting, speech.at)
    // "Take it off the list": of the same thing.
    rest.removeAll { isPronounTaken($0) }
    let noun = names.joined(separator: " " + joints.and + " ")
    speech.add([.reflect("repair.takenBack")], line: Phrase(quote: noun, noun: noun))
    let left = sitting.floor.checksCard ? beyondTheCard(rest) : rest
    return Line(Sentences.text(left))
  }

  /// A card is mended by what else was told, and else it is done with: it is not asked about again.
  func afterTakingBack(_ sitting: inout Sitting, _ rest: Line, _ speech: inout Speech) {
    guard sitting.floor.checksCard else { return goOn(&sitting, with: rest, &speech) }
    if rest.words > 0 {
      converse(&sitting, rest, &speech)
    } else {
      let holds = Summary.card(sitting.facts, joints) != nil
      advance(
        &sitting, holds ? sitting.floor.passed : Turn(.mastery(at: .done)), &speech, line: nil)
    }
  }

  /// What else was told beside what is out, and is more than "no" or "I told you".
  private func beyondTheCard(_ rest: [Substring]) -> [Substring] {
    rest.filter { $0.wordCount > 3 && metas.kind(of: MetaWord.all(in: $0)) == nil }
  }

  /// What a sentence takes back, and whether it says so beyond doubt.
  private func takenBack(in sentence: Substring) -> (name: Substring, isSure: Bool)? {
    let options = speaker.words.options
    var words = Substring(sentence.unmarked.straight).bare
    words.strip(corrections.leads)
    words.strip(hints.asked.fronts)
    words.strip(options["takenBack.told"] ?? [])
    var taken = words
    if taken.strip(options["takenBack.take"] ?? []),
      taken.strip(backwards: options["takenBack.out"] ?? [])
    {
      return named(taken, isSure: true)
    }
    guard words.strip(options["takenBack.lead"] ?? []) else {
      let text = words.lowercased()
      for was in options["takenBack.was"] ?? [] {
        guard let at = text.place(of: " " + was) else { continue }
        let front = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
        return named(Substring(words.utf8.prefix(front)), isSure: false)
      }
      return nil
    }
    if let comma = words.utf8.firstIndex(of: 0x2C) { words = words[..<comma].bare }
    words.strip(backwards: options["takenBack.tail"] ?? [])
    return named(words, isSure: false)
  }

  private func named(_ words: Substring, isSure: Bool) -> (Substring, Bool)? {
    let name = words.bare
    guard (1...5).contains(name.wordCount), !corrections.pronouns.contains(name.lowercased()) else {
      return nil
    }
    return (name, isSure)
  }

  private func isPronounTaken(_ sentence: Substring) -> Bool {
    var words = Substring(sentence.unmarked.straight).bare
    words.strip(corrections.leads)
    words.strip(hints.asked.fronts)
    guard words.strip(speaker.words.options["takenBack.take"] ?? []) else { return false }
    words.strip(backwards: speaker.words.options["takenBack.out"] ?? [])
    return corrections.pronouns.contains(words.lowercased())
  }

  /// Lets go of what holds the words that a name is made of; what hangs on it goes with it.
  /// - Parameter told: what was known before this line.
  private func drop(_ name: Substring, _ told: Facts, _ sitting: inout Sitting) -> [FactKind] {
    var words = name
    words.strip(corrections.those)
    words.strip(backwards: corrections.things)
    if words.isEmpty { words = name }
    // "Forget the bloke": talk of somebody, or of the body, is left by other words.
    let held: [FactKind] = [.giver, .peer, .sensation]
    if held.contains(where: { sitting.facts[$0].map { isNamed($0.phrase, in: words) } == true }) {
      return []
    }
    var known = told
    var kinds = known.drop(
      holding: phraser.forms(String(words)), since: 1, besides: Self.staying)
    if kinds.contains(.attempt) { kinds += [.outcome, .did, .cause, .part, .change, .attemptDate] }
    if kinds.contains(.did) { kinds += [.cause, .part] }
    for kind in kinds { sitting.facts.drop(kind) }
    return kinds
  }

  /// The cards of this sitting that held some of it are kept anew without.
  private func forgetCards(of kinds: Set<FactKind>, _ sitting: inout Sitting, _ at: Moment) {
    for source in Source.allCases where !kinds.isDisjoint(with: Card.kinds(source)) {
      let isKept = sitting.ledger.cards(of: source).contains {
        $0.sitting == sitting.ledger.sitting
      }
      guard isKept else { continue }
      sitting.ledger.drop(source)
      let left = Card.kinds(source).contains { sitting.facts.has($0) && $0 != .attemptDate }
      if left { keep(source, &sitting, at) }
    }
  }

  /// What is taken back by other words, or not at all.
  private static let staying: Set<FactKind> = [
    .task, .date, .rating, .surest, .surestRating, .hardest, .hardestRating, .peer, .giver,
    .sensation, .strength, .importance, .step, .cue, .action, .sentence, .obstacle, .answer, .sign,
    .prediction, .ratingAfter, .hardestAfter, .later, .screened, .late, .numberless, .unheard,
  ]
}

extension Floor {
  /// True where the card is asked about.
  var checksCard: Bool { self == .mastery(at: .checking) || self == .mastery(at: .mending) }
}
