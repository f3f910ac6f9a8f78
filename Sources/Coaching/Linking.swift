import Dialogue
import Machines
import Understanding
import Wording

extension Coach {
  /// The moves of a step with a second reflection, which sets what was just kept beside something
  /// told earlier: two of the person's facts next to each other carry the meaning (examples.md).
  func linked(_ step: Floor.Step, _ sitting: Sitting) -> [Move] {
    guard sitting.mode == .full, !sitting.tally.isShort, !sitting.tally.isLong, !sitting.tender,
      step.moves.contains(where: saysBack),
      let kind = step.keeps.first(where: { links($0, step, sitting) }),
      kind == .reason || !step.moves.contains(where: { $0.key == Self.bothKey })
    else { return step.moves }
    var moves = step.moves
    let at = moves.firstIndex { !saysBack($0) } ?? moves.count
    moves.insert(.reflect("link." + kind.rawValue), at: at)
    return moves
  }

  private func saysBack(_ move: Move) -> Bool {
    move.act == .reflect || move.act == .affirm || move.key == Self.bothKey
  }

  /// True for a bare "6" to a question from 0 to 100: it is taken for 60, and that is said.
  func isInTenths(_ heard: Heard, _ step: Floor.Step, _ sitting: Sitting) -> Bool {
    heard.isBareNumber && heard.hasDigits && step.keeps.contains(.rating)
      && sitting.facts[.rating].map { $0.phrase.noun == nil && $0.number != 0 } == true
  }

  private func links(_ kind: FactKind, _ step: Floor.Step, _ sitting: Sitting) -> Bool {
    guard hints.linked.contains(kind) else { return false }
    let facts = sitting.facts
    var succeeded: Bool { (facts[.outcome] ?? facts[.attempt])?.number == 1 }
    // "The moment she starts crying" is set beside nothing: it would grow long.
    var isShort: Bool { (facts[.hardest]?.phrase.noun?.wordCount ?? 0) <= 4 }
    func says(_ keys: String...) -> Bool { step.moves.contains { keys.contains($0.key) } }
    return switch kind {
    // "Practise spelling names" needs no word that it may help with spelling names.
    case .step, .sentence, .change: !names(facts[.hardest], in: facts[kind])
    case .attempt: says("mastery.recalled", "mastery.wentBadly") && !facts.has(.reason)
    // What was not affirmed, and words that say nothing exact, stand alone.
    case .did: step.affirms
    case .said: facts[.said]?.number == 2
    // What helped stands beside what they did; what did not has nothing to stand beside.
    case .cause: succeeded && facts[.cause]?.number == nil && !step.affirms
    case .peer: says("vicarious.named", "vicarious.similar") && isShort
    case .seen: says("persuasion.seen")
    // "7 of 10", said a line ago, is not said again.
    case .meaning: (facts[.strength]?.turn ?? 0) < sitting.turn - 1
    case .fit: says("persuasion.agreed") && (facts[.rating]?.number ?? 100) < 60
    case .struggle: says("vicarious.struggled") && isShort
    case .sensation, .borrow: isShort
    case _: true
    }
  }

  /// True where a fact is named by a word of another.
  private func names(_ one: Fact?, in other: Fact?) -> Bool {
    guard let words = one?.phrase.noun, let text = other?.phrase.quote.lowercased() else {
      return false
    }
    return words.lowercased().pieces(at: 0x20).contains {
      $0.utf8.count >= 5 && text.holds($0)
    }
  }

  /// The moves with what the body does told of just that part of it: cold hands are no tingling, and
  /// of a sensation that no key is about the general is told.
  func finer(_ moves: [Move], _ facts: Facts) -> [Move] {
    guard moves.contains(where: { $0.act == .reappraise }), let felt = facts[.sensation] else {
      return moves
    }
    let words = felt.phrase.quote.smallWords(figures: false, apostrophes: false)
    let said = Set(words.map(String.init))
    return moves.map { move in
      guard move.act == .reappraise, let machine = move.key.split(separator: ".").first else {
        return move
      }
      let general = String(machine) + ".function.general"
      if facts.sensed == nil { return Move(.reappraise, general) }
      let finer = hints.optionKeys(move.key + ".").first { key in
        speaker.words.options[key].map { !said.isDisjoint(with: $0) } ?? false
      }
      guard let finer else { return move }
      return Move(.reappraise, finer.hasSuffix(".general") ? general : finer)
    }
  }
}
