import Dialogue
import Understanding

/// A piece of a line as it is said back, and what stands before it.
struct ToldPiece {
  var words: String
  let role: Phrase.Role
  var isClause: Bool
  var isShaped = true

  /// "Got a tutor", which was made a clause of theirs.
  var lacksSubject = false
  /// "You", "she", where it is a clause of theirs.
  var subject: Substring?

  var isOfYou: Bool { isClause && Phrase.isOfYou(words) }
}

/// A sentence cut where one thing that is told ends and another begins.
extension Coach {
  /// What a sentence tells, in pieces that can stand beside each other.
  /// - Returns: nil where one of them hangs on another: "if", "when".
  func pieces(of sentence: Substring) -> [ToldPiece]? {
    var pieces: [ToldPiece] = []
    var end = sentence.startIndex
    for phrase in phraser.phrases(of: Line(String(sentence))) {
      guard phrase.role != .when, phrase.role != .condition,
        // "Three times if she lets me": a clause that is not all of it.
        phrase.clause.map({ $0.wordCount + 2 > phrase.quote.wordCount }) ?? true
      else { return nil }
      // "That I could do": what "that" stands for was told before.
      if pieces.isEmpty, sentence.opens(with: joints.that), phrase.quote.wordCount <= 4 {
        return nil
      }
      guard !phrase.quote.hasSuffix("\u{2026}"),
        let place = sentence[end...].place(of: phrase.quote)
      else { return nil }
      let gap = sentence[end..<place.lowerBound]
      // "Came up | couldn't get the air": one thing after the other, and nothing that joins them.
      if phrase.role == .main, gap.wordCount == 0, pieces.last?.isClause == true,
        phrase.clause == nil || phrase.past && !phrase.saysI,
        hints.sift.denied.stand(in: MetaWord.all(in: String(phrase.quote.prefix { $0 != " " })))
      {
        return nil
      }
      if phrase.role == .main, !pieces.isEmpty, !isJoint(gap) {
        // "Tell Tom | I'm doing it"
        pieces[pieces.count - 1].words += phraser.turned(String(gap + sentence[place]))
      } else if pieces.isEmpty, gap.wordCount > 2 {
        // "Three times | if she lets me"
        return nil
      } else {
        pieces.append(piece(phrase, after: gap))
      }
      end = place.upperBound
    }
    return sentence[end...].bare.wordCount > 2 ? nil : pieces
  }

  /// False for a sentence that asks, or tells that there is nothing to tell.
  func tellsPieces(_ sentence: Substring) -> Bool {
    understander.manner(of: Line(String(sentence))).isDisjoint(with: [
      .dontKnow, .nothing, .nothingFirst, .asking, .sarcasm, .refusal,
    ])
  }

  private func piece(_ phrase: Phrase, after gap: Substring) -> ToldPiece {
    let words = words(of: phrase)
    let isOfWhom =
      Phrase.isOfYou(words)
      || phrase.clause != nil && phraser.stretches(of: Line(words)).first?.who == .other
    return ToldPiece(
      words: (opensAnew(gap) ? joints.then + " " : "") + words,
      role: phrase.role, isClause: phrase.clause != nil,
      isShaped: phrase.noun ?? phrase.doing != nil || phrase.todo.map { $0.wordCount > 2 } == true
        || phraser.opensWithGerund(Line(phrase.quote)) || phraser.opensLikeAct(Line(phrase.quote)),
      lacksSubject: phrase.ofSomebodyElse.clause == nil && phrase.clause != nil,
      subject: isOfWhom ? words.parted.first : nil)
  }

  /// A comma, "and", "plus": what parts two things.
  private func isJoint(_ gap: Substring) -> Bool {
    if gap.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x2D }) { return true }
    let words = gap.bare.lowercased()
    return (speaker.words.options["heard.both.joint"] ?? []).contains(words)
  }

  /// "But then"
  private func opensAnew(_ gap: Substring) -> Bool {
    gap.bare.lowercased() == "\(Phrase.Role.but.rawValue) \(joints.then)"
  }

  private func words(of phrase: Phrase) -> String {
    if let clause = phrase.clause, !joints.that.isEmpty, clause[...].opens(with: joints.that),
      case let said = String(clause.dropFirst(joints.that.count + 1)), Phrase.isOfYou(said)
    {
      return said
    }
    if let shaped = phrase.clause ?? phrase.todo ?? phrase.noun ?? phrase.doing { return shaped }
    // "Being allowed to say I'll get back to you": somebody else is spoken to in it.
    let isAddressed = MetaWord.all(in: phrase.quote).contains(MetaWord.all(in: joints.you)[0])
    return isAddressed
      ? "\"\(joints.tidying.tidied(phrase.quote, names: []))\"" : phraser.turned(phrase.quote)
  }
}
