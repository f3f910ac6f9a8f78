import Coaching
import Testing

@testable import LineProtocol

/// What stops a talk of two machines, and does not stop people.
@Suite struct FuseTests {
  private let long = "the same line again and again"

  @Test func `more than twenty lines in ten seconds are one closing line, then silence`() throws {
    var wire = Wire()
    for number in 0..<20 {
      #expect(try wire.send("line \(number)", at: number / 2)["reply"] is String)
    }
    let closing = try wire.send("line 20", at: 9)
    #expect(rule(closing) == "commands.paused")
    #expect(try wire.send("line 21", at: 9)["why"] as? String == "paused")
    #expect(try wire.send("hello?", at: 600)["why"] as? String == "paused")
    #expect(try wire.send("line 22", "bob", at: 9)["reply"] is String)
    #expect(rule(try wire.send("hello?", at: 610)) != "commands.paused")
  }

  @Test func `twenty lines in ten seconds again and again are people in a hurry`() throws {
    var wire = Wire()
    for number in 0..<100 {
      #expect(rule(try wire.send("line \(number)", at: number / 2)) != "commands.paused")
    }
  }

  @Test func `the same line three times within ten seconds is a loop`() throws {
    var wire = Wire()
    _ = try wire.send(long, at: 0)
    _ = try wire.send(long, at: 4)
    #expect(rule(try wire.send(long, at: 8)) == "commands.paused")
  }

  @Test func `people say a short thing three times, and a long one now and then`() throws {
    var wire = Wire()
    for second in 0..<5 {
      #expect(rule(try wire.send("idk", at: second)) != "commands.paused")
    }
    for number in 0..<5 {
      #expect(rule(try wire.send(long, at: 100 + number * 6)) != "commands.paused")
    }
    for number in 0..<6 {
      let line = number % 2 == 0 ? long : "something else"
      #expect(rule(try wire.send(line, at: 200 + number)) != "commands.paused")
    }
  }

  @Test func `our own last reply coming back is a loop`() throws {
    var wire = Wire()
    let reply = try #require(try wire.send("I want to swim a mile", at: 0)["reply"] as? String)
    #expect(rule(try wire.send(reply, at: 20)) == "commands.paused")
  }

  @Test func `what bears on safety is answered even then, at most once in ten seconds`() throws {
    var wire = Wire()
    for number in 0..<22 { _ = try wire.send("line \(number)", at: 0) }
    #expect(try wire.send("I want to kill myself", at: 5)["safety"] as? String == "crisis")
    #expect(try wire.send("I want to kill myself", at: 6)["why"] as? String == "paused")
    #expect(try wire.send("I want to kill myself", at: 16)["safety"] as? String == "crisis")
  }

  @Test func `a line sent again with its id does not count`() throws {
    var wire = Wire()
    for _ in 0..<40 {
      #expect(rule(try wire.send(long, id: "m1", at: 0)) != "commands.paused")
    }
  }

  private func rule(_ answer: [String: Any]) -> String? {
    (answer["says"] as? [[String: Any]])?.first?["rule"] as? String
  }
}
