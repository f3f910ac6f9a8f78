import Dialogue
import Machines
import Understanding

extension Coach {
  /// "My brother. Passed on his fourth.": somebody is named in a sentence by themselves, and the next
  /// one tells of them without a subject. The two are heard as one.
  /// - Returns: nil where the line says nothing of the kind.
  func withCarriedPerson(_ line: Line, _ sitting: Sitting) -> Line? {
    switch sitting.floor {
    case .vicarious, .persuasion: break
    case .opening, .mastery, .arousal, .plan, .close, .checkIn, .quick: return nil
    }
    guard let stop = line.text.utf8.firstIndex(of: UInt8(ascii: ".")), stop != line.text.endIndex
    else { return nil }
    let first = line.text[..<stop]
    guard first.wordCount <= 4 else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1, sentences[0].utf8.count == first.utf8.count + 1,
      let person = phraser.person(of: Line(String(first))),
      first.lowercased().hasSuffix(person.quote.lowercased()),
      let told = phraser.phrases(of: Line(String(sentences[1]))).first, told.past,
      told.clause != nil, told.ofSomebodyElse.clause == nil
    else { return nil }
    let next = sentences[1].prefix(1).lowercased() + sentences[1].dropFirst()
    return Line(([first + " " + next] + sentences.dropFirst(2)).joined(separator: " "))
  }
}
