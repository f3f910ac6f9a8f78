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
      let words = line.slice(cue.span)
      let phrase = heard.phrases.first { $0.quote.holds(words) }
      return Trigger(quote: phrase?.quote ?? words, cue: name)
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

  /// "Why": the rule behind the question, the words that led to it, and the source, in one line.
  func explain(_ sitting: Sitting, _ speech: inout Speech) {
    let rule = sitting.lastRule
    speech.specials[.rule] = speaker.words.rules[rule]
    speech.specials[.code] = speech.specials[.rule] == nil ? nil : rule
    var key = "commands.why"
    // A question follows: with a long rule their words are left out (protocol.md, a glance).
    if let trigger = sitting.trigger, let text = speech.specials[.rule],
      (text + " " + trigger.quote).split(separator: " ").count <= 19
    {
      speech.specials[.trigger] = trigger.quote
      speech.specials[.cue] = speaker.words.options["cue." + trigger.cue]?.first
      key += speech.specials[.cue] == nil ? ".typed" : ".heard"
    }
    // The rule was told in this sitting: it is named, and not told again.
    if let text = speech.specials[.rule], sitting.spoken.repeats(text) { key = "commands.why.same" }
    speech.add([.inform(key)])
    speech.again(sitting)
  }
}
