import Dialogue
import Machines
import Understanding

/// What each number of a line is a number of.
extension Coach {
  /// - Returns: nil where the line cannot be cut where its numbers part.
  func ownedNumbers(in line: Line, _ sitting: Sitting) -> OwnedNumbers? {
    var pieces = numberedPieces(of: line.text)
    guard pieces.allSatisfy({ !$0.isOld || wasRated($0.value, sitting) })
    else { return nil }
    lazy var known = KnownNames(self, sitting)
    var owned = OwnedNumbers()
    var (used, counts) = (Set<Int>(), Set<Int>())
    owned.corrects = pieces.contains {
      numbers.wrongs.stand(in: $0.meta)
    }
    owned.isJoined = joinMoments(&pieces) || pieces.contains { split($0.words).isOther }
    owned.isNumberFirst = pieces.first.map(isTurned) == true
    owned.onTerms = pieces.count { $0.value != nil && numbers.terms.open($0.text) }
    var last = -1
    var isRetracting = false
    var isOfNow: [Bool] = []
    var carried: (name: Name, sentence: Int)?
    for (at, piece) in pieces.enumerated() {
      guard let value = piece.value else {
        isRetracting = isRetracting || retracts(piece.text)
        continue
      }
      var number = OwnedNumber(value: value, owner: .unnamed)
      let words = piece.meta
      number.isPut = numbers.puts.stand(in: words)
      number.isPlain = piece.words.count <= 8
      if isCount(piece, words, sitting) {
        number.owner = .count
        counts.insert(at)
        isOfNow.append(false)
        owned.all.append(number)
        continue
      }
      if isDenied(piece) {
        // "No, it's not the pool that is 20. It's the cold water": the number stands, and is another's.
        let name = named(piece, known)
        if name.isNamed, let right = nameAfter(at, pieces) {
          number.owner = .part(right.phrase)
          used.insert(right.at)
        } else {
          number.owner = .retracted
          // "The warm up isn't 80, it's 60"
          if name.owner.isKnown { carried = (name, piece.sentence) }
        }
      } else if isAlternative(piece, after: owned) {
        number.owner = .retracted
      } else if piece.isOld || isEarlier(piece, words, sitting) || isPast(piece, words, in: pieces)
      {
        number.owner = piece.isOld ? .retracted : .earlier
        // "The hill was 20, it's 30 now"
        let name = named(piece, known)
        if name.owner.isKnown { carried = (name, piece.sentence) }
      } else {
        var name = named(piece, known)
        if !name.isNamed, let was = carried, was.sentence == piece.sentence { name = was.name }
        carried = nil
        if sitting.floor == .opening(at: .rating), case .part = name.owner, name.side == nil,
          hints.end.numberNow.stand(in: words)
        {
          // "Now after the knee 30"
          name = (.unnamed, nil, true)
        }
        if !name.isNamed, let before = nameBefore(at, after: last, pieces, known, but: used) {
          name = (before.owner, before.side ?? name.side, true)
          used.insert(before.at)
        }
        if !name.isNamed, sitting.floor.asksForPart, let part = nameRightAfter(at, pieces, known) {
          name = part
          owned.isNumberFirst = true
          used.insert(1)
        }
        if !name.isNamed, let after = knownAfter(at, pieces, known) {
          name = (after.owner, after.side, true)
          used.insert(after.at)
        }
        (number.owner, number.side) = (name.owner, name.side)
      }
      let turns = isRetracting || retracts(piece.text)
      if turns, number.counts, let was = owned.all.indices.last, owned.all[was].isUnnamed {
        // "40. No wait. 55"
        owned.all[was].owner = .retracted
      }
      isRetracting = false
      isOfNow.append(hints.end.numberNow.stand(in: words))
      owned.all.append(number)
      if number.counts { last = at }
    }
    owned.leaveEarlier(than: isOfNow)
    owned.leaveKept(Self.ratings.compactMap { sitting.facts[$0]?.number })
    owned.leaveAges(of: pieces.filter { $0.value != nil }.map { numbers.selves.open($0.text) })
    owned.rest = pieces.indices.filter {
      !used.contains($0) && (pieces[$0].value == nil || counts.contains($0))
    }.map { pieces[$0].text }
    return owned
  }

  /// "20 for when they ask", "the 40 is the hill": the number, and then what it is of.
  private func isTurned(_ piece: NumberedPiece) -> Bool {
    guard let at = piece.at, !piece.after.isEmpty else { return false }
    return at == 0 || at == 1 && corrections.articles.open(piece.text)
  }

  /// "No wait", "but it's more like": what stood before stands no more.
  private func retracts(_ text: Substring) -> Bool {
    var words = text
    words.strip(corrections.bareJoints)
    words.strip(hints.buts)
    return numbers.retracts.open(words)
  }

  private func wasRated(_ value: Int?, _ sitting: Sitting) -> Bool {
    Self.ratings.contains { sitting.facts[$0]?.number == value }
  }
}
