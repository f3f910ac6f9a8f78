/// The words round the person's own: one a label, from the language's pack.
public struct Labels: Sendable {
  public enum Label: String, CaseIterable, Sendable {
    case title, evidenceTitle, asOf, empty, emptyEvidence
    case sure, whole, level, noLevel, strength, strengthOne, generality, generalityOne, unrated
    case date, when, number, part, before, after, moderately, sureDescribed, sureDescribedOnce
    case plans, planned, chance, came, cameOff, partly, failed, untried, noChance
    case tally, record, high, low, close, brier, soon, open, openChance, plansDescribed
    case evidence, source, pieces, evidenceDescribed
    case mastery, vicarious, persuasion, arousal
    case told, attemptDate, attempt, outcome, cause, change, peer, struggle, borrow, giver, seen,
      keptPart
    case sensation, meaning, strengthRange, asTable, footer
  }

  private let words: [Label: String]

  /// - Parameter words: what stands under a key, such as `progress.title`.
  public init(_ words: (String) -> String?) {
    var known: [Label: String] = [:]
    for label in Label.allCases { known[label] = words("progress." + label.rawValue) }
    self.words = known
  }

  /// The labels that have no words.
  public var missing: [Label] { Label.allCases.filter { words[$0] == nil } }

  public subscript(_ label: Label) -> String { words[label] ?? "" }

  /// The words with what stands for `{name}`.
  public func callAsFunction(_ label: Label, _ values: [String: String]) -> String {
    var text = ""
    var rest = self[label][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
