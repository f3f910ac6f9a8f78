import Coaching

/// A made-up person: what they answer to what is asked, and what else they are given to.
public struct Persona: Sendable {
  /// Something the person does instead of answering, now and then.
  struct Habit: Sendable {
    var share: Double
    var lines: [String]
  }

  public internal(set) var name: String
  var mode = Session.Mode.full
  /// What they say before anything was asked.
  var first: [String] = []
  /// Answers by the beginning of the state that asks: `mastery.doing`, or `mastery` for all of it.
  var answers: [String: [String]] = [:]
  /// What they say where no answer is given.
  var otherwise: [String] = []
  /// Words of their own for `{task}` and the like. One session takes one place in every list, so
  /// that the task goes with its date.
  var own: [String: [String]] = [:]
  var habits: [Habit] = []
  /// What they say where choices are on offer.
  var choices: Habit?
  /// What they say when they come back some days later.
  var back: Habit?

  /// The answers to a state: of all that it begins with, the longest.
  func answers(to state: String) -> [String] {
    var key = Substring(state)
    while !key.isEmpty {
      if let found = answers[String(key)] { return found }
      guard let dot = key.lastIndex(of: ".") else { break }
      key = key[..<dot]
    }
    return otherwise
  }
}
