import Dialogue
import Machines
import Understanding

/// Days of what was, days that are denied and days that are taken back, beside the day of what is to
/// come.
extension Coach {
  /// The day that a line names for what is to come. Of "I sat in it on Sunday. The 9th is the day" it
  /// is the 9th, of "not on Saturday, I tell her Friday, no wait, Monday" it is Monday; nil where every
  /// day belongs to something told of or is denied.
  func dayAhead(_ when: When, in line: Line, _ heard: Heard) -> When? {
    guard !when.past else { return when }
    let isTold = heard.phrases.contains { $0.clause != nil && $0.past }
    let isTurned = hints.correction.stand(in: MetaWord.all(in: line.text))
    guard isTold || isTurned else { return when }
    let days = days(in: line)
    let turned = days.last { $0.isTurned && !$0.isTold && !$0.isDenied }
    if let turned { return turned.when }
    guard let own = days.first(where: { $0.when.span.start == when.span.start }),
      own.isTold || own.isDenied
    else { return when }
    return days.first { !$0.isTold && !$0.isDenied }?.when
  }

  /// "MONDAY I tell her. Not Saturday": another day than stands, and one that is denied.
  func redenies(_ heard: Heard, in line: Line) -> Bool {
    guard let when = heard.cues.when, !when.past, let not = corrections.not,
      line.text.mayHold(not)
    else { return false }
    return days(in: line).contains { $0.isDenied && $0.when.span != when.span }
  }

  private struct Day {
    var when: When
    /// Of something told of; denied; put in the place of one before it.
    var isTold: Bool
    var isDenied: Bool
    var isTurned: Bool
  }

  /// The days that the clauses of a line name.
  private func days(in line: Line) -> [Day] {
    let marks: [UInt8] = [0x2C, 0x2E, 0x3B, 0x21, 0x3F]
    let text = line.text
    var days: [Day] = []
    var isTurned = false
    for part in text.utf8.split(whereSeparator: marks.contains) {
      var words = Substring(part).bare
      if words.strip(corrections.leads) { isTurned = true }
      if words.isEmpty { continue }
      let clause = Line(String(words))
      guard var when = understander.cues(of: clause, asked: .open).when, when.kind != .vague else {
        continue
      }
      let told = phraser.phrases(of: clause).filter { $0.clause != nil }
      let before = text.utf8.distance(from: text.startIndex, to: words.startIndex)
      when.span = Span(start: when.span.start + before, end: when.span.end + before)
      days.append(
        Day(
          when: when, isTold: when.past || !told.isEmpty && told.allSatisfy(\.past),
          isDenied: corrections.not.map { words.opens(with: $0) } ?? false,
          isTurned: isTurned && !days.isEmpty))
      isTurned = false
    }
    return days
  }
}
