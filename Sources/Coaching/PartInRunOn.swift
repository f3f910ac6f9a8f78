import Dialogue
import Understanding

/// "My instructor says my parking is spot on so parking I guess like 85": in a line that runs on, the part that the
/// number stands beside.
extension Coach {
  /// The same with a comma before the part, so that what is told before it ends there.
  func withPartSetOff(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor.asksForPart, line.words >= 8, line.text.hasNumber,
      let joint = hints.runOn.partJoints.lazy.compactMap({ line.text.place(of: $0) }).last,
      joint.lowerBound > line.text.startIndex,
      !",.;:!?".contains(line.text[line.text.index(before: joint.lowerBound)]),
      partInRunOn(line) != nil
    else { return nil }
    return Line(line.text[..<joint.lowerBound] + "," + line.text[joint.lowerBound...])
  }

  /// "The first page I know by heart, 70, and my husband says I read well": the part with its number, before what
  /// somebody says.
  func partBeforeWords(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Line? {
    guard sitting.floor.asksForPart, heard.hasDigits, (8...40).contains(heard.words),
      hints.voices.saying.stand(in: heard.said),
      heard.said.count(where: { $0.number != nil }) == 1
    else { return nil }
    let pieces = line.text.pieces(at: 0x2C)
    guard let at = pieces.dropLast().lastIndex(where: { number(in: $0.bare) != nil }), at > 0,
      case let front = line.text[..<pieces[at].endIndex],
      !hints.voices.saying.stand(in: MetaWord.all(in: front))
    else { return nil }
    return Line(String(front))
  }

  /// "The work itself, 80": the work.
  func withoutItself(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.floor.asksForPart, words.count > 2, hints.runOn.itself.stand(in: words) else {
      return nil
    }
    var kept: [Substring] = []
    for word in line.text.parted {
      let isItself = hints.runOn.itself.hold(MetaWord.all(in: word.bare))
      guard isItself, let last = kept.popLast() else {
        kept.append(word)
        continue
      }
      kept.append(last + word.reversed().prefix { ",.;!".contains($0) })
    }
    return Line(kept.joined(separator: " "))
  }

  func partInRunOn(_ line: Line) -> Phrase? {
    guard line.words >= 8, line.text.hasNumber,
      let joint = hints.runOn.partJoints.lazy.compactMap({ line.text.place(of: $0) }).last
    else { return nil }
    let piece = line.text[joint.upperBound...]
    guard let figure = piece.utf8.firstIndex(where: { $0 &- 0x30 < 10 }) else { return nil }
    var name = piece[..<figure].bare
    while name.strip(hints.partLeads) {}
    while name.strip(backwards: hints.runOn.besideNumber) { name = name.bare }
    // "I'm good at the start | so I'd say 80"
    if name.isEmpty { return phraser.heart(of: Line(String(line.text[..<joint.lowerBound].bare))) }
    guard (1...6).contains(name.wordCount), name.first(where: { $0 == "," }) == nil else {
      return nil
    }
    let part = Line(String(name))
    return phraser.phrases(of: part).first {
      $0.clause == nil && ($0.noun != nil || $0.doing != nil)
    }
  }
}
