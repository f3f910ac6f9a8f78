import Understanding

/// A word of a sentence as it is compared with the phrases of the pack: by a number that stands for
/// its small letters (FNV-1a, 64 bits).
public struct MetaWord: Hashable, Sendable {
  public private(set) var value: UInt64 = FNV.empty
  /// What it counts, where it is digits alone; the greatest number where it is more than that.
  public private(set) var number: Int? = 0
  /// How many bytes it has, 255 at most.
  public private(set) var length: UInt8 = 0

  public init() {}

  @inlinable public static func == (one: MetaWord, other: MetaWord) -> Bool {
    one.value == other.value
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }

  private mutating func add(letter byte: UInt8) {
    value = FNV.adding(byte, to: value)
  }

  /// Sets the number that the bytes of the word are, and how many they are.
  private mutating func count(_ bytes: some Collection<UInt8>) {
    length = UInt8(min(bytes.count, 255))
    var sum = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else {
        number = nil
        return
      }
      sum = Self.longer(sum, byte)
    }
    number = sum
  }

  private static func longer(_ number: Int, _ digit: UInt8) -> Int {
    number < Int.max / 16 ? number * 10 + Int(digit &- 0x30) : Int.max
  }

  /// The words of a text, whatever their case: letters, digits, apostrophes within.
  public static func all(in text: some StringProtocol) -> MetaWords {
    if let words = text.utf8.withContiguousStorageIfAvailable(plain) ?? nil { return words }
    return MetaWords(
      text.smallWords.lazy.map { word in
        var one = MetaWord()
        let bytes = word.straight.utf8
        for byte in bytes { one.add(letter: byte) }
        one.count(bytes)
        return one
      })
  }

  /// The same for ASCII; nil where there is more in it. Put into a function for texts of any kind, it
  /// would look up what the words are kept in each time.
  @inline(never)
  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> MetaWords? {
    var bits = MetaWords.Bits()
    var openings = MetaWords.Bits()
    var words: [MetaWord] = []
    // Few texts have shorter words.
    words.reserveCapacity(text.count / 4 + 2)
    var last: MetaWord?
    let isPlain = read(text) { word in
      words.append(word)
      bits.add(word)
      openings.add(word)
      if let last { openings.add(MetaWords.pair(last, word)) }
      last = word
    }
    return isPlain ? MetaWords(words, bits, openings) : nil
  }

  /// Gives the words of a text of ASCII.
  /// - Returns: false where there is more in it.
  @inline(__always)
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ take: (MetaWord) -> Void
  ) -> Bool {
    var at = 0
    while at < text.count {
      var word = MetaWord()
      let start = at
      while at < text.count {
        let byte = text[at]
        if (byte | 0x20) &- 0x61 < 26 {
          word.add(letter: byte | 0x20)
        } else if byte &- 0x30 < 10 || byte == 0x27 {
          word.add(letter: byte)
        } else {
          break
        }
        at &+= 1
      }
      if at > start {
        if text[start] &- 0x30 < 10 {
          word.count(UnsafeBufferPointer(rebasing: text[start..<at]))
        } else {
          word.number = nil
          word.length = UInt8(min(at &- start, 255))
        }
        take(word)
      }
      if at < text.count, text[at] >= 0x80 { return false }
      at &+= 1
    }
    return true
  }
}

extension StringProtocol {
  /// Its words in small letters, as `MetaWord.all(in:)` parts them.
  public var smallWords: [Substring] {
    utf8.contains(0xE2)
      ? lowercased().split { !$0.isWordy } : smallWords(figures: true, apostrophes: true)
  }
}

extension Character {
  /// True for what words are made of.
  public var isWordy: Bool { isLetter || isNumber || self == "'" || self == "’" }
}
