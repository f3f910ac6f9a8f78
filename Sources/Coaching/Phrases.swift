import Dialogue
import Wording

/// Phrases of a pack, looked for among the words of a line: most lines are told to hold none of them
/// by their words alone, in whatever order.
struct Phrases: Sendable {
  private let table: PhraseTable
  /// The longest word of each, which is the rarest: where a phrase must stand whole, any will do.
  private let rarest: MetaWords.Bits
  /// The first word of each.
  private let firsts: MetaWords.Bits
  /// The only word of each, or its first two as one.
  private let openings: MetaWords.Bits

  init(_ texts: some Sequence<String>) {
    var phrases: [[MetaWord]] = []
    var rarest = MetaWords.Bits()
    var firsts = MetaWords.Bits()
    var openings = MetaWords.Bits()
    for text in texts {
      let words = MetaWord.all(in: text)
      guard let longest = words.longest else { continue }
      phrases.append(words.all)
      rarest.add(longest)
      firsts.add(words.all[0])
      openings.add(
        words.count > 1 ? MetaWords.pair(words.all[0], words.all[1]) : words.all[0].value)
    }
    table = PhraseTable(phrases)
    self.rarest = rarest
    self.firsts = firsts
    self.openings = openings
  }

  /// True where one of them stands somewhere in the words.
  @inline(__always)
  func stand(in words: MetaWords) -> Bool { place(in: words) != nil }

  /// The first place where one of them stands; the one that was written first, of several.
  @inline(__always)
  func place(in words: MetaWords) -> Range<Int>? {
    rarest.mayMeet(words.bits) && firsts.mayMeet(words.bits) ? found(in: words) : nil
  }

  @inline(never)
  private func found(in words: MetaWords) -> Range<Int>? {
    guard openings.mayMeet(words.openings) else { return nil }
    for at in words.indices where firsts.mayHold(words.all[at]) && mayOpen(words, at) {
      if let phrase = table.first(at: at, in: words.all) {
        return at..<at + table.count(phrase)
      }
    }
    return nil
  }

  /// False where what stands at a place opens none of them: the table lies far from here.
  @inline(__always)
  private func mayOpen(_ words: MetaWords, _ at: Int) -> Bool {
    openings.mayHold(words.all[at].value)
      || at + 1 < words.count && openings.mayHold(MetaWords.pair(words.all[at], words.all[at + 1]))
  }

  /// True where the words are one of them and no more.
  func hold(_ words: MetaWords) -> Bool {
    !words.isEmpty && firsts.mayHold(words.all[0]) && mayOpen(words, 0) && table.holds(words.all)
  }

  /// True where the word is one of them.
  func hold(_ word: MetaWord) -> Bool { openings.mayHold(word.value) && table.holds(word) }
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

extension Words {
  /// What stands under one of some keys, as phrases to be looked for.
  func phrases(_ keys: String...) -> Phrases { phrases(of: keys) }

  func phrases(of keys: [String]) -> Phrases { Phrases(keys.flatMap { options[$0] ?? [] }) }

  /// What stands under a key, as what a text may open with.
  func leads(_ key: String) -> Leads { Leads(options[key] ?? []) }

  /// What stands under a key, the longest first, where one may be the beginning or the end of another.
  func longest(_ key: String) -> [String] {
    (options[key] ?? []).sorted { $0.utf8.count > $1.utf8.count }
  }

  /// What stands under a key, each entry in its words, as a draft is looked through for them.
  func worded(_ key: String) -> [[String]] {
    (options[key] ?? []).map { $0.parted.map(String.init) }
  }

  /// The same, those of the most words first.
  func longestWorded(_ key: String) -> [[String]] { worded(key).sorted { $0.count > $1.count } }
}
