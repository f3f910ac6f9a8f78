import Dialogue
import Understanding

/// How it went, in a word or two: "badly", "not great", "badly. well, not badly, half".
struct BareEndings: Sendable {
  private let kinds: [(ending: Outcome, words: Phrases)]
  private let fronts: Phrases
  /// How it goes each time: "in the car it goes fine".
  private let going: [(ending: Outcome, words: Phrases)]

  init(_ options: [String: [String]]) {
    func phrases(_ key: String) -> Phrases { Phrases(options["mastery.ended." + key] ?? []) }
    kinds = [
      (.success, phrases("well")), (.failure, phrases("badly")), (.partial, phrases("halfway")),
    ]
    fronts = phrases("front")
    going = [
      (.partial, phrases("goes.halfway")), (.success, phrases("goes.well")),
      (.failure, phrases("goes.badly")),
    ]
  }

  /// How it goes each time, where a line says so.
  func going(in words: MetaWords) -> Outcome? { going.first { $0.words.stand(in: words) }?.ending }

  /// The last word on it with what that says, where the line holds a few words and ends in one of
  /// these; nil otherwise.
  func ending(of line: Line) -> (ending: Outcome, words: Substring)? {
    guard line.words <= 8,
      let last = line.text.split(whereSeparator: { ".,;!".contains($0) }).last
    else { return nil }
    var words = MetaWord.all(in: last)
    while words.count > 1, let front = fronts.place(in: words), front.lowerBound == 0,
      front.upperBound < words.count
    {
      words = MetaWords(words.dropFirst(front.upperBound))
    }
    return kinds.first { $0.words.hold(words) }.map { ($0.ending, last.bare) }
  }
}

extension Coach {
  /// "I stumbled a bit but it was ok in the end": what went wrong, and behind a "but" how it came right.
  func endsWell(_ line: Line, _ heard: Heard) -> Bool {
    guard heard.cues.outcome == .failure, heard.words <= 40,
      case let told = phraser.stretches(of: line),
      let turn = told.lastIndex(where: { $0.role == .but && !$0.isDenied }), turn > 0
    else { return false }
    let end = Line(told[turn...].map(\.words).joined(separator: ", "))
    return understander.outcome(of: end) == .success
      || hints.endings.ending(of: end)?.ending == .success
  }
}
