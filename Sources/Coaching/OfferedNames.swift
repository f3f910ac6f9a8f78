import Dialogue
import Machines
import Understanding

/// Of several names for the feeling the one that is meant.
extension Coach {
  /// "Stage itch. Or perhaps 'the overture'. Yes, the overture": the name that is offered last.
  func laterName(in line: Line) -> Substring? {
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1 else { return nil }
    guard name(in: sentences[0]) != nil else {
      // "Fear sounds so small. Charged, maybe"
      guard sentences[0].wordCount > 2, let last = sentences.last, last.wordCount <= 3,
        said(in: line, after: "arousal.names") == nil,
        !hints.courtesy.stand(in: MetaWord.all(in: last))
      else { return nil }
      return name(in: last)
    }
    let leads = speaker.words.options["arousal.otherName"] ?? []
    return sentences.dropFirst().reversed().lazy.compactMap { sentence -> Substring? in
      var words = sentence.bare
      guard words.strip(leads) else { return nil }
      return self.name(in: words)
    }.first
  }

  /// "Adrenaline? idk", "engine running? like an old car": a name, and a doubt whether it is one or a
  /// word on it.
  func askedName(in line: Line, _ heard: Heard) -> String? {
    let sentences = Sentences.all(in: line.text)
    guard let at = sentences.firstIndex(where: \.isMarked), at <= 1,
      sentences.count > at + 1 || at == 0
    else { return nil }
    let isDoubted = at == 0 && heard.cues.manner.contains(.dontKnow) && sentences[0].wordCount <= 2
    let isLikened =
      sentences.count > at + 1 && sentences[at].wordCount <= 3
      && (speaker.words.options["arousal.likened"] ?? []).contains {
        sentences[at + 1].opens(with: $0)
      }
    guard isDoubted || isLikened else { return nil }
    var name = Substring(sentences[at].unmarked)
    name.strip(speaker.words.options["repair.unsure.lead"] ?? [])
    return String(name.bare)
  }

  /// "No, the second one, please, the overture", once a name was taken: the one that is named beside
  /// it. Where none is, the name is let go and asked for anew.
  /// - Returns: what else the line says; nil where no name is chosen.
  func choosesName(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    guard let label = sitting.facts[.label], label.turn == sitting.turn - 1,
      !sitting.floor.asksForName,
      let at = sentences.firstIndex(where: { $0.pieces(at: 0x2C).contains { isWhichName($0) } })
    else { return nil }
    let named = sentences[at].pieces(at: 0x2C).compactMap { piece -> Substring? in
      isWhichName(piece) ? nil : name(in: piece)
    }
    var rest = sentences
    rest.remove(at: at)
    guard let name = named.last else {
      guard rest.isEmpty else { return nil }
      sitting.facts.drop(.label)
      sitting.floor = .arousal(at: .labelling)
      speech.add([.inform("repair.misheard")])
      return Line("")
    }
    let phrase = Phrase(quote: String(name), noun: phraser.turnedInside(String(name)))
    sitting.facts.keep(Fact(kind: .label, phrase: phrase, turn: sitting.turn))
    sitting.lastKept = .label
    speech.add([Move(.repair, "repair.renamed")], line: phrase)
    return Line(rest.joined(separator: " "))
  }

  /// "The second one", and nothing else between two commas.
  private func isWhichName(_ words: Substring) -> Bool {
    var name = words.bare
    name.strip(speaker.words.options["arousal.otherName"] ?? [])
    name.strip(backwards: corrections.tails)
    return hints.whichName.hold(MetaWord.all(in: name))
  }

  /// A name of one to three words, without what leads to it and what is said of it after a comma.
  private func name(in words: Substring) -> Substring? {
    var name = words.bare
    name.strip(speaker.words.options["arousal.otherName"] ?? [])
    name.strip(corrections.fillers)
    if let comma = name.utf8.firstIndex(of: 0x2C) { name = name[..<comma].bare }
    name = name.withoutQuotes
    guard (1...3).contains(name.wordCount), name.contains(where: \.isLetter),
      name.wordCount == 1 || phraser.heart(of: Line(String(name)))?.clause == nil
    else { return nil }
    let cues = understander.cues(of: Line(String(name)), asked: .yesNo)
    let isName = cues.polarity == .none && cues.command == nil && cues.rating == nil
    return isName && cues.manner.isDisjoint(with: [.dontKnow, .nothing, .thin, .insult])
      ? name : nil
  }
}
