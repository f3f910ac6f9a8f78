import Dialogue
import Machines
import Understanding

/// What stands beside a number, or before it, as the name of what it is a number of.
extension Coach {
  typealias Name = (owner: OwnedNumber.Owner, side: OwnedNumber.Side?, isNamed: Bool)

  /// What stands beside a number, as the name of what it is of.
  func named(_ piece: NumberedPiece, _ known: KnownNames) -> Name {
    var after = Array(piece.after)
    if let condition = after.firstIndex(where: { numbers.ifs.contains($0.small) }) {
      after.removeSubrange(condition...)
    }
    let (front, back) = (split(Array(piece.before)), split(after))
    let side = front.side ?? back.side
    let isFor = hints.partLeads.open(back.text) || piece.before.isEmpty
    let pick =
      front.content.isEmpty || isFor && front.isLead && !back.content.isEmpty ? back : front
    return name(pick, side, known)
  }

  private func name(_ clause: NamedClause, _ side: OwnedNumber.Side?, _ known: KnownNames) -> Name {
    let all = MetaWord.all(in: clause.whole)
    if hints.wholes.stand(in: all) || clause.content.count == 1 && numbers.wholes.stand(in: all) {
      return (.whole, nil, true)
    }
    if clause.content.isEmpty {
      // "The hard one", of what has a name already.
      if side == .hard, known.has(.hardest) { return (.known(.hardest), side, true) }
      if side == .safe, known.has(.surest) { return (.known(.surest), side, true) }
      return (.unnamed, side, false)
    }
    if !clause.isOther, let kind = known.kind(of: clause.content) {
      return (.known(kind), side, true)
    }
    guard let phrase = partPhrase(clause.text) else { return (.unnamed, side, false) }
    return (known.isTask(clause.content) ? .task(phrase) : .part(phrase), side, true)
  }

  /// The name for a number that stands by itself: a clause before it that has none.
  func nameBefore(
    _ at: Int, after last: Int, _ pieces: [NumberedPiece], _ known: KnownNames, but used: Set<Int>
  ) -> (owner: OwnedNumber.Owner, side: OwnedNumber.Side?, at: Int)? {
    let free = pieces.indices.filter {
      $0 > last && $0 < at && !used.contains($0)
        // "Question 3, 20", "the first 2 km, 80"
        && (pieces[$0].value == nil || isNamedByCount(pieces[$0], pieces[at]))
        // "March is a maybe" is told of the day.
        && !hints.wanted.aMaybe.stand(in: pieces[$0].meta)
        // "For the lawyer? 50" names it, "did you get that?" does not.
        && (!pieces[$0].isMarked || hints.partLeads.open(pieces[$0].text))
    }
    var found: (owner: OwnedNumber.Owner, side: OwnedNumber.Side?, at: Int, rank: Int)?
    for place in free {
      let clause = split(pieces[place].words)
      if pieces[place].value != nil {
        let text = String(clause.text)
        let phrase = Phrase(quote: text, noun: phraser.turnedInside(text))
        let kind = known.kind(of: clause.content)
        found = (kind.map { .known($0) } ?? .part(phrase), clause.side, place, 2)
        continue
      }
      guard !clause.content.isEmpty else { continue }
      let (owner, side, isNamed) = name(clause, clause.side, known)
      guard isNamed, isName(clause, owner) else { continue }
      let rank = clause.isLead ? 3 : pieces[place].sentence == pieces[at].sentence ? 2 : 1
      // Of several in the sentence the first, of several sentences the last.
      if let best = found, best.rank > rank || best.rank == rank && rank == 2 { continue }
      found = (owner, side, place, rank)
    }
    return found.map { ($0.owner, $0.side, $0.at) }
  }

  /// "65. Sorry, I meant the whole": what was told before, behind the number.
  func knownAfter(
    _ at: Int, _ pieces: [NumberedPiece], _ known: KnownNames
  ) -> (owner: OwnedNumber.Owner, side: OwnedNumber.Side?, at: Int)? {
    for place in pieces.indices where place > at {
      guard pieces[place].value == nil else { return nil }
      guard numbers.puts.stand(in: pieces[place].meta) else { continue }
      let clause = split(pieces[place].words)
      let (owner, side, _) = name(clause, clause.side, known)
      if owner.isKnown { return (owner, side, place) }
    }
    return nil
  }

  /// "15, the end": a number that opens a line, and right behind it the part.
  func nameRightAfter(_ at: Int, _ pieces: [NumberedPiece], _ known: KnownNames) -> Name? {
    guard at == 0, pieces[0].words.count == 1, pieces.count > 1, pieces[1].value == nil,
      pieces[1].sentence == pieces[0].sentence, pieces.count(where: { $0.value != nil }) == 1,
      corrections.articles.open(pieces[1].text)
    else { return nil }
    let clause = split(pieces[1].words)
    let first = phraser.phrases(of: Line(String(clause.text))).first
    guard !clause.content.isEmpty, first?.clause == nil else { return nil }
    return name(clause, clause.side, known)
  }

