import Dialogue
import Efficacy
import Machines
import Wording

extension Calibration {
  /// The numbers for the words that tell the record.
  var specials: [Slot.Special: String] {
    guard count > 0 else { return [:] }
    var specials: [Slot.Special: String] = [
      .average: String(Int(average.rounded())), .total: String(count),
      .worked: Trial.halves(worked),
      .miss: String(Int(brier.rounded())),
    ]
    if isOver { specials[.over] = String(Int(gap.rounded())) }
    if isUnder { specials[.under] = String(Int(-gap.rounded())) }
    return specials
  }
}

extension Coach {
  /// Keeps what was predicted with what came of it, and tells the record where it is due: when there
  /// are five outcomes since it was told, and where the chances given run too high.
  /// - Returns: true where it is to be asked what the guess had left out (G2).
  func note(_ sitting: inout Sitting, _ speech: inout Speech) -> Bool {
    guard let result = sitting.facts[.result], sitting.ledger.plan != nil else { return false }
    let worked = result.number.map(Trial.worked)
    let predicted = sitting.ledger.plan?[.prediction] != nil
    sitting.ledger.answer(result.phrase, worked: worked, at: speech.at)
    guard let worked, predicted else { return false }
    let calibration = sitting.ledger.calibration
    speech.specials.merge(calibration.specials) { $1 }
    let asks = calibration.isOver && worked < 1 && !sitting.tender
    if calibration.isShown, sitting.ledger.isDue {
      sitting.ledger.show()
      speech.add([.inform(calibration.key)])
    } else if asks {
      speech.add([.inform("checkin.high")])
    }
    return asks
  }
}

extension Calibration {
  /// The words that fit: above, below, or near.
  fileprivate var key: String {
    isOver ? "checkin.over" : isUnder ? "checkin.under" : "checkin.record"
  }
}
