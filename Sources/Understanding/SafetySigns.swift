/// What else a line says that bears on safety, besides its class.
public struct SafetySigns: OptionSet, Hashable, Codable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// A plan, means or now: the emergency number comes first.
  public static let imminent = SafetySigns(rawValue: 1 << 0)
  /// The person says that they are under 18, or it is plain.
  public static let young = SafetySigns(rawValue: 1 << 1)
  /// "That was a joke", "the play is called that", "I meant the exam".
  public static let figure = SafetySigns(rawValue: 1 << 2)
  /// "The ambulance is here", "my sister has called them".
  public static let helped = SafetySigns(rawValue: 1 << 3)
  /// "I'm safe", "I'm all right now".
  public static let safe = SafetySigns(rawValue: 1 << 4)
  /// "I'm not suicidal", "no chest pain".
  public static let denied = SafetySigns(rawValue: 1 << 5)
  /// "What was the number?", "who can I call?"
  public static let numbers = SafetySigns(rawValue: 1 << 6)
  /// What is danger to someone under 18: bullied, alone, asked for pictures.
  public static let trouble = SafetySigns(rawValue: 1 << 7)
  /// "None of those", "my doctor checked it": a full denial.
  public static let cleared = SafetySigns(rawValue: 1 << 8)
  /// "I don't need it", "it's only nerves".
  public static let declined = SafetySigns(rawValue: 1 << 9)
  /// "What's left?", "can we go on": in a line of any length.
  public static let onward = SafetySigns(rawValue: 1 << 10)
  /// "OK, back to coaching then": asked for in so many words, in a line of any length.
  public static let asksBack = SafetySigns(rawValue: 1 << 11)
}
