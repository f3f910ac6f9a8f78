/// One part of a session as a finite state machine: an enum of states, a closed alphabet of
/// events, and a pure, total step.
public protocol Machine: Hashable, Codable, Sendable {
  associatedtype Event: Hashable, Sendable, CaseIterable

  /// The ways in: each a state, with what is said there first.
  static var entries: [Turn<Self>] { get }

  /// The event for "this question will not be answered": skipped, or asked often enough.
  static var pass: Event { get }

  /// What happens. Total: every event is answered in every state.
  func step(_ event: Event) -> Turn<Self>

  /// The event in what was heard, given what this state asked. Nil where it was not understood.
  func hear(_ heard: Heard) -> Event?

  /// The event that what is known already makes of this state's question. Nil where it must be
  /// asked.
  func known(_ facts: Facts) -> Event?

  /// What this state has asked. Nil where the machine is done.
  var question: Question? { get }
}

extension Machine {
  public func known(_ facts: Facts) -> Event? { nil }
}
