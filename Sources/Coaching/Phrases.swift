import Dialogue
import Wording

/// Phrases of a pack, looked for among the words of a line: filed by their first words, so that most
/// lines are passed over at once.
struct Phrases: Sendable {
  private var all = Filed<[MetaWord]>()
  /// What they begin with.
  private var firsts = MetaWords.Bits()

  init(_ texts: some Sequence<String>) {
    for words in texts.lazy.map({ MetaWord.all(in: $0).all }) {
      guard let first = words.first else { continue }
      all.file(words, under: first)
      firsts.add(first)
    }
  }

  /// True where one of them stands somewhere in the words.
  @inline(__always)
  func stand(in words: MetaWords) -> Bool { place(in: words) != nil }

  /// The first place where one of them stands; the one that was written first, of several.
  @inline(__always)
  func place(in words: MetaWords) -> Range<Int>? {
    firsts.mayMeet(words.bits) ? found(in: words) : nil
  }

  @inline(never)
  private func found(in words: MetaWords) -> Range<Int>? {
    for at in words.indices where all.mayHold(words[at]) {
      for phrase in all[words[at]] where words.hold(phrase, at: at) {
        return at..<at + phrase.count
      }
    }
    return nil
  }

  /// True where the words are one of them and no more.
  func hold(_ words: MetaWords) -> Bool {
    words.first.map { all[$0].contains(words.all) } ?? false
  }

  /// True where the word is one of them.
  func hold(_ word: MetaWord) -> Bool {
    all.mayHold(word) && all[word].contains { $0.count == 1 && $0[0] == word }
  }
}

/// Things filed by a word, as a dictionary would, with no hash to be reckoned: the word is one.
struct Filed<Thing: Sendable>: Sendable {
  private var byLowest: [[Thing]]
  /// What is asked of a word's value to find its place.
  private let mask: UInt64
  /// A bit for each of 64 remainders under which something is filed.
  private var filled: UInt64 = 0

  /// - Parameter places: how many there are, a power of two: the more, the less is found in vain.
  init(places: Int = 256) {
    byLowest = [[Thing]](repeating: [], count: places)
    mask = UInt64(places - 1)
  }

  mutating func file(_ thing: Thing, under word: MetaWord) {
    byLowest[Int(word.value & mask)].append(thing)
    filled |= 1 << (word.value & 63)
  }

  /// False where nothing is filed under a word, which is asked more often than anything else.
  @inline(__always)
  func mayHold(_ word: MetaWord) -> Bool {
    filled & 1 &<< (word.value & 63) != 0 && !byLowest[Int(word.value & mask)].isEmpty
  }

  /// What is filed under a word, in the order of filing, and perhaps some that is not.
  subscript(word: MetaWord) -> [Thing] { byLowest[Int(word.value & mask)] }
}

extension Words {
  /// What stands under one of some keys, as phrases to be looked for.
  func phrases(_ keys: String...) -> Phrases { Phrases(keys.flatMap { options[$0] ?? [] }) }

  /// What stands under a key, as what a text may open with.
  func leads(_ key: String) -> Leads { Leads(options[key] ?? []) }
}
