import Dialogue
import Machines
import Understanding

/// A number that depends, and a day in figures.
extension Coach {
  /// "40 on a good day, 10 on a bad one", "10 if he's there, 60 if not": of two numbers the middle, as
  /// of a range.
  /// - Returns: nil where the line does not say that it depends.
  func middle(_ heard: Heard, _ sitting: Sitting) -> Int? {
    guard sitting.floor == .opening(at: .rating) || sitting.floor == .close(at: .rating),
      hints.depending.stand(in: heard.said)
    else { return nil }
    let numbers = heard.said.compactMap(\.number).filter { (0...100).contains($0) }
    guard numbers.count == 2, numbers[0] != numbers[1], numbers.allSatisfy({ $0 > 1 }),
      // "It depends. 30 out of 100" names one.
      !numbers.contains(100), numbers.max() != 10
    else {
      return nil
    }
    // "High balls like 90. Pens 25": two parts, and no span.
    guard (10...50).contains(abs(numbers[0] - numbers[1])) else { return nil }
    return (numbers[0] + numbers[1]) / 2
  }

  /// "60 or 70": the number that was taken is none of the two, and lies between them.
  func isBetween(_ heard: Heard) -> Bool {
    guard let rating = heard.cues.rating, !rating.verbal else { return false }
    let numbers = heard.said.compactMap(\.number).filter { (0...100).contains($0) }
    guard numbers.count == 2, let low = numbers.min(), let high = numbers.max() else {
      return false
    }
    let value = Int(rating.value.rounded())
    return low + high == 2 * value && low < high
  }

  /// "-5": no number of the scale.
  func isBelowTheScale(_ line: Line) -> Bool {
    guard line.text.utf8.first == 0x2D else { return false }
    return line.text.utf8.dropFirst().first.map { $0 &- 0x30 < 10 } == true
  }

  /// "Nine days. Two examiners right there", where the day is asked for: how long it is from now.
  func daysLeft(_ line: Line) -> When? {
    guard Sentences.areSeveral(in: line),
      let first = Sentences.all(in: line.text).first, first.wordCount <= 4
    else { return nil }
    let alone = Line(String(first))
    guard let when = understander.when(of: alone), !when.past, when.kind != .vague else {
      return nil
    }
    return isAll(when, of: alone) ? when : nil
  }

  /// "12/12", "3.12.", where a day is asked for: said back as it was typed. Day and month in the order
  /// of the region, where both could be either.
  func figuredDate(_ line: Line, _ sitting: Sitting) -> When? {
    guard line.text.utf8.count <= 12 else { return nil }
    var text = line.text[...].bare
    text.strip(["on", "on the"])
    let parts = text.pieces(at: 0x2F, 0x2E, 0x2D)
    guard (2...3).contains(parts.count), text.allSatisfy({ $0.isNumber || "/.-".contains($0) }),
      let one = Int(parts[0]), let other = Int(parts[1]), (1...31).contains(one),
      (1...31).contains(other), min(one, other) <= 12
    else { return nil }
    let isMonthFirst = other > 12 || one <= 12 && place(sitting) == "US"
    let start = line.text.utf8.distance(from: line.text.startIndex, to: text.startIndex)
    return When(
      kind: .date(month: isMonthFirst ? one : other, day: isMonthFirst ? other : one), past: false,
      span: Span(start: start, end: start + text.utf8.count))
  }
}
