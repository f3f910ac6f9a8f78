import Dialogue
import Efficacy
import Machines
import Understanding

/// The hour of a plan put right, in the line that tells it ("half 8 tonight. No 9, the film ends at 9") and
/// later on ("not half 9, 9 o'clock"): a time is replaced as a whole, and not its number.
extension Coach {
  /// The line with the last word on its hour in the place of the first, and without why.
  func lastHour(_ line: Line, _ sitting: Sitting) -> Line? {
    let draft = Draft(line.text)
    guard hints.clocks.mayHold(draft.low) else { return nil }
    return draft.words.indices.dropFirst().lazy.compactMap { at in
      self.slips.turn(in: draft, at: at).flatMap { self.otherHour(draft, $0.words) }
    }.first.map { Line($0.text) }
  }

  private func otherHour(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    let (start, next) = (
      max(draft.start(of: turn.lowerBound - 1), turn.lowerBound - 6),
      draft.after(hints.plan.putsHour, from: turn.upperBound)
    )
    guard next < draft.words.count,
      let told = hints.clocks.ranges(in: Array(draft.low[start..<turn.lowerBound])).last,
      case let end = draft.end(ofClause: next),
      let hour = hints.clocks.time(opening: Array(draft.low[next..<end]))
    else { return nil }
    let was = start + told.lowerBound..<start + told.upperBound
    let rest = draft.end(ofSentence: next)
    let why = end < rest && tellsOfOthers(draft.text(end..<rest)) ? rest : end
    if next + hour.upperBound < end, isMoment(draft.text(next..<end)) {
      // "No, 9 tomorrow" leaves nothing of "half 8 tonight".
      return draft.putting([], for: end..<why).putting([], for: was.lowerBound..<next)
    }
    let isLed = was.lowerBound > 0 && draft.low[was.lowerBound - 1] == hints.plan.hourLead
    let right = hints.clocks.said(
      draft.text(next + hour.lowerBound..<next + hour.upperBound), isLed: isLed,
      at: hints.plan.hourLead)
    let mark = was.upperBound == turn.lowerBound ? "," : ""
    return draft.putting([], for: turn.lowerBound..<why)
      .putting([Substring(right + (why < draft.words.count ? mark : ""))], for: was)
  }

  /// "Corrie finishes at 9": told of something else, and why the hour is another.
  private func tellsOfOthers(_ words: Substring) -> Bool {
    phraser.stretches(of: Line(String(words))).first.map { $0.isFinite && $0.who != .own } ?? false
  }

  /// "Not half 9, 9 o'clock", "8, not half 8", once the plan has its moment: the hour is put in, and the rest of
  /// the line is an answer.
  /// - Returns: false where the line puts no hour of the plan right.
  func putsPlanHour(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.isPastTheCue,
      let rest = changesHour(&sitting, sentences, words, &speech).map(Line.init(_:))
    else { return false }
    if !bracesEarly(&sitting, rest, MetaWord.all(in: rest.text), &speech) {
      goOn(&sitting, with: rest, &speech)
    }
    return true
  }

  /// - Returns: what else is said; nil where no hour is put right.
  func changesHour(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> String? {
    guard corrections.notWords.stand(in: words), words.count <= 40,
      let was = plannedHour(sitting), let mend = hourPutRight(was, in: sentences)
    else { return nil }
    putHour(mend.now, for: was, &sitting)
    speech.add([.summarise("plan.changed")])
    return mend.rest
  }

  /// The first hour that stands in the plan, as it was typed.
  func plannedHour(_ sitting: Sitting) -> String? {
    [FactKind.sentence, .cue, .action].lazy
      .compactMap { sitting.facts[$0]?.phrase.quote }
      .compactMap { self.hints.clocks.times(in: $0).first }.first
  }

  /// Puts an hour in the place of another, wherever the plan names it.
  func putHour(_ now: String, for was: String, _ sitting: inout Sitting) {
    let isLed = OpenPlan.kinds.contains { kind in
      guard let phrase = sitting.facts[kind]?.phrase else { return false }
      return hints.clocks.isLed(was, in: phrase.noun ?? phrase.quote)
    }
    let right = hints.clocks.said(now, isLed: isLed, at: hints.plan.hourLead)
    sitting.facts.reword(was, as: right, in: OpenPlan.kinds, turn: sitting.turn)
  }

  /// The hour in the place of one that is denied, and what else is said.
  private func hourPutRight(_ was: String, in sentences: [Substring]) -> (
    now: String, rest: String
  )? {
    var now: String?
    var isDenied = false
    var rest: [String] = []
    for sentence in sentences {
      var kept: [Substring] = []
      for piece in sentence.pieces(at: 0x2C, 0x3B).map(\.bare) {
        var words = Substring(piece.straight)
        words.strip(corrections.leads)
        if let (right, wrong) = words.cut(at: corrections.nots), isHour(was, wrong) {
          isDenied = true
          words = right
        } else if words.strip(corrections.wrongs), isHour(was, words) {
          isDenied = true
          continue
        }
        words.strip(corrections.fillers)
        let parts = words.parted
        let hour = hints.clocks.time(opening: parts.map(String.init))
        if let hour, now == nil, hour.upperBound == parts.count {
          now = parts[hour].joined(separator: " ")
        } else if !words.isEmpty {
          kept.append(piece)
        }
      }
      if !kept.isEmpty { rest.append(kept.joined(separator: ", ")) }
    }
    guard let now, isDenied, now.lowercased() != was.lowercased() else { return nil }
    return (now, rest.joined(separator: ". "))
  }

  private func isHour(_ was: String, _ words: Substring) -> Bool {
    words.wordCount <= was.wordCount + 2 && words.lowercased().holds(was.lowercased())
  }
}
