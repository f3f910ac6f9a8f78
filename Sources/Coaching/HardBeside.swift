import Dialogue
import Machines
import Understanding

/// "The actual testing I can do, like 70. It's the bloke stood there watching", where the safe part is asked for: the
/// hard one is named beside it, and only its number is missing.
extension Coach {
  /// Both parts are said back with their names, and the number of the hard one is asked for.
  /// - Returns: false where the line names no two parts, or numbers for both.
  func namesHardBeside(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .easing) || sitting.floor == .opening(at: .ratingSurest),
      heard.words > 4, heard.words <= 40, !sitting.facts.has(.hardest), !line.text.isMarked,
      let (safe, hard) = safeAndHard(line, heard.said)
    else { return false }
    var ahead = sitting
    var silent = speech
    converse(&ahead, safe, &silent)
    switch ahead.floor {
    case .opening(at: .hardening):
      guard ahead.facts[.surestRating]?.turn == sitting.turn else { return false }
    case .opening(at: .ratingSurest):
      guard sitting.floor == .opening(at: .easing) else { return false }
    case _: return false
    }
    // A verdict on the safe part is no part of its own.
    guard ahead.facts[.surest]?.phrase.quote != hard.quote else { return false }
    if let named = ahead.facts[.surest].flatMap({ bareName($0.phrase) }) {
      ahead.facts.keep(Fact(kind: .surest, phrase: named, turn: ahead.turn))
    }
    ahead.facts.keep(Fact(kind: .hardest, phrase: hard, turn: ahead.turn))
    ahead.tries = 0
    sitting = ahead
    speech = silent
    if ahead.floor == .opening(at: .hardening) {
      sitting.floor = .opening(at: .ratingHardest)
      speech.dropQuestions()
      speech.replace(.reflect("opening.surest"), with: .reflect("opening.surest.named"))
      speech.add([.ask("opening.ratingHardest.named")], line: hard)
    } else {
      speech.add(.reflect("opening.hardKept"), line: hard, before: .ask)
    }
    return true
  }

  /// "40, it's the roundabouts", where the whole is rated: the hard part is named beside it, and kept until it
  /// is asked for.
  func namesHardBesideWhole(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .rating), (3...40).contains(heard.words), heard.hasDigits,
      !sitting.facts.has(.hardest), heard.said.count(where: { $0.number != nil }) == 1
    else { return false }
    let pieces = line.text.pieces(at: 0x2E, 0x2C, 0x3B, 0x21).flatMap { partedAtNumber($0.bare) }
    guard pieces.count > 1,
      let at = pieces.indices.reversed().first(where: { hardPart(in: pieces[$0]) != nil }),
      let hard = hardPart(in: pieces[at])
    else { return false }
    let left = pieces[..<at] + pieces[(at + 1)...]
    var ahead = sitting
    var silent = speech
    converse(&ahead, Line(left.joined(separator: ", ")), &silent)
    guard ahead.floor == .opening(at: .easing), ahead.facts[.rating]?.turn == sitting.turn,
      !ahead.facts.has(.hardest)
    else { return false }
    ahead.facts.keep(Fact(kind: .hardest, phrase: hard, turn: ahead.turn))
    sitting = ahead
    speech = silent
    speech.add(.reflect("opening.hardKept"), line: hard, before: .ask)
    return true
  }

  /// "The content" of "the content I know", "saying hello" of "saying hello is ok": the safe part, and not what is
  /// said of it.
  private func bareName(_ part: Phrase) -> Phrase? {
    guard part.noun == nil, part.doing == nil else { return nil }
    var words = part.quote[...]
    words.strip(hints.partLeads)
    words.strip(hints.hardCan)
    guard words.strip(backwards: hints.partTails) || words.utf8.count < part.quote.utf8.count
    else { return nil }
    return self.part(words)
  }

  /// The line without what names the hard part, and that part.
  /// - Parameter words: those of the line.
  private func safeAndHard(_ line: Line, _ words: MetaWords) -> (safe: Line, hard: Phrase)? {
    guard words.count(where: { $0.number != nil }) <= 1 else { return nil }
    var pieces: [Substring] = []
    for piece in line.text.pieces(at: 0x2E, 0x2C, 0x3B, 0x21) {
      for part in partedAtNumber(piece.bare) where !part.isEmpty {
        if let (front, back) = part.cut(at: hints.hardBut) {
          pieces += [front.bare, back.bare]
        } else {
          pieces.append(part)
        }
      }
    }
    guard (2...6).contains(pieces.count) else { return nil }
    for at in pieces.indices.dropFirst().reversed() {
      guard let (range, hard) = hardPart(endingAt: at, pieces), range.lowerBound > 0 else {
        continue
      }
      let left = pieces[..<range.lowerBound] + pieces[range.upperBound...]
      // What is said of the safe part stands before, with its number or by its name.
      guard !left.contains(where: { hardPart(in: $0) != nil }) else { return nil }
      return (Line(left.joined(separator: ", ")), hard)
    }
    return nil
  }

  /// "Knowing the facts 80 | it's saying them out loud": the number ends what is said of the safe part.
  private func partedAtNumber(_ piece: Substring) -> [Substring] {
    guard piece.hasNumber else { return [piece] }
    let words = piece.parted
    guard let at = words.firstIndex(where: { $0.first?.isNumber == true }), at > 0,
      at + 1 < words.count
    else { return [piece] }
    let rest = piece[words[at + 1].startIndex...].bare
    return hardPart(in: rest) == nil ? [piece] : [piece[..<words[at].endIndex], rest]
  }

  /// "It's the bloke stood there watching"; "the small talk after | that's the nightmare", in two pieces.
  private func hardPart(
    endingAt at: Int, _ pieces: [Substring]
  ) -> (pieces: Range<Int>, hard: Phrase)? {
    if at > 1, hints.hardThat.hold(MetaWord.all(in: pieces[at])), let part = part(pieces[at - 1]) {
      return (at - 1..<at + 1, part)
    }
    return hardPart(in: pieces[at]).map { (at..<at + 1, $0) }
  }

  private func hardPart(in piece: Substring) -> Phrase? {
    guard !piece.hasNumber, !piece.isMarked, piece.wordCount <= 14 else {
      return nil
    }
    var words = piece
    words.strip(corrections.bareJoints)
    let isLed = words.strip(hints.hardLeads)
    let isCleft = !isLed && words.strip(hints.hardClefts)
    let isTold = words.strip(backwards: hints.hardTails)
    guard isLed || isTold || isCleft, (1...9).contains(words.wordCount),
      // "It's the easy bit"
      !hints.hardNot.stand(in: MetaWord.all(in: words)),
      !hints.long.pointing.contains(words.lowercased())
    else { return nil }
    // "It's downhill" says how the safe one is.
    if isCleft, !isTold, !corrections.articles.open(words), !hints.momentLeads.open(words),
      !phraser.opensWithGerund(Line(String(words)))
    {
      return nil
    }
    return part(words)
  }

  /// A part by its name: "the bloke stood there watching", "standing there".
  func part(_ words: Substring) -> Phrase? {
    // "The doctors that make me small": which ones, when that was said once.
    let named = words.bare.cut(at: hints.hardWhich).map { $0.0.wordCount > 1 ? $0.0 : words }
    let line = Line(String((named ?? words).bare))
    if phraser.opensWithGerund(line) {
      let told = phraser.turned(line.text)
      return Phrase(quote: line.text, doing: told)
    }
    if corrections.articles.open(line.text[...]), line.words > 1 {
      return Phrase(quote: line.text, noun: phraser.turnedInside(line.text))
    }
    // "It's when they all look at me"
    if let moment = moment(in: phraser.phrases(of: line)) { return moment }
    guard let phrase = phraser.phrases(of: line).first, phrase.clause == nil,
      line.words <= 3 && phrase.noun != nil || phrase.doing != nil,
      // "Drive" of "I can drive" is no name.
      phrase.todo == nil || phrase.doing != nil
    else { return nil }
    return phrase
  }
}
