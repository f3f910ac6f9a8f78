import Dialogue
import Wording

/// Predictions held against what happened (evidence G1 to G3).
struct Calibration {
  let record: [Sitting.Outcome]

  /// How many outcomes it takes before anything is said of them.
  static let least = 5
  /// The mean gap, in points, from which it is spoken of as too high or too low.
  static let wide = 20.0

  var isTold: Bool { record.count >= Calibration.least }

  /// The mean chance given, 0 to 100.
  var average: Double { mean { Double($0.prediction) } }
  /// How many came true, halves counted as halves.
  var worked: Double { record.reduce(0) { $0 + $1.worked } }
  /// The mean prediction less the share that came true, in points.
  var gap: Double { average - 100 * mean { $0.worked } }
  /// The mean squared miss, 0 to 100 (Brier 1950, times 100).
  var miss: Double {
    100
      * mean {
        (Double($0.prediction) / 100 - $0.worked) * (Double($0.prediction) / 100 - $0.worked)
      }
  }

  /// The words that fit: above, below, or near.
  var key: String {
    gap > Calibration.wide
      ? "checkin.over" : gap < -Calibration.wide ? "checkin.under" : "checkin.record"
  }

  var specials: [Slot.Special: String] {
    [
      .average: String(Int(average.rounded())), .total: String(record.count),
      .worked: worked == worked.rounded() ? String(Int(worked)) : "\(Int(worked)) and a half",
      .miss: String(Int(miss.rounded())),
    ]
  }

  private func mean(_ value: (Sitting.Outcome) -> Double) -> Double {
    record.isEmpty ? 0 : record.reduce(0) { $0 + value($1) } / Double(record.count)
  }
}

extension Coach {
  /// Keeps what was predicted with what came of it, and tells the record once it is long enough.
  func note(_ sitting: inout Sitting, _ speech: inout Speech) {
    guard let prediction = sitting.facts[.prediction]?.number,
      let result = sitting.facts[.result]?.number
    else { return }
    let worked = result == 1 ? 1.0 : result == 2 ? 0.5 : 0
    sitting.record.append(Sitting.Outcome(prediction: prediction, worked: worked))
    if sitting.record.count > 50 { sitting.record.removeFirst() }
    let calibration = Calibration(record: sitting.record)
    guard calibration.isTold else { return }
    speech.specials.merge(calibration.specials) { $1 }
    speech.add([.inform(calibration.key)])
  }
}
