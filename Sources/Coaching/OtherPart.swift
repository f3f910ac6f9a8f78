import Dialogue
import Machines
import Understanding

extension Coach {
  /// "The slow tune, 75", where the number of another part was asked for: this is the part, and its number.
  func namesOtherPart(_ sitting: inout Sitting, _ line: Line, _ heard: Heard) {
    let kind: FactKind
    switch sitting.floor {
    case .opening(at: .ratingSurest): kind = .surest
    case .opening(at: .ratingHardest): kind = .hardest
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return
    }
    guard heard.cues.rating?.verbal == false, !hints.depending.stand(in: heard.said),
      let known = sitting.facts[kind]?.phrase,
      let comma = line.text[...].first(0x2C), rating(in: line.text[comma...].dropFirst()) != nil
    else { return }
    var words = line.text[..<comma].bare
    words.strip(corrections.leads)
    words.strip(hints.partLeads)
    let part = Line(String(words))
    guard (1...5).contains(part.words), rating(in: words) == nil, !isNamed(known, in: words),
      understander.cues(of: part, asked: .yesNo).polarity == .none,
      understander.manner(of: part).isEmpty,
      let named = phraser.phrases(of: part).first, named.clause == nil,
      // "On a good day, 70", "that bit, 70"
      (named.noun ?? named.doing)?.wordCount == part.words,
      !hints.long.pointing.contains(words.prefix { $0 != " " }.lowercased())
    else { return }
    sitting.facts.keep(Fact(kind: kind, phrase: named, turn: sitting.turn))
  }
}
