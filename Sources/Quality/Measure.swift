/// One row of the scorecard: how readings are measured, and against what.
public protocol Measure: Sendable {
  var name: String { get }
  var aim: String { get }
  func row(of readings: [Reading]) -> Row
}

/// What a measure found.
public struct Row: Sendable {
  public var name: String
  public var value: String
  public var aim: String
  /// False where the aim is missed.
  public var holds: Bool
  /// The turns that break the rule; for a share, those that pull it out of its aim.
  public var breaks: [Break]

  var mark: String { aim.isEmpty ? "" : holds ? "ok" : "breaks" }
}

/// A turn that breaks a rule.
public struct Break: Hashable, Sendable {
  /// The conversation's name.
  public var name: String
  /// The line typed, from 1, and the turn, from 0.
  public var line: Int
  public var turn: Int
  /// The key of the words that did it; empty where no one sentence did.
  public var key: String
  /// What is wrong.
  public var what: String
  public var typed: String
  public var said: String
}

/// A rule that no turn may break.
public protocol Rule: Measure {
  func breaks(in reading: Reading) -> [Break]
}

extension Rule {
  public var aim: String { "0" }

  public func row(of readings: [Reading]) -> Row {
    let all = readings.flatMap(breaks)
    return Row(name: name, value: "\(all.count)", aim: aim, holds: all.isEmpty, breaks: all)
  }
}

/// A rule that only a replayed conversation can show to hold.
protocol ProbedRule: Rule {}

extension ProbedRule {
  public func row(of readings: [Reading]) -> Row {
    let exact = readings.filter(\.isExact)
    let all = exact.flatMap(breaks)
    return Row(
      name: name, value: exact.isEmpty ? "not probed" : "\(all.count)", aim: aim,
      holds: all.isEmpty, breaks: all)
  }
}

/// Numbers as people read them.
enum Figure {
  /// Two decimals: 0.50.
  static func two(_ value: Double) -> String {
    guard value.isFinite else { return "none" }
    let cents = Int((abs(value) * 100).rounded())
    let rest = cents % 100
    return (value < 0 ? "-" : "") + "\(cents / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// One decimal: 6.5.
  static func one(_ value: Double) -> String { String(two(value).dropLast()) }

  static func median(_ values: [Int]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }
}
