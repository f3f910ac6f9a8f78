import Dialogue
import Machines
import Understanding

/// Lines with several numbers, and lines whose number is none of what was asked: each goes to its own.
extension Coach {
  /// - Returns: false where the line is heard as any other, by what is asked.
  func takesNumbers(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    if takesOneOfTen(&sitting, line, heard, &speech) { return true }
    if sitting.floor.asksForPart, !heard.hasDigits, heard.words > 1,
      let digit = digitAlone(line.text)
    {
      converse(&sitting, Line(digit), &speech)
      return true
    }
    guard heard.hasDigits || heard.cues.rating?.verbal == false, heard.words <= 70,
      sitting.greeted, sitting.floor.mayTakeNumbers(sitting), !sitting.facts.has(.numberless),
      !isPlainNumber(heard.said, sitting.floor) || namesOther(line, sitting)
        || tellsAge(line, sitting),
      !sitting.floor.asksForPart || withQuotation(line) == nil,
      var owned = ownedNumbers(in: inFigures(line).map { Line($0) } ?? line, sitting),
      !owned.all.isEmpty, owned.rated.count < 2 || !isTwofold(heard.said)
    else { return false }
    if owned.rated.isEmpty, countsNothing(sitting, owned, heard, &speech) { return true }
    if case .close = sitting.floor { return takesEndNumbers(&sitting, owned, heard.said, &speech) }
    if owned.rated.isEmpty { return false }
    if sitting.floor == .opening(at: .rating) { owned.scaleTenths() }
    // A number of ten beside others of a hundred is told apart elsewhere.
    guard owned.rated.allSatisfy({ $0.value == 0 || $0.value >= 10 }) else { return false }
    if asksWhich(&sitting, owned, heard, &speech) { return true }
    guard let told = told(owned, sitting), isWorthTaking(told, owned, sitting)
    else { return false }
    if told.kinds == [.rating], sitting.floor == .opening(at: .rating), let whole = told.whole {
      // Nothing else of the line is told.
      (speech.whole, speech.fuller, speech.told) = (String(whole), nil, nil)
      speech.parrot = nil
      converse(&sitting, Line(String(whole)), &speech)
      return true
    }
    keep(told, &sitting)
    speech.parrot = nil
    if !told.isNew {
      speech.add([.inform(owned.corrects ? "meta.sorry" : "repair.noted.number")])
    }
    speech.add(moves(for: told, sitting.facts, isRenamed: !told.isNew && !told.parts.isEmpty))
    goOn(&sitting, after: told, owned.rest, &speech)
    return true
  }

  /// "40", "the hill, 20": one number and a word or two, which is that of what was asked.
  private func isPlainNumber(_ words: MetaWords, _ floor: Floor) -> Bool {
    var most = 4
    // "70 for parking", at the end: which part, and not the whole.
    if case .close = floor { most = 1 }
    return words.count <= most && words.count(where: { $0.number != nil }) == 1
      && !numbers.marks.stand(in: words) && !hints.wholes.stand(in: words)
  }

  /// "Her voice on the phone. Five.", in a figure.
  private func digitAlone(_ text: String) -> String? {
    let pieces = text[...].pieces(at: 0x2C, 0x2E)
    guard pieces.count > 1, let last = pieces.last?.bare, last.wordCount == 1,
      last.contains(where: \.isLetter), let number = number(in: last), (1..<10).contains(number)
    else { return nil }
    return pieces.dropLast().map { $0.bare }.joined(separator: ", ") + ", \(number)"
  }

  /// "Reversing 80", to how sure they are of the roundabouts: the number of another part.
  private func namesOther(_ line: Line, _ sitting: Sitting) -> Bool {
    guard let known = sitting.floor.ratesNamed, sitting.facts.has(known) else { return false }
    let content = numbers.content(of: NumberedWord.all(in: line.text[...]))
    let names = KnownNames(self, sitting)
    return !content.isEmpty && names.kind(of: content) == nil && !names.isTask(content)
      && !phraser.phrases(of: line).contains { $0.role == .when || $0.role == .condition }
      && !hints.depending.stand(in: MetaWord.all(in: line.text))
  }

  /// "45 to get through, 25 to do it well", "40 on a good day, 10 on a bad one": two of the whole.
  private func isTwofold(_ words: MetaWords) -> Bool {
    hints.depending.stand(in: words)
      || hints.end.through.stand(in: words) && hints.end.well.stand(in: words)
  }

