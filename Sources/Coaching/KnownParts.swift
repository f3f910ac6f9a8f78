import Dialogue
import Machines
import Understanding

/// Figures that are no ratings: what they count, and what goes by a number.
extension Coach {
  /// The places of the figures that count or name something in a line with another number: "all 30 of
  /// them, 15", "the first 10 minutes, 60".
  func counts(in line: Line) -> Set<Int> {
    guard line.text.withBytes({ $0.numbers > 1 || !$0.isASCII }) else { return [] }
    let words = line.text.pieces(at: 0x20)
    let figures = words.indices.filter {
      words[$0].hasNumber && !words[$0].contains(where: \.isLetter)
    }
    guard figures.count > 1 else { return [] }
    let counts = figures.filter { at in
      if let year = Int(words[at].bare), year > 1000 { return true }
      guard words[at].last?.isNumber == true, at + 1 < words.count else { return false }
      let next = words[at + 1].bare.lowercased()
      // "7 of 10"
      if at + 2 < words.count, figures.contains(at + 2), next.utf8.count <= 3 { return false }
      return hints.small.counted.hold(MetaWord.all(in: next))
        || next.utf8.count > 3 && next.hasSuffix("s") && next.allSatisfy(\.isLetter)
    }
    return counts.count < figures.count ? Set(counts) : []
  }

  /// "Question 3", "kilometre 8", of a line that names it: the part with the number that it goes by.
  /// - Parameter said: the words of the line.
  func numbered(_ part: Phrase, in line: Line, _ said: MetaWords) -> Phrase {
    guard hints.small.numbered.stand(in: said) else { return part }
    let words = line.text.pieces(at: 0x20)
    guard
      let at = words.indices.dropLast().first(where: {
        hints.small.numbered.hold(MetaWord.all(in: words[$0].lowercased()))
          && words[$0] == words[$0].bare && words[$0 + 1].bare.allSatisfy(\.isNumber)
          && words[($0 + 2)...].contains { $0.hasNumber }
      })
    else { return part }
    let (name, figure) = (words[at].bare.lowercased(), String(words[at + 1].bare))
    func whole(_ text: String) -> String {
      text.lowercased().hasSuffix(name) ? text + " " + figure : text
    }
    var part = part
    part.quote = whole(part.quote)
    part.noun =
      part.noun.map(whole) ?? (part.quote.lowercased() == name + " " + figure ? part.quote : nil)
    return part
  }
}
