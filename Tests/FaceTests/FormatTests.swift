import Coaching
import Dialogue
import Efficacy
import Machines
import Testing
import Understanding

@testable import LineProtocol

/// What is stored must mean the same to every later program, or be known to mean something else.
@Suite struct FormatTests {
  /// The compact form has states, kinds of facts and the like by their numbers. When one is added,
  /// taken out or moved, snapshots of before must not be trusted: raise `Keeper.format`, and put down
  /// here what the tables are now.
  @Test func `numbers in snapshots mean what they meant`() {
    var tables = Places.known.all.map { "\($0)" } + Alarms.known.all.map { "\($0)" }
    tables += FactKind.allCases.map(\.rawValue) + Source.allCases.map(\.rawValue)
    tables += Safety.Event.allCases.map(\.rawValue)
    var hash = Hash()
    for name in tables { hash.add(Array(name.utf8) + [0]) }
    #expect(
      hash.value == 3_195_753_912_845_111_420, "\(tables.count) names, format \(Keeper.format)")
    #expect(Keeper.format == 11)
  }
}
