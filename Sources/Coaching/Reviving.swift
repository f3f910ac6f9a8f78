import Dialogue
import Machines
import Understanding

/// A goodbye in the middle of the talk that the person did not mean: "wait, that's it?", "why
/// goodbye? we're not finished", "I'm still scared".
extension Coach {
  /// The talk is taken up where it stood, with an apology and nothing asked anew.
  /// - Returns: false where the goodbye holds.
  func revives(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    let words = MetaWord.all(in: line.text)
    let isOpen = sitting.floor.question != nil
    let feels =
      hints.still.stand(in: words)
      || isOpen && words.count <= 8 && hints.feeling.stand(in: words)
    let isBack = isOpen && saysBack(line)
    guard feels || isBack || protests(line, words) else { return false }
    guard isOpen else {
      guard feels else { return false }
      speech.add([.close("close.stillFelt")])
      return true
    }
    sitting.ended = false
    if isBack, !protests(line, words) {
      speech.add([.inform("close.back")])
      speech.again(sitting)
      return true
    }
    speech.add([Move(.repair, "close.revived")])
    if feels, let heart = phraser.heart(of: line), heart.clause != nil {
      speech.add([.reflect("heard")], line: heart)
    }
    speech.again(sitting)
    return true
  }

  /// True in the half hour after the goodbye.
  func hasJustEnded(_ sitting: Sitting, _ at: Moment) -> Bool {
    at.seconds - sitting.lastAt < 1800
  }

  private func protests(_ line: Line, _ words: [MetaWord]) -> Bool {
    if hints.protest.stand(in: words) { return true }
    let options = speaker.words.options
    if (options["close.protest.first"] ?? []).contains(where: { line.text[...].opens(with: $0) }) {
      return true
    }
    let text = line.text.lowercased().straight
    return text.utf8.contains(UInt8(ascii: "?"))
      && (options["close.protest.asked"] ?? []).contains { text.holds($0) }
  }
}
