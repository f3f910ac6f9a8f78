import Dialogue
import Machines
import Understanding

/// "Saturday night, when he's out, I write them. Or maybe Sunday morning, actually", where the moment is asked for: of
/// two moments the one that was said last stands, and the act as it was told.
extension Coach {
  /// - Returns: false where the line puts no moment in the place of one that it told before.
  func takesLastMoment(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.asksForMoment, hints.later.turnWords.stand(in: words),
      let told = turnedMoment(line)
    else { return false }
    var ahead = sitting
    var reply = speech
    // "Tuesday. No, Wednesday. Or maybe Tuesday"
    let before = Line(told.before)
    if !takesLastMoment(&ahead, before, MetaWord.all(in: told.before), &reply) {
      converse(&ahead, before, &reply)
    }
    if let act = act(of: ahead), ahead.facts[.cue]?.turn == sitting.turn {
      (sitting, speech) = (ahead, reply)
      puts(told.moment[...], act, &sitting)
    } else {
      converse(&sitting, Line(told.moment), &speech)
    }
    return true
  }

  /// Another day in the moment that stands, or another moment as a whole.
  func puts(_ moment: Substring, _ act: Phrase, _ sitting: inout Sitting) {
    var bare = moment
    bare.strip([DateWords.onDay[...].bare.lowercased()])
    if bare.wordCount == 1, let day = day(in: bare), putsDay(day, &sitting) { return }
    keepPlan(momentPhrase(moment), act, &sitting)
  }

  /// What a line says before it turns to another moment, and that moment.
  func turnedMoment(_ line: Line) -> (before: String, moment: String)? {
    let pieces = Sentences.all(in: line.text).enumerated().flatMap { at, sentence in
      sentence.pieces(at: 0x2C, 0x3B).enumerated().map { (words: $1, opens: $0 == 0 && at > 0) }
    }
    guard (2...10).contains(pieces.count), line.words <= 40 else { return nil }
    for at in pieces.indices.dropFirst().reversed() {
      var (words, isTurned) = turn(pieces[at].words, opensSentence: pieces[at].opens)
      guard isTurned else { continue }
      var (first, next) = (at, at + 1)
      if words.isEmpty, next < pieces.count {
        words = turn(pieces[next].words, opensSentence: false).words
        next += 1
      } else if words.isEmpty, at > 1 {
        // "Sunday morning, actually"
        first = at - 1
        words = turn(pieces[first].words, opensSentence: false).words
      }
      guard tellsTime(words) else { continue }
      var told = [words]
      while next < pieces.count,
        case let more = turn(pieces[next].words, opensSentence: false).words,
        tellsTime(more) || more.isEmpty
      {
        if !more.isEmpty { told.append(more) }
        next += 1
      }
      let before = line.text[..<pieces[first].words.startIndex].bare
      // "She's out Wednesday": why it is another.
      let isWhy = pieces[next...].allSatisfy { piece in
        phraser.stretches(of: Line(String(piece.words))).first.map {
          $0.isFinite && $0.who != .own
        } ?? false
      }
      guard before.wordCount > 0, isWhy else { continue }
      return (String(before), joinedMoment(told))
    }
    return nil
  }

  /// A piece without what turns to it: "or maybe Sunday morning", "Sunday's better", "no, Sunday".
  func turn(
    _ piece: Substring, opensSentence: Bool
  ) -> (words: Substring, isTurned: Bool) {
    var words = Substring(piece.unmarked.straight).bare
    var isTurned = false
    while true {
      if words.strip(corrections.leads) || words.strip(corrections.meant)
        || words.strip(hints.plan.made) || words.strip(hints.later.turnLeads)
        || opensSentence && words.strip(hints.later.orLead)
      {
        isTurned = true
      } else if !words.strip(corrections.sounds), !words.strip(corrections.fillers),
        !words.strip(hints.plan.asideFronts)
      {
        break
      }
    }
    while true {
      if words.strip(backwards: hints.later.turnTails) {
        isTurned = true
        // "Tuesday's better"
        if words.bare.hasSuffix("'s") { words = words.bare.dropLast(2) }
      } else if !words.strip(backwards: hints.plan.hedges) {
        break
      }
      words = words.bare
    }
    // "Sunday night cos I work days"
    let parts = words.parted
    if isTurned,
      let why = parts.indices.dropFirst().first(where: {
        hints.later.becauses.contains(parts[$0].lowercased())
      })
    {
      words = parts[..<why].joined(separator: " ")[...]
    }
    return (words.bare, isTurned)
  }
}
