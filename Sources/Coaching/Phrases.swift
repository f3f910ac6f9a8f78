import Dialogue
import Wording

/// Phrases of a pack, looked for among the words of a line: filed by their first words, so that most
/// lines are passed over at once.
struct Phrases: Sendable {
  private var all = Filed<[MetaWord]>()

  init(_ texts: some Sequence<String>) {
    for words in texts.lazy.map({ MetaWord.all(in: $0) }) {
      if let first = words.first { all.file(words, under: first) }
    }
  }

  /// True where one of them stands somewhere in the words.
  func stand(in words: [MetaWord]) -> Bool { place(in: words) != nil }

  /// The first place where one of them stands; the one that was written first, of several.
  func place(in words: [MetaWord]) -> Range<Int>? {
    for at in words.indices where all.mayHold(words[at]) {
      for phrase in all[words[at]] where words.hold(phrase, at: at) {
        return at..<at + phrase.count
      }
    }
    return nil
  }

  /// True where the words are one of them and no more.
  func hold(_ words: [MetaWord]) -> Bool {
    words.first.map { all[$0].contains(words) } ?? false
  }
}

/// Things filed by a word, as a dictionary would, with no hash to be reckoned: the word is one.
struct Filed<Thing: Sendable>: Sendable {
  private var byLowest = [[Thing]](repeating: [], count: 256)
  /// A bit for each of 64 remainders under which something is filed.
  private var filled: UInt64 = 0

  mutating func file(_ thing: Thing, under word: MetaWord) {
    byLowest[Int(word.value & 255)].append(thing)
    filled |= 1 << (word.value & 63)
  }

  /// False where nothing is filed under a word, which is asked more often than anything else.
  @inline(__always)
  func mayHold(_ word: MetaWord) -> Bool {
    filled & 1 &<< (word.value & 63) != 0 && !byLowest[Int(word.value & 255)].isEmpty
  }

  /// What is filed under a word, in the order of filing, and perhaps some that is not.
  subscript(word: MetaWord) -> [Thing] { byLowest[Int(word.value & 255)] }
}

extension [MetaWord] {
  /// True where the words of a phrase stand at a place.
  func hold(_ phrase: [MetaWord], at place: Int) -> Bool {
    guard phrase.count <= count - place else { return false }
    for at in phrase.indices where self[place + at] != phrase[at] { return false }
    return true
  }
}

extension Words {
  /// What stands under one of some keys, as phrases to be looked for.
  func phrases(_ keys: String...) -> Phrases { Phrases(keys.flatMap { options[$0] ?? [] }) }

  /// What stands under a key, as what a text may open with.
  func leads(_ key: String) -> Leads { Leads(options[key] ?? []) }
}
