import Dialogue
import Machines
import Understanding

/// "Breathe out, drop my shoulders, then the big breath": what is done first, and what after it. All of
/// it is said back, and not the first alone.
extension Coach {
  /// The acts of a line in a row, where a step takes up one of them; its moves then take up the row.
  /// - Parameter whole: the line as it was typed, of which one part may have been taken.
  func inARow(
    _ step: inout Floor.Step, of whole: String, _ heard: Heard, _ keeping: Keeping
  ) -> Phrase? {
    guard (5...28).contains(whole.wordCount),
      let at = step.moves.firstIndex(where: { Self.rows.contains($0.key) })
    else { return nil }
    let key = step.moves[at].key
    let act = key == "plan.braced" ? keeping.fact(.answer)?.phrase : heard.plan.act ?? heard.heart
    guard let act, let row = row(from: act.quote, in: whole) else { return nil }
    step.moves[at] = .summarise(key + ".row")
    return row
  }

  private static let rows: Set<String> = ["arousal.aimed", "plan.braced"]

  /// - Parameter first: the words of the first act, as they stand in the text.
  private func row(from first: String, in text: String) -> Phrase? {
    let small = text.lowercased()
    var opener = first[...]
    opener.strip(speaker.words.options["row.leads"] ?? [])
    let opening = opener.lowercased().pieces(at: 0x20).prefix(2).joined(separator: " ")
    guard small.utf8.count == text.utf8.count, let found = small.place(of: opening) else {
      return nil
    }
    let from = small.utf8.distance(from: small.startIndex, to: found.lowerBound)
    var row: [(words: String, isAct: Bool)] = []
    for (piece, isLed) in pieces(Substring(text.utf8.dropFirst(from))) {
      // "Even if they think I'm odd": whatever may be, and the row goes on.
      if hints.plan.rowPassed.open(piece.bare) { continue }
      // "Put my hand on the table and breathe out", and not "my hands and my feet".
      let halves = piece.cut(at: [" \(joints.and) "])
      if let (one, other) = halves, let act = actInRow(one, isFirst: row.isEmpty), act.isAct,
        let next = actInRow(other, isFirst: false), next.isAct
      {
        row += [act, next]
        continue
      }
      guard let act = actInRow(piece, isFirst: row.isEmpty) else { break }
      // "Talk out loud, mirror signal": what only says how is no second act.
      if !isLed, !row.isEmpty, !act.isAct || isTwoNouns(piece.bare) { continue }
      if !act.words.isEmpty { row.append(act) }
    }
    // "Sorry, neighbours" ends a line, and no row.
    while let last = row.last, !last.isAct, last.words.wordCount < 3 { row.removeLast() }
    let acts = row.map(\.words)
    let words = acts.reduce(0) { $0 + $1.wordCount }
    guard acts.count > 1, words <= 18, let last = acts.last else { return nil }
    let front = acts.dropLast().joined(separator: ", ")
    let isJoined = last.contains(" \(joints.and) ")
    let comma = acts.count > 2 || isJoined ? "," : ""
    let and = isJoined ? "" : " " + joints.and
    let clause = "\(joints.you) \(front)\(comma)\(and) \(last)"
    return Phrase(quote: first, clause: clause)
  }

  /// "Mirror signal": two words, neither of which is sure to be an act.
  private func isTwoNouns(_ piece: Substring) -> Bool {
    piece.wordCount == 2 && phraser.phrases(of: Line(String(piece))).first?.noun != nil
  }

  /// What stands between commas, stops and "then"; and whether it is joined to what came before.
  private func pieces(_ text: Substring) -> [(words: Substring, isLed: Bool)] {
    let breaks = (speaker.words.options["row.breaks"] ?? []).map { " " + $0 + " " }
    return text.pieces(at: 0x2C, 0x2E, 0x3B).flatMap { piece in
      var bare = piece.bare
      let isLed = bare.strip(speaker.words.options["row.leads"] ?? [])
      return piece.cut(at: breaks).map { [($0.0, isLed), ($0.1, true)] } ?? [(piece, isLed)]
    }
  }

  /// An act, or few words for one, in the second person; empty for what is passed over, nil where
  /// something else begins.
  private func actInRow(_ piece: Substring, isFirst: Bool) -> (words: String, isAct: Bool)? {
    guard !piece.isMarked else { return nil }
    var words = piece.bare
    words.strip(speaker.words.options["row.leads"] ?? [])
    // "So", before "then"
    let isJoint = speaker.words.options["plan.answer.so"]?.contains(words.lowercased()) == true
    guard !words.isEmpty, !isJoint else { return ("", false) }
    // "Let me find out where it is" is said to somebody.
    if hints.long.lets.open(words) { return nil }
    if corrections.not.map({ words.opens(with: $0) }) == true { return ("", false) }
    guard words.wordCount <= 10 else { return nil }
    let line = Line(String(words))
    var reading = phraser.reading(of: line)
    let isAct = reading.plan(wantsAct: true).act?.todo != nil || phraser.opensLikeAct(line)
    let isShort = words.wordCount <= 8 && phraser.phrases(of: line).allSatisfy { $0.clause == nil }
    // "Feet on the floor" is nothing that "you" can stand before.
    guard isFirst ? isAct || !isShort : isAct || isShort else { return nil }
    return (phraser.turned(String(words)), isFirst || isAct)
  }
}
