/// Predictions held against what happened (evidence G1 to G3).
public struct Calibration: Sendable {
  private let pairs: [(prediction: Double, worked: Double)]

  /// How many trials it takes before the record is shown, and before a gap is acted on.
  public static let least = 5
  public static let leastForGap = 3
  /// The mean gap, in points, from which it is too high or too low.
  public static let wide = 20.0

  public init(_ trials: [Trial]) {
    pairs = trials.compactMap { trial in
      trial.prediction.map { (Double($0), trial.worked) }
    }
  }

  public var count: Int { pairs.count }
  /// The mean chance given, 0 to 100.
  public var average: Double { mean { $0.prediction } }
  /// How many came true, halves counted as halves.
  public var worked: Double { pairs.reduce(0) { $0 + $1.worked } }
  /// The mean prediction less the share that came true, in points.
  public var gap: Double { mean { $0.prediction - 100 * $0.worked } }
  /// The mean squared miss, 0 to 100 (Brier 1950, times 100): 0 is never off, always saying 50 is
  /// 25.
  public var brier: Double {
    100 * mean { ($0.prediction / 100 - $0.worked) * ($0.prediction / 100 - $0.worked) }
  }

  public var isShown: Bool { count >= Calibration.least }
  public var isOver: Bool { count >= Calibration.leastForGap && gap > Calibration.wide }
  public var isUnder: Bool { count >= Calibration.leastForGap && gap < -Calibration.wide }

  private func mean(_ value: ((prediction: Double, worked: Double)) -> Double) -> Double {
    pairs.isEmpty ? 0 : pairs.reduce(0) { $0 + value($1) } / Double(pairs.count)
  }
}
