import Dialogue
import Machines
import Understanding

extension Coach {
  /// "6? This morning I'd have said 1", where a number is asked for: one of an earlier time is not the
  /// answer where another stands beside it.
  /// - Returns: the line without it; nil where there is no such number.
  func withoutEarlierNumber(
    _ sitting: Sitting, _ sentences: [Substring], _ words: MetaWords
  ) -> Line? {
    guard sitting.greeted,
      sitting.asked.isNumber || sitting.floor == .plan(at: .mattering)
        || metas.said.stand(in: words)
    else { return nil }
    var isAnyLeft = false
    let left = sentences.compactMap { sentence -> Substring? in
      let parts = sentence.pieces(at: 0x2C, 0x3F).map(\.bare).filter { !$0.isEmpty }
      let kept = parts.filter { !isOfEarlier($0) }
      isAnyLeft = isAnyLeft || kept.count < parts.count
      return kept.isEmpty ? nil : Substring(kept.joined(separator: ", "))
    }
    guard isAnyLeft, left.contains(where: { $0.hasNumber }) else { return nil }
    return Line(Sentences.text(left))
  }

  private func isOfEarlier(_ part: Substring) -> Bool {
    part.hasNumber && hints.end.earlier.stand(in: MetaWord.all(in: part))
  }
}
