import Dialogue
import Machines
import Understanding

extension Coach {
  /// "No, he is a stranger. My friend Kasia, she failed four times": another person in the place of
  /// the one who was asked about.
  /// - Returns: the line from where that person is named; nil where the one spoken of stays.
  func namesAnotherModel(_ sitting: inout Sitting, _ line: Line, _ heard: Heard) -> Line? {
    guard case .vicarious(let at) = sitting.floor else { return nil }
    let peer = sitting.facts[.peer]
    switch at {
    case .placing, .struggling, .learning: if peer == nil { return nil }
    // "No, him I don't know. But my friend Kasia": somebody is named all the same.
    case .naming: if !heard.denies && heard.cues.polarity != .no { return nil }
    case .borrowing, .copying, .seeing, .earlier, .reusing, .done: return nil
    }
    let sentences = Sentences.all(in: line.text)
    var opening = sentences.first ?? ""
    guard heard.words > 3, opening.strip(corrections.leads) || heard.cues.polarity == .no else {
      return nil
    }
    for (at, sentence) in sentences.enumerated() {
      let own = Line(String(without(peer, in: at == 0 ? opening : sentence)))
      guard let person = phraser.person(of: own), phraser.isKnown(person),
        insists(own.text[...])
          || person.noun?.lowercased() != peer?.phrase.noun?.lowercased(), at > 0 || peer != nil,
        understander.cues(of: own, asked: .open).peer?.nobody != true
      else { continue }
      if peer != nil {
        for kind: FactKind in [.peer, .struggle, .lesson] { sitting.facts.drop(kind) }
        sitting.floor = .vicarious(at: .naming(again: true))
      }
      sitting.tries = 0
      return Line(([own.text] + sentences[(at + 1)...].map(String.init)).joined(separator: " "))
    }
    return nil
  }

  /// "It was Colin who began there", of whoever was taken for the model.
  private func insists(_ sentence: Substring) -> Bool {
    sentence.cut(at: corrections.clefts) != nil
      && sentence.opens(with: speaker.words.options["vicarious.cleft"]?.first ?? "?")
  }

  /// "It was Colin who began there, Brenda is the teacher, she was born in tune": without what is said
  /// of the one who was taken for the model.
  private func without(_ peer: Fact?, in sentence: Substring) -> Substring {
    if insists(sentence), let comma = sentence.utf8.firstIndex(of: 0x2C) {
      return sentence[..<comma]
    }
    guard let name = peer?.phrase.noun?.parted.last,
      let comma = sentence.utf8.firstIndex(of: 0x2C),
      let other = sentence[comma...].place(of: name)
    else { return sentence }
    let cut = sentence[..<other.lowerBound].utf8.lastIndex(of: 0x2C)
    return cut.map { sentence[..<$0] } ?? sentence
  }

  /// "Him! Colin's a him": how the model is spoken of is put right, and the question stands.
  /// - Returns: what else the line says; nil where it says nothing of the kind.
  func rightsPronoun(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    guard case .vicarious = sitting.floor, var peer = sitting.facts[.peer] else { return nil }
    var meant: String?
    let rest = sentences.filter { sentence in
      let pronoun = pronoun(in: sentence)
      meant = meant ?? pronoun
      return pronoun == nil
    }
    guard let meant else { return nil }
    peer.phrase.quote = "\(peer.phrase.noun ?? ""), \(meant)"
    sitting.facts.keep(peer)
    speech.add([.inform("meta.sorry")])
    return Line(rest.joined(separator: " "))
  }

  /// "My friend Danuta. She is from Poland": she is spoken of as "she" from here on.
  /// - Parameter whole: the line as it came, of which a part may have been taken.
  func keepPronoun(_ line: Line, of whole: String, _ sitting: inout Sitting) {
    if case .persuasion = sitting.floor, var giver = sitting.facts[.giver],
      let noun = giver.phrase.noun, joints.pronouns.mark(in: giver.phrase.quote) == nil,
      let mark = pronoun(behind: noun, in: whole)
        ?? (giver.turn < sitting.turn && phraser.person(of: line) == nil
          ? joints.pronouns.mark(in: line.text) : nil)
    {
      giver.phrase.quote = noun + ", " + mark
      sitting.facts.keep(giver)
    }
    guard case .vicarious = sitting.floor, var peer = sitting.facts[.peer],
      let noun = peer.phrase.noun, joints.pronouns.mark(in: peer.phrase.quote) == nil,
      let mark = joints.pronouns.mark(in: line.text) ?? pronoun(behind: noun, in: whole)
    else { return }
    peer.phrase.quote = noun + ", " + mark
    sitting.facts.keep(peer)
  }

  /// "My cousin Yusuf failed three times, and he drives a van now": what stands behind the name in its sentence,
  /// where nobody else is named there.
  private func pronoun(behind noun: String, in whole: String) -> String? {
    for sentence in Sentences(whole) {
      guard let at = sentence.lowercased().place(of: noun.lastWord.lowercased()),
        case let rest = sentence.lowercased()[at.upperBound...],
        phraser.person(of: Line(String(rest))) == nil,
        // "Colin, Brenda's the choirmistress, she was born in tune"
        !sentence.utf8.suffix(rest.utf8.count).contains(where: { $0.small != $0 })
      else { continue }
      return joints.pronouns.mark(in: String(rest))
    }
    return nil
  }

  /// The pronoun that is all a sentence says, or that it says somebody is: "him!", "she's a she".
  private func pronoun(in sentence: Substring) -> String? {
    let first = sentence.utf8.firstIndex(of: 0x2C).map { sentence[..<$0] } ?? sentence
    var words = first.bare.lowercased()[...]
    words.strip(corrections.leads)
    words.strip(corrections.fillers)
    let known = [Pronouns.Form.subject, .object].flatMap { form in
      ["pronoun.she", "pronoun.he"].compactMap { key -> String? in
        guard let forms = speaker.words.options[key], forms.indices.contains(form.rawValue) else {
          return nil
        }
        return forms[form.rawValue]
      }
    }
    let last = words.parted.last.map(String.init) ?? ""
    guard known.contains(last) else { return nil }
    if words.wordCount == 1 { return last }
    let isSaid = slips.articles.contains { words.hasSuffix(" " + $0 + " " + last) }
    return isSaid && words.wordCount <= 4 ? last : nil
  }

  /// "Myself", "me, two years ago", where somebody else was asked for: what they did then.
  func namesThemselves(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .vicarious(at: .naming) = sitting.floor, heard.words <= 6, heard.person == nil,
      hints.oneself.open(line.text[...].bare), heard.heart?.clause == nil
    else { return false }
    sitting.facts.keep(
      Fact(kind: .earlier, phrase: Phrase(quote: line.text), turn: sitting.turn))
    sitting.floor = .vicarious(at: .earlier)
    sitting.tries = 0
    speech.add([.ask("vicarious.earlier.self")])
    return true
  }
}
