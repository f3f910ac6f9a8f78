import Dialogue
import Understanding

/// What the parts and the task are called, by the words that tell them apart.
struct KnownNames {
  private var parts: [(kind: FactKind, words: Set<String>)] = []
  private var task: Set<String> = []

  init(_ coach: Coach, _ sitting: Sitting) {
    func words(_ kind: FactKind) -> Set<String> {
      guard let phrase = sitting.facts[kind]?.phrase else { return [] }
      var text = phrase.quote
      for shape in [phrase.noun, phrase.todo] {
        if let shape, shape != phrase.quote { text += " " + shape }
      }
      return coach.numbers.content(of: NumberedWord.all(in: text[...]))
    }
    task = words(.task).union(words(.date))
    for kind in [FactKind.surest, .hardest] where sitting.facts.has(kind) {
      let own = words(kind)
      let apart = own.subtracting(task)
      parts.append((kind, apart.isEmpty ? own : apart))
    }
  }

  func has(_ kind: FactKind) -> Bool { parts.contains { $0.kind == kind } }

  /// True where nothing but the task itself is named.
  func isTask(_ content: Set<String>) -> Bool { !content.isEmpty && content.isSubset(of: task) }

  /// The part that has these words, or whose words are among them.
  func kind(of content: Set<String>) -> FactKind? {
    let shared = parts.filter {
      !$0.words.isEmpty && ($0.words.isSubset(of: content) || content.isSubset(of: $0.words))
    }.map { ($0.kind, $0.words.intersection(content).count) }
    guard let best = shared.max(by: { $0.1 < $1.1 }) else { return nil }
    return shared.count { $0.1 == best.1 } == 1 ? best.0 : nil
  }
}
