import Foundation
import Testing

@testable import LineProtocol

/// Lines that get an error object, with what can be known of them.
@Suite struct RefusalTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let line: String
    let code: String
    var session: String?
    var id: String?
    var byte: Int?
    var testDescription: String { String(line.prefix(60)) }
    init(
      _ line: String, _ code: String, _ session: String? = nil, _ id: String? = nil,
      byte: Int? = nil
    ) {
      (self.line, self.code, self.session, self.id, self.byte) = (line, code, session, id, byte)
    }
  }

  @Test(arguments: [
    Bad("", "invalid_json", byte: 0),
    Bad("hello", "invalid_json", byte: 0),
    Bad("[]", "invalid_json", byte: 0),
    Bad("{}", "missing_field"),
    Bad(#"{"text":"a"}"#, "missing_field"),
    Bad(#"{"session":"s","id":"1"}"#, "missing_field", "s", "1"),
    Bad(#"{"session":"s","id":"1","op":"edit"}"#, "missing_field", "s", "1"),
    Bad(#"{"session":"s","text":"a","op":"edit"}"#, "missing_field", "s"),
    Bad(#"{"session":"","text":"a"}"#, "invalid_field"),
    Bad(#"{"session":7,"id":"1","text":"a"}"#, "invalid_field", nil, "1"),
    Bad(#"{"session":"s","id":[1],"text":"a"}"#, "invalid_field", "s"),
    Bad(#"{"id":true,"session":"s","text":"a"}"#, "invalid_field", "s"),
    Bad(#"{"session":"s","id":"1","text":null}"#, "invalid_field", "s", "1"),
    Bad(#"{"text":["a"],"id":"1","session":"s"}"#, "invalid_field", "s", "1"),
    Bad(#"{"session":"s","text":"a","at":"yesterday"}"#, "invalid_field", "s"),
    Bad(#"{"session":"s","text":"a","at":1700000000}"#, "invalid_field", "s"),
    Bad(#"{"session":"s","text":"a","addressed":"no"}"#, "invalid_field", "s"),
    Bad(#"{"session":"s","text":"a","group":1}"#, "invalid_field", "s"),
    Bad(#"{"session":"s","id":"1","op":"SAY","text":"a"}"#, "unknown_op", "s", "1"),
    Bad(#"{"session":"s","id":"1","op":3,"text":"a"}"#, "invalid_field", "s", "1"),
    Bad(#"{"session":"s","id":"1","text":"a"} x"#, "invalid_json", "s", "1", byte: 36),
    Bad(#"{"session":"s","id":"1","text":"a",}"#, "invalid_json", "s", "1", byte: 35),
    Bad(#"{"session":"s","id":"1","text":"a"#, "invalid_json", "s", "1", byte: 33),
    Bad(#"{"session":"s","id":"1","text":"\x"}"#, "invalid_json", "s", "1"),
    Bad(#"{"session":"s","id":"1","text":"\ud800"}"#, "invalid_json", "s", "1"),
    Bad("{\"session\":\"s\",\"id\":\"1\",\"text\":\"a\tb\"}", "invalid_json", "s", "1"),
    Bad(String(repeating: "[", count: 60_000), "invalid_json"),
    Bad(String(repeating: #"{"a":"#, count: 10_000), "invalid_json"),
  ])
  func `it says what is wrong and whose line it was`(bad: Bad) throws {
    var wire = Wire()
    _ = try wire.send("a line before")
    let answer = try wire.send(raw: Data(bad.line.utf8))
    let error = try #require(answer["error"] as? [String: Any])
    #expect(error["code"] as? String == bad.code)
    #expect(error["line"] as? Int == 2)
    let message = try #require(error["message"] as? String)
    #expect(message.hasPrefix("line 2"))
    #expect(answer["session"] as? String == bad.session)
    #expect(answer["id"] as? String == bad.id)
    if let byte = bad.byte {
      #expect(error["byte"] as? Int == byte)
      #expect(message.hasPrefix("line 2, byte \(byte): "))
    }
  }

  @Test func `invalid UTF-8 is told, with whose line it was`() throws {
    var wire = Wire()
    let line = Array(#"{"session":"s","id":4,"text":"a"#.utf8) + [0xFF] + Array("\"}".utf8)
    let answer = try wire.send(raw: Data(line))
    #expect((answer["error"] as? [String: Any])?["code"] as? String == "invalid_json")
    #expect(answer["session"] as? String == "s")
    #expect(answer["id"] as? Int == 4)
  }

  @Test func `ids and sessions of 512 and 256 bytes are taken, longer ones are not`() throws {
    var wire = Wire()
    let long = String(repeating: "é", count: 256)
    #expect(try wire.send("a", String(long.prefix(128)), id: long)["id"] as? String == long)
    #expect(try wire.send("a", "s", id: long + "x")["error"] != nil)
    #expect(try wire.send("a", String(long.prefix(129)))["error"] != nil)
  }

  @Test func `of two members of one name the first holds, and unknown ones are ignored`() throws {
    var wire = Wire()
    let line = #"{"new":[{}],"session":"s","session":"t","id":null,"text":"a","text":7}"#
    let answer = try wire.send(raw: Data(line.utf8))
    #expect(answer["session"] as? String == "s")
    #expect(answer["reply"] is String)
  }

  @Test func `many members take no longer each`() throws {
    var wire = Wire()
    let line = "{" + String(repeating: #""a":1,"#, count: 10_000) + #""session":"s","text":"a"}"#
    let start = monotonic()
    #expect(try wire.send(raw: Data(line.utf8))["reply"] is String)
    #expect(monotonic() - start < 2)
  }
}
