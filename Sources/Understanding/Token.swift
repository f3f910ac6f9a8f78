/// One word, number, mark or picture of a line.
struct Token: Sendable {
  /// Its number in the vocabulary, or `Vocabulary.unknown`.
  var word: Int32
  /// Bytes of the cleaned line, `start ..< end`. Words read out of one contraction share them.
  var start: Int32
  var end: Int32
  /// What it counts, where it is a number; else not a number.
  var value: Float = .nan
  var flags: Flags = []

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A sentence starts here.
    static let sentence = Flags(rawValue: 1 << 0)
    /// A comma, dash, bracket or the like stands before.
    static let comma = Flags(rawValue: 1 << 1)
    /// Its sentence ends with a question mark; set on the last word.
    static let question = Flags(rawValue: 1 << 2)
    /// Nothing stands between this and the one before.
    static let joined = Flags(rawValue: 1 << 3)
    /// Stands under a negation.
    static let negated = Flags(rawValue: 1 << 4)
    /// Its spelling was put right.
    static let corrected = Flags(rawValue: 1 << 5)
    /// Made of letters.
    static let letters = Flags(rawValue: 1 << 6)
    /// A word that the pack's own words do not hold, in letters of no kind we read.
    static let foreign = Flags(rawValue: 1 << 7)
  }

  var isNumber: Bool { !value.isNaN }
  var span: Span { Span(start: Int(start), end: Int(end)) }
}
