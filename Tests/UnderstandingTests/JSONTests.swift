import LineProtocol
import Testing

@Suite struct JSONTests {
  private func read(_ text: String) -> JSON? {
    var reader = JSONReader(Array(text.utf8))
    return try? reader.read()
  }

  @Test(arguments: [
    ("null", JSON.null), (" true ", .bool(true)), ("-0.5e+3", .number(text: "-0.5e+3")),
    (#""a\u00e9\ud83d\ude00\n""#, .string("aé😀\n")),
    ("[1,[]]", .array([.number(text: "1"), .array([])])),
    (
      #"{"a":1,"a":2}"#,
      .object([
        .init(name: "a", value: .number(text: "1")), .init(name: "a", value: .number(text: "2")),
      ])
    ),
  ])
  func isRead(_ text: String, _ value: JSON) {
    #expect(read(text) == value)
  }

  @Test func ofTwoMembersOfOneNameTheFirstHolds() {
    #expect(read(#"{"a":"x","a":"y"}"#)?["a"]?.string == "x")
  }

  @Test(arguments: [
    "", "nul", "01", "1.", "+1", "[1,]", "{\"a\" 1}", "{a:1}", "\"a", "\"\u{1}\"", #""\ud800""#,
    #""\udc00x""#, #""\ud800\u0041""#, #""\x""#, "1 2", "NaN", "// 1\n1",
    String(repeating: "[", count: 1000),
  ])
  func isRefused(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func brokenUTF8IsRefused() {
    var reader = JSONReader([0x22, 0xFF, 0x22])
    #expect(throws: JSONProblem.self) { try reader.read() }
  }

  @Test func whatActsOnATerminalIsEscaped() {
    var writer = JSONWriter()
    writer.string("a\"\\\n\u{7F}\u{9B}\u{2028}é😀")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #""a\"\\\u000a\u007f\u009b\u2028é😀""#)
  }

  @Test func whatIsWrittenIsReadBack() {
    let value = JSON.object([
      .init(name: "id", value: .number(text: "7")),
      .init(name: "list", value: .array([.null, .bool(false), .string("x y")])),
    ])
    var writer = JSONWriter()
    writer.value(value)
    var reader = JSONReader(writer.bytes)
    #expect((try? reader.read()) == value)
  }
}
