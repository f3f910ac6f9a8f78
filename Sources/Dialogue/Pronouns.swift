import Understanding

/// How the person who serves as a model is spoken of, in the language of the pack: "they", or "she"
/// and "he" where that was told.
public struct Pronouns: Sendable {
  /// The forms that a sentence may need: they, them, their.
  public enum Form: Int, Sendable { case subject, object, possessive }

  public struct Set: Sendable {
    /// By `Form`.
    public let forms: [String]
    /// Words that tell that this is the one: "she", "sister".
    public let marks: Swift.Set<String>

    public init(forms: [String], marks: [String] = []) {
      self.forms = forms
      self.marks = Swift.Set(marks)
    }
  }

  private let general: Set
  private let told: [Set]

  /// - Parameters:
  ///   - general: where nothing is known.
  ///   - told: where something is, each with its marks.
  public init(general: Set, told: [Set]) {
    self.general = general
    self.told = told
  }

  /// The first word of a text that tells which pronoun is meant: "she", "sister".
  public func mark(in text: String) -> String? {
    text.smallWords(figures: false, apostrophes: false).lazy.map { String($0) }
      .first { word in told.contains { $0.marks.contains(word) } }
  }

  /// Who said something of them, as the subject of a sentence: the pronoun that was told, or else who it is.
  public func teller(_ facts: Facts) -> String? {
    guard let giver = facts[.giver]?.phrase else { return general.forms.first }
    let phrases = [giver] + [FactKind.seen, .said].compactMap { facts[$0]?.phrase }
    return set(told: phrases)?.forms.first ?? giver.noun ?? general.forms.first
  }

  /// The pronoun for whom the facts of the vicarious experience are about, or else the line just heard.
  public func word(_ form: Form, _ facts: Facts, _ line: Phrase?) -> String? {
    let set = model(facts, line) ?? general
    return set.forms.indices.contains(form.rawValue) ? set.forms[form.rawValue] : nil
  }

  /// The same as the subject of a sentence, where it was told.
  public func knownSubject(_ facts: Facts, _ line: Phrase?) -> String? {
    model(facts, line)?.forms.first
  }

  private func model(_ facts: Facts, _ line: Phrase?) -> Set? {
    set(
      told: [FactKind.peer, .struggle, .lesson].compactMap { facts[$0]?.phrase }
        + [line].compactMap { $0 })
  }

  /// The one that the first of the phrases tells which tells one.
  private func set(told phrases: [Phrase]) -> Set? {
    phrases.lazy.compactMap { phrase in
      let words = phrase.quote.smallWords(figures: false, apostrophes: false)
      return told.first { set in words.contains { set.marks.contains(String($0)) } }
    }.first
  }
}
