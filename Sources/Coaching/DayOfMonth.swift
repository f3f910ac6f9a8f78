import Dialogue
import Machines
import Understanding

/// Days of a month as they are typed where the day is asked for: "9", "next month and on the 3rd".
extension Coach {
  /// - Returns: the line with its day written out; nil where it names none in that way.
  func withDayWritten(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .opening(at: .dating), line.words <= 8,
      line.text.utf8.contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    var words = line.text[...].bare
    while words.strip(corrections.articles) || words.strip([DateWords.onDay[...].bare.lowercased()])
    {}
    if let day = Int(words), (1...31).contains(day), line.text.utf8.first != 0x2D {
      return Line(typed.theDay.replacing("%", with: ordinal(day)))
    }
    guard hints.later.nextMonths.stand(in: MetaWord.all(in: line.text)) else { return nil }
    let days = line.text.parted.map(\.bare).filter { word in
      Int(word.prefix(while: \.isNumber)).map { (1...31).contains($0) && ordinal($0) == word }
        ?? false
    }
    guard days.count == 1 else { return nil }
    return Line(typed.theDayNextMonth.replacing("%", with: String(days[0])))
  }

  /// "9th", "22nd".
  private func ordinal(_ day: Int) -> String {
    let isTeen = (11...13).contains(day)
    let at = isTeen ? 0 : day % 10
    return String(day)
      + (typed.ordinals.indices.contains(at) ? typed.ordinals[at] : typed.ordinals[0])
  }
}
