import Dialogue
import Machines
import Understanding

extension Coach {
  /// True where a line is surely a joke: absurd by itself, or an odd thing with a laugh or in the
  /// place of a person. What bears on body, number or end is taken seriously, and so is what the
  /// task is about.
  func jokes(_ sitting: Sitting, _ line: Line, _ heard: Heard) -> Bool {
    let cues = heard.cues
    guard sitting.mode == .full, !sitting.safety.holds, !sitting.floor.isScreening,
      heard.words <= 10, !heard.isChosen, cues.sensations.isEmpty, cues.rating == nil,
      cues.manner.isDisjoint(with: [.lowMood, .panic])
    else { return false }
    let laughs = cues.manner.contains(.laughing)
    if cues.manner.contains(.absurd) { return laughs || heard.words <= 6 }
    guard cues.manner.contains(.odd), cues.outcome == .none else { return false }
    let things = cues.because.filter { $0.cue == "manner.odd" }.map { line.slice($0.span) }
    if sitting.facts.mentions(things, since: Sitting.carried) { return false }
    switch sitting.floor {
    case .opening(at: .wishing), .opening(at: .naming), .opening(at: .failing), .checkIn, .quick:
      return false
    case .vicarious(at: .naming), .persuasion(at: .naming), .persuasion(at: .seeking),
      .arousal(at: .locating):
      return laughs || cues.manner.contains(.asking)
        || heard.words <= 3 && things.contains { line.text.hasSuffix($0) }
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close: return laughs
    }
  }

  /// One dry line, and the question anew: in other words, then with choices, then let go.
  func takeLightly(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) {
    guard sitting.greeted, let question = sitting.floor.question else {
      sitting.greeted = true
      speech.add([.inform("repair.joked"), .ask("opening.wishing")])
      return
    }
    sitting.tries += 1
    switch sitting.tries {
    case 1:
      if line.words <= 4, line.text.contains(where: \.isLetter),
        speech.hasMore("repair.joked.said", sitting)
      {
        var said = line.text[...].bare
        said.strip(backwards: speaker.words.options["repair.joked.laughs"] ?? [])
        speech.add([.reflect("repair.joked.said")], line: Phrase(quote: String(said)))
      } else {
        speech.add([.inform("repair.joked")])
      }
      speech.again(sitting)
    case 2:
      speech.add([.inform("repair.joked")])
      speech.choices(question, sitting)
    case _: passOn(&sitting, &speech, key: "repair.joked")
    }
  }
}
