import Dialogue
import Understanding

/// "I stalled on a hill right and then I missed a sign haha never again": what only keeps a line that runs on going is
/// no part of it, and something ends there.
extension Coach {
  func withoutMidFillers(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count >= 8, hints.small.midFillers.stand(in: words) else { return nil }
    var kept: [Substring] = []
    var isChanged = false
    let all = line.text.split(separator: " ")
    for (at, word) in all.enumerated() {
      let next = at + 1 < all.count ? all[at + 1].bare.lowercased() : ""
      guard at > 1, at + 2 < all.count, isMidFiller(word, after: all[at - 1], before: next) else {
        kept.append(word)
        continue
      }
      isChanged = true
      if let last = kept.popLast() {
        let isEnded = last.last.map { ",.;:!?".contains($0) } == true
        kept.append(isEnded ? last : last + ",")
      }
    }
    return isChanged ? Line(kept.joined(separator: " ")) : nil
  }

  private func isMidFiller(_ word: Substring, after last: Substring, before next: String) -> Bool {
    let low = word.bare.lowercased()
    if hints.small.laughs.contains(low) { return true }
    // "Turn right and stop", "I got it right and"
    return hints.small.tags.contains(low) && hints.small.tagEnds.contains(next)
      && !hints.small.notBeforeTag.contains(last.bare.lowercased())
  }
}
