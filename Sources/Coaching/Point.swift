/// An earlier point of a session. The beginning of all is told and not held.
enum Point: Hashable, Codable, Sendable {
  case fresh(seed: UInt64, mode: Session.Mode)
  indirect case stood(Sitting)

  init(_ sitting: Sitting) {
    self =
      sitting.isFresh ? .fresh(seed: sitting.seed, mode: sitting.mode) : .stood(sitting)
  }

  var sitting: Sitting {
    switch self {
    case .fresh(let seed, let mode): Sitting(seed: seed, mode: mode)
    case .stood(let sitting): sitting
    }
  }

  /// With the words that were said up to it forgotten.
  var unspoken: Point {
    var sitting = sitting
    sitting.spoken.clear()
    return Point(sitting)
  }
}
