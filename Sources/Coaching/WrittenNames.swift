import Dialogue
import Understanding

/// "Hold the chair like dawn", where Dawn was told of: the names that are known, as names are written; and what was
/// never done, beside the nearest thing to it.
extension Coach {
  func withNamesWritten(_ line: Line, _ sitting: Sitting) -> Line? {
    let names =
      written(sitting.facts, standingIn: line)
      + [FactKind.peer, .giver].compactMap { kind -> Substring? in
        guard let name = sitting.facts[kind]?.phrase.noun?.lastWord, name.utf8.count > 2,
          name.first?.isUppercase == true,
          !hints.runOn.namesAlike.contains(name.lowercased())
        else { return nil }
        return name[...]
      }
    if names.isEmpty, let named = withFirstName(line, sitting) { return named }
    guard !names.isEmpty, names.contains(where: { line.text.mayHold($0.lowercased()) }) else {
      return nil
    }
    var isChanged = false
    let words = line.text.parted.map { word -> String in
      let bare = word.bare
      guard let name = names.first(where: { $0.lowercased() == bare }) else { return String(word) }
      isChanged = true
      return String(word).replacing(String(bare), with: String(name), maxReplacements: 1)
    }
    return isChanged ? Line(words.joined(separator: " ")) : nil
  }

  /// "Lukas", written large in the middle of something told before, and no word that is known.
  private func written(_ facts: Facts, standingIn line: Line) -> [Substring] {
    facts.all.flatMap { fact -> [Substring] in
      guard fact.phrase.quote.withBytes(Self.mayHoldName) else { return [] }
      return fact.phrase.quote.parted.dropFirst().map(\.bare).filter {
        $0.isWrittenAsName && line.text.mayHold($0.lowercased()) && phraser.mayBeName($0)
      }
    }
  }

  /// False where no word but the first is written large, as in most of what is told.
  private static func mayHoldName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let blank = text.first(0x20) else { return false }
    var before: UInt8 = 0x20
    for byte in text[blank...] {
      if byte >= 0x80 || before &- 0x41 < 26 && byte >= 0x61 { return true }
      before = byte
    }
    return false
  }

  /// "Kasia from the other shift", where somebody is asked for: a name that nobody knows.
  private func withFirstName(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor.asksForPerson, line.words >= 3 else { return nil }
    let words = line.text.split(separator: " ", maxSplits: 2)
    // "Lukas. He is from Poland"
    let isAlone = words[0].utf8.last == 0x2E || words[0].utf8.last == 0x2C
    guard words.count > 2, isAlone || hints.runOn.behindName.contains(words[1].lowercased()),
      words[0].first?.isLowercase == true, phraser.mayBeName(words[0].bare)
    else { return nil }
    return Line(words[0].prefix(1).uppercased() + line.text.dropFirst())
  }

  /// "Never done it. Only a reading at my niece's wedding": the nearest thing to it, which is asked for next.
  func withoutNever(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .mastery(at: .recalling) || sitting.floor == .mastery(at: .nearest),
      words.count > 4, hints.runOn.onlyThat.stand(in: words)
    else { return nil }
    let sentences = line.text.pieces(at: 0x2C, 0x2E).map(\.bare).filter { !$0.isEmpty }
    guard sentences.count > 1, sentences[0].wordCount <= 5,
      !understander.manner(of: Line(String(sentences[0]))).isDisjoint(with: [
        .nothing, .nothingFirst,
      ])
        || hints.runOn.nevers.hold(MetaWord.all(in: sentences[0])),
      case var rest = line.text[sentences[1].startIndex...].bare,
      rest.strip(hints.runOn.onlyLeads), rest.wordCount > 1
    else { return nil }
    return Line(String(rest))
  }

  /// "Pick one face like Dawn", where it is asked what could be borrowed from her: that is said by the reply.
  func withoutLikeThem(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .vicarious(at: .borrowing), line.words > 3,
      line.text.mayHold(hints.runOn.likeness)
    else { return nil }
    var rest = Substring(line.text.unmarked).bare
    var tails = hints.runOn.likeThem
    if let name = sitting.facts[.peer]?.phrase.noun?.lastWord {
      tails.append(hints.runOn.likeness + " " + name.lowercased())
    }
    guard rest.strip(backwards: tails), rest.wordCount > 1 else { return nil }
    return Line(String(rest.bare))
  }
}

extension Substring {
  /// True for a word of a capital and small letters.
  fileprivate var isWrittenAsName: Bool {
    guard let first = utf8.first, first &- 0x41 < 26 || first >= 0x80 else { return false }
    return utf8.dropFirst().allSatisfy { $0 >= 0x61 } && self.first?.isUppercase == true
  }
}
