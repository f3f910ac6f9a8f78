import Dialogue
import Machines
import Understanding

/// Where the number of a part was asked for, another part with its number: that is the part then.
extension Coach {
  func namesOtherPart(_ sitting: inout Sitting, _ line: Line, _ heard: Heard) {
    let kind: FactKind
    switch sitting.floor {
    case .opening(at: .ratingSurest): kind = .surest
    case .opening(at: .ratingHardest): kind = .hardest
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return
    }
    guard let known = sitting.facts[kind] else { return }
    let other =
      beforeItsNumber(line, heard, than: known.phrase)
      ?? (kind == .hardest && known.turn == sitting.turn - 1
        ? saidToBe(line, than: known.phrase) : nil)
    guard let other else { return }
    sitting.facts.keep(Fact(kind: kind, phrase: other, turn: sitting.turn))
  }

  /// "The slow tune, 75"
  private func beforeItsNumber(_ line: Line, _ heard: Heard, than known: Phrase) -> Phrase? {
    guard heard.cues.rating?.verbal == false, !hints.depending.stand(in: heard.said),
      let comma = line.text[...].first(0x2C), rating(in: line.text[comma...].dropFirst()) != nil
    else { return nil }
    var words = line.text[..<comma].bare
    words.strip(corrections.leads)
    words.strip(hints.partLeads)
    let part = Line(String(words))
    guard (1...5).contains(part.words), rating(in: words) == nil, !isNamed(known, in: words),
      case let cues = understander.cues(of: part, asked: .yesNo), cues.polarity == .none,
      cues.manner.isEmpty,
      let named = phraser.phrases(of: part).first, named.clause == nil,
      // "On a good day, 70", "that bit, 70"
      (named.noun ?? named.doing)?.wordCount == part.words,
      !hints.long.pointing.contains(words.prefix { $0 != " " }.lowercased())
    else { return nil }
    return named
  }

  /// "The joke is a ten"
  private func saidToBe(_ line: Line, than known: Phrase) -> Phrase? {
    let pieces = line.text.pieces(at: 0x2E, 0x2C, 0x3B, 0x21)
    guard line.words > 2, !isNamed(known, in: line.text[...]),
      let piece = pieces.first(where: { rating(in: $0) != nil && $0.wordCount <= 12 })
    else { return nil }
    var name = named(in: String(piece.bare))[...]
    name.strip(corrections.bareJoints)
    name.strip(hints.partLeads)
    guard corrections.articles.open(name), (2...6).contains(name.wordCount) else { return nil }
    return part(name)
  }
}
