/// The words of a text in order, and which may stand among them: most phrases are told from a text by
/// that alone.
public struct MetaWords: RandomAccessCollection, Sendable {
  public private(set) var all: [MetaWord] = []
  public private(set) var bits = Bits()

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

  /// - Parameter bits: those of the words.
  init(_ words: [MetaWord], _ bits: Bits) {
    all = words
    self.bits = bits
  }

  public init(_ words: some Sequence<MetaWord>) {
    for word in words { append(word) }
  }

  private mutating func append(_ word: MetaWord) {
    all.append(word)
    bits.add(word)
  }

  /// The longest: where words must stand as they are, it is the rarest of them.
  public var longest: MetaWord? { all.max { $0.length < $1.length } }

  public var startIndex: Int { 0 }
  public var endIndex: Int { all.count }
  public subscript(at: Int) -> MetaWord { all[at] }
}