  /// "I only learned last year, at 45", to how sure they are: an age is no answer.
  private func countsNothing(
    _ sitting: Sitting, _ owned: OwnedNumbers, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.asked.isNumber, heard.cues.rating?.verbal == false,
      let number = owned.all.first(where: {
        $0.isCount && Double($0.value) == heard.cues.rating?.value
      })
    else { return false }
    speech.parrot = nil
    let figure = String(number.value)
    speech.add([.inform("numbers.counted")], line: Phrase(quote: figure, noun: figure))
    speech.again(sitting)
    return true
  }

  /// "80 40", to how sure they are: two numbers far from each other, and nothing that tells them apart.
  private func asksWhich(
    _ sitting: inout Sitting, _ owned: OwnedNumbers, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .rating), heard.words <= 8, owned.all.count == 2,
      owned.rated.count == 2, owned.rated.allSatisfy(\.isUnnamed),
      abs(owned.all[0].value - owned.all[1].value) >= 20,
      speech.hasMore("numbers.which", sitting)
    else { return false }
    speech.parrot = nil
    let two = owned.all.map { String($0.value) }.joined(separator: ", ")
    speech.add([.ask("numbers.which")], line: Phrase(quote: two))
    return true
  }

  /// What each number is kept as; nil where that cannot be told safely.
  private func told(_ owned: OwnedNumbers, _ sitting: Sitting) -> ToldNumbers? {
    let asked = sitting.floor.asksNumberOf
    var told = ToldNumbers()
    var (open, bare): ([(Phrase, Int)], [OwnedNumber]) = ([], [])
    let others = owned.rated.count > 1
    for number in owned.rated {
      switch number.owner {
      case .whole:
        guard told.take(number.value, as: .rating) else { return nil }
      case .task(let phrase):
        let isWhole =
          asked == .rating || owned.corrects || number.isPut
          || number.value == sitting.facts[.rating]?.number
        guard isWhole || others else { return nil }
        if !isWhole || !told.take(number.value, as: .rating) { open.append((phrase, number.value)) }
      case .known(let kind):
        guard told.take(number.value, as: kind) else { return nil }
      case .part(let phrase):
        let renamed = owned.corrects && number.side == nil ? kind(of: number.value, sitting) : nil
        if let renamed, told.take(number.value, phrase, as: renamed) { continue }
        if let kind = number.side.map({ $0 == .safe ? FactKind.surest : .hardest }) {
          guard told.take(number.value, phrase, as: kind) else { return nil }
        } else {
          open.append((phrase, number.value))
        }
      case .unnamed: bare.append(number)
      case .earlier, .retracted, .count: break
      }
    }
    if bare.count == 1, !open.isEmpty, asked != .rating, owned.corrects {
      // "No, that was 45. The start 80": the number that was told last.
      bare[0].isPut = true
    }
    for number in bare {
      guard let kind = kind(ofBare: number, asked, owned, told, sitting),
        told.take(number.value, as: kind)
      else { return nil }
    }
    // "45 now. With a rest 60", "when I'm fresh 60, when tired 30"
    if asked == .rating, owned.onTerms + bare.count > 1, owned.onTerms > 0 { return nil }
    guard places(open, &told, asked, sitting) else { return nil }
    if owned.corrects { told.turn(with: sitting.facts) }
    let (high, low) = (told.surest ?? sitting.facts[.surestRating]?.number, told.hardest)
    if told.surest != nil, let high, let low, high <= low { return nil }
    told.compare(with: sitting.facts, corrects: owned.corrects)
    told.isGuessed = open.count == 1
    return told
  }

  /// The part whose number it was, or the whole.
  private func kind(of value: Int, _ sitting: Sitting) -> FactKind? {
    let kinds: [(FactKind, FactKind)] = [(.hardest, .hardestRating), (.surest, .surestRating)]
    return kinds.first { sitting.facts[$0.1]?.number == value }?.0
  }

  /// Of the numbers that were told the one that another is likeliest to stand in the place of.
  private func nearest(to value: Int, _ sitting: Sitting) -> FactKind? {
    let kinds: [FactKind] = [.rating, .surestRating, .hardestRating]
    return kinds.compactMap { kind in
      sitting.facts[kind]?.number.map { (kind.ofPart, abs($0 - value)) }
    }.min { $0.1 < $1.1 }?.0
  }

  /// A number that has no name beside it.
  private func kind(
    ofBare number: OwnedNumber, _ asked: FactKind?, _ owned: OwnedNumbers, _ told: ToldNumbers,
    _ sitting: Sitting
  ) -> FactKind? {
    // "It's 40 not 45": it stands in the place of what is denied.
    for denied in owned.all {
      guard case .retracted = denied.owner, denied.value != number.value else { continue }
      if sitting.facts[.rating]?.number == denied.value { return .rating }
      if let kind = kind(of: denied.value, sitting) { return kind }
    }
    if number.isPut, asked != .rating, asked == nil || owned.rated.count > 1 {
      return nearest(to: number.value, sitting)
    }
    guard let asked, told[asked] == nil else { return nil }
    return asked
  }

  /// Parts of which it is not said which end of the task they are: told by their numbers.
  private func places(
    _ open: [(Phrase, Int)], _ told: inout ToldNumbers, _ asked: FactKind?, _ sitting: Sitting
  ) -> Bool {
    if open.isEmpty { return true }
    if open.count > 1 {
      let sorted = open.sorted { $0.1 > $1.1 }
      let (high, low) = (sorted[0], sorted[sorted.count - 1])
      guard high.1 > low.1 else { return false }
      if sitting.floor == .opening(at: .hardening) || sitting.floor == .opening(at: .raising) {
        // The lower of the two was asked for.
        return told.take(low.1, low.0, as: .hardest)
      }
      return told.take(high.1, high.0, as: .surest) && told.take(low.1, low.0, as: .hardest)
    }
    let (phrase, value) = open[0]
    let other: FactKind? = told.surest != nil ? .hardest : told.hardest != nil ? .surest : nil
    if let other { return told.take(value, phrase, as: other) }
    guard let whole = told.whole ?? sitting.facts[.rating]?.number else { return false }
    let kind: FactKind? = value > whole ? .surest : value < whole ? .hardest : asked
    guard let kind, kind != .rating else { return false }
    return told.take(value, phrase, as: kind)
  }

  /// False where what the line tells is what was asked, and any other hearing tells it as well.
  private func isWorthTaking(
    _ told: ToldNumbers, _ owned: OwnedNumbers, _ sitting: Sitting
  ) -> Bool {
    if told.kinds.isEmpty { return false }
    guard let asked = sitting.floor.asksNumberOf else {
      return (owned.isMeant || tellsHarder(told, owned, sitting)) && !told.isSame
    }
    if told.kinds.count > 1 { return true }
    if told[asked] == nil { return !told.isSame && !told.isGuessed }
    return owned.all.count > owned.rated.count || owned.isJoined
      || sitting.floor.ratesNamed != nil && told.parts[asked] != nil
      || owned.isNumberFirst && told.parts[asked] != nil
  }

  /// "The bit about mum, 20", to why it is not lower: a part that is harder than the one that was told.
  private func tellsHarder(
    _ told: ToldNumbers, _ owned: OwnedNumbers, _ sitting: Sitting
  ) -> Bool {
    guard sitting.floor == .opening(at: .reasoning), owned.all.count == 1, owned.rest.isEmpty,
      owned.all[0].isPlain, case .part = owned.all[0].owner, let hard = told.hardest,
      let known = sitting.facts[.hardestRating]?.number
    else { return false }
    return hard < known
  }

  private func keep(_ told: ToldNumbers, _ sitting: inout Sitting) {
    let kinds: [(FactKind, FactKind)] = [
      (.rating, .rating), (.surest, .surestRating), (.hardest, .hardestRating),
    ]
    for (kind, rating) in kinds {
      guard let value = told[kind] else { continue }
      sitting.facts.keep(
        Fact(
          kind: rating, phrase: Phrase(number: value), number: value, turn: sitting.turn))
      if kind != .rating, let part = told.parts[kind] {
        sitting.facts.keep(Fact(kind: kind, phrase: part, turn: sitting.turn))
      }
      sitting.lastKept = rating
    }
    sitting.tries = 0
  }

  private func moves(for told: ToldNumbers, _ facts: Facts, isRenamed: Bool) -> [Move] {
    let parts: [FactKind] = [.surest, .hardest]
    // A part whose number alone is known has no name to be said.
    let isNamed = parts.allSatisfy {
      told[$0] == nil || facts[$0].map { !$0.phrase.quote.isEmpty } == true
    }
    func key(_ key: String) -> [Move] { [.reflect(isNamed ? key : key + ".bare")] }
    return switch (told.whole != nil, told.surest != nil, told.hardest != nil) {
    // All that was told is put together: a summary, however much of the line it is.
    case (true, true, true): [.summarise(isNamed ? "numbers.all" : "numbers.all.bare")]
    case (true, true, false): key("numbers.whole.surest")
    case (true, false, true): key("numbers.whole.hardest")
    case (true, false, false): [.reflect("numbers.whole")]
    case (false, true, true): key("numbers.both")
    case (false, true, false): [.reflect(isRenamed ? "opening.surest.named" : "opening.surest")]
    case (false, false, _): [.reflect(isRenamed ? "opening.hardest.named" : "opening.hardest")]
    }
  }

  /// "Because I do 20 lengths now", "two weeks ago I had to stop": what else is told beside numbers that are
  /// put right.
  private func answer(in rest: [Substring]) -> Line? {
    let left = rest.filter { clause in
      clause.wordCount > 2 && !numbers.wrongs.stand(in: MetaWord.all(in: clause))
        && phraser.phrases(of: Line(String(clause))).contains {
          $0.role == .because || $0.isOwn && $0.clause != nil
        }
    }
    return left.isEmpty ? nil : Line(left.joined(separator: ", "))
  }

  /// What is missing is asked next; behind the opening the question stands.
  private func goOn(
    _ sitting: inout Sitting, after told: ToldNumbers, _ rest: [Substring], _ speech: inout Speech
  ) {
    guard case .opening(let at) = sitting.floor, at != .reasoning else {
      if let left = answer(in: rest) {
        converse(&sitting, left, &speech)
      } else {
        speech.again(sitting)
      }
      return
    }
    let next: (Opening, String)
    if !sitting.facts.has(.rating) {
      next = (.rating, "opening.rating.whole")
    } else if !sitting.facts.has(.surestRating), at.mayAskSurest {
      next = (sitting.facts.has(.hardestRating) ? .easingLast : .easing, "opening.easing")
    } else if !sitting.facts.has(.hardestRating) {
      next = (.hardening, "opening.hardening")
    } else {
      next = (.reasoning, "opening.reasoning")
    }
    if next.0 == at, sitting.facts.has(.rating) {
      speech.again(sitting)
    } else {
      advance(&sitting, Turn(.opening(at: next.0), [.ask(next.1)]), &speech, line: nil)
    }
  }
}

