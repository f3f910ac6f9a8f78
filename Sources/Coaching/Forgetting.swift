import Dialogue
import Efficacy
import Wording

extension Coach {
  /// "Forget me": nothing of what was said is left, undo included; the reply says how much it was.
  public func forget(_ session: inout Session, at: Moment) -> Reply {
    var sitting = session.sitting
    var speech = Speech(coach: self, at: at)
    speech.specials[.removed] = removed(lines: session.count, plans: session.sitting.plans)
    sitting.turn += 1
    forget(&sitting, &speech)
    var reply = speech.reply(&sitting)
    reply.forgets = true
    session.begin(sitting)
    return reply
  }

  func forget(_ sitting: inout Sitting, _ speech: inout Speech) {
    let (spoken, turn) = (sitting.spoken, sitting.turn)
    sitting = Sitting(seed: sitting.seed, mode: sitting.mode)
    sitting.spoken = spoken
    sitting.turn = turn
    sitting.greeted = true
    speech.add([.inform("commands.forgotten")])
    speech.add([.ask("opening.wishing")])
  }

  /// "12 lines, 2 plans". Nil where there were none.
  public func removed(lines: Int, plans: Int) -> String? {
    let parts = [(lines, joints.lines), (plans, joints.plans)].compactMap { count, words in
      count == 0 ? nil : (count == 1 ? words.first : words.last).map { "\(count) \($0)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Sitting {
  /// How many plans are known: those that were checked on, and the one that is open.
  public var plans: Int { ledger.trials.count + (hasOpenPlan ? 1 : 0) }

  /// True where a plan was made whose outcome is not known yet.
  public var hasOpenPlan: Bool { ledger.plan.map { $0.isWhole && $0.told == nil } ?? false }
}
