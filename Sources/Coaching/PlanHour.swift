import Dialogue
import Efficacy
import Machines
import Understanding

/// The hour of the plan, put right in the middle of what is asked of it: "90. Actually make it half seven".
extension Coach {
  /// - Returns: false where the line puts no hour of the plan right.
  func makesPlanHour(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ heard: Heard,
    _ speech: inout Speech
  ) -> Bool {
    guard heard.words <= 24, sitting.floor.isPastTheCue, sitting.facts.has(.cue),
      hints.plan.makeIt.stand(in: words)
    else { return false }
    var now: String?
    var rest: [Substring] = []
    for sentence in sentences {
      guard now == nil, let hour = hour(madeIn: sentence) else {
        rest.append(sentence)
        continue
      }
      now = hour
    }
    // "Make it 10" may be the number that is asked for.
    let isOther = rest.contains { number(in: $0) != nil }
    guard let now,
      now.wordCount > 1 || now.contains(where: \.isLetter) || isOther || !sitting.asked.isNumber,
      keep(hour: now, &sitting)
    else { return false }
    speech.parrot = nil
    speech.add([.summarise("plan.changed")])
    if sitting.asked.isNumber, let rated = rest.first(where: { number(in: $0) != nil }) {
      converse(&sitting, Line(String(rated)), &speech)
    } else {
      speech.again(sitting)
    }
    return true
  }

  /// "Half seven", of "actually make it half seven, she leaves at eight".
  private func hour(madeIn sentence: Substring) -> String? {
    for piece in sentence.pieces(at: 0x2C, 0x3B) {
      var told = piece.bare
      while told.strip(corrections.leads) || told.strip(corrections.bareJoints) {}
      guard told.strip(hints.plan.made) else { continue }
      // "Half seven" in figures.
      let words = told.parted.map { inFigure($0) }
      guard let place = hints.clocks.time(opening: words), place.upperBound >= words.count - 1
      else { continue }
      return words[place].joined(separator: " ")
    }
    return nil
  }

  func inFigure(_ word: Substring) -> String {
    let figure = word.bare.contains(where: \.isLetter) ? number(in: word.bare) : nil
    return figure.map(String.init) ?? String(word.bare)
  }

  /// In the place of the hour that the moment has, or behind the moment.
  func keep(hour: String, _ sitting: inout Sitting) -> Bool {
    guard let cue = sitting.facts[.cue]?.phrase.quote else { return false }
    let typed = cue.parted
    if let place = hints.clocks.ranges(in: typed.map { inFigure($0) }).first {
      let was = typed[place].joined(separator: " ")[...].bare
      guard was != hour[...] else { return false }
      putHour(hour, for: String(was), &sitting)
      return true
    }
    guard let day = day(in: cue[...]) else { return false }
    let said = hints.clocks.said(hour, isLed: false, at: hints.plan.hourLead)
    let led = said == hour ? hints.plan.hourLead + " " + hour : said
    sitting.facts.reword(
      String(day), as: "\(day) \(led)", in: OpenPlan.kinds, turn: sitting.turn)
    return true
  }
}
