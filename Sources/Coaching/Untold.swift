import Dialogue
import Understanding

/// Nobody said anything of it, and then somebody did.
extension Coach {
  /// What follows the sentence or the "but" after the nobody, where somebody says something in it.
  func toldAfterAll(_ line: Line) -> Line? {
    let sentences = Sentences.all(in: line.text)
    guard let at = sentences.firstIndex(where: { hints.untold.stand(in: MetaWord.all(in: $0)) })
    else { return nil }
    var parts = sentences[(at + 1)...].map(String.init)
    let buts = speaker.words.options["persuasion.untold.but"] ?? []
    if let (_, told) = sentences[at].cut(at: buts.map { " " + $0 + " " }) {
      parts.insert(String(told), at: 0)
    }
    let rest = Line(parts.joined(separator: ". "))
    guard rest.words >= 4, !hints.untold.stand(in: MetaWord.all(in: rest.text)),
      phraser.person(of: rest) != nil
        || understander.cues(of: rest, asked: .nothing).feedback != nil
    else { return nil }
    return rest
  }
}
