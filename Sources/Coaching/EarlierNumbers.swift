import Dialogue
import Machines
import Understanding

extension Coach {
  /// "6? This morning I'd have said 1", where a number is asked for: one of an earlier time is not the
  /// answer where another stands beside it.
  /// - Returns: the line without it; nil where there is no such number.
  func withoutEarlierNumber(
    _ sitting: Sitting, _ sentences: [Substring], _ words: [MetaWord], _ heard: Heard
  ) -> Line? {
    guard heard.hasDigits, sitting.greeted, hints.end.earlier.stand(in: words),
      sitting.asked.isNumber || sitting.floor == .plan(at: .mattering)
    else { return nil }
    let parts = sentences.flatMap { $0.pieces(at: 0x2C, 0x3F) }.map(\.bare)
      .filter { !$0.isEmpty }
    let left = parts.filter { part in
      !(part.contains(where: \.isNumber) && hints.end.earlier.stand(in: MetaWord.all(in: part)))
    }
    guard left.count < parts.count, left.contains(where: { $0.contains(where: \.isNumber) }) else {
      return nil
    }
    return Line(left.joined(separator: ". "))
  }
}
