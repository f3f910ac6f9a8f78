import Dialogue
import Efficacy
import Understanding

/// What a ledger shows, to be looked at: as text that is drawn, as plain tables, as a page.
public struct ProgressView: Sendable {
  public let ledger: Ledger
  public let labels: Labels
  public let dating: Dating
  public let now: Moment

  public init(_ ledger: Ledger, labels: Labels, dating: Dating, now: Moment) {
    self.ledger = ledger
    self.labels = labels
    self.dating = dating
    self.now = now
  }

  /// The goals, those talked of last first.
  var goals: [Goal] { ledger.goals.reversed() }

  /// A rung as it is called: their words, or that it is the whole.
  func name(_ rung: Rung) -> String { rung.part.map(quoted) ?? labels[.whole] }

  func quoted(_ phrase: Phrase) -> String { "\"" + phrase.quote + "\"" }

  func date(_ at: Moment) -> String { dating.date(at) }

  /// What stands under a goal's numbers.
  func summary(_ goal: Goal) -> [String] {
    guard let strength = goal.strength else { return [labels[.unrated]] }
    let level =
      goal.level.map { rung in
        labels(.level, ["part": name(rung), "number": rung.latest.map { "\($0.value)" } ?? ""])
      } ?? labels[.noLevel]
    let label: Labels.Label = goal.ladder.count == 1 ? .strengthOne : .strength
    return [level, labels(label, ["number": whole(strength)])]
  }

  var generality: String {
    ledger.generality == 1
      ? labels[.generalityOne] : labels(.generality, ["count": "\(ledger.generality)"])
  }

  /// Every number that a goal was given, oldest first.
  func ratings(_ goal: Goal) -> [(rung: Rung, rating: Efficacy.Rating)] {
    goal.ladder.flatMap { rung in rung.ratings.map { (rung, $0) } }
      .enumerated().sorted { left, right in
        let first = left.element.1.at.seconds
        let second = right.element.1.at.seconds
        return first == second ? left.offset < right.offset : first < second
      }
      .map { ($0.element.0, $0.element.1) }
  }

  /// What happened to a plan, in words.
  func happened(_ trial: Trial) -> String {
    guard trial.isTried else { return labels[.untried] }
    return labels[trial.worked == 1 ? .cameOff : trial.worked == 0 ? .failed : .partly]
  }

  /// What the record of plans says, as far as it goes (evidence G1).
  var record: [String] {
    let trials = ledger.trials
    guard !trials.isEmpty else { return [] }
    let calibration = ledger.calibration
    let worked = trials.reduce(0) { $0 + $1.worked }
    guard calibration.count > 0 else {
      return [labels(.tally, ["worked": Trial.halves(worked), "total": "\(trials.count)"])]
    }
    var lines = [
      labels(
        .record,
        [
          "average": whole(calibration.average), "worked": Trial.halves(calibration.worked),
          "total": "\(calibration.count)",
        ])
    ]
    guard calibration.isShown else { return lines + [labels[.soon]] }
    let label: Labels.Label = calibration.isOver ? .high : calibration.isUnder ? .low : .close
    lines.append(labels(label, ["gap": whole(abs(calibration.gap))]))
    lines.append(labels(.brier, ["miss": whole(calibration.brier)]))
    return lines
  }

  /// The open plan in one line, if there is one.
  var open: String? {
    guard let plan = ledger.plan, plan.told == nil, plan.isWhole, let words = plan.words else {
      return nil
    }
    let chance = plan[.prediction]?.number
    return labels(
      chance == nil ? .open : .openChance,
      [
        "date": date(plan.made), "plan": quoted(words), "number": chance.map { "\($0)" } ?? "",
      ])
  }

  func label(_ source: Source) -> String {
    switch source {
    case .mastery: labels[.mastery]
    case .vicarious: labels[.vicarious]
    case .persuasion: labels[.persuasion]
    case .arousal: labels[.arousal]
    }
  }

  func whole(_ number: Double) -> String { "\(Int(number.rounded()))" }
}
