import Coaching
import Foundation
import Testing
import Understanding

@Suite struct HelplineTests {
  private let helplines = Coach.shipped.helplines
  private let checked: Int64 = 1_795_392_000  // 2026-11-23

  @Test(arguments: [
    ("GB", "999"), ("gb", "999"), ("US", "911"), ("CA", "911"), ("IE", "112"), ("FR", "112"),
    ("AU", "000"), ("NZ", "111"),
  ])
  func theEmergencyNumberIsThatOfTheRegion(code: String, number: String) {
    #expect(helplines.words(.emergency, region: helplines.region(code: code)) == number)
  }

  @Test func anUnknownRegionIsSpokenOfInGeneralTerms() {
    #expect(helplines.region(code: "XX") == nil)
    #expect(helplines.words(.emergency, region: nil) == "your local emergency number")
    #expect(helplines.words(.crisis, region: nil).contains("988"))
  }

  @Test func whatNobodyCheckedIsNotSaid() {
    #expect(!helplines.unchecked.isEmpty)
    for kind in Helpline.Kind.allCases {
      for (region, lines) in helplines.lines {
        let said = helplines.words(kind, region: region)
        for line in lines where !line.isKnown { #expect(!said.contains(line.say)) }
      }
    }
  }

  @Test func whatIsSaidHoldsTheNumberThatIsWrittenDown() {
    for lines in helplines.lines.values {
      for line in lines {
        #expect(!line.say.isEmpty, "\(line.file):\(line.line)")
        for number in line.numbers {
          #expect(line.say.contains(number), "\(line.file):\(line.line): \(number)")
        }
      }
    }
  }

  @Test func anOldNumberIsWarnedAbout() {
    let day: Int64 = 86_400
    #expect(helplines.stale(at: checked + 180 * day).isEmpty)
    let stale = helplines.stale(at: checked + 181 * day)
    #expect(stale.contains { $0.path.hasSuffix("GB.txt") && $0.message.contains("999") })
  }

  /// A warning and no failure: time passing breaks no build, and the operator should know.
  @Test func todaysNumbersAreFresh() {
    for problem in helplines.stale(at: Int64(Date().timeIntervalSince1970)) {
      FileHandle.standardError.write(Data("warning: \(problem.description)\n".utf8))
    }
  }

  @Test(arguments: [
    ("I'm in New Zealand", "NZ"), ("england", "GB"), ("the United States of America", "US"),
    ("US", "US"), ("germany, near the coast", "EU"),
  ])
  func aCountryIsHeard(line: String, region: String) {
    #expect(helplines.region(namedIn: Line(line)) == region)
  }

  @Test func aPronounIsNoCountry() {
    #expect(helplines.region(namedIn: Line("he told us to go home now")) == nil)
  }
}
