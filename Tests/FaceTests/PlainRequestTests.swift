import Testing

@testable import LineProtocol

/// What most lines are read by says the same of a line as what reads them all.
@Suite struct PlainRequestTests {
  private func plain(_ line: String) -> Request? {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      var reader = PlainRequest(bytes)
      return reader.read()
    }
  }

  /// A member that says nothing is none of those it knows, so that the other reader takes the line.
  private func other(_ line: String) throws -> Request {
    let more = line.replacing("}", with: #", "note": null}"#)
    #expect(plain(more) == nil)
    return try Request(reading: Array(more.utf8))
  }

  @Test(arguments: [
    #"{"session": "ann", "text": "i want to sing"}"#,
    #"{"session":"a","id":"m0","text":"","at":"2027-01-15T08:00:00Z"}"#,
    #" { "at" : "2027-01-15T08:00:00.5+01:00" , "text" : "hi" , "id" : 70 , "session" : "b" } "#,
    #"{"id": 0, "session": "ann", "text": "a 'word' {or two"}"#,
  ])
  func `a plain line is read as by the other`(line: String) throws {
    let request = try #require(plain(line))
    #expect(try request == other(line))
    #expect(try request == Request(reading: Array(line.utf8)))
  }

  @Test(arguments: [
    #"{"session": "ann"}"#, #"{"text": "hi"}"#, #"{"session": "", "text": "hi"}"#,
    #"{"session": "ann", "text": "é"}"#, #"{"session": "ann", "text": "a\nb"}"#,
    #"{"session": "ann", "text": "hi", "text": "ho"}"#, #"{"session": "ann", "text": "hi"} x"#,
    #"{"session": "ann", "text": "hi", "id": 01}"#, #"{"session": "ann", "text": "hi", "id": 1.5}"#,
    #"{"session": "ann", "text": "hi", "at": "noon"}"#, #"{"session": "ann", "text": "hi""#,
    #"{"session": "ann", "text": "hi",}"#, #"{"session": "ann", "text": "hi"#, "{}", "", "[]",
    #"{"session": "ann", "text": "hi", "op": "undo"}"#,
  ])
  func `of any other it says nothing`(line: String) { #expect(plain(line) == nil) }
}
