import Coaching
import Testing

@testable import LineProtocol

/// Dates and times as they come in `at`.
@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, 0),
    ("2026-11-23T10:00:00Z", 1_795_428_000, 0),
    ("2026-11-23T11:00:00.250+01:00", 1_795_428_000, 3600),
    ("2026-11-23t02:30:00-07:30", 1_795_428_000, -27_000),
    ("2024-02-29 23:59:59z", 1_709_251_199, 0),
    ("2000-02-29T00:00:00Z", 951_782_400, 0),
    ("9999-12-31T23:59:60Z", 253_402_300_800, 0),
  ])
  func `a time is read`(text: String, seconds: Int64, offset: Int32) {
    #expect(Moment(iso: text) == Moment(seconds: seconds, offset: offset))
  }

  @Test(arguments: [
    "", "now", "2026-11-23", "2026-11-23T10:00:00", "2026-11-23T10:00Z", "2026-13-01T10:00:00Z",
    "2026-02-29T10:00:00Z", "1900-02-28T10:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T10:60:00Z",
    "2026-11-23T10:00:61Z", "2026-11-23T10:00:00.Z", "2026-11-23T10:00:00Z ",
    "+026-11-23T10:00:00Z",
    "2026-11-23T10:00:00+1:00", "2026-11-23T10:00:00+24:00", "2026-11-23T10:00:00+01",
    "２026-11-23T10:00:00Z",
  ])
  func `what is no time is not`(text: String) { #expect(Moment(iso: text) == nil) }
}
