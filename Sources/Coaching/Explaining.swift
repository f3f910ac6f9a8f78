import Dialogue
import Machines
import Understanding
import Wording

/// The words that led to a question, for "why".
public struct Trigger: Hashable, Codable, Sendable {
  /// As they were typed.
  public var quote: String
  /// The kind of cue that was heard in them, named as its lexicon: `sensations`. Empty for none.
  public var cue: String
}

extension Coach {
  /// What of a line led on: the cue that the machine on the floor listens for, with its words.
  func trigger(_ line: Line, _ heard: Heard, on floor: Floor) -> Trigger? {
    for name in Self.listens(floor) {
      guard
        let cue = heard.cues.because.first(where: {
          $0.isOf(name) && $0.span.end > $0.span.start
        })
      else { continue }
      let words = line.words(at: cue.span)
      let phrase = heard.phrases.first { $0.quote.holds(words) }
      return Trigger(quote: phrase?.quote ?? String(words), cue: name)
    }
    guard let quote = heard.heart?.quote, !quote.isEmpty else { return nil }
    return Trigger(quote: quote, cue: "")
  }

  /// The kinds of cue that a machine goes by, the weightiest first.
  private static func listens(_ floor: Floor) -> [String] {
    switch floor {
    case .opening: ["when", "ratings"]
    case .mastery, .checkIn: ["outcomes", "causes"]
    case .vicarious: ["peers"]
    case .persuasion: ["feedback"]
    case .arousal, .quick: ["sensations", "readings"]
    case .plan, .close: ["when", "ratings"]
    }
  }

  /// "Why": the reason in plain words, then the source with the rule, then the words that led to it, in
  /// one line.
  ///
  /// - Parameter plainly: true where the reason is wanted, and neither its source nor what led to it.
  func explain(_ sitting: Sitting, _ speech: inout Speech, plainly: Bool = false) {
    let rule = sitting.lastRule
    guard let text = speaker.words.rules[rule] else {
      speech.add([.inform("commands.why.other")])
      return
    }
    if plainly {
      speech.specials[.rule] = uncited(text)
      speech.add([.inform("commands.why")])
      return
    }
    speech.specials[.rule] = cited(text, rule)
    speech.specials[.code] = rule
    var key = "commands.why"
    // A question follows: of a long line its first words are given (protocol.md, a glance).
    if let trigger = sitting.trigger, isTelling(trigger) {
      let left = max(3, 20 - text.pieces(at: 0x20).count)
      let words = trigger.quote.pieces(at: 0x20)
      speech.specials[.trigger] =
        words.count <= left
        ? trigger.quote
        : trigger.quote[..<words[left - 1].endIndex].bare + "…"
      key = "commands.why.heard"
    }
    // The rule was told in this sitting: it is named, and not told again.
    if let told = speech.specials[.rule], sitting.spoken.repeats(told) {
      let isSame = speech.hasSaid("commands.why.same", sitting)
      key = isSame ? "commands.why.enough" : "commands.why.same"
      // All was said that there is to say: the question alone is put once more.
      if isSame, !speech.hasMore(key, sitting) { return }
    }
    speech.add([.inform(key)])
  }

  /// "... is measured (Bandura 2006; rule A2).": the rule named beside the source, or alone where there
  /// is none.
  private func cited(_ text: String, _ rule: String) -> String {
    let frame = speaker.words.options["commands.why.rule"]?.first ?? "%"
    let named = frame.replacing("%", with: rule)
    if text.hasSuffix(").") { return text.dropLast(2) + "; " + named + ")." }
    return text.hasSuffix(".") ? text.dropLast() + " (" + named + ")." : text
  }

  /// "... is measured.", without its source.
  private func uncited(_ text: String) -> String {
    guard text.hasSuffix(")."), let open = text.lastIndex(of: "(") else { return text }
    return String(text[..<open].bare) + "."
  }

  /// True where the words themselves say what led on: something was heard in them, or they are more
  /// than a word or two.
  private func isTelling(_ trigger: Trigger) -> Bool {
    !trigger.cue.isEmpty || trigger.quote.wordCount >= 3
  }
}
