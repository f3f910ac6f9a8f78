import Dialogue
import Machines
import Understanding

/// Words of others about them: where somebody like them is asked for, and behind who said it.
extension Coach {
  /// "Mum says I never stick at things", where somebody is asked for who got there: what is said of them, and
  /// nobody who did. It is kept for later, and who it could be is asked still.
  func tellsWordsForModel(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.words <= 24, heard.cues.peer?.struggled != true, saysOfThem(line.text[...]),
      let verb = hints.voices.saying.place(in: heard.said),
      heard.said[verb.upperBound...].contains(where: hints.small.me.hold),
      !sitting.facts.has(.said)
    else { return false }
    let told = keeping(line, heard, sitting)
    guard let said = told.fact(.said),
      let giver = told.giver(of: said.phrase) ?? giver(in: line, sitting),
      phraser.isKnown(giver.phrase)
    else { return false }
    sitting.facts.keep(said)
    sitting.facts.keep(giver)
    speech.parrot = nil
    speech.askStill(.reflect("agenda.putBy"), line: said.phrase, sitting)
    return true
  }

  private func giver(in line: Line, _ sitting: Sitting) -> Fact? {
    phraser.person(of: line).map { Fact(kind: .giver, phrase: $0, turn: sitting.turn) }
  }

  /// "Mum said it, you never stick at things": the words are those behind the comma.
  func withWordsQuoted(_ line: Line, _ words: MetaWords, _ floor: Floor) -> Line? {
    guard floor.asksForWords, hints.voices.saying.stand(in: words), words.count <= 20,
      line.text.quotation == nil,
      let mark = line.text.utf8.firstIndex(where: { $0 == 0x2C || $0 == 0x3A })
    else { return nil }
    var front = line.text[..<mark].bare
    guard (3...6).contains(front.wordCount), front.strip(backwards: hints.heard.saidTails),
      let verb = front.parted.last,
      hints.voices.saying.stand(in: MetaWord.all(in: verb)),
      !hints.heard.ownFronts.open(front)
    else { return nil }
    let said = Substring(line.text[mark...].dropFirst()).bare
    guard (2...12).contains(said.wordCount),
      !hints.heard.joints.contains(" \(said.prefix { $0 != " " }.lowercased()) ")
    else { return nil }
    return Line(front + " \"" + said + "\"")
  }
}

extension Floor {
  fileprivate var asksForWords: Bool {
    switch self {
    case .persuasion(at: .hearing), .persuasion(at: .wording), .persuasion(at: .seeing): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
