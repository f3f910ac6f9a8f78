import Dialogue
import Machines
import Testing

/// What holds in every state of the safety machine, on every event.
@Suite struct SafetyLawTests {
  private let walk = Walk<Safety>()
  private let alarms: [Safety.Event] = [
    .medical, .medicalUnclear, .danger, .crisis, .crisisUnclear, .abuse, .harmOthers, .clinical,
    .minor, .thirdParty,
  ]

  @Test func allStatesAreKnown() {
    #expect(walk.isComplete)
    #expect(walk.states.count > 30)
  }

  @Test func everyStateHearsEveryAlarm() {
    for state in walk.states {
      for alarm in alarms {
        let turn = state.step(alarm)
        #expect(turn.state.holds, "\(state) on \(alarm)")
        #expect(!turn.moves.isEmpty, "\(state) on \(alarm)")
      }
      #expect(state.step(.medical).state == .held(by: .medical))
      let crisis = state.step(.crisis).state.name
      #expect(crisis == "crisis" || state.concern == .medical && crisis == "medical")
    }
  }

  @Test func nothingButSafetyIsSaid() {
    for move in walk.moves {
      #expect(move.key.hasPrefix("safety."))
      #expect(move.act == .inform || move.act == .ask)
    }
  }

  /// From a red flag the coach is reached over the check alone: the person asks for it and says
  /// that they are safe. A joke takes back what is not an emergency, a denial what is no crisis, and
  /// whoever is safe and asks for the coaching in one line has passed the check.
  @Test func noRedFlagEndsUnasked() {
    for edge in walk.edges where edge.turn.state == .clear {
      switch edge.from {
      case .clear: continue
      case .checkingBody, .checkingMind:
        #expect([.no, .safe, .figure, .denied].contains(edge.event))
      case .returning(let concern):
        #expect(
          [.yes, .safe].contains(edge.event)
            || edge.event == .denied && ![.danger, .crisis].contains(concern))
      // That they are safe is said; asking for the rest is enough.
      case .offering(let concern):
        #expect([.yes, .safe, .resume, .onward, .denied].contains(edge.event))
        #expect([.abuse, .harm].contains(concern))
      case .held(let concern):
        #expect(
          edge.event == .figure && concern != .medical && concern != .danger
            || edge.event == .denied
              && ![.danger, .crisis].contains(concern)
            || edge.event == .onward
              && ![.medical, .helped, .danger, .crisis].contains(concern),
          "\(edge)")
      }
    }
  }

  /// After a medical sign there is no way to the coach, whatever is said, but over help that has
  /// come, over a clear no to the screening question or over a full denial.
  @Test func aMedicalSignHoldsUntilHelpHasCome() {
    var seen: Set<Safety> = [.held(by: .medical)]
    var open: [Safety] = [.held(by: .medical)]
    while let state = open.popLast() {
      for event in Safety.Event.allCases {
        let next = state.step(event).state
        if next == .held(by: .helped) { continue }
        if event == .denied, next == .clear { continue }
        if case .checkingBody = state, next == .clear {
          #expect([.no, .safe, .denied].contains(event))
          continue
        }
        #expect(next.concern == .medical, "\(state) on \(event)")
        if seen.insert(next).inserted { open.append(next) }
      }
    }
  }

  @Test func dangerIsNotTalkedDown() {
    for event in Safety.Event.allCases {
      let next = Safety.held(by: .danger).step(event).state
      #expect(next.concern == .danger || next.concern == .medical, "\(event)")
    }
  }

  @Test func aJokeTakesBackWhatIsNoEmergency() {
    for concern in Safety.Concern.allCases {
      let turn = Safety.held(by: concern).step(.figure)
      switch concern {
      case .medical: #expect(turn.state == .checkingBody(during: .medical))
      case .danger: #expect(turn.state == .returning(from: .danger))
      case .helped, .crisis, .abuse, .harm, .clinical, .minor, .third:
        #expect(turn.state == .clear && turn.moves.map(\.key) == ["safety.joke"])
      }
    }
  }

  @Test func aVagueBodyWordIsAskedAboutAndAnythingButNoIsMedical() {
    #expect(Safety.clear.step(.medicalUnclear).state == .checkingBody(during: nil))
    for event in Safety.Event.allCases {
      let next = Safety.checkingBody(during: nil).step(event).state
      switch event {
      case .no, .safe, .figure, .denied: #expect(next == .clear)
      case .leave, .numbers, .forget: #expect(next == .checkingBody(during: nil))
      case .medical, .medicalUnclear, .yes, .helped, .told, .resume, .onward, .pass:
        #expect(next == .held(by: .medical), "\(event)")
      case .danger, .crisis, .abuse, .harmOthers, .clinical, .minor, .thirdParty:
        #expect(next.concern != nil && next.holds)
      case .crisisUnclear: #expect(next == .checkingMind(during: nil))
      }
    }
  }

  @Test func everyStateHasAWayBack() {
    for state in walk.states where state != .clear {
      #expect(walk.edges.contains { $0.from == state && $0.turn.state != state })
    }
  }
}
