import Dialogue
import Understanding

/// What somebody said to their face, of a long line that tells more of who it was.
extension Coach {
  /// "She came up and said you had us all in your hand": what was said to their face, as it was said.
  func quoted(_ told: [Stretch]) -> String? {
    for (at, stretch) in told.enumerated() where stretch.who != .own && !stretch.isDenied {
      let folded = " " + stretch.typed.lowercased().straight
      for lead in hints.long.toldYou {
        guard let rest = Substring(stretch.typed).rest(after: lead, folded: folded),
          rest.wordCount > 2, rest.wordCount <= 12, !rest.utf8.contains(UInt8(ascii: "\""))
        else { continue }
        let words = lead.parted.last.map { $0 + " " + rest } ?? String(rest)
        let before = spoken(before: rest, in: stretch)
        // "She came up and said": who it was is told before.
        let giver = told[..<at].last { $0.who == .somebody || !$0.isFinite && !$0.isRelative }
        let who = stretch.who == .somebody ? nil : giver?.typed
        return (who.map { $0 + " \(hints.long.said) " } ?? before) + "\"" + words + "\""
      }
      if let words = saysYou(stretch) {
        return spoken(before: words[...], in: stretch) + "\"" + words + "\""
      }
    }
    return spokenNext(told)
  }

  /// "The sister says I'm too quiet, but the registrar said it is clear": the latter of two.
  func latest(_ told: [Stretch]) -> String? {
    let at = told.indices.dropFirst().last {
      told[$0].role == .but && (told[$0].who == .somebody || told[$0].who == .other)
        && !told[$0].isDenied && hints.voices.saying.stand(in: MetaWord.all(in: told[$0].words))
    }
    // "They said well done, but she says it is too long" stays whole.
    guard let at,
      told[at].words.lowercased().parted.contains(where: { $0 == hints.long.also })
        || told[..<at].contains(where: {
          hints.voices.saying.stand(in: MetaWord.all(in: $0.words)) && !$0.past
        })
    else { return nil }
    return told[at].typed + tail(after: at, of: told)
  }

  /// "Said now I understand what you do": with "you" in it, it is in the words of the other.
  private func saysYou(_ stretch: Stretch) -> String? {
    let folded = " " + stretch.typed.lowercased().straight
    for lead in hints.long.saidAs {
      guard let rest = Substring(stretch.typed).rest(after: lead, folded: folded),
        (3...12).contains(rest.wordCount), !rest.utf8.contains(UInt8(ascii: "\"")),
        rest.lowercased().straight.parted.contains(where: { $0 == hints.long.you })
      else { continue }
      return String(rest)
    }
    return nil
  }

  /// What stands before the words that were said, up to the verb that says so.
  private func spoken(before words: Substring, in stretch: Stretch) -> String {
    let count = stretch.typed.utf8.count - words.utf8.count
    var before = Substring(stretch.typed.utf8.prefix(count)).parted
    // "Said that you | had us all in your hand"
    while let last = before.last?.lowercased(),
      [hints.long.you, joints.that].contains(where: { last.hasPrefix($0) })
    {
      before.removeLast()
    }
    return before.joined(separator: " ") + " "
  }

  /// "Katrin said afterwards, that was well done, you were so clear": what was said stands behind.
  private func spokenNext(_ told: [Stretch]) -> String? {
    for (at, stretch) in told.enumerated().dropLast()
    where stretch.who == .other || stretch.who == .somebody {
      guard !stretch.isDenied, stretch.words.wordCount <= 5,
        hints.voices.saying.stand(in: MetaWord.all(in: stretch.words)),
        phraser.heart(of: Line(stretch.words))?.quote.wordCount ?? 9 <= 5
      else { continue }
      let next = told[(at + 1)...].prefix(3)
      guard let spoken = next.first(where: \.isToCoach) ?? next.first(where: \.isFinite),
        spoken.isToCoach || spoken.who == .thing, spoken.words.wordCount <= 12
      else { continue }
      return stretch.typed + " \"" + spoken.words + "\""
    }
    return nil
  }
}
