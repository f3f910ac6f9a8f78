import Dialogue
import Understanding
import Wording

/// The words that tell that another part is the hardest by now.
struct HardestWords: Sendable {
  /// "Worst", "hardest"; "the", before it; "bit", "now" and "I said", behind it.
  let most, articles, nouns, nows: Set<String>
  /// "Is"; "isn't"; "that's", "it's".
  let copulas, denied, pointing: Set<String>
  /// "Actually I think", "did you get that about".
  let leads: Leads
  /// "Did you get that about" alone.
  let asking: Leads
  /// "It's more", before the part that it is.
  let shiftedTo: Leads
  let hint: Phrases

  init(_ words: Wording.Words) {
    func set(_ key: String) -> Set<String> { Set(words.options["close.hardest." + key] ?? []) }
    (most, articles, nouns, nows) = (set("most"), set("article"), set("noun"), set("now"))
    (copulas, denied, pointing) = (set("is"), set("not"), set("that"))
    leads = words.leads("close.hardest.lead")
    asking = words.leads("close.hardest.asking")
    shiftedTo = words.leads("close.hardest.to")
    hint = words.phrases("close.hardest.most")
  }
}

/// "Actually I think the doses aren't the worst bit, it's freezing", "did you get that about freezing, that's the
/// worst now": a part that is named the hardest, wherever that is said.
extension Coach {
  /// - Returns: the part, and what else the sentence says; nil where the known one stays.
  /// - Parameter again: true where the known one may be named once more.
  func hardestByNow(
    in sentence: Substring, _ known: Phrase, again: Bool
  ) -> (name: Phrase, rest: Substring)? {
    let pieces = sentence.pieces(at: 0x2C, 0x3B).map { Substring($0) }
    for (at, piece) in pieces.enumerated() {
      if let name = namedFirst(piece), !isNamed(known, in: name), let part = hardPart(named: name) {
        return (part, text(of: pieces, without: at..<at + 1))
      }
      guard let said = saysHardest(piece) else { continue }
      var used = at..<at + 1
      var name = said.front
      if said.isDenied {
        guard isNamed(known, in: said.front) || said.isPointing else { continue }
        name = said.tail
        if name.isEmpty, at + 1 < pieces.count {
          name = pieces[at + 1].bare
          used = at..<at + 2
        }
        while name.strip(hardest.shiftedTo) {}
      } else if said.isPointing {
        guard at > 0 else { continue }
        name = pieces[at - 1].bare
        used = at - 1..<at + 1
      } else if !said.isTurned {
        continue
      }
      while name.strip(hardest.leads) || name.strip(corrections.leads) {}
      guard (1...9).contains(name.wordCount), !isNamed(known, in: name) || again && said.isTurned,
        let part = hardPart(named: name)
      else { continue }
      return (part, text(of: pieces, without: used))
    }
    return nil
  }

  private func text(of pieces: [Substring], without used: Range<Int>) -> Substring {
    pieces.indices.filter { !used.contains($0) }.map { pieces[$0].bare }
      .joined(separator: ", ")[...]
  }

  /// "If he asks why me", of "hardest is if he asks why me".
  private func namedFirst(_ piece: Substring) -> Substring? {
    var words = piece.bare
    while words.strip(hardest.leads) || words.strip(corrections.leads) {}
    words.strip(corrections.articles)
    let low = words.straight.parted.map { $0.bare.lowercased() }
    guard low.count > 2, hardest.most.contains(low[0]),
      let at = low.indices.dropFirst().first(where: {
        !hardest.nouns.contains(low[$0]) && !hardest.nows.contains(low[$0])
      }), hardest.copulas.contains(low[at]), at + 1 < low.count
    else { return nil }
    var name = words.parted[(at + 1)...].joined(separator: " ")[...]
    while name.strip(hardest.shiftedTo) {}
    return (1...9).contains(name.wordCount) ? name.bare : nil
  }

  /// True for "my ears are not the hardest now", which says nothing more where another is named.
  func onlyDenies(hardest sentence: Substring) -> Bool {
    sentence.pieces(at: 0x2C).contains { saysHardest($0)?.isDenied == true }
  }

  /// What a piece says of the hardest part: what stands before "is the worst", and what stands behind.
  private func saysHardest(_ piece: Substring) -> (
    front: Substring, tail: Substring, isDenied: Bool, isPointing: Bool, isTurned: Bool
  )? {
    let words = piece.unmarked.straight.parted
    let low = words.map { $0.bare.lowercased() }
    guard let most = low.indices.first(where: { hardest.most.contains(low[$0]) }), most > 1
    else { return nil }
    // A learner leaves "the" out: "ears are not hardest now".
    let hasArticle = hardest.articles.contains(low[most - 1])
    var (end, isDenied, isPointing) = (hasArticle ? most - 2 : most - 1, false, false)
    guard end > 0 || hasArticle else { return nil }
    if hardest.pointing.contains(low[end]) {
      isPointing = true
    } else if hardest.denied.contains(low[end]) {
      isDenied = true
      // "Is not"
      if end > 0, hardest.copulas.contains(low[end - 1]) { end -= 1 }
    } else if !hardest.copulas.contains(low[end]) {
      return nil
    }
    var behind = most + 1
    var isTurned = false
    while behind < low.count,
      hardest.nouns.contains(low[behind]) || hardest.nows.contains(low[behind])
    {
      isTurned = isTurned || hardest.nows.contains(low[behind])
      behind += 1
    }
    var front = words[..<end].joined(separator: " ")[...].bare
    isTurned = isTurned || corrections.leads.open(front) || hardest.leads.open(front)
    while front.strip(hardest.leads) || front.strip(corrections.leads) {}
    if hints.long.pointing.contains(front.lowercased()) { isPointing = true }
    // "It's not the questions that are the worst"
    var cleft = front
    if cleft.strip(backwards: [joints.that]), cleft.strip(hints.end.shiftedFrom) {
      (front, isDenied) = (cleft.bare, true)
    }
    let tail = words[behind...].joined(separator: " ")[...].bare
    return (front, tail, isDenied, isPointing, isTurned)
  }

  /// "Did you get that about freezing, that's the worst now": without what asks whether it was heard.
  func withoutAskingAfter(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count > 5, hardest.hint.stand(in: words) else { return nil }
    let sentences = Sentences.all(in: line.text)
    let plain = sentences.map { sentence -> Substring in
      var words = sentence.bare
      guard words.strip(hardest.asking),
        words.pieces(at: 0x2C).contains(where: { saysHardest($0) != nil })
      else { return sentence }
      return words
    }
    return plain == sentences ? nil : Line(plain.joined(separator: ". "))
  }

  private func hardPart(named name: Substring) -> Phrase? {
    let line = Line(String(name))
    let phrases = phraser.phrases(of: line)
    if let first = phrases.first, let clause = first.clause,
      first.role == .condition || first.role == .when || name.opens(with: joints.that)
    {
      // "If he asks why me", "that he looks up": a moment of it.
      return Phrase(quote: line.text, noun: momentName(clause) ?? clause)
    }
    if let part = namedPart(in: line) { return part }
    // "Freezing when a patient asks me something"
    return phraser.opensWithGerund(line)
      ? Phrase(quote: line.text, doing: phraser.turned(line.text)) : nil
  }
}