  /// "The first 2 km": so many of something, and what a number behind it is of.
  private func isNamedByCount(_ piece: NumberedPiece, _ next: NumberedPiece) -> Bool {
    guard piece.sentence == next.sentence, let at = piece.at else { return false }
    let isNumbered =
      at > 0 && hints.small.numbered.hold(MetaWord.all(in: piece.words[at - 1].small))
    var text = piece.text
    text.strip(corrections.leads)
    let isCounted =
      numbers.ordinals.contains(piece.words[0].small) || corrections.articles.open(text)
      || phraser.opensWithGerund(Line(String(text)))
    return piece.words.count <= 6 && (isNumbered || isCounted)
  }

  /// False for a clause that tells something and is no part: "my english goes in the bin".
  private func isName(_ clause: NamedClause, _ owner: OwnedNumber.Owner) -> Bool {
    if clause.isLead || clause.side != nil { return true }
    // "But that's too nice", and not "it's the hill".
    if clause.isPointed { return false }
    guard case .part = owner else { return true }
    let first = phraser.phrases(of: Line(String(clause.text))).first
    return first?.clause == nil || first?.role == .when
  }

  /// "It's the cold water": what a number is of that was said to be none of another part's.
  func nameAfter(
    _ at: Int, _ pieces: [NumberedPiece]
  ) -> (phrase: Phrase, at: Int)? {
    for place in pieces.indices where place > at {
      if pieces[place].value != nil { return nil }
      let clause = split(pieces[place].words)
      guard !clause.content.isEmpty, let phrase = partPhrase(clause.text) else { continue }
      return (phrase, place)
    }
    return nil
  }

  /// Parted at "is", where one side only says how easy or hard the other is.
  func split(_ words: [NumberedWord]) -> NamedClause {
    var clause = NamedClause(words, numbers)
    let small = words.map(\.small)
    for at in small.indices where numbers.beings.contains(small[at]) {
      let (left, right) = (Array(words[..<at]), Array(words[(at + 1)...]))
      let sides = left.map(\.small).filter { numbers.isSide($0) }
      if small[..<at].contains(where: { numbers.nots.contains($0) }),
        numbers.pointers.contains(small[at]), !numbers.content(of: right).isEmpty
      {
        // "The hard part isn't the hill it's the finish"
        clause.take(right)
        clause.isLead = true
        break
      }
      if numbers.content(of: left).isEmpty {
        if let side = sides.last {
          clause.take(right)
          clause.isLead = true
          clause.side = numbers.hard.contains(side) ? .hard : .safe
          break
        }
        continue
      }
      if numbers.verdicts.open(right.text) {
        // "Past the buoy is another matter"
        clause.take(left)
        clause.isOther = true
        if phraser.person(of: Line(String(clause.text))) == nil {
          clause.text = (clause.text.prefix(1).lowercased() + clause.text.dropFirst())[...]
        }
        clause.side = .hard
        break
      }
      let said = right.map(\.small).first {
        !numbers.asides.contains($0) || numbers.isSide($0) || numbers.well.contains($0)
      }
      if let said, numbers.isSide(said) || numbers.well.contains(said) {
        clause.take(left)
        clause.side = numbers.hard.contains(said) ? .hard : .safe
        break
      }
    }
    clause.strip(self)
    return clause
  }

  /// "When their lawyer, the other side one, asks fast": what is set in is no clause of its own.
  /// - Returns: whether there is such a one.
  func joinMoments(_ pieces: inout [NumberedPiece]) -> Bool {
    var (at, isJoined) = (0, false)
    while at + 2 < pieces.count {
      let three = pieces[at...(at + 2)]
      let opener = pieces[at].words.first?.small
      if opener == joints.when, three.allSatisfy({ $0.value == nil }),
        Set(three.map(\.sentence)).count == 1,
        phraser.stretches(of: Line(String(pieces[at].text))).allSatisfy({ !$0.isFinite })
      {
        pieces[at].append(pieces[at + 2])
        pieces.removeSubrange((at + 1)...(at + 2))
        isJoined = true
      }
      at += 1
    }
    return isJoined
  }

  /// The part that some words name, in the shapes in which it can be said back.
  func partPhrase(_ name: Substring) -> Phrase? {
    var name = name
    // "Toast itself"
    if name.wordCount > 1, name.strip(backwards: numbers.selfTails) {
      return Phrase(quote: String(name.bare), noun: phraser.turned(String(name.bare)))
    }
    let line = Line(String(name))
    guard line.words > 0 else { return nil }
    let phrases = phraser.phrases(of: line)
    if let moment = moment(in: phrases) { return moment }
    if let part = phrases.first, part.clause == nil, part.noun != nil || part.doing != nil {
      return part
    }
    return gerundPart(line) ?? phrases.first(where: { $0.noun != nil || $0.doing != nil })
      ?? Phrase(quote: clip(line.text, bytes: 60), noun: phraser.turnedInside(line.text))
  }
}
