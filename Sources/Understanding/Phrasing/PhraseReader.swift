/// Reads one line: its words and marks, its clauses, and their shapes. Lives for one call.
struct PhraseReader {
  let grammar: Grammar
  let bytes: [UInt8]
  var tokens: [PhraseToken] = []
  /// Room for the words that are being written.
  var out: [UInt8] = []
  /// True where words are written as the person's own, not turned to the second person.
  var keepsPersons = false
  /// True where a comma that was typed between words is written.
  var keepsCommas = false
  /// True where the line is written in capitals, which then say nothing.
  var shouting = false

  /// Words after which a line is no longer read: a rant says what it says sooner.
  static let mostTokens = 800

  init(_ text: String, grammar: Grammar) {
    self.grammar = grammar
    bytes = text.withBytes { Array($0) }
    tokens.reserveCapacity(min(bytes.count / 4 + 4, Self.mostTokens))
    tokenize()
  }

  func kinds(_ at: Int) -> WordKinds {
    at >= 0 && at < tokens.count ? tokens[at].kinds : .mark
  }

  func verb(_ at: Int) -> GrammarVerb? {
    let verb = tokens[at].verb
    return verb < 0 ? nil : grammar.verbs[Int(verb)]
  }

  /// True where the token opens a sentence, so that its capital means nothing.
  func opensSentence(_ at: Int) -> Bool {
    at == 0 || tokens[at - 1].kinds.has(.mark)
  }

  func isCapitalised(_ at: Int) -> Bool {
    ByteClass.isCapital(bytes[Int(tokens[at].start)])
  }

  /// "hands", "people": plural by its look or by the word list.
  func looksPlural(_ at: Int) -> Bool {
    let token = tokens[at]
    if token.kinds.has(.plural) { return true }
    if token.kinds.has([.singular, .contracted, .genitive, .mark]) { return false }
    let end = Int(token.end)
    return token.end - token.start > 3 && bytes[end - 1] | 0x20 == 0x73
      && bytes[end - 2] | 0x20 != 0x73
  }
}
