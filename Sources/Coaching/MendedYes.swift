import Dialogue
import Machines
import Understanding
import Wording

/// The words that a yes and a no of one line are told apart by.
struct MendedYesHints: Sendable {
  /// "Yeah"; "nah", "not really".
  let yes: Leads
  let no: Leads
  /// "Well", "actually", "wait": what comes behind counts.
  let turns: Leads
  /// "Er", "maybe", "I guess"
  let fillers: Leads
  /// "He", "it": a no stands before it by itself; "no doubt" is none.
  let clauses: Leads
  /// "So no", "so not her": how a line ends that takes a yes back.
  let tails: [String]
  let links: [String]
  /// What nobody, and a no, are called.
  let nobody: String
  let plainNo: String
  let hint: Phrases

  init(_ words: Wording.Words) {
    yes = words.leads("repair.mended.yes")
    no = words.leads("repair.mended.no")
    turns = words.leads("repair.mended.turn")
    fillers = words.leads("repair.mended.filler")
    clauses = words.leads("repair.mended.clause")
    tails = words.options["repair.mended.tail"] ?? []
    links = words.options["repair.mended.link"] ?? []
    nobody = words.options["repair.mended.nobody"]?.first ?? ""
    plainNo = words.options["repair.mended.no"]?.first ?? ""
    hint = words.phrases("repair.mended.yes", "repair.mended.no", "repair.mended.tail")
  }
}

/// "Hurt? Nah. Well yeah, it's true what he said": of a yes and a no that one line says, the one that puts the
/// other right counts.
extension Coach {
  private static let longestMended = 24

  /// A yes or a no that a line says.
  private struct Said {
    let isYes: Bool
    /// It is said to put right what came before.
    let mends: Bool
    /// From it to the end of the line.
    let from: Substring
    let rest: Substring
    let piece: Int
  }

  /// The line from the yes or the no that counts, where one of yes and no, or of somebody, is asked for.
  /// - Returns: nil where it takes nothing back.
  func mendedAnswer(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    let asksPerson = sitting.floor.asksForPerson
    let mayBeNobody = asksPerson && sitting.floor != .persuasion(at: .hearing)
    guard words.count > 1, asksPerson || sitting.asked == .yesNo, line.words <= Self.longestMended,
      mendedYes.hint.stand(in: words)
    else { return nil }
    let text = line.text.replacing("…", with: ". ")
    let pieces = text.pieces(at: 0x2C, 0x2E, 0x3B, 0x3F, 0x21).filter { !$0.bare.isEmpty }
    if let last = pieces.last, let told = withoutTail(last) {
      // "It's true, but he says it to everyone so no"
      if sitting.floor.isScreening { return nil }
      guard mayBeNobody else { return asksPerson ? nil : Line(mendedYes.plainNo) }
      return nobody(because: told.bare.isEmpty ? pieces.dropLast().last ?? "" : told)
    }
    let said = pieces.indices.flatMap { answers(in: pieces[$0], at: $0, of: text) }
    guard let last = said.last, last.mends,
      // "Yes when I'm on my own, no when my boss is there": both stand.
      !hints.feelings.limits.open(last.rest)
    else { return nil }
    if asksPerson, !last.isYes {
      return mayBeNobody && last.piece > 0 && last.piece == pieces.count - 1
        ? nobody(because: last.rest) : nil
    }
    guard said.contains(where: { $0.isYes != last.isYes }) else { return nil }
    if sitting.floor.isScreening {
      // To the red flags a no takes no yes back, and a yes with much behind it is heard as it stands.
      return last.isYes && last.from.wordCount <= 4 ? Line(String(last.from)) : nil
    }
    // "Tho no not rly"
    if !last.isYes, last.rest.isEmpty, last.from.wordCount > 2 { return Line(mendedYes.plainNo) }
    return asksPerson && last.from.wordCount < 2 ? nil : Line(String(last.from))
  }

  private func answers(in piece: Substring, at: Int, of text: String) -> [Said] {
    var said: [Said] = []
    var rest = piece.bare
    var turns = false
    while !rest.isEmpty {
      let start = rest.startIndex
      if rest.strip(mendedYes.turns) {
        turns = true
      } else if rest.strip(mendedYes.fillers) {
        continue
      } else if let isYes = answer(&rest) {
        let mends = turns || at > 0 && rest.isEmpty || !said.isEmpty && rest.isEmpty
        // "No, wait" only turns.
        if !isYes, mendedYes.turns.open(rest) { turns = true }
        said.append(
          Said(isYes: isYes, mends: mends, from: text[start...], rest: rest, piece: at))
      } else {
        break
      }
    }
    return said
  }

  private func answer(_ rest: inout Substring) -> Bool? {
    if rest.strip(mendedYes.yes) { return true }
    var after = rest
    guard after.strip(mendedYes.no),
      after.isEmpty || mendedYes.clauses.open(after) || mendedYes.turns.open(after)
        || mendedYes.fillers.open(after) || mendedYes.yes.open(after) || mendedYes.no.open(after)
    else { return nil }
    rest = after
    return false
  }

  /// "She's not in my seminar", of "she's not in my seminar tho so no".
  private func withoutTail(_ piece: Substring) -> Substring? {
    var rest = piece.bare
    guard rest.strip(backwards: mendedYes.tails) else { return nil }
    rest.strip(backwards: mendedYes.links)
    return rest
  }

  /// Nobody, and why the one who was named is not it.
  private func nobody(because told: Substring) -> Line {
    var told = told.bare
    while told.strip(mendedYes.fillers) || told.strip(mendedYes.turns) || told.strip(mendedYes.no) {
    }
    return Line(mendedYes.clauses.open(told) ? mendedYes.nobody + ". " + told : mendedYes.nobody)
  }
}
