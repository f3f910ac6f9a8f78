import Coaching
import Testing

@testable import LineProtocol

/// The table of sessions keeps within its room.
@Suite struct SessionsTests {
  @Test func `those silent longest are let go, the others stay as they were`() throws {
    let room = 64 * 1024
    var wire = Wire(room: room)
    for number in 0..<3_000 { _ = try wire.send("I want to swim a mile", "s\(number)", at: 0) }
    let held = wire.face.sessions.count
    #expect(held > Sessions.working && held < Sessions.working + room / Sessions.overhead)
    #expect(wire.face.sessions.dropped == 3_000 - held)
    let known = try wire.send("40", "s\(3_000 - held)", at: 10)
    #expect(known["turn"] as? Int == 2)
    let gone = try wire.send("40", "s0", at: 10)
    #expect(gone["turn"] as? Int == 1)
  }

  @Test func `opening and removing in any order keeps the table whole`() throws {
    var sessions = Sessions(room: 40_000) { _ in Live(session: Session()) }
    var state: UInt64 = 7
    func dice(_ sides: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % sides
    }
    var known: [String: Int64] = [:]
    for step in 0..<20_000 {
      let name = "s\(dice(600))"
      if dice(5) == 0 {
        sessions.remove(name)
        known[name] = nil
      } else {
        let live = try sessions.open(name)
        let at = live.fuse.repeatsSince
        #expect(at == 0 || at == known[name])
        live.fuse.repeatsSince = Int64(step + 1)
        known[name] = Int64(step + 1)
      }
      #expect(sessions.count <= 600)
    }
  }
}
