import Dialogue
import Machines
import Understanding

/// "Not to Jonas, to Miriam on the phone, on Wednesday at seven", "no, the plan is to run for twenty minutes", once the
/// plan stands: another act in its place, with the time that is told with it.
extension Coach {
  /// - Returns: false where the line puts nothing of the act right.
  func putsAct(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.isPastTheCue, hints.later.actTurns.stand(in: words), words.count <= 60,
      let cue = sitting.facts[.cue]?.phrase, let was = act(of: sitting)?.todo,
      let (at, right) = sentences.prefix(2).enumerated().lazy.compactMap({ at, sentence in
        (sentence.isMarked ? nil : self.putRight(sentence, was)).map { (at, $0) }
      }).first, right.act.lowercased() != was.lowercased(),
      let now = asStep(right.act[...]), now.todo != nil
    else { return false }
    keepPlan(right.moment.map { momentPhrase($0) } ?? cue, now, &sitting)
    sitting.facts.keep(Fact(kind: .step, phrase: now, turn: sitting.turn))
    speech.add([.inform("meta.sorry")])
    let rest = Array(sentences[(at + 1)...])
    guard !sitting.asked.isNumber, !rest.isEmpty else {
      saysPlan(&sitting, rest, &speech)
      return true
    }
    speech.parrot = nil
    speech.isWished = true
    speech.add([.summarise("plan.changed")])
    if sitting.floor == .plan(at: .signing) { sitting.floor = .plan(at: .predicting) }
    converse(&sitting, Line(Sentences.text(rest)), &speech)
    return true
  }

  private typealias Told = (act: String, moment: String?)

  private func putRight(_ sentence: Substring, _ was: String) -> Told? {
    var words = Substring(sentence.unmarked.straight).bare
    while words.strip(corrections.leads) || words.strip(corrections.sounds) {}
    if words.strip(hints.later.planIs) {
      // "The plan is to run for twenty minutes on Thursday | , that is just why"
      let told = words.pieces(at: 0x2C).first?.bare ?? words
      let (moment, act) = momentAtAnEnd(told).map { ($0.moment, $0.rest) } ?? (nil, told)
      return act.wordCount > 1 ? (String(withoutResolve(act)), moment) : nil
    }
    let pieces = words.pieces(at: 0x2C, 0x3B).map(\.bare)
    guard pieces.count > 1, case (let old, let new) = (denied(pieces[0]), named(pieces[1])),
      let old, !new.isEmpty, let place = was.lowercased().place(of: old.lowercased())
    else { return nil }
    var told = new
    var moments: [Substring] = []
    if let (moment, rest) = momentAtAnEnd(new), !rest.isEmpty {
      (told, moments) = (rest, [moment[...]])
    }
    var tail = ""
    for piece in pieces.dropFirst(2) {
      if tellsTime(piece) {
        moments.append(piece)
      } else if moments.isEmpty, piece.wordCount <= 4, hints.later.placeLeads.open(piece) {
        tail += " " + piece
      } else {
        break
      }
    }
    let front = was[..<place.lowerBound]
    // "Jog two miles, one mile": what stood behind it stays, unless a place is told anew.
    let back = told.wordCount + tail.wordCount > old.wordCount ? "" : was[place.upperBound...]
    let act = (front + phraser.turnedInside(String(told)) + tail + back).bare
    return (String(act), moments.isEmpty ? nil : joinedMoment(moments))
  }

  /// "Jonas", of "not Jonas", "it isn't Jonas any more".
  private func denied(_ piece: Substring) -> Substring? {
    var words = piece
    guard words.strip(hints.later.noMore) else { return nil }
    words.strip(backwards: hints.later.anyMore)
    return (1...4).contains(words.bare.wordCount) ? words.bare : nil
  }

  /// "Miriam", of "it's Miriam".
  private func named(_ piece: Substring) -> Substring {
    var words = piece
    while words.strip(corrections.sounds) || words.strip(corrections.fillers)
      || words.strip(corrections.bareJoints)
    {}
    return words.bare
  }
}
