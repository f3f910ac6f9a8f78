import Understanding

/// Which variants were said in a sitting, and how the last reflections were made.
public struct Spoken: Hashable, Codable, Sendable {
  /// The variants, by their ids, in the order in which they were said.
  public private(set) var said: [Int32] = []
  /// Reflections so far, simple and complex.
  public private(set) var simple = 0
  public private(set) var complex = 0
  /// The turn of the last affirmation; at most one in three turns (evidence D7).
  public var lastAffirmation = -3

  /// What was said in the sitting before, and in the one before that: one bit for each variant, by its
  /// id.
  public private(set) var before: [UInt64] = []
  public private(set) var longBefore: [UInt64] = []

  /// What was said with words of the person in it, a number for each sentence (FNV-1a).
  public private(set) var told: [UInt32] = []

  public init() {}

  /// What was kept of an earlier value.
  public init(
    said: [Int32], before: [UInt64], longBefore: [UInt64], simple: Int, complex: Int,
    lastAffirmation: Int, told: [UInt32]
  ) {
    self.told = told
    self.said = said
    self.before = before
    self.longBefore = longBefore
    self.simple = simple
    self.complex = complex
    self.lastAffirmation = lastAffirmation
  }

  public func contains(_ id: Int) -> Bool { said.contains(Int32(truncatingIfNeeded: id)) }

  /// Which of up to 64 variants that follow each other were said, from the lowest bit on.
  func said(_ count: Int, from id: Int) -> UInt64 {
    let (first, count) = (UInt32(truncatingIfNeeded: id), UInt32(truncatingIfNeeded: count))
    var bits: UInt64 = 0
    for one in said {
      let place = UInt32(bitPattern: one) &- first
      if place < count { bits |= 1 &<< UInt64(place) }
    }
    return bits
  }

  /// True where none of the variants was said in the two sittings before.
  var hasNoEarlier: Bool { before.isEmpty && longBefore.isEmpty }

  /// 0 where it was not said in the two sittings before, 1 in the earlier of them, 2 in the last.
  public func staleness(_ id: Int) -> Int {
    Spoken.holds(before, id) ? 2 : Spoken.holds(longBefore, id) ? 1 : 0
  }

  /// For a new sitting: everything may be said again, best what was not said lately.
  public var renewed: Spoken {
    var next = Spoken()
    for id in said {
      let word = Int(id) >> 6
      while next.before.count <= word { next.before.append(0) }
      next.before[word] |= 1 &<< UInt64(id & 63)
    }
    next.longBefore = before
    return next
  }

  private static func holds(_ bits: [UInt64], _ id: Int) -> Bool {
    let word = id >> 6
    return word < bits.count && bits[word] & (1 << UInt64(id & 63)) != 0
  }

  /// True where one of the sentences of a text was said before, with the same words in it.
  public func repeats(_ text: String) -> Bool {
    if told.isEmpty { return false }
    var isTold = false
    Spoken.mark(text) { if told.contains($0) { isTold = true } }
    return isTold
  }

  mutating func insert(_ variant: Variant, _ text: String) {
    if variant.slots > 0 { Spoken.mark(text) { told.append($0) } }
    insert(variant)
  }

  public mutating func insert(_ variant: Variant) {
    if !contains(variant.id) { said.append(Int32(variant.id)) }
    switch variant.manner {
    case .simple: simple += 1
    case .complex: complex += 1
    case .greeting, .open, .closed, .acknowledgement, .affirmation, .information, .leave, .summary,
      .repair, .offer, .close:
      break
    }
  }

  /// Takes back what was left out of a reply in the end.
  mutating func retract(_ said: Speaker.Said) {
    remove([said.id])
    let marks = Spoken.marks(said.text)
    if told.count >= marks.count, told.suffix(marks.count).elementsEqual(marks) {
      told.removeLast(marks.count)
    } else {
      told.removeAll(where: marks.contains)
    }
    switch said.manner {
    case .simple: simple -= 1
    case .complex: complex -= 1
    case .greeting, .open, .closed, .acknowledgement, .affirmation, .information, .leave, .summary,
      .repair, .offer, .close:
      break
    }
  }

  /// Lets every variant be said again.
  public mutating func clear() {
    said = []
    before = []
    longBefore = []
  }

  /// A number for each sentence of three words and more.
  private static func marks(_ text: String) -> [UInt32] {
    var marks: [UInt32] = []
    mark(text) { marks.append($0) }
    return marks
  }

  private static func mark(_ text: String, _ take: (UInt32) -> Void) {
    text.withBytes { bytes in
      var sentence = Sentence()
      for byte in bytes {
        if byte == 0x20, sentence.ends {
          sentence.close(take)
        } else {
          sentence.add(byte)
        }
      }
      sentence.close(take)
    }
  }

  /// A sentence that is read byte by byte, as a number (FNV-1a).
  private struct Sentence {
    private var mark: UInt32 = 0x811C_9DC5
    private var blanks = 0
    private(set) var ends = false

    mutating func add(_ byte: UInt8) {
      if byte == 0x20 { blanks += 1 }
      ends = byte == 0x2E || byte == 0x3F || byte == 0x21 || ends && byte == 0x22
      mark = (mark ^ UInt32(byte)) &* 0x0100_0193
    }

    mutating func close(_ take: (UInt32) -> Void) {
      if blanks >= 2 { take(mark) }
      self = Sentence()
    }
  }

  /// Lets the variants of one key be said again, when all of them were.
  public mutating func remove(_ ids: [Int]) {
    said.removeAll { ids.contains(Int($0)) }
  }
}
