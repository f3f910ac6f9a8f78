import Dialogue
import Machines
import Understanding

/// Days of what was, beside the day of what is to come.
extension Coach {
  /// The day that a line names for what is to come. Of "I sat in it on Sunday. The 9th is the day" it
  /// is the 9th; nil where every day belongs to something told of.
  func dayAhead(_ when: When, in line: Line) -> When? {
    guard !when.past, isTold(when, in: line) else { return when }
    for sentence in Sentences(line.text) {
      let part = Line(String(sentence))
      guard var other = understander.cues(of: part, asked: .open).when, !other.past,
        !isTold(other, in: part)
      else { continue }
      let before = line.text.utf8.distance(from: line.text.startIndex, to: sentence.startIndex)
      other.span = Span(start: other.span.start + before, end: other.span.end + before)
      return other
    }
    return nil
  }

  /// "I sat in it on Sunday": the day stands in a clause that tells of the past.
  private func isTold(_ when: When, in line: Line) -> Bool {
    let bytes = Array(line.text.utf8)
    let (start, end) = (when.span.start, when.span.end)
    guard start < end, end <= bytes.count else { return false }
    let marks: [UInt8] = [0x2C, 0x2E, 0x3B, 0x21, 0x3F]
    let from = bytes[..<start].lastIndex(where: marks.contains).map { $0 + 1 } ?? 0
    let to = bytes[end...].firstIndex(where: marks.contains) ?? bytes.count
    let clause = Line(String(decoding: bytes[from..<to], as: UTF8.self))
    let told = phraser.phrases(of: clause).filter { $0.clause != nil }
    return !told.isEmpty && told.allSatisfy(\.past)
  }
}
