import Dialogue
import Understanding

/// "I stalled on a hill right and then I missed a sign haha never again": what only keeps a line that runs on going is
/// no part of it, and something ends there.
extension Coach {
  func withoutMidFillers(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count >= 8, hints.runOn.midFillers.stand(in: words) else { return nil }
    let draft = Draft(line.text)
    var kept: [Substring] = []
    for (at, word) in draft.words.enumerated() {
      guard at > 1, at + 2 < draft.words.count, isMidFiller(draft, at) else {
        kept.append(word)
        continue
      }
      if let last = kept.popLast() {
        kept.append(draft.isMarked(at - 1) ? last : last + ",")
      }
    }
    return kept.count == draft.words.count ? nil : Line(kept.joined(separator: " "))
  }

  private func isMidFiller(_ draft: Draft, _ at: Int) -> Bool {
    if hints.runOn.laughs.contains(draft.low[at]) { return true }
    // "Turn right and stop", "I got it right and"
    return hints.runOn.tags.contains(draft.low[at])
      && hints.runOn.tagEnds.contains(draft.low[at + 1])
      && !hints.runOn.notBeforeTag.contains(draft.low[at - 1])
  }

  /// "My leg it just starts shaking": who it is stands there twice.
  func withoutDoubledSubject(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count >= 5, hints.runOn.doubled.stand(in: words), mayDouble(words) else {
      return nil
    }
    let draft = Draft(line.text)
    let low = draft.low
    let at = low.indices.dropLast(3).first { at in
      let opens =
        at == 0 || hints.runOn.pieceStarts.contains(low[at - 1]) || draft.isMarked(at - 1)
      return opens && slips.owners.contains(low[at]) && hints.runOn.doubles.contains(low[at + 2])
        && draft.words[at + 1].last?.isLetter == true
    }
    return at.map { Line(draft.putting([], for: $0 + 2..<$0 + 3).text) }
  }

  /// False where no "it" stands behind an owner and what is owned.
  private func mayDouble(_ words: MetaWords) -> Bool {
    guard let last = words.indices.dropFirst(2).last(where: { hints.runOn.doubled.hold(words[$0]) })
    else { return false }
    return words.all[..<(last - 1)].contains(where: slips.anyOwner.hold)
  }

  /// "It shakes like a sewing machine and my mouth goes dry": in a long line what it is like leaves no room for
  /// the rest.
  func withoutLikeness(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count >= 12, hints.runOn.likenesses.stand(in: words) else { return nil }
    let draft = Draft(line.text)
    let low = draft.low
    guard
      let at = low.indices.dropFirst(2).first(where: {
        low[$0] == hints.runOn.likeness && $0 + 2 < low.count
          && slips.articles.contains(low[$0 + 1])
          // "More like a six", "it feels like a wall"
          && !hints.runOn.notLikeness.contains(low[$0 - 1])
      }),
      let end = (at + 2..<min(at + 6, low.count)).first(where: {
        draft.isMarked($0) || $0 + 1 < low.count && hints.runOn.pieceStarts.contains(low[$0 + 1])
      })
    else { return nil }
    // What ended behind it ends before it.
    let mark = String(draft.words[end].reversed().prefix { ",.;!".contains($0) })
    let before = draft.isMarked(at - 1) ? draft.words[at - 1] : draft.words[at - 1] + mark
    return Line(draft.putting([before], for: at - 1..<end + 1).text)
  }

  /// "My right hand shakes and stomach": what has no verb of its own is set off.
  func withLooseSignApart(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count >= 4, hints.runOn.looseSigns.stand(in: words) else { return nil }
    let draft = Draft(line.text)
    let low = draft.low
    let at = low.indices.dropLast().dropFirst(2).first { at in
      low[at] == joints.and && hints.runOn.signs.contains(low[at + 1])
        && !hints.runOn.signs.contains(low[at - 1]) && draft.pauses(at + 1)
    }
    guard let at else { return nil }
    let apart = [draft.words[at - 1].bare + ",", draft.words[at], slips.mine[...]]
    return Line(draft.putting(apart, for: at - 1..<at + 1).text)
  }

  /// "Nobody was dying, was it": what only asks to be followed.
  func withoutTagQuestion(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard words.count >= 5, sitting.asked == .open || sitting.asked == .yesNo,
      hints.runOn.tagQuestions.stand(in: words)
    else { return nil }
    var isChanged = false
    let sentences = Sentences.all(in: line.text).map { sentence -> Substring in
      var rest = Substring(sentence.unmarked).bare
      guard rest.wordCount >= 5, MetaWord.all(in: rest).first.map(metas.opens) != true,
        rest.strip(backwards: hints.runOn.tagsAsked)
      else { return sentence }
      isChanged = true
      return rest.bare
    }
    return isChanged ? Line(sentences.joined(separator: ". ")) : nil
  }

  /// "Read it, maybe, off a card": what stands between two commas and only says how sure they are.
  func withoutHedgeBetween(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count >= 4, hints.runOn.hedges.stand(in: words) else { return nil }
    if let told = withoutHedgeAhead(line) { return told }
    let pieces = line.text.pieces(at: 0x2C)
    guard pieces.count > 2,
      let at = pieces.indices.dropFirst().dropLast().first(where: {
        hints.runOn.hedges.hold(MetaWord.all(in: pieces[$0].bare))
      })
    else { return nil }
    return Line(
      line.text[..<pieces[at - 1].endIndex] + " "
        + line.text[pieces[at + 1].startIndex...].drop { $0 == " " })
  }

  /// "Have an answer ready I guess, and write it down": the hedge before a mark, with more behind it.
  private func withoutHedgeAhead(_ line: Line) -> Line? {
    let draft = Draft(line.text)
    for start in draft.words.indices.dropFirst(2) {
      guard let end = draft.end(of: hints.runOn.longHedges, at: start), end < draft.words.count,
        draft.isMarked(end - 1), !draft.isMarked(start - 1)
      else { continue }
      let mark = draft.words[end - 1].suffix(1)
      return Line(draft.putting([draft.words[start - 1] + mark], for: start - 1..<end).text)
    }
    return nil
  }
}
