import Dialogue
import Machines
import Understanding

extension Coach {
  /// "No, he is a stranger. My friend Kasia, she failed four times": another person in the place of
  /// the one who was asked about.
  /// - Returns: the line from where that person is named; nil where the one spoken of stays.
  func namesAnotherModel(_ sitting: inout Sitting, _ line: Line, _ heard: Heard) -> Line? {
    guard case .vicarious(let at) = sitting.floor else { return nil }
    let peer = sitting.facts[.peer]
    switch at {
    case .placing, .struggling, .learning: if peer == nil { return nil }
    // "No, him I don't know. But my friend Kasia": somebody is named all the same.
    case .naming: if !heard.denies && heard.cues.polarity != .no { return nil }
    case .borrowing, .copying, .seeing, .earlier, .reusing, .done: return nil
    }
    let sentences = Sentences.all(in: line.text)
    var opening = sentences.first ?? ""
    guard heard.words > 3, opening.strip(corrections.leads) || heard.cues.polarity == .no else {
      return nil
    }
    for (at, sentence) in sentences.enumerated() {
      let own = Line(String(at == 0 ? opening : sentence))
      guard let person = phraser.person(of: own), phraser.isKnown(person),
        person.noun?.lowercased() != peer?.phrase.noun?.lowercased(), at > 0 || peer != nil,
        understander.cues(of: own, asked: .open).peer?.nobody != true
      else { continue }
      if peer != nil {
        for kind: FactKind in [.peer, .struggle, .lesson] { sitting.facts.drop(kind) }
        sitting.floor = .vicarious(at: .naming(again: true))
      }
      sitting.tries = 0
      return Line(([own.text] + sentences[(at + 1)...].map(String.init)).joined(separator: " "))
    }
    return nil
  }
}
