import Dialogue
import Understanding

/// What somebody calls the coach: "love", "bro". It names nobody, and nothing.
extension Coach {
  /// The line without it, where commas or the ends of the line part it from the rest.
  func withoutVocative(_ line: Line, _ words: MetaWords) -> Line? {
    guard hints.vocatives.stand(in: words), words.count > 1 else { return nil }
    let names = Set(speaker.words.options["said.vocative"] ?? [])
    var changed = false
    var kept: [Substring] = []
    for sentence in Sentences.all(in: line.text) {
      let pieces = sentence.pieces(at: 0x2C)
      let left = pieces.filter { !names.contains($0.bare.unmarked.lowercased()) }
      if left.count < pieces.count, !left.isEmpty {
        changed = true
        let end = sentence.isMarked && !left[left.count - 1].isMarked ? "?" : ""
        kept.append(Substring(left.joined(separator: ",") + end))
      } else if let rest = opened(sentence, names) {
        changed = true
        kept.append(rest)
      } else if let rest = ended(sentence) {
        changed = true
        kept.append(rest)
      } else {
        kept.append(sentence)
      }
    }
    return changed ? Line(kept.joined(separator: " ")) : nil
  }

  /// "Bro not the shoes", without a comma.
  private func opened(_ sentence: Substring, _ names: Set<String>) -> Substring? {
    let parts = sentence.split(separator: " ", maxSplits: 2)
    guard parts.count > 1, names.contains(parts[0].lowercased()),
      speaker.words.options["said.vocative.next"]?.contains(parts[1].bare.lowercased()) == true
    else { return nil }
    return sentence[parts[1].startIndex...]
  }

  /// "Hands shaking love", without a comma: nothing before it takes it for a thing.
  private func ended(_ sentence: Substring) -> Substring? {
    let words = sentence.parted.filter { $0 != "?" }
    func name(_ word: Substring) -> String { Substring(word.unmarked).bare.lowercased() }
    guard words.count > 1, let last = words.last, hints.heard.calls.contains(name(last)),
      words.dropLast().suffix(2).allSatisfy({ !hints.heard.notCalled.contains(name($0)) })
    else { return nil }
    let mark = sentence.last.map { ".!?".contains($0) } == true ? sentence.suffix(1) : ""
    return Substring(sentence[..<last.startIndex].bare + mark)
  }
}
