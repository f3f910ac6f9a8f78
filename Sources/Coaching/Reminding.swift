import Dialogue
import Efficacy
import Machines
import Understanding

extension Coach {
  /// Puts among the facts what the ledger has for the question that stands, so that it is not asked.
  func remind(_ sitting: inout Sitting, at: Moment) {
    guard !sitting.tender else { return }
    switch sitting.floor {
    case .vicarious(at: .earlier): recallEarlier(&sitting, at)
    case .arousal(at: .resourcing): recollect(&sitting, at, words: 24)
    case .quick(at: .recalling): recollect(&sitting, at, words: 10)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
  }

  /// An attempt of an earlier sitting, with what they did in it: for this goal before others, the
  /// newest first (evidence C5).
  private func recallEarlier(_ sitting: inout Sitting, _ at: Moment) {
    let ledger = sitting.ledger
    let cards = ledger.cards(of: .mastery).filter { $0.sitting != ledger.sitting }.reversed()
    let found =
      cards.first { $0.goal == ledger.goal && $0.serves } ?? cards.first { $0.serves }
    guard let card = found else { return }
    func keep(_ kind: FactKind, _ phrase: Phrase?) {
      guard let phrase else { return }
      sitting.facts.keep(Fact(kind: kind, phrase: phrase, turn: Sitting.carried))
    }
    let deed = card.deed.flatMap { isDatable($0) ? $0 : nil }
    let story = [FactKind.attempt, .outcome].lazy.compactMap { card[$0]?.phrase }
      .first { $0.clause != nil && $0.clause != deed?.clause && isDatable($0) }
    keep(.earlier, story ?? deed)
    // As a sentence where there is one, else as a quotation.
    var did = deed ?? card[.did]?.phrase
    if deed != nil { did?.quote = "" }
    keep(.earlierDid, did)
    keep(.earlierDate, Phrase(quote: dating.on(card.at, now: at)))
  }

  /// Up to two true facts for what is coming: what they did for this goal, newest first, dated
  /// where it was told in an earlier sitting (evidence E8).
  /// - Parameter words: how many there is room for.
  private func recollect(_ sitting: inout Sitting, _ at: Moment, words: Int) {
    let ledger = sitting.ledger
    let goal = ledger.goal ?? ledger.current?.id
    var deeds: [(plain: String, told: Moment?)] = []
    for card in ledger.cards(of: .mastery).reversed() where card.goal == goal && deeds.count < 2 {
      let isNow = card.sitting == ledger.sitting
      guard let deed = card.deed, let clause = deed.clause, isNow || isDatable(deed),
        !deeds.contains(where: { $0.plain == clause }), clause.words <= words
      else { continue }
      deeds.append((clause, isNow ? nil : card.at))
    }
    func dated(_ some: ArraySlice<(plain: String, told: Moment?)>) -> [String] {
      var isFirst = true
      return some.map { deed in
        guard let told = deed.told else { return deed.plain }
        defer { isFirst = false }
        return dating.told(deed.plain, told, now: at, isFirst: isFirst)
      }
    }
    let ways = [
      deeds.count == 2 ? dated(deeds[...]) : [], deeds.count == 2 ? deeds.map(\.plain) : [],
      dated(deeds.prefix(1)), deeds.prefix(1).map(\.plain),
    ]
    guard
      let way = ways.first(where: {
        !$0.isEmpty && $0.reduce($0.count - 1) { $0 + $1.words } <= words
      })
    else { return }
    let text = way.joined(separator: ", " + joints.and + " ")
    sitting.facts.keep(
      Fact(
        kind: .recollected, phrase: Phrase(quote: text, clause: text), number: way.count,
        turn: Sitting.carried))
  }

  /// False where the phrase names a day of its own, which "on 9 November" before it would belie.
  func isDatable(_ phrase: Phrase) -> Bool {
    guard let clause = phrase.clause else { return false }
    let cues = understander.cues(of: Line(clause), asked: .nothing)
    return cues.when == nil
  }
}

extension Card {
  /// True where it can be told as something one has come through.
  fileprivate var serves: Bool {
    deed != nil || worked != 0 && self[.attempt]?.phrase.clause != nil
  }
}

extension String {
  /// The number of words, told by the blanks between them.
  var words: Int { isEmpty ? 0 : utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }
}
