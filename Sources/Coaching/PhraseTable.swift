import Dialogue

/// Phrases by their first words, in the order in which they were given: laid out flat, so that most of
/// those that begin with a word are passed over by the next one.
/// Held in one place, for it has many parts.
final class PhraseTable: Sendable {
  private struct Entry {
    var first: UInt64
    /// 0 where there is none.
    var second: UInt64
    var number: Int32
    /// Where its words begin in `words`, and how many they are.
    var start: Int32
    var count: Int32
  }

  private static let places = 256

  private let words: [UInt64]
  private let counts: [Int32]
  /// By the remainder of the first word.
  private let entries: [Entry]
  /// Where those of each remainder begin, one more at the end.
  private let starts: [Int32]

  /// - Parameter phrases: none of them empty.
  init(_ phrases: [[MetaWord]]) {
    var words: [UInt64] = []
    var all: [Entry] = []
    var starts = [Int32](repeating: 0, count: Self.places + 1)
    for (number, phrase) in phrases.enumerated() {
      all.append(
        Entry(
          first: phrase[0].value, second: phrase.count > 1 ? phrase[1].value : 0,
          number: Int32(number), start: Int32(words.count), count: Int32(phrase.count)))
      for word in phrase { words.append(word.value) }
      starts[Self.place(of: phrase[0])] += 1
    }
    for place in 1...Self.places { starts[place] += starts[place - 1] }
    var entries = all
    for entry in all.reversed() {
      let place = Self.place(of: entry.first)
      starts[place] -= 1
      entries[Int(starts[place])] = entry
    }
    self.words = words
    counts = all.map(\.count)
    self.entries = entries
    self.starts = starts
  }

  private static func place(of word: MetaWord) -> Int { place(of: word.value) }
  private static func place(of value: UInt64) -> Int { Int(value & UInt64(places - 1)) }

  /// How many words a phrase has.
  func count(_ phrase: Int) -> Int { Int(counts[phrase]) }

  /// The first phrase that stands at a place of some words.
  @inline(__always)
  func first(at place: Int, in said: [MetaWord]) -> Int? {
    var found: Int?
    forEach(at: place, in: said) { phrase in
      found = phrase
      return false
    }
    return found
  }

  /// Calls `body` with the number of each phrase that stands at a place, as long as it wants more.
  @inline(__always)
  func forEach(at place: Int, in said: [MetaWord], _ body: (Int) -> Bool) {
    let first = said[place]
    let bucket = Self.place(of: first)
    var at = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    if at == end { return }
    let left = said.count - place
    let second = left > 1 ? said[place + 1].value : 0
    while at < end {
      let entry = entries[at]
      at += 1
      guard entry.first == first.value, entry.second == 0 || entry.second == second,
        entry.count <= left, goesOn(entry, at: place, in: said)
      else { continue }
      if !body(Int(entry.number)) { return }
    }
  }

  /// True where the words of a phrase from the third on stand there as well.
  private func goesOn(_ entry: Entry, at place: Int, in said: [MetaWord]) -> Bool {
    var at = 2
    while at < Int(entry.count) {
      if words[Int(entry.start) + at] != said[place + at].value { return false }
      at += 1
    }
    return true
  }

  /// True where the word is a phrase.
  func holds(_ word: MetaWord) -> Bool {
    let bucket = Self.place(of: word)
    for at in Int(starts[bucket])..<Int(starts[bucket + 1])
    where entries[at].first == word.value && entries[at].second == 0 {
      return true
    }
    return false
  }

  /// True where the words are a phrase and no more.
  func holds(_ said: [MetaWord]) -> Bool { whole(said) != nil }

  /// The phrase that the words are, and no more.
  func whole(_ said: [MetaWord]) -> Int? {
    said.isEmpty ? nil : whole(said.indices, of: said)
  }

  /// The phrase that some of the words are, and no more.
  /// - Parameter range: not empty.
  func whole(_ range: Range<Int>, of said: [MetaWord]) -> Int? {
    let first = said[range.lowerBound].value
    let second = range.count > 1 ? said[range.lowerBound + 1].value : 0
    let bucket = Self.place(of: first)
    for at in Int(starts[bucket])..<Int(starts[bucket + 1]) {
      let entry = entries[at]
      if entry.first == first, entry.second == second, Int(entry.count) == range.count,
        goesOn(entry, at: range.lowerBound, in: said)
      {
        return Int(entry.number)
      }
    }
    return nil
  }
}
