import Coaching
import Foundation
import Testing

@testable import LineProtocol

/// A face and the objects it exchanges.
struct Wire {
  static let coach: Coach = {
    do { return try Coach(folder: repositoryPrompts + "/en") } catch { fatalError("\(error)") }
  }()

  var face: JSONFace
  /// What the last request got, as it was sent.
  private(set) var line = ""

  init(room: Int = 1 << 20) {
    face = JSONFace(coach: Self.coach, room: room, isReplay: true) { Moment(seconds: 0) }
  }

  /// - Parameter at: seconds after a certain noon.
  mutating func send(
    _ text: String?, _ session: String = "ann", id: Any? = nil, op: String? = nil, at: Int? = nil,
    more: [String: Any] = [:]
  ) throws -> [String: Any] {
    var request = more
    request["session"] = session
    request["text"] = text
    request["id"] = id
    request["op"] = op
    if let at {
      let noon = 1_800_000_000 + at
      request["at"] = Date(timeIntervalSince1970: Double(noon)).ISO8601Format()
    }
    return try send(raw: JSONSerialization.data(withJSONObject: request))
  }

  mutating func send(raw: Data) throws -> [String: Any] {
    let bytes = face.answer(Array(raw))
    try #require(bytes.last == 0x0A && bytes.dropLast().firstIndex(of: 0x0A) == nil)
    line = String(decoding: bytes.dropLast(), as: UTF8.self)
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(object)
  }
}

/// What each request of the machine format gets.
@Suite struct JSONFaceTests {
  @Test func `sessions do not hear each other, and come back as they were`() throws {
    let names = (0..<Sessions.working + 60).map { "s\($0)" }
    let lines = [
      "I want to sing at my sister's wedding", "60", "skip", "undo", "my heart races", "idk",
    ]
    var together = Wire()
    var answers: [String: [String]] = [:]
    for (step, line) in lines.enumerated() {
      for name in names {
        _ = try together.send(line, name, id: step, at: step * 40)
        answers[name, default: []].append(together.line)
      }
    }
    for name in names.prefix(20) {
      var alone = Wire()
      for (step, line) in lines.enumerated() {
        _ = try alone.send(line, name, id: step, at: step * 40)
        #expect(alone.line == answers[name]?[step])
      }
    }
  }

  @Test func `an id that is sent again gets the same answer and changes nothing`() throws {
    var wire = Wire()
    let lines = ["I want to swim a mile", "40", "why", "undo", "50", "I want to kill myself", "no"]
    var given: [String] = []
    for (number, line) in lines.enumerated() {
      _ = try wire.send(line, id: "m\(number)", at: number * 30)
      given.append(wire.line)
      for other in 0..<Sessions.working + 1 {
        _ = try wire.send("hi", "o\(other)", at: number * 30)
      }
    }
    for _ in 0..<2 {
      for (number, line) in lines.enumerated() {
        _ = try wire.send(line, id: "m\(number)", at: 400)
        #expect(wire.line == given[number])
      }
    }
    let next = try wire.send("yes", id: 1, at: 500)
    #expect(next["turn"] as? Int == 5, "a number is another id than a string")
  }

  @Test func `the last 32 ids are known, and with other lines between an answer may be gone`()
    throws
  {
    var wire = Wire()
    var given: [String] = []
    for number in 0..<40 {
      _ = try wire.send("line \(number)", id: number, at: number * 30)
      given.append(wire.line)
    }
    for number in 8..<40 {
      _ = try wire.send("line \(number)", id: number, at: 1300)
      #expect(wire.line == given[number])
    }
    for number in 0..<80 { _ = try wire.send("and \(number)", at: 1400 + number * 30) }
    let gone = try wire.send("line 39", id: 39, at: 4000)
    #expect(gone["why"] as? String == "duplicate")
  }

  @Test func `an edit takes the place of the last line, and only of that`() throws {
    var wire = Wire()
    var other = Wire()
    _ = try wire.send("I want to swim a mile", id: "a", at: 0)
    _ = try other.send("I want to swim a mile", id: "a", at: 0)
    _ = try wire.send("40", id: "b", at: 30)
    #expect(try wire.send("90", id: "a", op: "edit", at: 40)["why"] as? String == "not_last")
    _ = try wire.send("60", id: "b", op: "edit", at: 50)
    _ = try other.send("60", id: "b", at: 50)
    #expect(wire.line == other.line)
    _ = try wire.send("60", id: "b", op: "edit", at: 60)
    #expect(wire.line == other.line)
    _ = try wire.send("the start, 80", id: "c", at: 90)
    _ = try other.send("the start, 80", id: "c", at: 90)
    #expect(wire.line == other.line)
  }

  @Test func `an edit does not take back what bears on safety`() throws {
    var wire = Wire()
    _ = try wire.send("I want to kill myself", id: "a", at: 0)
    let answer = try wire.send("never mind", id: "a", op: "edit", at: 10)
    #expect(answer["safety"] as? String == "crisis")
    #expect(answer["turn"] as? Int == 2)
  }

  @Test func `forget leaves nothing`() throws {
    var wire = Wire()
    _ = try wire.send("I want to swim a mile", id: 1, at: 0)
    let first = wire.line
    _ = try wire.send("40", id: 2, at: 10)
    let answer = try wire.send(nil, id: 3, op: "forget", at: 20)
    #expect(answer["reply"] is String)
    #expect(wire.face.sessions.count == 0)
    _ = try wire.send("I want to swim a mile", id: 1, at: 0)
    #expect(wire.line == first)
  }

  @Test func `end is a goodbye, but does not close the talk after a disclosure`() throws {
    var wire = Wire()
    _ = try wire.send("I want to swim a mile", at: 0)
    #expect(try wire.send(nil, op: "end", at: 10)["ended"] as? Bool == true)
    _ = try wire.send("I want to kill myself", "bob", at: 0)
    #expect(try wire.send(nil, "bob", op: "end", at: 10)["safety"] as? String == "crisis")
  }

  @Test func `hello and ping need no session`() throws {
    var wire = Wire()
    let hello = try wire.send(raw: Data(#"{"op":"hello"}"#.utf8))["hello"] as? [String: Any]
    #expect(hello?["protocol"] as? Int == 1)
    #expect(try wire.send(raw: Data(#"{"op":"ping","id":9}"#.utf8))["pong"] as? Bool == true)
    #expect(wire.face.sessions.count == 0)
  }

  @Test func `in a group nothing is taken in`() throws {
    var wire = Wire()
    #expect(
      try wire.send("hi", more: ["addressed": false])["why"] as? String == "not_addressed")
    #expect(wire.face.sessions.count == 0)
    let answer = try wire.send("I want to swim a mile", more: ["group": true])
    #expect(answer["turn"] as? Int == 0)
    let says = answer["says"] as? [[String: Any]]
    #expect(says?.map { $0["rule"] as? String } == ["commands.private"])
  }

  @Test func `late lines are answered once, but for those that bear on safety`() throws {
    var wire = Wire()
    _ = try wire.send("hi", "clock", at: 5000)
    func rule(_ answer: [String: Any]) -> String? {
      (answer["says"] as? [[String: Any]])?.first?["rule"] as? String
    }
    #expect(rule(try wire.send("I want to swim", at: 4000)) == "commands.late")
    #expect(try wire.send("I want to swim", at: 4001)["why"] as? String == "late")
    #expect(try wire.send("I want to kill myself", at: 4002)["safety"] as? String == "crisis")
    #expect(try wire.send("no", at: 4999)["turn"] as? Int == 2)
    #expect(rule(try wire.send("no", at: 4100)) == "commands.late")
  }
}