extension FactKind {
  /// The part whose number it is; itself for the whole.
  fileprivate var ofPart: FactKind {
    self == .surestRating ? .surest : self == .hardestRating ? .hardest : self
  }
}

extension Opening {
  /// False where the safest part was asked for before, and passed over.
  fileprivate var mayAskSurest: Bool {
    self == .rating || self == .easing || self == .ratingSurest
  }
}

extension Floor {
  /// What the number that is asked for is kept as: `rating`, `surest` or `hardest`.
  var asksNumberOf: FactKind? {
    switch self {
    case .opening(at: .rating), .close(at: .rating): .rating
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .ratingSurest): .surest
    case .opening(at: .hardening), .opening(at: .ratingHardest), .opening(at: .raising),
      .close(at: .ratingHardest):
      .hardest
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick: nil
    }
  }

  /// The part that has a name, where its number alone is asked for.
  fileprivate var ratesNamed: FactKind? {
    switch self {
    case .opening(at: .ratingSurest): .surest
    case .opening(at: .ratingHardest): .hardest
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick: nil
    }
  }

  /// True where numbers are asked for, or were a line ago.
  fileprivate func mayTakeNumbers(_ sitting: Sitting) -> Bool {
    if asksNumberOf != nil || self == .opening(at: .reasoning) { return true }
    if case .close(let at) = self { return at != .done }
    let told = sitting.facts.latest(of: [.rating, .surestRating, .hardestRating])
    return self == .mastery(at: .recalling)
      && told.flatMap { sitting.facts[$0]?.turn } ?? 0 >= sitting.turn - 2
  }
}
