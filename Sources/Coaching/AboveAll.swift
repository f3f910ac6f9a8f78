import Dialogue
import Machines
import Understanding

/// "The words, especially the second verse": a part, and what of it counts above all.
extension Coach {
  /// The part is heard by itself, and what of it is nearer is named with it.
  /// - Returns: false where a line about a part names nothing nearer.
  func namesNearer(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.asksForPart, heard.words <= 20, hints.nearerPart.stand(in: heard.said),
      let (base, nearer) = nearer(in: line)
    else { return false }
    converse(&sitting, base, &speech)
    for kind in [FactKind.surest, .hardest] {
      guard var part = sitting.facts[kind], part.turn == sitting.turn else { continue }
      func joined(_ name: String?) -> String? { name.map { $0 + ", " + nearer } }
      part.phrase.noun = joined(part.phrase.noun)
      part.phrase.doing = joined(part.phrase.doing)
      sitting.facts.keep(part)
    }
    for (key, whole) in Self.wholes where speech.holds(key) {
      speech.parrot = nil
      speech.replace(.reflect(key), with: .summarise(whole))
    }
    return true
  }

  /// What says a part back, and the same as a summary.
  private static let wholes = [
    ("opening.surest", "opening.surest.whole"), ("opening.hardest", "opening.hardest.whole"),
  ]

  /// "When they ask about my gap year, 5": the name of a part is said, and where it is most of the line the line
  /// is summed up.
  func namesWhole(_ step: inout Floor.Step, _ sitting: Sitting, _ speech: inout Speech) {
    guard let parrot = speech.parrot else { return }
    for (kind, at) in [(FactKind.surest, 0), (.hardest, 1)] where step.keeps.contains(kind) {
      guard let part = sitting.facts[kind]?.phrase,
        case let name = part.noun ?? part.doing ?? part.quote,
        (1...8).contains(name.wordCount), name.wordCount >= parrot.room
      else { continue }
      let (key, whole) = Self.wholes[at]
      guard step.moves.contains(where: { $0.isNamed(key) }) else { continue }
      speech.parrot = nil
      step.replace(key, with: .summarise(whole))
    }
  }

  /// The line without what is nearer, and that: "above all the second verse".
  private func nearer(in line: Line) -> (base: Line, nearer: String)? {
    let text = line.text
    for lead in speaker.words.options["long.closer"] ?? [] {
      guard let at = text.lowercased().place(of: " " + lead + " ") else { continue }
      let front = text[..<at.lowerBound].bare
      let rest = text[at.upperBound...]
      let end = rest.firstIndex { ",.;!".contains($0) || $0.isNumber } ?? rest.endIndex
      let name = rest[..<end].bare
      guard (1...5).contains(name.wordCount), front.contains(where: \.isLetter),
        front.wordCount <= 8
      else { return nil }
      return (
        Line(front + ", " + rest[end...].drop { " ,.;!".contains($0) }),
        (speaker.words.options["opening.part.above"]?.first ?? lead) + " " + definite(name)
      )
    }
    return nil
  }

  /// "The second verse", of "second verse".
  private func definite(_ name: Substring) -> String {
    let words = phraser.turned(String(name))
    let line = Line(String(name))
    guard !corrections.articles.open(name), !phraser.opensWithGerund(line),
      let article = speaker.words.options["correct.slip.article"]?.first,
      phraser.phrases(of: line).first?.noun != nil, !phraser.isFirstName(name)
    else { return words }
    return article + " " + words
  }
}
