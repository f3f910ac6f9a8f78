/// The words of a text in order, and which may stand among them: most phrases are told from a text by
/// that alone.
public struct MetaWords: RandomAccessCollection, Sendable {
  public private(set) var all: [MetaWord] = []
  public private(set) var bits = Bits()
  /// Which single words, and which two of them one behind the other, may open a phrase that stands in it.
  public private(set) var openings = Bits()

  /// A bit for each of 256 remainders of the values of words, or of whatever stands for words.
  public struct Bits: Sendable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    public init() {}

    @inline(__always)
    public mutating func add(_ word: MetaWord) { add(word.value) }

    @inline(__always)
    public mutating func add(_ value: UInt64) {
      let bit: UInt64 = 1 &<< (value & 63)
      switch value & 192 {
      case 0: first |= bit
      case 64: second |= bit
      case 128: third |= bit
      default: fourth |= bit
      }
    }

    /// False where the word is none of them.
    @inline(__always)
    public func mayHold(_ word: MetaWord) -> Bool { mayHold(word.value) }

    @inline(__always)
    public func mayHold(_ value: UInt64) -> Bool {
      let low = value & 64 == 0 ? first : second
      let high = value & 64 == 0 ? third : fourth
      return (value & 128 == 0 ? low : high) & 1 &<< (value & 63) != 0
    }

    /// False where no word of one is a word of the other.
    @inline(__always)
    public func mayMeet(_ other: Bits) -> Bool {
      first & other.first | second & other.second | third & other.third | fourth & other.fourth
        != 0
    }
  }

  public init() {}

  /// - Parameters:
  ///   - bits: those of the words.
  ///   - openings: those of the words, and of each two.
  init(_ words: [MetaWord], _ bits: Bits, _ openings: Bits) {
    all = words
    self.bits = bits
    self.openings = openings
  }

  /// What stands for two words one behind the other.
  @inline(__always)
  public static func pair(_ first: MetaWord, _ second: MetaWord) -> UInt64 {
    first.value ^ second.value &<< 1
  }

  public init(_ words: some Sequence<MetaWord>) {
    for word in words { append(word) }
  }

  private mutating func append(_ word: MetaWord) {
    if let last = all.last { openings.add(Self.pair(last, word)) }
    all.append(word)
    bits.add(word)
    openings.add(word)
  }

  /// The longest: where words must stand as they are, it is the rarest of them.
  public var longest: MetaWord? { all.max { $0.length < $1.length } }

  public var startIndex: Int { 0 }
  public var endIndex: Int { all.count }
  public subscript(at: Int) -> MetaWord { all[at] }
}
