/// Phrases of a pack, looked for among the words of a line: told by their first words, so that most
/// lines are passed over at once.
struct Phrases: Sendable {
  private var all: [MetaWord: [[MetaWord]]] = [:]
  /// By the lowest bits of a word: false where no phrase begins with it.
  private var mayBegin = [Bool](repeating: false, count: 256)

  init(_ texts: some Sequence<String>) {
    for words in texts.lazy.map({ MetaWord.all(in: $0) }) {
      guard let first = words.first else { continue }
      all[first, default: []].append(words)
      mayBegin[Int(first.value & 255)] = true
    }
  }

  /// True where one of them stands somewhere in the words.
  func stand(in words: [MetaWord]) -> Bool { place(in: words) != nil }

  /// The first place where one of them stands; the one that was written first, of several.
  func place(in words: [MetaWord]) -> Range<Int>? {
    for at in words.indices {
      if let phrase = phrase(at: at, of: words) { return at..<at + phrase.count }
    }
    return nil
  }

  /// True where the words are one of them and no more.
  func hold(_ words: [MetaWord]) -> Bool {
    guard let first = words.first, mayBegin[Int(first.value & 255)] else { return false }
    return all[first]?.contains(words) == true
  }

  private func phrase(at place: Int, of words: [MetaWord]) -> [MetaWord]? {
    guard mayBegin[Int(words[place].value & 255)] else { return nil }
    return all[words[place]]?.first { words[place...].starts(with: $0) }
  }
}
